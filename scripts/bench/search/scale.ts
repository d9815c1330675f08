import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { Failure } from "../../archive/failure.ts";
import { hashOf } from "../../archive/hash.ts";
import { plainWord } from "../../archive/search.ts";
import { filesBelow } from "../../edition/files-below.ts";
import { type Cost, measure } from "../measure.ts";
import { type Asking, askOurs } from "./asking.ts";
import { type BenchServer, benchServer, type Traffic } from "./server.ts";

/** Where a corpus of a size is indexed, and of what. */
export interface Scale {
  readonly size: number;
  /** File of the sample, or "". */
  readonly sample: string;
  readonly output: string;
  readonly cache: string;
}

/** One figure of a question: what had to be sent, and how long the answer took. */
export interface Figure {
  readonly name: string;
  readonly traffic: Traffic;
  readonly milliseconds: number;
  readonly count: number;
}

export interface ScaleFigures {
  readonly indexing: Cost;
  readonly oneMore: Cost;
  /** Files of the search that one article more changes, adds or takes away, by folder. */
  readonly changed: ReadonlyMap<string, number>;
  readonly files: number;
  readonly bytes: number;
  readonly figures: readonly Figure[];
}

const PROGRAM = "bench/search/index-program";
const SEARCH_FILES = /^\/(?:assets|tim-kiem)\//;

/** Indexes a corpus from nothing and with one article more, and asks it as a reader does. */
export async function scaleFigures(scale: Scale, words: string, browser: Browser): Promise<ScaleFigures> {
  const indexing = await index(scale, 0);
  const before = hashesOf(scale.output);
  const bytes = [...before.keys()].reduce((sum, path) => sum + readFileSync(join(scale.output, path)).length, 0);
  const server = await benchServer(scale.output);
  const figures = await figuresOf(server, words, browser).finally(server.close);
  const oneMore = await index(scale, 1);
  return {
    indexing,
    oneMore,
    changed: changesBetween(before, hashesOf(scale.output)),
    files: before.size,
    bytes,
    figures,
  };
}

async function index({ size, sample, output, cache }: Scale, more: number): Promise<Cost> {
  const options = { size, more, sample, output, cache };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const run = await measure(process.execPath, ["scripts/compiled/run.mjs", PROGRAM, ...args]);
  if (run.exitCode === 0) return run.cost;
  throw new Failure(3, "The search could not be indexed.", "What it printed above says why.");
}

function hashesOf(folder: string): Map<string, string> {
  const paths = filesBelow(folder).filter((path) => path !== "index.html");
  return new Map(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Map<string, number> {
  const changes = new Map<string, number>();
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) === after.get(path)) continue;
    const folder = path.split("/").slice(0, -1).join("/");
    changes.set(folder, (changes.get(folder) ?? 0) + 1);
  }
  return changes;
}

async function figuresOf(server: BenchServer, words: string, browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = async (name: string, asking: Asking, query: string, whole: boolean): Promise<void> => {
    const { milliseconds, count } = await asking.ask(query, { all: false, whole });
    figures.push({ name, traffic: server.traffic(SEARCH_FILES), milliseconds, count });
  };
  const inNew = async (ask: (asking: Asking) => Promise<void>): Promise<void> => {
    server.traffic(SEARCH_FILES);
    const asking = await askOurs(browser, server.url);
    await ask(asking);
    await asking.close();
  };
  await inNew(async (asking) => {
    await note("first query, newest years", asking, words, false);
    await note("the same, warm, newest years", asking, `${words} `, false);
  });
  await inNew(async (asking) => {
    await note("first query, whole archive", asking, words, true);
    await note("the same words as a phrase, warm, whole archive", asking, `"${words}"`, true);
    await note("the same words, warm, whole archive", asking, `${words} `, true);
    await note("the same words in upper case, warm, whole archive", asking, words.toUpperCase(), true);
    await note("the same words without marks, whole archive", asking, plainWord(words), true);
    await note("the same words without marks, warm, whole archive", asking, `${plainWord(words)} `, true);
  });
  return figures;
}
