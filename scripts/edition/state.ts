import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { EDITION_FOLDER, editionFile } from "../archive/urls.ts";
import { Damaged, readKeptJson, writeKept } from "./files.ts";
import { type Entry, readLedger } from "./ledger.ts";
import { parseSums, sumsFile, sumsText } from "./manifest.ts";

/** Changes with the shape of what is kept. */
const FORMAT = 3;

/** A group of files as the last edition holds it. */
export interface GroupState {
  /** Changes with anything that the group depends on: the same key, the same files. */
  readonly key: string;
  /** SHA-256 of the group's list of sums. */
  readonly list: string;
  readonly files: number;
  readonly bytes: number;
}

/** The last edition as it was published: its groups, and how the folders of the output looked then. Written last of all. */
export interface EditionState {
  readonly format: number;
  /** Absolute path of the output. */
  readonly output: string;
  /** SHA-256 of the file in which the output says what it is: by it the output is known wherever it has been moved. */
  readonly head: string;
  /** Changes when every page may have to be drawn anew: with the code, and with the tables. */
  readonly maker: string;
  readonly groups: Readonly<Record<string, GroupState>>;
  /** Folder → its print. */
  readonly folders: Readonly<Record<string, string>>;
}

const stateFile = (ledgers: string): string => join(ledgers, "edition.json");

/**
 * The state of the last edition in this output, whose file `head` says what it is; null where the state is not known, or
 * of another edition: then the output's manifest tells what it holds.
 */
export function readState(ledgers: string, output: string, head: string): EditionState | null {
  const state = readKeptJson<EditionState>(stateFile(ledgers));
  if (state?.format !== FORMAT) return null;
  return state.output === output || state.head === hashOfHead(output, head) ? state : null;
}

function hashOfHead(output: string, head: string): string {
  const file = join(output, head);
  return existsSync(file) ? hashOf(readFileSync(file)) : "";
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
  if (!existsSync(list)) return [];
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
  if (state) return Object.keys(state.groups);
  const folder = join(output, EDITION_FOLDER);
  if (!existsSync(folder)) return [];
  const prefix = sumsFile("");
  return readdirSync(folder).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
}
