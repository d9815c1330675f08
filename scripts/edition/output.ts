import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { filesOfOutput, type Prints, printOfFolder } from "./scan.ts";

/** What the output holds, compared with the last edition. */
export interface Inspection {
  /** Files of the last edition that are missing or altered. */
  readonly spoiled: ReadonlySet<string>;
  /** What the last edition did not hold, with its SHA-256; null where it is no file: a link, a device. */
  readonly strange: ReadonlyMap<string, string | null>;
  /** Whether all in the folder of a path has been looked at. */
  readonly isLookedAt: (path: string) => boolean;
}

/**
 * Whether the output is as the last edition left it. A folder whose print is as it was is believed; in any other, the
 * bytes of each file are compared with what they should be, so that a copied or restored output is found to be whole
 * without being built again. `expected` gives every file of the last edition and its hash; it is asked only in doubt.
 */
export function inspectOutput(
  output: string,
  folders: Prints,
  before: Prints,
  expected: () => Iterable<readonly [path: string, hash: string]>,
): Inspection {
  const names = [...folders.keys(), ...before.keys()];
  const doubtful = new Set(names.filter((name) => folders.get(name) !== before.get(name)));
  const isLookedAt = (path: string) => doubtful.has(folderOf(path)) || !folders.has(folderOf(path));
  if (doubtful.size === 0) return { spoiled: new Set(), strange: new Map(), isLookedAt };

  const hashes = new Map<string, string>();
  for (const [path, hash] of expected()) if (isLookedAt(path)) hashes.set(path, hash);
  const spoiled = new Set(hashes.keys());
  const strange = new Map<string, string | null>();
  const there = [...doubtful].filter((folder) => folders.has(folder));
  for (const path of there.flatMap((folder) => filesOfOutput(output, folder).map((name) => folder + name))) {
    const hash = hashIn(output, path);
    if (hash !== null && hash === hashes.get(path)) spoiled.delete(path);
    else if (hash === null || !hashes.has(path)) strange.set(path, hash);
  }
  return { spoiled, strange, isLookedAt };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** SHA-256 of a file in the output; null where there is no file: what a link leads to is not ours. */
export function hashIn(output: string, path: string): string | null {
  const file = join(output, path);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? hashOf(readFileSync(file)) : null;
}

/** The prints of the output's folders, given what they were and the paths that have changed since. */
export function foldersAfter(output: string, before: Prints, changed: readonly string[]): Map<string, string> {
  const folders = new Map(before);
  for (const folder of new Set(changed.map(folderOf))) {
    const isThere = lstatSync(join(output, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
    const names = isThere ? filesOfOutput(output, folder) : [];
    if (names.length > 0) folders.set(folder, printOfFolder(join(output, folder), names));
    else folders.delete(folder);
  }
  return folders;
}
