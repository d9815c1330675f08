import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Problem } from "../archive/problems.ts";
import { rendererHash } from "./code.ts";
import { type Content, type Counts, readChanged } from "./content.ts";
import { contentFailure, explained } from "./failures.ts";
import { Damaged } from "./files.ts";
import { keptFolder, readingsOf } from "./kept.ts";
import { locked } from "./lock.ts";
import { here, pool, type Workers } from "./pool.ts";
import type { BuildOptions, Timed, WorkersFor } from "./press.ts";
import { publish } from "./publish.ts";
import type { Commit } from "./stage.ts";

export interface BuildSummary {
  readonly counts: Counts;
  readonly warnings: readonly Problem[];
  /** All files of the edition, and how many of them are pages that were drawn in this build. */
  readonly files: number;
  readonly drawn: number;
  readonly change: Commit & { readonly bytesWritten: number };
  /** Seconds of each step, in order. */
  readonly seconds: ReadonlyMap<string, number>;
}

/**
 * The whole way from content to a published edition, doing only what has changed since the last one. Throws a Failure,
 * and leaves the old edition, where something is wrong.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const output = resolve(options.output);
  try {
    return await locked(output, () => buildTwice(options, output));
  } catch (cause) {
    throw explained(cause, output);
  }
}

/** Builds; and once more from nothing, where something kept turns out to be damaged. */
async function buildTwice(options: BuildOptions, output: string): Promise<BuildSummary> {
  try {
    return await buildOnce(options, output);
  } catch (cause) {
    if (!(cause instanceof Damaged)) throw cause;
  }
  rmSync(keptFolder(options), { recursive: true, force: true });
  return buildOnce(options, output);
}

async function buildOnce(options: BuildOptions, output: string): Promise<BuildSummary> {
  const seconds = new Map<string, number>();
  const timed: Timed = async (step, work) => {
    const began = performance.now();
    const result = await work();
    seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - began) / 1000);
    return result;
  };
  const hands = workersFor();
  try {
    const content = await timed("check", () => checkedContent(options, hands.for));
    const { commit, files, drawn, bytesWritten } = await publish(content, {
      ...options,
      output,
      kept: keptFolder(options),
      workers: hands.for,
      timed,
    });
    const warnings = content.problems.filter((problem) => problem.severity === "warning");
    return { counts: content.counts, warnings, files, drawn, change: { ...commit, bytesWritten }, seconds };
  } finally {
    await hands.close();
  }
}

/** The code that this process runs: when a layout is saved while it runs, only new processes draw with the new one. */
const LOADED = rendererHash();

/** More work than this is shared among processes. */
const SHARED = 2000;

/** One pool for all steps of a build, started when there is enough to do. */
function workersFor(): { readonly for: WorkersFor; readonly close: () => Promise<void> } {
  let started: Workers | undefined;
  return {
    for: async (weight) => {
      if (weight < SHARED && !started && rendererHash() === LOADED) return here;
      started ??= await pool();
      return started;
    },
    close: async () => started?.close(),
  };
}

/** The content, or a Failure that holds every mistake. */
async function checkedContent(options: BuildOptions, workers: WorkersFor): Promise<Content> {
  const read = await readChanged({
    content: options.content,
    kept: readingsOf(options),
    drafts: options.drafts,
    workers,
    report: (done, total) => options.report("check", done, total),
  });
  if ("tableProblems" in read) throw contentFailure(2, read.tableProblems);
  const errors = read.problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw contentFailure(1, errors);
  return read;
}
