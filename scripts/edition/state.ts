import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hashOf } from "../archive/hash.ts";
import { EDITION_FOLDER, editionFile } from "../archive/urls.ts";
import { Damaged, readKeptJson, writeKept } from "./files.ts";
import { type Entry, readLedger } from "./ledger.ts";
import { parseSums, sumsFile, sumsText } from "./manifest.ts";
import { hashIn } from "./output.ts";

/** Changes with the shape of what is kept. */
const FORMAT = 4;

const groupState = z.object({
  /** Changes with anything that the group depends on: the same key, the same files. */
  key: z.string(),
  /** SHA-256 of the group's list of sums. */
  list: z.string(),
  files: z.number(),
  bytes: z.number(),
});

/** A group of files as the last edition holds it. */
export type GroupState = Readonly<z.output<typeof groupState>>;

const editionState = z.object({
  format: z.literal(FORMAT),
  /** Absolute path of the output. */
  output: z.string(),
  /** SHA-256 of the file in which the output says what it is: by it the output is known wherever it has been moved. */
  head: z.string(),
  /** Changes when every page may have to be drawn anew: with the code, and with the tables. */
  maker: z.string(),
  groups: z.record(z.string().regex(/^[a-z0-9-]+$/), groupState),
  /** Folder → its print. */
  folders: z.custom<Readonly<Record<string, string>>>(isOfTexts),
  /** Files in the output that are not the site's, and are left alone. */
  strangers: z.array(z.string()),
});

/** Whether something is a map of texts. There are many folders, and what a schema says of each takes longer than to read them. */
function isOfTexts(value: unknown): boolean {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap && Object.values(value).every((text) => typeof text === "string");
}

/** The last edition as it was published: its groups, and how the folders of the output looked then. Written last of all. */
export type EditionState = Readonly<z.output<typeof editionState>>;

const stateFile = (ledgers: string): string => join(ledgers, "edition.json");

/**
 * The state of the last edition in this output, whose file `head` says what it is; null where the state is not known, or
 * of another edition: then the output's manifest tells what it holds.
 */
export function readState(ledgers: string, output: string, head: string): EditionState | null {
  const state = readKeptJson<EditionState>(stateFile(ledgers), (json) => editionState.safeParse(json).success);
  if (state === null) return null;
  return state.output === output || state.head === hashIn(output, head) ? state : null;
}

export function writeState(ledgers: string, state: Omit<EditionState, "format">): void {
  writeKept(stateFile(ledgers), JSON.stringify({ format: FORMAT, ...state } satisfies EditionState));
}

/**
 * What the last edition held of a group: as its ledger says; where no state is known, as the manifest in the output
 * says. Throws Damaged where the ledger is not what was written with the state.
 */
export function lastEntries(ledgers: string, output: string, group: string, state: EditionState | null): Entry[] {
  if (state) {
    const known = state.groups[group];
    if (!known) return [];
    const ledger = readLedger(ledgers, group);
    // A whole ledger of another archive, or of another time, is no better than a damaged one.
    if (ledger === null || hashOf(sumsText(ledger)) !== known.list)
      throw new Damaged(`the ledger of ${group} is damaged`);
    return ledger;
  }
  const list = join(output, editionFile(sumsFile(group)));
  if (!isFile(list)) return [];
  const sizeOf = (path: string) => statSync(join(output, path), { throwIfNoEntry: false })?.size ?? 0;
  return parseSums(readFileSync(list, "utf8")).map(({ path, hash }) => ({
    path,
    print: "",
    origin: "",
    hash,
    bytes: sizeOf(path),
  }));
}

/** The groups of the last edition. */
export function lastGroups(output: string, state: EditionState | null): string[] {
  return state ? Object.keys(state.groups) : listedGroups(output);
}

/** The groups that a site has lists of. */
function listedGroups(site: string): string[] {
  const folder = join(site, EDITION_FOLDER);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const prefix = sumsFile("");
  return readdirSync(folder).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
}

/**
 * What a site says that it holds, in `head` and in its lists of sums: path → SHA-256. It may be an edition that nothing
 * else is known of.
 */
export function saidToHold(site: string, head: string): Map<string, string> {
  if (!isFile(join(site, head))) return new Map();
  const headText = readFileSync(join(site, head));
  const held = new Map([[head, hashOf(headText)]]);
  for (const group of listedGroups(site)) {
    const list = editionFile(sumsFile(group));
    if (!isFile(join(site, list))) continue;
    const text = readFileSync(join(site, list));
    const hash = hashOf(text);
    if (!headText.includes(hash)) continue;
    held.set(list, hash);
    for (const { path, hash: sum } of parseSums(text.toString())) held.set(path, sum);
  }
  return held;
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
