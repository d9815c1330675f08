import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Article } from "../archive/article.ts";
import { groupBy } from "../archive/group.ts";
import { hashOf } from "../archive/hash.ts";
import { linkKey } from "../archive/links.ts";
import { isError, type Problem } from "../archive/problems.ts";
import { compareArticles } from "../archive/related.ts";
import type { Tables } from "../archive/tables.ts";
import { compareAscii } from "../archive/text.ts";
import { type Entry, indexOf, type VolumeIndex } from "../archive/volume.ts";
import { Damaged, readKept, readKeptJson, writeKept } from "./files.ts";
import { type Line, parseLines, readLines, type WrittenLine } from "./lines.ts";
import { type Scanned, scan } from "./scan.ts";

/** Changes with the shape of what is kept. */
const FORMAT = 5;

/** A year as it was read and checked: what is asked of it without its articles. */
export interface Volume {
  readonly format: number;
  /** What the reading depended on besides the year's own files: tables, drafts, the checker. */
  readonly basis: string;
  /** Absolute path of the content folder; the stamps of its files say nothing of those of any other. */
  readonly place: string;
  /** The folder prints of the year's files when it was read, and where they were. */
  readonly scanned: string;
  readonly year: string;
  /** Changes with anything that a page of the year, or the search, may say of its articles. */
  readonly key: string;
  readonly index: VolumeIndex;
  /** Changes with the index. */
  readonly indexKey: string;
  readonly files: number;
  readonly drafts: number;
  readonly problems: readonly Problem[];
  /** Every picture that its articles show, and the hash of its bytes. */
  readonly pictures: readonly (readonly [file: string, hash: string])[];
  /** Changes when an article of the year gets another address, appears or leaves. */
  readonly addresses: string;
  /** The years, and "" for pages of no year, that its articles link to outside the year; and the hash of what they link to there. */
  readonly linksTo: Readonly<Record<string, string>>;
  /** Where each article's line begins in the file of lines; one more for where the last ends. */
  readonly offsets: readonly number[];
}

/** What a year is read with. */
export interface ReadingBasis {
  readonly content: string;
  /** The folder in which readings are kept. */
  readonly kept: string;
  readonly tables: Tables;
  readonly drafts: boolean;
  readonly basis: string;
}

const recordFile = (kept: string, year: string) => join(kept, `${year || "other"}.json`);
const pathsFile = (kept: string, year: string) => join(kept, `${year || "other"}.paths`);
const linksFile = (kept: string, year: string) => join(kept, `${year || "other"}.links`);
const linesFile = (kept: string, year: string) => join(kept, `${year || "other"}.lines`);

/** The year as it was last read with the same tables and code, or null. Its files may have changed since: see `scanned`. */
export function keptVolume({ kept, basis }: Pick<ReadingBasis, "kept" | "basis">, year: string): Volume | null {
  const volume = readKeptJson<Volume>(recordFile(kept, year));
  const fits = volume?.format === FORMAT && volume.basis === basis;
  return fits && readingFiles(kept, year).every((file) => existsSync(file)) ? volume : null;
}

/** Every year that a reading is kept of. */
export function keptYears(kept: string): string[] {
  if (!existsSync(kept)) return [];
  return readdirSync(kept).flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? []);
}

/** The files that a year's reading is kept in. */
export function readingFiles(kept: string, year: string): string[] {
  return [recordFile, pathsFile, linksFile, linesFile].map((fileOf) => fileOf(kept, year));
}

/** Reads and checks a year. A file whose state or bytes are those of the last reading is not parsed again. */
export function readVolume(given: ReadingBasis, year: string, scanned: string): Volume {
  const { content, kept, basis, drafts } = given;
  const files = year === "" ? strayFiles(content) : scan(content, `articles/${year}`);
  const known = keptLines(given, year);
  const lines = readLines(files, known, content, given.tables);

  const sound = lines.filter(({ line }) => line.article !== null && !line.problems.some(isError));
  const published = sound
    .filter(({ line }) => drafts || !line.article?.draft)
    .sort((a, b) => compareArticles(a.line.article as Article, b.line.article as Article));
  const shown = new Set(published);
  const texts = [...published, ...lines.filter((line) => !shown.has(line))].map(({ text }) => `${text}\n`);
  const articles = published.map(({ line }) => line as Line & KeptArticle);
  const bare = articles.map(({ article }) => article);
  const paths: Paths = Object.fromEntries(bare.map(({ source, path }) => [source, path]));
  const links = outsideLinks(bare, year, given.tables.settings.url);
  const bytes = Buffer.from(texts.join(""));
  const index = indexOf(
    year,
    bare,
    articles.map(({ listed }) => listed),
  );
  const volume: Volume = {
    format: FORMAT,
    basis,
    place: resolve(content),
    scanned,
    year,
    key: hashOf(JSON.stringify([index.hashes, bare.map(({ body, aliases }) => [body.hash, aliases])])),
    index,
    indexKey: hashOf(JSON.stringify(index)),
    files: files.length,
    drafts: sound.filter(({ line }) => line.article?.draft).length,
    problems: lines.flatMap(({ line }) => line.problems),
    pictures: [...new Map(articles.flatMap(({ uses }) => uses))],
    addresses: hashOf(JSON.stringify(paths)),
    linksTo: Object.fromEntries(Object.entries(links).map(([to, keys]) => [to, hashOf(keys.join("\n"))])),
    offsets: offsetsOf(bytes, published.length),
  };
  mkdirSync(kept, { recursive: true });
  writeKept(linesFile(kept, year), bytes);
  writeKept(pathsFile(kept, year), JSON.stringify(paths));
  writeKept(linksFile(kept, year), JSON.stringify(links));
  writeKept(recordFile(kept, year), JSON.stringify(volume));
  readHere.set(volume, articles);
  return volume;
}

