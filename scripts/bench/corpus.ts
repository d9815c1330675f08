import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { checkProvinces } from "../archive/province-table.ts";
import { articleFile, type Corpus } from "./article.ts";
import { standingProvinces, tables } from "./newsroom.ts";

interface CorpusJob {
  readonly size: number;
  /** The text of provinces.json. */
  readonly provinces: string;
  /** The content folder to write. */
  readonly folder: string;
  readonly report: (done: number, total: number) => void;
}

/** How many articles tell whether a corpus that is there was written by this generator. */
const SAMPLE = 20;

/**
 * Writes a newspaper of `size` articles into a folder, one article after another; the same size gives the same bytes.
 * A corpus that is there already, whole and from the same generator, is left as it is.
 */
export function writeCorpus({ size, provinces, folder, report }: CorpusJob): void {
  const corpus: Corpus = { size, provinces: standingProvinces(unitsOf(provinces)) };
  const files = tables(provinces);
  const stamp = stampOf(corpus, files);
  const stampFile = stampFileOf(folder);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  for (let index = 0; index < size; index++) {
    const { file, text } = articleFile(index, corpus);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    report(index + 1, size);
  }
  writeFileSync(stampFile, stamp);
}

const stampFileOf = (folder: string): string => `${folder}.stamp`;

/** What a written corpus is known by: another size or another generator gives another stamp. */
export function corpusStamp(folder: string): string {
  return readFileSync(stampFileOf(folder), "utf8");
}

function unitsOf(provinces: string) {
  const { table } = checkProvinces(provinces);
  if (table) return table.units;
  throw new Failure(2, "provinces.json could not be read.", "Run npm run check to see what is wrong with it.");
}

function stampOf(corpus: Corpus, files: ReadonlyMap<string, string>): string {
  const sample = Array.from({ length: Math.min(SAMPLE, corpus.size) }, (_, index) => articleFile(index, corpus));
  return hashOf(JSON.stringify([corpus.size, [...files], sample]));
}
