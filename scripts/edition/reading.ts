import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../archive/group.ts";
import { hashOf } from "../archive/hash.ts";
import { once, remembered } from "../archive/remembered.ts";
import { compareAscii } from "../archive/text.ts";
import { type Entry, indexOf, type VolumeIndex } from "../archive/volume.ts";
import { knownBlobs } from "./blobs.ts";
import {
  type Card,
  type Cards,
  type Chapter,
  chapterFiles,
  FORMAT,
  joinedCards,
  type KeptArticle,
  keptChapter,
  linesFile,
  placeIn,
  type Reading,
  type ReadingBasis,
  readChapter,
  type ScannedChapter,
} from "./chapter.ts";
import { Damaged, readKept, readKeptJson, writeKept } from "./files.ts";

/** A year's folder as it stands. */
export interface ScannedYear {
  /** "" for files that lie in no year's folder. */
  readonly year: string;
  /** Changes with the state of any of its files. */
  readonly scanned: string;
  readonly files: number;
  readonly chapters: readonly ScannedChapter[];
}

/** A year as it was read and checked: what is asked of it without its articles. */
export interface Volume extends Reading {
  readonly year: string;
  /** Changes with anything that a page of the year, or the search, may say of its articles. */
  readonly key: string;
  readonly index: VolumeIndex;
  /** Changes with the index. */
  readonly indexKey: string;
  /** Changes when an article of the year gets another address, appears or leaves. */
  readonly addresses: string;
  /** The years, and "" for pages of no year, that its articles link to outside the year; and the hash of what they link to there. */
  readonly linksTo: Readonly<Record<string, string>>;
  /** Its months, oldest first. */
  readonly chapters: readonly ChapterHead[];
}

/** A month as its year knows it: how many published articles it holds, and which lines. */
export interface ChapterHead extends Pick<Chapter, "name" | "lines"> {
  readonly count: number;
}

export const headOfChapter = ({ name, lines, cards }: Chapter): ChapterHead => ({ name, lines, count: cards.length });

const recordFile = (kept: string, year: string) => join(kept, `${year || "other"}.json`);
const pathsFile = (kept: string, year: string) => join(kept, `${year || "other"}.paths`);
const linksFile = (kept: string, year: string) => join(kept, `${year || "other"}.links`);

/** The year as it was last read with the same tables and code, or null. Its files may have changed since: see `scanned`. */
export function keptVolume({ kept, basis }: Pick<ReadingBasis, "kept" | "basis">, year: string): Volume | null {
  const volume = readKeptJson<Volume>(recordFile(kept, year));
  const fits = volume?.format === FORMAT && volume.basis === basis;
  return fits && readingFiles(kept, volume).every((file) => existsSync(file)) ? volume : null;
}

/** Every year that a reading is kept of. */
export function keptYears(kept: string): string[] {
  if (!existsSync(kept)) return [];
  return readdirSync(kept).flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? []);
}

/** The files that a year's reading is kept in; that by which it is known last. */
export function readingFiles(kept: string, { year, chapters }: Pick<Volume, "year" | "chapters">): string[] {
  const ofYear = [pathsFile, linksFile, recordFile].map((fileOf) => fileOf(kept, year));
  return [...chapters.flatMap(({ name }) => chapterFiles(kept, name)), ...ofYear];
}

/** Makes a year's reading none: it is known by its record. */
export function forgetReading(kept: string, year: string): void {
  rmSync(recordFile(kept, year), { force: true });
}

/** Reads and checks a year. A month none of whose files has changed since the last reading is not read again. */
export function readVolume(given: ReadingBasis, { year, scanned, chapters: folders }: ScannedYear): Volume {
  const { content, kept, basis } = given;
  const blobs = once(() => knownBlobs(content, `articles/${year}`));
  const chapters = folders.map((folder) => readChapter(given, folder, blobs));
  const filed = joinedCards(chapters);
  const { cards, catalogue } = filed;
  const paths = JSON.stringify(Object.fromEntries(cards.map(({ source, path }) => [source, path])) satisfies Paths);
  const links = outsideLinks(cards, year);
  const hashes = cards.map(({ listed }) => listed);
  const index = indexOf(year, catalogue, hashes);
  const volume: Volume = {
    format: FORMAT,
    basis,
    scanned,
    year,
    key: hashOf(cards.map(({ listed, state }) => `${listed} ${state}`).join()),
    index,
    indexKey: hashOf(JSON.stringify(index)),
    drafts: chapters.reduce((sum, { drafts }) => sum + drafts, 0),
    problems: chapters.flatMap(({ problems }) => problems),
    pictures: [...new Map(chapters.flatMap(({ pictures }) => pictures))],
    addresses: hashOf(paths),
    linksTo: Object.fromEntries(Object.entries(links).map(([to, keys]) => [to, hashOf(keys.join("\n"))])),
    chapters: chapters.map(headOfChapter),
  };
  writeKept(pathsFile(kept, year), paths);
  writeKept(linksFile(kept, year), JSON.stringify(links));
  writeKept(recordFile(kept, year), JSON.stringify(volume));
  readHere.set(volume, filed);
  return volume;
}

