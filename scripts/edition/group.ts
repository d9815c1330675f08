import { readFileSync } from "node:fs";
import { hashOf } from "../archive/hash.ts";
import { editionFile } from "../archive/urls.ts";
import { type DrawPages, type PageToDraw, stagePages } from "./draw.ts";
import { type Entry, writeNextLedger } from "./ledger.ts";
import { sumsFile, sumsText } from "./manifest.ts";
import type { PageDraft } from "./page-draft.ts";
import type { Prints } from "./print.ts";
import { type PageTime, slowestOf } from "./slowest.ts";
import { stageWriter } from "./stage.ts";
import type { GroupState } from "./state.ts";

/** Where an edition is made. */
export interface Workshop {
  /** Path of the content folder. */
  readonly content: string;
  /** Folder in which the next edition grows. */
  readonly staging: string;
  /** Folder of the ledgers. */
  readonly ledgers: string;
}

/** A group of files that is to be made anew. */
export interface StaleGroup {
  readonly group: string;
  readonly key: string;
  /** What the output holds of it, whole; files that are missing or altered are left out. */
  readonly before: readonly Entry[];
  /** Paths of its files in the output that are altered, and so must be written anew or deleted. */
  readonly altered: readonly string[];
  /** The hash of its list of sums in the output, "" where that is missing or altered. */
  readonly list: string;
}

/** What making a group anew did. */
export interface GroupChange {
  readonly group: string;
  readonly state: GroupState;
  /** How many pages were drawn. */
  readonly drawn: number;
  /** Those of them that took longest. */
  readonly slowest: readonly PageTime[];
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/** How many pages are drawn at a time: enough to forget Eleventy's start-up, few enough to die young in the collector's eyes. */
const SLICE = 100;

/** Draws and stages the pages of a group whose fingerprints have changed, and writes the group's next ledger. */
export async function stagePagesOf(
  stale: StaleGroup,
  drafts: Iterable<PageDraft>,
  { printOf, originOf }: Prints,
  workshop: Workshop,
  draw: DrawPages,
): Promise<GroupChange> {
  const old = new Map(stale.before.map((entry) => [entry.path, entry]));
  const entries: Entry[] = [];
  const written: string[] = [];
  let drawn = 0;
  let slowest: PageTime[] = [];
  let slice: PageToDraw[] = [];
  const drawSlice = async () => {
    const staged = await stagePages(slice, workshop, draw);
    entries.push(...staged.entries);
    written.push(...staged.written);
    drawn += slice.length;
    slowest = slowestOf([...slowest, ...staged.slowest]);
    slice = [];
  };
  for (const draft of drafts) {
    const before = old.get(draft.path);
    const origin = originOf(draft);
    if (before && origin !== "" && before.origin === origin) {
      entries.push(before);
      continue;
    }
    const page = draft.page();
    const print = printOf(page);
    if (before?.print === print) entries.push({ ...before, origin });
    else slice.push({ page, print, origin, before });
    if (slice.length === SLICE) await drawSlice();
  }
  if (slice.length > 0) await drawSlice();
  return { ...close(stale, entries, written, workshop), drawn, slowest };
}

/** What a file of the site is to hold: another file's bytes, or a text. A file named by its content is never read twice. */
export type FileSource = { readonly file: string; readonly namedByContent?: true } | { readonly text: string };

/** Stages the files of a group that have changed, and writes the group's next ledger. */
export function stageFilesOf(
  stale: StaleGroup,
  files: ReadonlyMap<string, FileSource>,
  workshop: Omit<Workshop, "content">,
): GroupChange {
  const old = new Map(stale.before.map((entry) => [entry.path, entry]));
  const entries: Entry[] = [];
  const written: string[] = [];
  const stage = stageWriter(workshop.staging);
  for (const [path, source] of files) {
    const before = old.get(path);
    if (before && "file" in source && source.namedByContent) {
      entries.push(before);
      continue;
    }
    const bytes = "file" in source ? readFileSync(source.file) : Buffer.from(source.text);
    const entry: Entry = { path, print: "", origin: "", hash: hashOf(bytes), bytes: bytes.length };
    entries.push(entry);
    if (before?.hash === entry.hash) continue;
    stage(path, bytes);
    written.push(path);
  }
  return { ...close(stale, entries, written, workshop), drawn: 0, slowest: [] };
}

/** Stages the files of a group that another machine has made, where they have changed, and writes the group's next ledger. */
export function stageMadeOf(
  stale: StaleGroup,
  entries: readonly Entry[],
  bytesOf: (entry: Entry) => Uint8Array,
  workshop: Omit<Workshop, "content">,
): GroupChange {
  const written = stageMade(stale, entries, bytesOf, workshop);
  return { ...close(stale, entries, written, workshop), drawn: 0, slowest: [] };
}

/** Stages files that another machine has made, where they have changed; the paths of those. */
export function stageMade(
  { before }: Pick<StaleGroup, "before">,
  entries: readonly Entry[],
  bytesOf: (entry: Entry) => Uint8Array,
  { staging }: Pick<Workshop, "staging">,
): string[] {
  const old = new Map(before.map((entry) => [entry.path, entry.hash]));
  const written: string[] = [];
  const stage = stageWriter(staging);
  for (const entry of entries) {
    const bytes = bytesOf(entry);
    if (old.get(entry.path) === entry.hash) continue;
    stage(entry.path, bytes);
    written.push(entry.path);
  }
  return written;
}

/** Writes a finished group's ledger and its list of sums. */
function close(
  { group, key, before, altered, list }: StaleGroup,
  entries: readonly Entry[],
  written: readonly string[],
  { staging, ledgers }: Omit<Workshop, "content">,
): Omit<GroupChange, "drawn" | "slowest"> {
  writeNextLedger(ledgers, group, entries);
  const text = sumsText(entries);
  const state = {
    key,
    list: hashOf(text),
    files: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const sums = editionFile(sumsFile(group));
  if (state.list !== list) {
    stageWriter(staging)(sums, text);
  }
  const stays = new Set(entries.map((entry) => entry.path));
  return {
    group,
    state,
    written: state.list === list ? written : [...written, sums],
    deleted: [...before.map((entry) => entry.path), ...altered].filter((path) => !stays.has(path)),
  };
}
