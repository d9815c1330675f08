import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { editionFile, searchFile } from "../archive/urls.ts";
import { filesBelow } from "./files-below.ts";
import { type Entry, readLedger } from "./ledger.ts";
import { parseSums, sumsFile } from "./manifest.ts";
import { KEPT, keptFile, PART, type PartFolder } from "./part.ts";
import { forgetReading } from "./reading.ts";

/** The bytes of a file of a part, or a Failure where they are not those of its list. */
export function readListed({ folder }: PartFolder, { path, hash }: Pick<Entry, "path" | "hash">): Buffer {
  const file = join(folder, path);
  if (!existsSync(file)) throw spoiled(folder, `${path} is missing`);
  const bytes = readFileSync(file);
  if (hashOf(bytes) !== hash) throw spoiled(folder, `${path} is not what its list of sums says`);
  return bytes;
}

function spoiled(folder: string, what: string): Failure {
  return new Failure(
    2,
    `The part ${folder} is not whole: ${what}.`,
    "Copy it again from where it was built, or build it again.",
  );
}

/** The files of a group of a part, as its list of sums says. Throws a Failure where the list is not what was written. */
export function listOf(part: PartFolder, group: string): { readonly path: string; readonly hash: string }[] {
  const path = editionFile(sumsFile(group));
  return parseSums(readListed(part, { path, hash: part.groups[group]?.list ?? "" }).toString());
}

/** Throws a Failure where a file of a part's lists is not in its folder, or a file of its folder in none of its lists. */
export function checkNames(part: PartFolder): void {
  const groups = Object.keys(part.groups);
  const known = new Set([
    PART,
    ...groups.map((group) => editionFile(sumsFile(group))),
    ...groups.flatMap((group) => listOf(part, group).map(({ path }) => path)),
  ]);
  const found = new Set(filesBelow(part.folder));
  const missing = [...known].find((path) => !found.has(path));
  if (missing !== undefined) throw spoiled(part.folder, `${missing} is missing`);
  const stranger = [...found].find((path) => !known.has(path));
  if (stranger !== undefined) throw spoiled(part.folder, `${stranger} is in none of its lists of sums`);
}

/** The entries of a group of a part, with their fingerprints. */
export function entriesOf(part: PartFolder, group: string): Entry[] {
  const entries = readLedger(join(part.folder, keptFile("ledger")), group);
  const listed = new Map(listOf(part, group).map(({ path, hash }) => [path, hash]));
  if (entries?.length === listed.size && entries.every(({ path, hash }) => listed.get(path) === hash)) return entries;
  throw spoiled(part.folder, `the ledger of ${group} is not that of its list of sums`);
}

/** Where what a part keeps goes. */
export interface KeptPlaces {
  readonly readings: string;
  readonly pictures: string;
  readonly search: string;
}

/** Puts a part's readings, and what it knows of pictures and shards, where builds look for them. */
export function takeKept(part: PartFolder, places: KeptPlaces): void {
  // A reading without its record is none: however this ends, no record is left beside another reading's lines.
  for (const year of part.years) forgetReading(places.readings, year);
  const recordsLast = [...listOf(part, KEPT)].sort((a, b) => Number(isRecord(a.path)) - Number(isRecord(b.path)));
  for (const entry of recordsLast) {
    const [, folder = "", rest = ""] = /^([^/]+)\/(.+)$/.exec(entry.path.slice(keptFile("").length)) ?? [];
    const bytes = readListed(part, entry);
    if (folder === "reading") write(join(places.readings, rest), bytes);
    else if (folder === "pictures") write(join(places.pictures, rest), bytes);
    else if (folder === "search") write(join(places.search, rest), bytes);
  }
  const prefix = searchFile("");
  for (const group of Object.keys(part.groups).filter((name) => name.startsWith("search-"))) {
    for (const entry of listOf(part, group)) {
      write(join(places.search, entry.path.slice(prefix.length)), readListed(part, entry));
    }
  }
}

const isRecord = (path: string): boolean => path.endsWith(".json");

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
