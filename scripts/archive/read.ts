import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Archive, archiveOf, checkArchive } from "./archive.ts";
import type { Article, TextPage } from "./article.ts";
import { checkArticle } from "./check-article.ts";
import type { Surroundings } from "./check-body.ts";
import { checkPage } from "./check-page.ts";
import { checkOtherFile } from "./check-pictures.ts";
import { endsOfContent, entriesOf, type Folder, folderAt, readContentFile, whyUnreadable } from "./content-file.ts";
import { LIMITS, printed } from "./limits.ts";
import { faultOf, HEAD_LENGTH, TAIL_LENGTH } from "./picture-file.ts";
import { compareProblems, error, isError, type Problem, START, told } from "./problems.ts";
import { remembered } from "./remembered.ts";
import { checkCharacters, decode, split } from "./source.ts";
import { checkTables, type Tables, type TableTexts } from "./tables.ts";

/** All content, read and checked. `archive` is null where the tables are wrong; it leaves out what has errors. */
export interface Reading {
  readonly archive: Archive | null;
  readonly problems: readonly Problem[];
  /** Whether a mistake stands in a table (site.yaml, categories.yaml, people.yaml, provinces.json). */
  readonly badTables: boolean;
  readonly counts: {
    readonly files: number;
    readonly articles: number;
    readonly drafts: number;
    readonly unplaced: number;
    readonly unsigned: number;
  };
}

export interface ReadOptions {
  /** Path of the content folder. */
  readonly content: string;
  readonly drafts: boolean;
  readonly report?: (done: number, total: number) => void;
}

/** The tables that a content folder must hold. */
export const TABLE_FILES: readonly (keyof TableTexts)[] = [
  "site.yaml",
  "categories.yaml",
  "people.yaml",
  "provinces.json",
];
const NOTHING = { files: 0, articles: 0, drafts: 0, unplaced: 0, unsigned: 0 };

/** Reads and checks everything below the content folder, and finds every mistake in it. */
export function readContent({ content, drafts, report }: ReadOptions): Reading {
  const { tables, problems: tableProblems } = readTables(content);
  if (!tables) return { archive: null, problems: tableProblems, badTables: true, counts: NOTHING };

  const files = [...listFiles(content, "articles"), ...listFiles(content, "pages")];
  const known = new Set(files);
  const around: Surroundings = { tables, exists: (file) => known.has(file), faultIn: faultsIn(content) };
  const problems: Problem[] = [];
  const articles: Article[] = [];
  const pages: TextPage[] = [];
  files.forEach((file, index) => {
    report?.(index + 1, files.length);
    const found = readFile(content, file, around);
    problems.push(...found.problems);
    if (found.page) pages.push(found.page);
    if (found.article) articles.push(found.article);
  });
  const broken = new Set(problems.filter(isError).map(({ file }) => file));
  const isSound = ({ source }: Article | TextPage) => !broken.has(source);
  const shown = drafts ? articles : articles.filter((article) => !article.draft);
  const archive = archiveOf(tables, shown.filter(isSound), pages.filter(isSound));
  const everything = broken.size > 0 ? archiveOf(tables, shown, pages) : archive;
  const all = [...problems, ...checkArchive(everything)];
  const counts = {
    files: files.length,
    articles: archive.articles.length,
    drafts: articles.filter((article) => article.draft && isSound(article)).length,
    unplaced: archive.articles.filter((article) => article.places.length === 0).length,
    unsigned: archive.articles.filter((article) => article.bylines.length === 0).length,
  };
  return { archive, problems: all.sort(compareProblems), badTables: false, counts };
}

/** The four tables of a content folder, or every mistake in them. */
export function readTables(content: string): { tables: Tables | null; problems: Problem[] } {
  const missing: Problem[] = [];
  const texts = Object.fromEntries(
    TABLE_FILES.map((file) => {
      if (!existsSync(join(content, file))) {
        missing.push(
          error(file, START, `thiếu tệp ${file} trong thư mục nội dung`, "chép tệp mẫu từ thư mục content của Kho Tin"),
        );
        return [file, ""];
      }
      const read = readTable(content, file);
      if ("problem" in read) missing.push(read.problem);
      return [file, "text" in read ? read.text : ""];
    }),
  ) as unknown as TableTexts;
  return missing.length > 0 ? { tables: null, problems: missing } : tablesOf(texts);
}

