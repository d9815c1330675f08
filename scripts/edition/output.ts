import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { compareAscii } from "../archive/text.ts";
import { printOfFolder } from "./scan.ts";

/** What the output holds, compared with the last edition. */
export interface Inspection {
  /** Files of the last edition that are missing or altered. */
  readonly spoiled: ReadonlySet<string>;
  /** Files that the last edition did not hold. */
  readonly foreign: readonly string[];
  /** The print of each folder now. */
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * Whether the output is as the last edition left it. A folder whose print is as it was is believed; in any other, the
 * bytes of each file are compared with what they should be, so that a copied or restored output is found to be whole
 * without being built again. `expected` gives every file of the last edition and its hash; it is asked only in doubt.
 */
export function inspectOutput(
  output: string,
  folders: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  expected: () => Iterable<readonly [path: string, hash: string]>,
): Inspection {
  const names = [...folders.keys(), ...before.keys()];
  const doubtful = new Set(names.filter((name) => folders.get(name) !== before.get(name)));
  if (doubtful.size === 0) return { spoiled: new Set(), foreign: [], folders };

  const hashes = new Map<string, string>();
  for (const [path, hash] of expected()) {
    if (doubtful.has(folderOf(path)) || !folders.has(folderOf(path))) hashes.set(path, hash);
  }
  const spoiled = new Set(hashes.keys());
  const foreign: string[] = [];
  for (const path of [...doubtful].flatMap((folder) => filesIn(output, folder))) {
    const hash = hashes.get(path);
    if (hash === undefined) foreign.push(path);
    else if (hash === hashOf(readFileSync(join(output, path)))) spoiled.delete(path);
  }
  return { spoiled, foreign, folders };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function filesIn(output: string, folder: string): string[] {
  const here = join(output, folder);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => folder + entry.name);
}

/** The prints of the output's folders, given what they were and the paths that have changed since. */
export function foldersAfter(
  output: string,
  before: ReadonlyMap<string, string>,
  changed: readonly string[],
): Map<string, string> {
  const folders = new Map(before);
  for (const folder of new Set(changed.map(folderOf))) {
    const names = filesIn(output, folder).map((path) => path.slice(folder.length));
    if (names.length > 0) folders.set(folder, printOfFolder(join(output, folder), names.sort(compareAscii)));
    else folders.delete(folder);
  }
  return folders;
}
