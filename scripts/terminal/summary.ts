import { firstOf } from "../archive/failure.ts";
import { formatProblem } from "../archive/problems.ts";
import type { BuildSummary } from "../edition/build.ts";

const number = new Intl.NumberFormat("en");

/** What a build did, in a few lines: warnings, counts, what changed, and where the time went. */
export function summaryText(
  { counts, warnings, files, drawn, slowest, change, strangers, seconds }: BuildSummary,
  output: string,
): string {
  const left = [
    counts.drafts > 0 ? `${number.format(counts.drafts)} drafts` : "",
    counts.unplaced > 0 ? `${number.format(counts.unplaced)} without a province` : "",
    counts.unsigned > 0 ? `${number.format(counts.unsigned)} without a byline` : "",
  ].filter(Boolean);
  const total = [...seconds.values()].reduce((sum, one) => sum + one, 0);
  const steps = [...seconds].map(([step, time]) => `${step} ${time.toFixed(1)} s`);
  return [
    ...warnings.map(formatProblem),
    `${number.format(counts.articles)} articles${left.length > 0 ? ` (${left.join(", ")})` : ""}, ${number.format(drawn)} pages drawn → ${output}`,
    `files: ${number.format(change.written.length)} written (${number.format(change.bytesWritten)} bytes), ${number.format(files - change.written.length)} kept, ${number.format(change.deleted.length)} deleted`,
    ...(strangers.length > 0 ? [`left alone, as no file of the site: ${firstOf(strangers)}`] : []),
    ...(slowest.length > 0
      ? [`slowest pages: ${slowest.map(([path, ms]) => `${path} ${Math.round(ms)} ms`).join(", ")}`]
      : []),
    `time: ${total.toFixed(1)} s (${steps.join(", ")})`,
  ].join("\n");
}