function readTable(content: string, file: string): ReturnType<typeof decode> {
  const read = readContentFile(content, file);
  if ("problem" in read) return { problem: error(file, START, "không phải là tệp", "đặt ở đó một tệp văn bản") };
  if (read.bytes.length <= LIMITS.tableFile) return decode(file, read.bytes);
  const what = `tệp có ${printed(read.bytes.length)} byte`;
  return { problem: error(file, START, what, `rút còn nhiều nhất ${printed(LIMITS.tableFile)} byte`) };
}

let lastTables: { readonly texts: TableTexts; readonly checked: ReturnType<typeof checkTables> } | undefined;

/** Remembered, because a build that does all its steps in one process asks for each of them. */
function tablesOf(texts: TableTexts): ReturnType<typeof checkTables> {
  const known = lastTables;
  if (known && TABLE_FILES.every((file) => known.texts[file] === texts[file])) return known.checked;
  const checked = checkTables(texts);
  lastTables = { texts, checked };
  return checked;
}

/** What a file of articles/ or pages/ holds, and every mistake in it; what it holds may be unsound where there are errors. */
export interface ReadFile {
  readonly article: Article | null;
  readonly page: TextPage | null;
  readonly problems: readonly Problem[];
}

/** What is wrong with each picture of a content folder, looked for when it is asked for. */
export function faultsIn(content: string): Surroundings["faultIn"] {
  return remembered((file) => {
    const ends = endsOfContent(content, file, { head: HEAD_LENGTH, tail: TAIL_LENGTH });
    const whole = () => {
      const read = readContentFile(content, file);
      return "bytes" in read ? read.bytes : new Uint8Array();
    };
    // What is not read is a mistake of its own file.
    return ends && faultOf(file, { ...ends, whole });
  });
}

/** Reads and checks one file of the content folder. */
export function readFile(content: string, file: string, around: Surroundings): ReadFile {
  const without = (problems: readonly Problem[]): ReadFile => ({ article: null, page: null, problems });
  if (!file.endsWith(".md")) return without([...[whyUnreadable(content, file) ?? []].flat(), ...checkOtherFile(file)]);
  const read = readContentFile(content, file);
  return "problem" in read ? without([read.problem]) : checkMarkdown(file, read.bytes, around);
}

/** Checks the bytes of a Markdown file of articles/ or pages/. */
export function checkMarkdown(file: string, bytes: Uint8Array, around: Surroundings): ReadFile {
  const read = sourceOf(file, bytes);
  if (!read.source) return { article: null, page: null, problems: told(read.problems) };
  const found = file.startsWith("pages/") ? checkPage(read.source, around) : checkArticle(read.source, around);
  const problems = told([...read.problems, ...found.problems]);
  return "page" in found
    ? { article: null, page: found.page, problems }
    : { article: found.article, page: null, problems };
}

function sourceOf(file: string, bytes: Uint8Array) {
  if (bytes.length > LIMITS.markdownFile) {
    const what = `tệp có ${printed(bytes.length)} byte`;
    const advice = `chia thành nhiều bài, mỗi tệp nhiều nhất ${printed(LIMITS.markdownFile)} byte`;
    return { source: null, problems: [error(file, START, what, advice)] };
  }
  const decoded = decode(file, bytes);
  if ("problem" in decoded) return { source: null, problems: [decoded.problem] };
  const found = split(file, decoded.text);
  const problems = checkCharacters(file, decoded.text);
  return "problem" in found ? { source: null, problems: [...problems, found.problem] } : { ...found, problems };
}

/** Every file below a folder of the content folder, as a path below the content folder, in the order of code units. */
export function listFiles(content: string, folder: string): string[] {
  const found = folderAt(content, folder);
  if (found === "file") return [folder];
  return found ? filesOf(content, found) : [];
}

function filesOf(content: string, folder: Folder): string[] {
  return entriesOf(content, folder).flatMap(({ name, folder: below }) =>
    below ? filesOf(content, below) : [`${folder.path}/${name}`],
  );
}
