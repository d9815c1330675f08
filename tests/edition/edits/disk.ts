import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { type Files, writeFiles } from "../../small-site.ts";
import { COLOURS } from "./first-newsroom.ts";

/** The pictures of a newsroom: one tiny PNG of each colour, the last of another shape. */
export function tinyPictures(): Promise<Uint8Array[]> {
  return Promise.all(
    Array.from({ length: COLOURS }, (_, colour) => {
      const background = { r: 40 * colour, g: 90, b: 200 - 40 * colour };
      return sharp({ create: { width: colour === COLOURS - 1 ? 12 : 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    }),
  );
}

const sameBytes = (a: string | Uint8Array | undefined, b: string | Uint8Array | undefined) =>
  a !== undefined && b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

/**
 * Turns a folder that holds `before` into one that holds `after`, as people do: a renamed file keeps its time and
 * inode, and a file that stays as it is is not touched. Returns what was done, a word a file.
 */
export function writeChanges(folder: string, before: Files, after: Files): string[] {
  const gone = Object.keys(before).filter((path) => !(path in after));
  const changed = Object.keys(after).filter((path) => !sameBytes(before[path], after[path]));
  const renames = new Map<string, string>();
  for (const path of changed) {
    if (path in before) continue;
    const from = gone.find((one) => sameBytes(before[one], after[path]) && ![...renames.values()].includes(one));
    if (from) renames.set(path, from);
  }
  for (const [path, from] of renames) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(folder, from), join(folder, path));
  }
  for (const path of gone) rmSync(join(folder, path), { force: true });
  const written = changed.filter((path) => !renames.has(path));
  writeFiles(folder, Object.fromEntries(written.map((path) => [path, after[path] ?? ""])));
  const renamed = new Set(renames.values());
  return [
    ...[...renames].map(([path, from]) => `${from} → ${path}`),
    ...gone.filter((path) => !renamed.has(path)).map((path) => `-${path}`),
    ...written.map((path) => (path in before ? `~${path}` : `+${path}`)),
  ];
}
