import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the next build starts from: what was made, and the site that it compares with. */
const KEPT = [".cache", "_site"];

/** @typedef {{ restore: (paths: readonly string[]) => Promise<boolean>, save: (paths: readonly string[]) => Promise<boolean> }} Cache */
/** @typedef {{ failBuild: (message: string) => void }} Build */

/** @param {{ utils: { cache: Cache } }} build */
export async function onPreBuild({ utils }) {
  const restored = await utils.cache.restore(KEPT);
  console.log(restored ? "Restored the last build." : "No earlier build to start from.");
}

/**
 * Without the last build nothing tells a checkout that lacks its articles from a newspaper that has none.
 * @param {{ constants: { PUBLISH_DIR: string }, utils: { build: Build } }} build
 */
export function onPostBuild({ constants, utils }) {
  /** @type {{ articles: number }} */
  const { articles } = JSON.parse(readFileSync(join(constants.PUBLISH_DIR, "_edition/edition.json"), "utf8"));
  if (articles === 0) utils.build.failBuild("The site has no article: nothing is published. Look at content/articles.");
}

/** @param {{ utils: { cache: Cache } }} build */
export async function onSuccess({ utils }) {
  await utils.cache.save(KEPT);
}
