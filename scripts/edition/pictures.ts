import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Variants } from "@11ty/eleventy-img";
import type { Sharp } from "sharp";
import { readContentFile } from "../archive/content-file.ts";
import { ChangedMeanwhile } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { LIMITS } from "../archive/limits.ts";
import type { Picture } from "../archive/pages.ts";
import { error, START } from "../archive/problems.ts";
import { compareAscii } from "../archive/text.ts";
import { picture as picturePath } from "../archive/urls.ts";
import { contentFailure } from "./failures.ts";
import { readKeptJson, writeKept } from "./files.ts";
import type { PictureTable } from "./teaser.ts";

/** A change of any of these gives every picture a new name. */
const SETTINGS = {
  widths: [480, 960, 1600],
  formats: ["avif", "webp", "jpeg"],
  sharpAvifOptions: { quality: 52, effort: 3 },
  sharpWebpOptions: { quality: 76 },
  sharpJpegOptions: { quality: 80, mozjpeg: true },
} as const;

/**
 * What no picture may go beyond while it is decoded. The checker has looked at its header; what is damaged behind it is
 * found here, where libvips would make the rest grey.
 */
const DECODING = { limitInputPixels: LIMITS.picturePixels, failOn: "error" } as const;

/** Seconds that one form of a picture may take. */
const LONGEST = 300;

const EXTENSION: Readonly<Record<string, string>> = { avif: "avif", webp: "webp", jpeg: "jpg" };

/** Pictures by the path of their file below the content folder, and the hash of their bytes. */
export type PictureHashes = Iterable<readonly [file: string, hash: string]>;

export interface PictureFiles {
  readonly table: PictureTable;
  /** Path in the site → the file that holds it, of every picture in every form. */
  readonly files: ReadonlyMap<string, string>;
}

interface PictureJob {
  /** Path of the content folder. */
  readonly content: string;
  /** Path of each picture below it, and the hash of its bytes. */
  readonly sources: ReadonlyMap<string, string>;
  /** A folder that this function alone writes to, kept between builds. */
  readonly cache: string;
  /** Whether a file is in the output already, so that the one in the cache is not needed. */
  readonly isPublished: (path: string) => boolean;
  readonly report: (done: number, total: number) => void;
}

/**
 * The pictures in every width and format, without their metadata (a photograph's GPS position stays at home), named by
 * the hash of their bytes and of the settings. What the cache holds is not made again: a second build decodes nothing.
 */
export async function makePictures({
  content,
  sources,
  cache,
  isPublished,
  report,
}: PictureJob): Promise<PictureFiles> {
  mkdirSync(cache, { recursive: true });
  const table = new Map<string, Picture>();
  const files = new Map<string, string>();
  for (const [index, [source, hash]] of [...sources].sort(([a], [b]) => compareAscii(a, b)).entries()) {
    const name = nameFor(hash);
    const picture =
      recall(cache, name, isPublished) ?? (await make(source, checkedBytes(content, source, hash), name, cache));
    table.set(source, picture);
    for (const file of filesOf(picture)) files.set(file, join(cache, nameOf(file)));
    report(index + 1, sources.size);
  }
  return { table, files };
}

/** The table of pictures that have been made, for articles and the hashes of their pictures. */
export function knownPictures(cache: string, uses: PictureHashes): PictureTable {
  const table = new Map<string, Picture>();
  for (const [file, hash] of uses) {
    const picture = table.get(file) ?? readKeptJson<Made>(recordOf(cache, nameFor(hash)))?.picture;
    if (picture) table.set(file, picture);
  }
  return table;
}

const nameFor = (hash: string): string => hashOf(hash + JSON.stringify(SETTINGS)).slice(0, 16);
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function filesOf(picture: Picture): string[] {
  return picture.sources.flatMap((source) => source.files.map((file) => file.path));
}

/** A picture, and the checksum of each of its files. */
interface Made {
  readonly picture: Picture;
  readonly sums: Readonly<Record<string, number>>;
}

const recordOf = (cache: string, name: string): string => join(cache, `${name}.json`);

/** The picture as it was made, if every file of it that is needed is whole. */
function recall(cache: string, name: string, isPublished: (path: string) => boolean): Picture | null {
  const made = readKeptJson<Made>(recordOf(cache, name));
  if (!made) return null;
  const isWhole = (path: string) => {
    const file = join(cache, nameOf(path));
    return existsSync(file) && crc32(readFileSync(file)) === made.sums[path];
  };
  return filesOf(made.picture).every((path) => isPublished(path) || isWhole(path)) ? made.picture : null;
}

