/** What the next build starts from: what was made, and the site that it compares with. */
const KEPT = [".cache", "_site"];

/** @typedef {{ restore: (paths: readonly string[]) => Promise<boolean>, save: (paths: readonly string[]) => Promise<boolean> }} Cache */

/** @param {{ utils: { cache: Cache } }} build */
export async function onPreBuild({ utils }) {
  const restored = await utils.cache.restore(KEPT);
  console.log(restored ? "Restored the last build." : "No earlier build to start from.");
}

/** @param {{ utils: { cache: Cache } }} build */
export async function onSuccess({ utils }) {
  await utils.cache.save(KEPT);
}
