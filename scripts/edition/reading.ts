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
const FORMAT = 4;

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
  /** The years, and "" for pages of no year, that its articles link to outside the year. */
  readonly linksTo: readonly string[];
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
const linksFile = (kept: string, year: string) => join(kept, `${year || "other"}.links`);
const linesFile = (kept: string, year: string) => join(kept, `${year || "other"}.lines`);

/** The year as it was last read with the same tables and code, or null. Its files may have changed since: see `scanned`. */
export function keptVolume({ kept, basis }: Pick<ReadingBasis, "kept" | "basis">, year: string): Volume | null {
  const volume = readKeptJson<Volume>(recordFile(kept, year));
  const fits = volume?.format === FORMAT && volume.basis === basis;
  return fits && existsSync(linesFile(kept, year)) && existsSync(linksFile(kept, year)) ? volume : null;
}

/** Every year that a reading is kept of. */
export function keptYears(kept: string): string[] {
  if (!existsSync(kept)) return [];
  return readdirSync(kept).flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? []);
}

/** The files that a year's reading is kept in. */
export function readingFiles(kept: string, year: string): string[] {
  return [recordFile(kept, year), linksFile(kept, year), linesFile(kept, year)];
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
  const articles = published.map(({ line }) => line as KeptArticle);
  const bare = articles.map(({ article }) => article);
  const links: Links = { paths: pathsOf(bare), outside: outsideLinks(bare, year, given.tables.settings.url) };
  const index = indexOf(year, bare, articles.map(listedHash));
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
    addresses: hashOf(JSON.stringify(links.paths)),
    linksTo: Object.keys(links.outside),
    offsets: offsetsOf(texts.slice(0, published.length)),
  };
  mkdirSync(kept, { recursive: true });
  writeKept(linesFile(kept, year), texts.join(""));
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

/** The hash of all that lists, feeds, sitemaps and "Xem thêm" say of an article, in few characters. */
function listedHash({ article, uses }: KeptArticle): string {
  const { body, aliases, ...facts } = article;
  return hashOf(JSON.stringify([facts, body.excerpt, uses])).slice(0, 16);
}

/** The addresses of a year's articles, and what they link to outside it. */
export interface Links {
  /** Markdown file → path of its page. */
  readonly paths: Readonly<Record<string, string>>;
  /** Year ("" for pages of no year) → keys of links, each once, in order. */
  readonly outside: Readonly<Record<string, readonly string[]>>;
}

/** The links of a kept year. Throws Damaged where they are not what was written. */
export function linksOf(kept: string, year: string): Links {
  const links = readKeptJson<Links>(linksFile(kept, year));
  if (!links) throw new Damaged(`the kept links of ${year} are damaged`);
  return links;
}

function pathsOf(articles: readonly Article[]): Links["paths"] {
  return Object.fromEntries(articles.map(({ source, path }) => [source, path]));
}

function outsideLinks(articles: readonly Article[], year: string, siteUrl: string): Links["outside"] {
  const keys = articles.flatMap((article) => article.body.links.map(({ href }) => linkKey(siteUrl, article, href)));
  const outside = [...new Set(keys)].filter((key) => !key.startsWith(`articles/${year}/`)).sort(compareAscii);
  return Object.fromEntries(groupBy(outside, (key) => [yearOfKey(key)]));
}

/** The year that a key of a link names an article of, or "" for any other page. */
export function yearOfKey(key: string): string {
  const match = /^articles\/(\d{4})\/|^(\d{4})\/\d\d\/\d\d\/(?!index\.html$)/.exec(key);
  return match?.[1] ?? match?.[2] ?? "";
}

function offsetsOf(texts: readonly string[]): number[] {
  const offsets = [0];
  for (const text of texts) offsets.push((offsets.at(-1) ?? 0) + Buffer.byteLength(text));
  return offsets;
}

/** An article of a kept year, and the hashes of its pictures. */
export type KeptArticle = Pick<Line, "uses"> & { readonly article: Article };

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
