import { lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { basename, join } from "node:path";
import { entriesOf, type Folder, folderAt } from "../archive/content-file.ts";
import { ChangedMeanwhile } from "../archive/failure.ts";
import { compareAscii } from "../archive/text.ts";
import { OWN_FOLDER } from "./own-folder.ts";

/** A file, and all that the file system says of its state: size, times of change, inode. The same stamp, the same bytes. */
export interface Scanned {
  /** With forward slashes, below the folder that was scanned. */
  readonly path: string;
  readonly stamp: string;
}

/** Every file below a folder of the content, in the order of its folders; [] where there is no such folder. */
export function scan(content: string, folder: string): Scanned[] {
  const found: Scanned[] = [];
  walkContent(content, folder, (here, names) => {
    for (const name of names) found.push({ path: here + name, stamp: stampOf(content, here + name) });
  });
  return found;
}

/** The state of a file, as text that can be kept and compared. Throws ChangedMeanwhile where it has just gone. */
function stampOf(content: string, file: string): string {
  const stats = statsOf(join(content, file));
  if (!stats) throw new ChangedMeanwhile(file);
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** What the file system says of a file; of a link, what it says of the file that it leads to. */
function statsOf(file: string): Stats | undefined {
  const own = lstatSync(file, { throwIfNoEntry: false });
  if (!own?.isSymbolicLink()) return own;
  try {
    return statSync(file);
  } catch {
    return own;
  }
}

/** Folder, with a final slash → its print. */
export type Prints = ReadonlyMap<string, string>;

/**
 * A print of each folder of the content below `folder` that holds files: it changes when one of the folder's own files
 * appears, leaves, or changes its state. A fraction of the cost of the stamps of its files.
 */
export function scanContent(content: string, folder: string): Prints {
  const prints = new Map<string, string>();
  walkContent(content, folder, (here, names) => prints.set(here, printOfFolder(join(content, here), names)));
  return prints;
}

/** The prints of an output's folders. Links in it are followed nowhere, and what is never of a site is not looked into. */
export function scanOutput(output: string): Prints {
  const prints = new Map<string, string>();
  if (!statSync(output, { throwIfNoEntry: false })?.isDirectory()) return prints;
  const list = (here: string) => entriesOfOutput(output, here);
  walk("", list, (here, names) => prints.set(here, printOfFolder(join(output, here), names)));
  return prints;
}

/** All that is no folder in a folder of an output, by name, in the order of code units. `here` ends with a slash, but for the root. */
export function filesOfOutput(output: string, here: string): string[] {
  return entriesOfOutput(output, here).flatMap(({ name, folder }) => (folder === null ? [name] : []));
}

/** The names at the root of an output that may be a site's. */
export function namesIn(output: string): string[] {
  return entriesOfOutput(output, "").map(({ name }) => name);
}

function entriesOfOutput(output: string, here: string): ReturnType<ListFolder<string>> {
  return readdirSync(join(output, here), { withFileTypes: true })
    .filter(({ name }) => here !== "" || !NOT_OF_SITE.has(name))
    .sort((a, b) => compareAscii(a.name, b.name))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() ? `${here}${entry.name}/` : null }));
}

/** Names at the root of an output that are never a site's: git's, and ours, in which the next edition grows. */
const NOT_OF_SITE: ReadonlySet<string> = new Set([".git", OWN_FOLDER]);

const state = new Float64Array(4);
const words = new Uint32Array(state.buffer);

/** Two 32-bit sums over names and states, each mixed as FNV-1a does (draft-eastlake-fnv), with different primes. */
export function printOfFolder(folder: string, names: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const mix = (value: number) => {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b ^ value, 0x85ebca6b) ^ (b >>> 15);
  };
  for (const name of names) {
    const stats = statsOf(`${folder}/${name}`);
    for (let at = 0; at < name.length; at++) mix(name.charCodeAt(at));
    state[0] = stats?.size ?? -1;
    state[1] = stats?.mtimeMs ?? 0;
    state[2] = stats?.ctimeMs ?? 0;
    state[3] = stats?.ino ?? 0;
    for (let at = 0; at < words.length; at++) mix(words[at] ?? 0);
  }
  return `${names.length} ${(a >>> 0).toString(36)} ${(b >>> 0).toString(36)}`;
}

type Visit = (here: string, names: string[]) => void;
type ListFolder<F> = (folder: F) => readonly { readonly name: string; readonly folder: F | null }[];

function walkContent(content: string, folder: string, visit: Visit): void {
  const found = folderAt(content, folder);
  if (found === "file") visit(folder.slice(0, folder.lastIndexOf("/") + 1), [basename(folder)]);
  if (found === null || found === "file") return;
  walk<Folder>(
    found,
    (one) => entriesOf(content, one),
    ({ path }, names) => visit(`${path}/`, names),
  );
}

/** Visits a folder and all below it that hold files, with the names of these in the order of code units. */
function walk<F>(folder: F, list: ListFolder<F>, visit: (folder: F, names: string[]) => void): void {
  const entries = list(folder);
  const files = entries.flatMap((entry) => (entry.folder === null ? [entry.name] : []));
  if (files.length > 0) visit(folder, files);
  for (const entry of entries) if (entry.folder !== null) walk(entry.folder, list, visit);
}
