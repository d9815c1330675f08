import { resolve } from "node:path";
import { isError, type Problem } from "../archive/problems.ts";
import { readTables } from "../archive/read.ts";
import { EDITION_FOLDER } from "../archive/urls.ts";
import { type Content, type Counts, readChanged } from "./content.ts";
import { contentFailure } from "./failures.ts";
import { readingsOf } from "./kept.ts";
import type { BuildOptions, WholeBuildOptions } from "./press.ts";
import { type Publication, publish } from "./publish.ts";
import { publishPart } from "./publish-part.ts";
import { keptYears } from "./reading.ts";
import { type Run, run } from "./run.ts";
import { namesIn } from "./scan.ts";
import { scanAside } from "./scan-aside.ts";
import type { PageTime } from "./slowest.ts";
import { isLeftAlone, refuseStrangers } from "./strangers.ts";

export interface BuildSummary {
  readonly counts: Counts;
  readonly warnings: readonly Problem[];
  /** All files of the edition, and how many of them are pages that were drawn in this build. */
  readonly files: number;
  readonly drawn: number;
  /** The pages that took longest to draw. */
  readonly slowest: readonly PageTime[];
  readonly change: Publication["commit"] & { readonly bytesWritten: number };
  /** Files in the output that are not the site's, and were left alone. */
  readonly strangers: readonly string[];
  /** Seconds of each step, in order. */
  readonly seconds: ReadonlyMap<string, number>;
}

/**
 * The whole way from content to a published edition, doing only what has changed since the last one. Throws a Failure,
 * and leaves the old edition, where something is wrong.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const output = resolve(options.output);
  return run(options, async (tools) => {
    const prints = await scanAside(output);
    const content = await tools.timed("check", () => checkedContent(options, tools, []));
    return summaryOf(content, await publish(content, { ...options, ...tools, output, prints }), tools);
  });
}

/**
 * The way from content to a part: the pages, shards and pictures of some years, to be merged with those of all others.
 * A year whose folder is not at hand is taken as its reading says that another machine has handed on.
 */
export async function buildPart(options: WholeBuildOptions, years: ReadonlySet<string>): Promise<BuildSummary> {
  const output = resolve(options.output);
  return run(options, async (tools) => {
    const handed = keptYears(readingsOf(options));
    const content = await tools.timed("check", () => checkedContent(options, tools, handed));
    return summaryOf(
      content,
      await publishPart(content, years, { ...options, ...tools, output, prints: await scanAside(output) }),
      tools,
    );
  });
}

/** Throws a Failure, before anything is read, where an output holds things and nothing of ours. */
function refuseUnknownOutput({ content, output }: Pick<BuildOptions, "content" | "output">): void {
  const names = namesIn(output);
  if (names.length === 0 || names.includes(EDITION_FOLDER)) return;
  const keep = readTables(content).tables?.settings.keep ?? [];
  refuseStrangers(
    output,
    names.filter((name) => !isLeftAlone(name, keep) && !keep.some((path) => path.startsWith(`${name}/`))),
  );
}

/** What a run did, for whoever started it. */
export function summaryOf(content: Content, publication: Publication, { seconds }: Run): BuildSummary {
  const { commit, strangers, files, drawn, slowest, bytesWritten } = publication;
  const warnings = content.problems.filter((problem) => problem.severity === "warning");
  return {
    counts: content.counts,
    warnings,
    files,
    drawn,
    slowest,
    change: { ...commit, bytesWritten },
    strangers,
    seconds,
  };
}

/** The content, or a Failure that holds every mistake. `handed` are the years whose readings come from elsewhere. */
export async function checkedContent(
  options: BuildOptions,
  { workers }: Run,
  handed: readonly string[],
): Promise<Content> {
  refuseUnknownOutput(options);
  const read = await readChanged({
    content: options.content,
    kept: readingsOf(options),
    drafts: options.drafts,
    handed,
    workers,
    report: (done, total) => options.report("check", done, total),
  });
  if ("tableProblems" in read) throw contentFailure(2, read.tableProblems);
  const errors = read.problems.filter(isError);
  if (errors.length > 0) throw contentFailure(1, errors);
  return read;
}
