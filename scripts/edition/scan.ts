import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareAscii } from "../archive/text.ts";

/** A file, and all that the file system says of its state: size, times of change, inode. The same stamp, the same bytes. */
export interface Scanned {
  /** With forward slashes, below the folder that was scanned. */
  readonly path: string;
  readonly stamp: string;
}

/** Every file below a folder of `root`, in the order of code units; [] where there is no such folder. */
export function scan(root: string, folder: string): Scanned[] {
  const found: Scanned[] = [];
  walk(root, folder, (here, names) => {
    for (const name of names) found.push({ path: here + name, stamp: stampOf(join(root, here, name)) });
  });
  return found;
}

/** The state of a file, as text that can be kept and compared. */
function stampOf(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * A print of each folder below `folder` that holds files, by its path with a final slash: it changes when one of the
 * folder's own files appears, leaves, or changes its state. A fraction of the cost of the stamps of its files.
 */
export function scanFolders(root: string, folder = ""): Map<string, string> {
  const prints = new Map<string, string>();
  walk(root, folder, (here, names) => prints.set(here, printOfFolder(join(root, here), names)));
  return prints;
}

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
    const stats = lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
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

/** Visits each folder that holds files, with their names in the order of code units. */
function walk(root: string, folder: string, visit: Visit): void {
  if (statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) walkFolder(root, folder, visit);
}

function walkFolder(root: string, folder: string, visit: Visit): void {
  const here = folder === "" ? "" : `${folder}/`;
  const order = (a: Dirent, b: Dirent) => compareAscii(a.name, b.name);
  const entries = readdirSync(join(root, here), { withFileTypes: true }).sort(order);
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  if (files.length > 0) visit(here, files);
  for (const entry of entries) if (entry.isDirectory()) walkFolder(root, here + entry.name, visit);
}
