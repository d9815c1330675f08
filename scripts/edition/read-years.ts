import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { isError, type Problem } from "../archive/problems.ts";
import { readTables } from "../archive/read.ts";
import { basisOf, readVolumes, scanYears } from "./content.ts";
import { contentFailure } from "./failures.ts";
import type { BuildOptions } from "./press.ts";
import { run } from "./run.ts";
import { writeShapes } from "./shapes.ts";
import { yearsText } from "./years.ts";

export interface ReadSummary {
  readonly years: readonly string[];
  readonly articles: number;
  readonly warnings: readonly Problem[];
  /** The folder of the readings. */
  readonly readings: string;
}

/** Reads and checks some years alone, and keeps their readings, for machines that draw other years. Throws a Failure with every mistake. */
export async function readForOthers(
  options: Pick<BuildOptions, "content" | "cache" | "report" | "sync" | "tell">,
  years: ReadonlySet<string>,
): Promise<ReadSummary> {
  const { content, cache } = options;
  const drafts = false;
  return run({ ...options, output: null, drafts }, async ({ kept, workers }) => {
    const { tables, problems: tableProblems } = readTables(content);
    if (!tables) throw contentFailure(2, tableProblems);
    const readings = join(kept, "reading");
    const scanned = scanYears(
      content,
      [...years].map((year) => `articles/${year}`),
    );
    const report = (done: number, total: number) => options.report("check", done, total);
    const volumes = await readVolumes(
      { content, kept: readings, drafts, workers, report },
      basisOf(content, drafts),
      scanned,
    );
    const read = volumes.filter(({ year }) => years.has(year));
    if (read.length === 0) {
      const what = `No article of ${yearsText(years)} is in ${content}.`;
      throw new Failure(2, what, "Give years that have a folder in articles/.");
    }
    const problems = read.flatMap((volume) => volume.problems);
    const errors = problems.filter(isError);
    if (errors.length > 0) throw contentFailure(1, errors);
    for (const volume of read) await writeShapes({ content, readings, pictures: join(cache, "pictures") }, volume);
    const articles = read.reduce((sum, { index }) => sum + index.whole.count, 0);
    return { years: read.map(({ year }) => year), articles, warnings: problems, readings };
  });
}