/** The articles of years that this process has read: who draws them next need not parse them again. */
const readHere = new WeakMap<Volume, readonly KeptArticle[]>();

/** Files of articles/ that lie in no year's folder. */
function strayFiles(content: string): Scanned[] {
  return scan(content, "articles").filter(({ path }) => !/^articles\/\d{4}\//.test(path));
}

/** What was found in each file. Where the reading comes from another folder or machine, only what files hold counts. */
function keptLines({ content, kept, basis }: ReadingBasis, year: string): Map<string, WrittenLine> {
  const record = readKeptJson<Volume>(recordFile(kept, year));
  if (record?.format !== FORMAT || record.basis !== basis) return new Map();
  const bytes = readKept(linesFile(kept, year));
  const lines = bytes ? parseLines(bytes) : new Map<string, WrittenLine>();
  if (record.place === resolve(content)) return lines;
  return new Map([...lines].map(([path, { line, text }]) => [path, { line: { ...line, stamp: "" }, text }]));
}

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

function outsideLinks(articles: readonly Article[], year: string, siteUrl: string): Links {
  const keys = articles.flatMap((article) => article.body.links.map(({ href }) => linkKey(siteUrl, article, href)));
  const outside = [...new Set(keys)].filter((key) => !key.startsWith(`articles/${year}/`)).sort(compareAscii);
  return Object.fromEntries(groupBy(outside, (key) => [yearOfKey(key)]));
}

/** The year that a key of a link names an article of, or "" for any other page. */
export function yearOfKey(key: string): string {
  const match = /^articles\/(\d{4})\/|^(\d{4})\/\d\d\/\d\d\/(?!index\.html$)/.exec(key);
  return match?.[1] ?? match?.[2] ?? "";
}

/** Where each of the first `count` lines begins, and where the last of them ends. */
function offsetsOf(bytes: Buffer, count: number): number[] {
  const offsets = [0];
  for (let line = 0; line < count; line++) offsets.push(bytes.indexOf("\n", offsets[line]) + 1);
  return offsets;
}

/** An article of a kept year, and the hashes of its file and of its pictures. */
export type KeptArticle = Pick<Line, "hash" | "uses"> & { readonly article: Article };

/** Every published article of a kept year, oldest first. */
export function articlesOf(kept: string, volume: Volume): readonly KeptArticle[] {
  const { year, offsets } = volume;
  return readHere.get(volume) ?? articlesIn(keptBytes(kept, year).subarray(0, offsets.at(-1)));
}

function keptBytes(kept: string, year: string): Buffer {
  const bytes = readKept(linesFile(kept, year));
  if (!bytes) throw new Damaged(`the kept reading of ${year} is damaged`);
  return bytes;
}

function articlesIn(bytes: Buffer): KeptArticle[] {
  return JSON.parse(`[${bytes.toString().trimEnd().replaceAll("\n", ",")}]`) as KeptArticle[];
}

/** Reads single articles of kept years; each year's file is read once. Throws Damaged. */
export function articleReader(kept: string): (entry: Entry) => KeptArticle {
  const years = new Map<string, { readonly bytes: Buffer; readonly offsets: readonly number[] }>();
  const open = (year: string) => {
    const record = readKeptJson<Volume>(recordFile(kept, year));
    if (!record) throw new Damaged(`the kept record of ${year} is damaged`);
    return { bytes: keptBytes(kept, year), offsets: record.offsets };
  };
  const found = new Map<string, KeptArticle>();
  return ({ year, at }) => {
    const name = `${year}/${at}`;
    const known = found.get(name);
    if (known) return known;
    const volume = years.get(year) ?? open(year);
    years.set(year, volume);
    const text = volume.bytes.toString("utf8", volume.offsets[at], volume.offsets[at + 1]);
    const article = JSON.parse(text) as KeptArticle;
    found.set(name, article);
    return article;
  };
}
