import { type Article, picturesShown } from "../archive/article.ts";
import type { Surroundings } from "../archive/check-body.ts";
import { readContentFile } from "../archive/content-file.ts";
import { hashOf } from "../archive/hash.ts";
import { type Fault, faultOf, pictureOf } from "../archive/picture-file.ts";
import type { Problem } from "../archive/problems.ts";
import { checkMarkdown, readFile } from "../archive/read.ts";
import { remembered } from "../archive/remembered.ts";
import { blobId } from "./blobs.ts";
import type { Scanned } from "./scan.ts";

/** What is kept of a file: its state, and what was found in it. */
export interface Line {
  readonly path: string;
  readonly stamp: string;
  /** Of an article's bytes git's name; of another file's bytes SHA-256. */
  readonly hash: string;
  /** What is wrong with a picture, whether or not it is shown. */
  readonly fault: Fault | null;
  readonly article: Article | null;
  /** Pictures that it names, and the hash of each; "" where there is none. */
  readonly uses: readonly (readonly [file: string, hash: string])[];
  readonly problems: readonly Problem[];
  /** The hash of all that lists, feeds, sitemaps and "Xem thêm" say of the article, in few characters; "" for other files. */
  readonly listed: string;
}

/** A line with its JSON, so that what has not changed is not written anew. */
export interface WrittenLine {
  readonly line: Line;
  readonly text: string;
}

/** Lines by the path of their file, from the bytes that hold one a line. */
export function parseLines(bytes: Buffer): Map<string, WrittenLine> {
  const texts = bytes.toString().split("\n").slice(0, -1);
  return new Map(
    texts.map((text) => {
      const line = JSON.parse(text) as Line;
      return [line.path, { line, text }];
    }),
  );
}

/** When the states of more files of a folder than this have changed, git is asked which of them are as they were. */
const MANY = 100;

/** The lines of some files, in their order. A file whose state or bytes are those of a known line is not parsed again. */
export function readLines(
  files: readonly Scanned[],
  known: ReadonlyMap<string, WrittenLine>,
  { content, tables }: { readonly content: string } & Pick<Surroundings, "tables">,
  knownBlobs: () => ReadonlyMap<string, string>,
): WrittenLine[] {
  const stamps = new Map(files.map(({ path, stamp }) => [path, stamp]));
  const lookAt = remembered((path: string): Pick<Line, "hash" | "fault"> => {
    const stamp = stamps.get(path);
    if (stamp === undefined) return { hash: "", fault: null };
    const before = known.get(path)?.line;
    if (before?.stamp === stamp) return before;
    const read = readContentFile(content, path);
    if ("problem" in read) return { hash: "", fault: null };
    return { hash: hashOf(read.bytes), fault: faultOf(path, pictureOf(read.bytes)) };
  });
  const hashOfFile = (path: string): string => lookAt(path).hash;
  const faultIn = (path: string): Line["fault"] => lookAt(path).fault;
  const around: Surroundings = { tables, exists: (file) => stamps.has(file), faultIn };
  const hasItsPictures = ({ uses }: Line) => uses.every(([file, before]) => hashOfFile(file) === before);

  const moved = files.filter(({ path, stamp }) => known.has(path) && known.get(path)?.line.stamp !== stamp);
  const blobs = moved.length > MANY ? knownBlobs() : new Map<string, string>();

  return files.map(({ path, stamp }): WrittenLine => {
    const written = known.get(path);
    const before = written && hasItsPictures(written.line) ? written.line : undefined;
    if (written && before?.stamp === stamp) return written;
    if (before && before.hash === blobs.get(path)) return write({ ...before, stamp });
    if (!path.endsWith(".md")) {
      const { problems } = readFile(content, path, around);
      const { hash, fault } = lookAt(path);
      return write({ path, stamp, ...NOTHING, hash, fault, problems });
    }
    const read = readContentFile(content, path);
    if ("problem" in read) return write({ path, stamp, ...NOTHING, problems: [read.problem] });
    const hash = blobId(read.bytes);
    if (before?.hash === hash) return write({ ...before, stamp });
    const { article, problems } = checkMarkdown(path, read.bytes, around);
    const uses = article ? picturesShown(article).map((file) => [file, hashOfFile(file)] as const) : [];
    const listed = article ? listedHash(article, uses) : "";
    return write({ path, stamp, hash, fault: null, article, uses, problems, listed });
  });
}

const NOTHING = { hash: "", fault: null, article: null, uses: [], listed: "" } as const;

function write(line: Line): WrittenLine {
  return { line, text: JSON.stringify(line) };
}

function listedHash(article: Article, uses: Line["uses"]): string {
  return hashOf(JSON.stringify([{ ...article, body: null, aliases: null }, uses])).slice(0, 16);
}