/** Makes all forms of a picture; its record is written last, so that a killed run leaves nothing half-known. */
async function make(source: string, bytes: Buffer, hash: string, cache: string): Promise<Picture> {
  const { default: Image } = await import("@11ty/eleventy-img");
  const variants = await decoded(source, () => Image(bytes, optionsFor(hash, cache)));
  const picture = pictureFrom(variants, hash);
  const sums = filesOf(picture).map((path) => [path, crc32(readFileSync(join(cache, nameOf(path))))] as const);
  record(cache, hash, { picture, sums: Object.fromEntries(sums) });
  return picture;
}

/** A picture as it was checked. Throws ChangedMeanwhile where its file holds another now: it would get the name of the first. */
function checkedBytes(content: string, source: string, hash: string): Buffer {
  const read = readContentFile(content, source);
  if ("bytes" in read && hashOf(read.bytes) === hash) return read.bytes;
  throw new ChangedMeanwhile(source);
}

/** What is made of a picture. Throws a Failure that names its file where it cannot be decoded, and errors of the system as they are. */
async function decoded<T>(source: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const isOfSystem = (cause as NodeJS.ErrnoException).code !== undefined;
    if (isOfSystem) throw cause;
    const problem = error(source, START, "ảnh bị hỏng hoặc bị cắt mất phần sau", "mở ảnh gốc và lưu lại");
    throw contentFailure(1, [problem], cause);
  }
}

function optionsFor(hash: string, cache: string) {
  return {
    ...SETTINGS,
    widths: [...SETTINGS.widths],
    formats: [...SETTINGS.formats],
    outputDir: cache,
    urlPath: "/",
    useCache: false,
    fixOrientation: true,
    sharpOptions: DECODING,
    transform: (image: Sharp) => image.timeout({ seconds: LONGEST }),
    filenameFormat: (_id: string, _source: string, width: number, format: string) =>
      nameOf(picturePath(hash, width, EXTENSION[format] ?? format)),
  };
}

function pictureFrom(metadata: Variants, hash: string): Picture {
  const sources = SETTINGS.formats.map((format) => ({
    type: `image/${format}`,
    files: (metadata[format] ?? []).map(({ width }) => ({
      path: picturePath(hash, width, EXTENSION[format] ?? format),
      width,
    })),
  }));
  const largest = metadata.jpeg?.at(-1);
  return { width: largest?.width ?? 0, height: largest?.height ?? 0, sources };
}

function record(cache: string, name: string, made: Made): void {
  writeKept(recordOf(cache, name), JSON.stringify(made));
}

/** What a page shows of a picture, from the hash of its bytes to the picture in all its forms. */
export type Shapes = Readonly<Record<string, Picture>>;

/** What pages show of pictures, whether these have been made or only measured. `content` need hold no others than the latter. */
export async function shapesOf(content: string, cache: string, sources: PictureHashes): Promise<Shapes> {
  const shapes: Record<string, Picture> = {};
  for (const [file, hash] of sources) {
    shapes[hash] ??=
      readKeptJson<Made>(recordOf(cache, nameFor(hash)))?.picture ?? (await measured(content, file, hash));
  }
  return shapes;
}

/** A picture as it would be made: its header tells. */
async function measured(content: string, file: string, hash: string): Promise<Picture> {
  const { Image } = await import("@11ty/eleventy-img");
  const { default: sharp } = await import("sharp");
  const source = join(content, file);
  const metadata = await decoded(file, () => sharp(source, DECODING).metadata());
  return pictureFrom(new Image(source, optionsFor(nameFor(hash), "")).getFullStats(metadata), nameFor(hash));
}

/** Lets pages show pictures that have only been measured: they are made where their files are needed. */
export function keepShapes(cache: string, shapes: Shapes): void {
  mkdirSync(cache, { recursive: true });
  for (const [hash, picture] of Object.entries(shapes)) {
    const name = nameFor(hash);
    if (readKeptJson<Made>(recordOf(cache, name)) === null) record(cache, name, { picture, sums: {} });
  }
}

/** The files in which the cache keeps what it knows of pictures, by the hashes of their bytes. */
export function recordFiles(cache: string, sources: PictureHashes): string[] {
  return [...new Set([...sources].map(([, hash]) => recordOf(cache, nameFor(hash))))];
}
