import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { Failure } from "../archive/failure.ts";
import { formatProblem, type Problem } from "../archive/problems.ts";
import { type Reading, readContent } from "../archive/read.ts";
import { writeAssets } from "./assets.ts";
import { manifestOf } from "./manifest.ts";
import { ROOT } from "./paths.ts";
import { makePictures } from "./pictures.ts";
import { planOf } from "./plan.ts";
import { renderPages } from "./render.ts";
import { picturesOf } from "./sources.ts";
import { type Change, commitStage, filesBelow, openStage } from "./stage.ts";

export interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  readonly report: (step: string, done: number, total: number) => void;
  /** Step 7: adds the search to the staged site. */
  readonly addSearch: (search: SearchStep) => Promise<void>;
}

export interface SearchStep {
  readonly archive: Archive;
  readonly content: string;
  readonly staging: string;
  readonly cache: string;
  readonly report: (done: number, total: number) => void;
}

export interface BuildSummary {
  readonly counts: Reading["counts"];
  readonly warnings: readonly Problem[];
  readonly pages: number;
  readonly change: Change;
  /** Seconds of each step, in order. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** The whole way of DESIGN from content to a published edition. Throws a Failure, and leaves the old edition, where something is wrong. */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const { content, output, cache, drafts, report } = options;
  const seconds = new Map<string, number>();
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    seconds.set(step, (performance.now() - began) / 1000);
    return result;
  };
  const reportAs = (step: string) => (done: number, total: number) => report(step, done, total);

  const { archive, reading } = await timed("check", () =>
    checkedContent({ content, drafts, report: reportAs("check") }),
  );
  const staging = openStage(output);
  const pictures = await timed("pictures", () =>
    makePictures({
      content,
      sources: picturesOf(archive),
      cache: join(cache, "pictures"),
      report: reportAs("pictures"),
    }),
  );
  const pages = await timed("plan", () => planOf(archive, pictures.table));
  await timed("render", () => renderPages({ pages, content, output: staging, report: reportAs("render") }));
  await timed("assets", async () => {
    await writeAssets(staging);
    for (const [path, file] of pictures.files) copyTo(file, join(staging, path));
  });
  await timed("search", () =>
    options.addSearch({ archive, content, staging, cache: join(cache, "search"), report: reportAs("search") }),
  );
  await timed("manifest", () => writeManifest(staging, archive.articles.length));
  const change = await timed("commit", () => commitStage(output));
  const warnings = reading.problems.filter((problem) => problem.severity === "warning");
  return { counts: reading.counts, warnings, pages: pages.length, change, seconds };
}

/** The archive, or a Failure that holds every mistake. */
function checkedContent(options: Parameters<typeof readContent>[0]): { archive: Archive; reading: Reading } {
  const reading = readContent(options);
  const errors = reading.problems.filter((problem) => problem.severity === "error");
  if (reading.archive && errors.length === 0) return { archive: reading.archive, reading };
  throw new Failure(
    reading.badTables ? 2 : 1,
    errors.map(formatProblem).join("\n"),
    `${errors.length} lỗi. Chưa có gì được xuất bản; trang cũ vẫn nguyên.`,
  );
}

function copyTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function writeManifest(staging: string, articles: number): void {
  const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    name: string;
    version: string;
  };
  const files = manifestOf(staging, filesBelow(staging), { generator: `${name} ${version}`, articles });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), text);
  }
}