/** The cards of years that this process has read: who plans them next need not parse them again. */
const readHere = new WeakMap<Volume, Cards>();

/** The addresses of a year's articles: Markdown file → path of its page. */
export type Paths = Readonly<Record<string, string>>;

/** What a year's articles link to outside it: year ("" for pages of no year) → keys of links, each once, in order. */
export type Links = Readonly<Record<string, readonly string[]>>;

/** The addresses of a kept year. Throws Damaged where they are not what was written. */
export function keptPaths(kept: string, year: string): Paths {
  const paths = readKeptJson<Paths>(pathsFile(kept, year));
  if (!paths) throw new Damaged(`the kept addresses of ${year} are damaged`);
  return paths;
}

/** The links of a kept year. Throws Damaged where they are not what was written. */
export function keptLinks(kept: string, year: string): Links {
  const links = readKeptJson<Links>(linksFile(kept, year));
  if (!links) throw new Damaged(`the kept links of ${year} are damaged`);
  return links;
}

function outsideLinks(cards: readonly Card[], year: string): Links {
  const own = `articles/${year}/`;
  const keys = cards.flatMap(({ links }) => links.flatMap(([, key]) => (key.startsWith(own) ? [] : [key])));
  const outside = [...new Set(keys)].sort(compareAscii);
  return Object.fromEntries(groupBy(outside, (key) => [yearOfKey(key)]));
}

/** The year that a key of a link names an article of, or "" for any other page. */
export function yearOfKey(key: string): string {
  const match = /^articles\/(\d{4})\/|^(\d{4})\/\d\d\/\d\d\/(?!index\.html$)/.exec(key);
  return match?.[1] ?? match?.[2] ?? "";
}

/** The cards of a year's published articles. Throws Damaged where they are not what was written. */
export function cardsOf(kept: string, volume: Volume): Cards {
  return readHere.get(volume) ?? joinedCards(chaptersOf(kept, volume));
}

/** The months of a kept year. Throws Damaged where they are not what was written. */
export function chaptersOf(kept: string, { chapters }: Volume): readonly Chapter[] {
  return chapters.map(({ name, lines }) => {
    const chapter = keptChapter(kept, name);
    // A build that was killed may have left those of the next reading.
    if (chapter?.lines !== lines) throw new Damaged(`the kept cards of ${name} are damaged`);
    return chapter;
  });
}

/** Every published article of some months, oldest first. Throws Damaged. */
export function articlesOf(kept: string, chapters: readonly ChapterHead[]): readonly KeptArticle[] {
  return chapters.flatMap((chapter) => {
    const bytes = keptBytes(kept, chapter);
    const text = bytes.toString("utf8", 0, lineStarts(bytes, chapter.count).at(-1)).trimEnd();
    return JSON.parse(`[${text.replaceAll("\n", ",")}]`) as KeptArticle[];
  });
}

/** Where each of the first `count` lines begins, and where the last of them ends. */
function lineStarts(bytes: Buffer, count: number): number[] {
  const starts = [0];
  for (let line = 0; line < count; line++) starts.push(bytes.indexOf("\n", starts[line]) + 1);
  return starts;
}

function keptBytes(kept: string, { name, lines }: ChapterHead): Buffer {
  const bytes = readKept(linesFile(kept, name), lines);
  if (!bytes) throw new Damaged(`the kept reading of ${name} is damaged`);
  return bytes;
}

/** Reads single articles of kept years. Throws Damaged. */
export function articleReader(kept: string): (entry: Entry) => KeptArticle {
  const chaptersIn = remembered((year: string) => {
    const record = readKeptJson<Volume>(recordFile(kept, year));
    if (!record) throw new Damaged(`the kept record of ${year} is damaged`);
    return record.chapters;
  });
  const opened = remembered((chapter: ChapterHead) => {
    const bytes = keptBytes(kept, chapter);
    return { bytes, starts: lineStarts(bytes, chapter.count) };
  });
  return ({ year, at }) => {
    const found = placeIn(chaptersIn(year), ({ count }) => count, at);
    if (!found) throw new Damaged(`the kept record of ${year} has no article ${at}`);
    const { bytes, starts } = opened(found.part);
    return JSON.parse(bytes.toString("utf8", starts[found.place], starts[found.place + 1])) as KeptArticle;
  };
}
