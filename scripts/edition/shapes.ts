import { join } from "node:path";
import type { Entry } from "../archive/volume.ts";
import { readKeptJson, writeKept } from "./files.ts";
import { keepShapes, type PictureHashes, type Shapes, shapesOf } from "./pictures.ts";
import { articleReader, type Volume } from "./reading.ts";

/** Where readings and pictures lie. */
interface Places {
  /** Path of the content folder. */
  readonly content: string;
  /** The folder in which readings are kept. */
  readonly readings: string;
  /** The folder in which pictures are kept. */
  readonly pictures: string;
}

const shapesFile = (readings: string, year: string): string => join(readings, `${year}.shapes`);

/** Keeps beside a year's reading the shapes of the pictures that pages outside the year may show: those at the ends of its lists. */
export async function writeShapes({ content, readings, pictures }: Places, volume: Volume): Promise<void> {
  const shapes = await shapesOf(content, pictures, tailPictures(readings, volume));
  writeKept(shapesFile(readings, volume.year), JSON.stringify(shapes));
}

function tailPictures(readings: string, { year, index }: Volume): PictureHashes {
  const read = articleReader(readings);
  const lists = [index.whole, ...Object.values(index.lists).flat()];
  const tails = [...new Set(lists.flatMap(({ tail }) => tail))];
  return tails.flatMap((at) => read({ year, at }).uses);
}

/** Lets pages show the pictures of articles of other years: as another machine has handed on their shapes, or as they measure. */
export async function rememberShapes(
  { content, readings, pictures }: Places,
  entries: readonly Entry[],
): Promise<void> {
  const read = articleReader(readings);
  const handed = new Map<string, Shapes>();
  for (const { year } of entries) {
    if (!handed.has(year)) handed.set(year, readKeptJson<Shapes>(shapesFile(readings, year)) ?? {});
  }
  for (const entry of entries) {
    const { uses } = read(entry);
    const known = handed.get(entry.year) ?? {};
    keepShapes(pictures, Object.fromEntries(uses.flatMap(([, hash]) => (known[hash] ? [[hash, known[hash]]] : []))));
    keepShapes(pictures, await shapesOf(content, pictures, uses));
  }
}
