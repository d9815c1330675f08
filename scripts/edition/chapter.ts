import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Article } from "../archive/article.ts";
import { type Catalogue, catalogueOf, joined } from "../archive/catalogue.ts";
import { hashOf } from "../archive/hash.ts";
import { linkKey } from "../archive/links.ts";
import { isError, type Problem } from "../archive/problems.ts";
import { compareArticles } from "../archive/related.ts";
import type { Tables } from "../archive/tables.ts";
import { readKept, readKeptJson, writeKept } from "./files.ts";
import { type Line, parseLines, readLines, type WrittenLine } from "./lines.ts";
import { type Scanned, scan } from "./scan.ts";

/** Changes with the shape of what is kept. */
export const FORMAT = 8;

/** What articles are read with. */
export interface ReadingBasis {
  readonly content: string;
  /** The folder in which readings are kept. */
  readonly kept: string;
  readonly tables: Tables;
  readonly drafts: boolean;
  readonly basis: string;
}

/** What is to be known of an article to see whether its page is as it was, without the article. */
export interface Card {
  readonly source: string;
  readonly path: string;
  /** Slugs of its first place, "" where it has none, and of its category. */
  readonly place: string;
  readonly category: string;
  /** Changes with all that lists, feeds, sitemaps and "Xem thêm" say of the article. */
  readonly listed: string;
  /** Changes with its path, with anything in its file, and with its pictures. */
  readonly state: string;
  /** Its links into the site as they are written, and the key of what each names. */
  readonly links: readonly (readonly [href: string, key: string])[];
  /** Former paths. */
  readonly aliases: readonly string[];
}

/** The articles of a stretch of the calendar, oldest first, as the plan of its year sees them. */
export interface Cards {
  readonly cards: readonly Card[];
  /** How they are filed: by their places among the cards. */
  readonly catalogue: Catalogue;
}

/** The folder of a month as it stands, YYYY-MM; or what lies in no month's folder, but in a year's, YYYY; or in none, "". */
export interface ScannedChapter {
  readonly name: string;
  /** Changes with the state of any of its files. */
  readonly scanned: string;
  readonly files: number;
}

/** What is kept of a month, or of a year, as it was read and checked. */
export interface Reading {
  readonly format: number;
  /** What the reading depended on besides the files: tables, drafts, the checker. */
  readonly basis: string;
  /** The state of its files when they were read, and where they were. */
  readonly scanned: string;
  readonly drafts: number;
  readonly problems: readonly Problem[];
  /** Every picture that its articles show, and the hash of its bytes. */
  readonly pictures: readonly (readonly [file: string, hash: string])[];
}

/** A month as it was read and checked: so much of a year is read again when one of its files has changed. */
export interface Chapter extends Reading, ScannedChapter, Cards {
  /** Absolute path of the content folder; the stamps of its files say nothing of those of any other. */
  readonly place: string;
  /** The checksum of its file of lines. */
  readonly lines: string;
}

const nameOf = (chapter: string): string => chapter || "other";
const cardsFile = (kept: string, chapter: string): string => join(kept, `${nameOf(chapter)}.cards`);

/** Where a chapter's lines are: those of the published articles, oldest first, then all others. */
export const linesFile = (kept: string, chapter: string): string => join(kept, `${nameOf(chapter)}.lines`);

/** The files that a chapter is kept in. */
export function chapterFiles(kept: string, chapter: string): string[] {
  return [cardsFile(kept, chapter), linesFile(kept, chapter)];
}

/** The chapter that a folder of the content belongs to, by the path of the folder. */
export function chapterOf(folder: string): string {
  const [, year, month] = /^articles\/(\d{4})\/(?:(\d\d)\/)?/.exec(folder) ?? [];
  return [year, month].filter(Boolean).join("-");
}

/** A chapter as it was kept, whatever has changed since; null where it is missing or damaged. */
export function keptChapter(kept: string, chapter: string): Chapter | null {
  const found = readKeptJson<Chapter>(cardsFile(kept, chapter));
  return found?.format === FORMAT ? found : null;
}

/**
 * Reads and checks a chapter, if any of its files has changed. A file whose state or bytes are those of the last reading
 * is not parsed again. `blobs` are those of the whole year, as git knows them.
 */
export function readChapter(
  given: ReadingBasis,
  { name, scanned, files: count }: ScannedChapter,
  blobs: () => ReadonlyMap<string, string>,
): Chapter {
  const { content, kept, basis, drafts, tables } = given;
  const before = keptChapter(kept, name);
  const known = before?.basis === basis ? before : null;
  if (known?.scanned === scanned) return known;
  const found = readLines(filesOf(content, name), known ? keptLines(kept, known, content) : new Map(), given, blobs);

  const sound = found.filter(({ line }) => line.article !== null && !line.problems.some(isError));
  const published = sound
    .filter(({ line }) => drafts || !line.article?.draft)
    .sort((a, b) => compareArticles(a.line.article as Article, b.line.article as Article));
  const shown = new Set(published);
  const texts = [...published, ...found.filter((line) => !shown.has(line))].map(({ text }) => `${text}\n`);
  const articles = published.map(({ line }) => line as KeptArticle);
  mkdirSync(kept, { recursive: true });
  const chapter: Chapter = {
    format: FORMAT,
    basis,
    place: resolve(content),
    name,
    scanned,
    files: count,
    ...cardsFrom(articles, tables.settings.url),
    lines: writeKept(linesFile(kept, name), Buffer.from(texts.join(""))),
    drafts: sound.filter(({ line }) => line.article?.draft).length,
    problems: found.flatMap(({ line }) => line.problems),
    pictures: [...new Map(articles.flatMap(({ uses }) => uses))],
  };
  writeKept(cardsFile(kept, name), JSON.stringify(chapter));
  return chapter;
}

/** The files of a chapter. */
function filesOf(content: string, name: string): Scanned[] {
  const folder = ["articles", ...name.split("-")].filter(Boolean).join("/");
  return scan(content, folder).filter(({ path }) => chapterOf(path) === name);
}

/** What was found in each file. Where the reading comes from another folder or machine, only what files hold counts. */
function keptLines(kept: string, { name, place }: Chapter, content: string): Map<string, WrittenLine> {
  const bytes = readKept(linesFile(kept, name));
  const lines = bytes ? parseLines(bytes) : new Map<string, WrittenLine>();
  if (place === resolve(content)) return lines;
  return new Map([...lines].map(([path, { line, text }]) => [path, { line: { ...line, stamp: "" }, text }]));
}

/** An article as it was read, and the hashes of its file and of its pictures. */
export type KeptArticle = Pick<Line, "hash" | "uses" | "listed"> & { readonly article: Article };

/** The cards and the catalogue of articles, oldest first. */
export function cardsFrom(articles: readonly KeptArticle[], siteUrl: string): Cards {
  return {
    cards: articles.map((article) => cardOf(article, siteUrl)),
    catalogue: catalogueOf(articles.map(({ article }) => article)),
  };
}

function cardOf({ article, hash, uses, listed }: KeptArticle, siteUrl: string): Card {
  const { source, path, places, category, aliases, body } = article;
  const hrefs = new Set(body.links.map(({ href }) => href));
  return {
    source,
    path,
    place: places[0]?.slug ?? "",
    category,
    listed,
    state: hashOf([path, hash, ...uses.flat()].join(" ")).slice(0, 16),
    links: [...hrefs].map((href) => [href, linkKey(siteUrl, article, href)]),
    aliases,
  };
}

/** The cards and the catalogue of stretches of the calendar that follow one another. */
export function joinedCards(parts: readonly Cards[]): Cards {
  return { cards: parts.flatMap(({ cards }) => cards), catalogue: joined(parts.map(({ catalogue }) => catalogue)) };
}

/** The part of a year that holds the article in a place of the year, and its place there; null where there is none. */
export function placeIn<P>(
  parts: readonly P[],
  countOf: (part: P) => number,
  at: number,
): { readonly part: P; readonly place: number } | null {
  let place = at;
  for (const part of parts) {
    if (place < countOf(part)) return { part, place };
    place -= countOf(part);
  }
  return null;
}
