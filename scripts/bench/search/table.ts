import type { Cost } from "../measure.ts";
import type { Relevance } from "./relevance.ts";
import type { ScaleFigures } from "./scale.ts";

/** How one search answered, and what all questions had it send. */
export interface Side {
  readonly name: string;
  readonly relevance: readonly Relevance[];
  readonly sent: number;
}

const share = (value: number): string => value.toFixed(2);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;

/** Kinds of queries, and beside each how the searches answer them. */
export function relevanceTable(sides: readonly Side[]): string {
  const [first] = sides;
  const head = ["queries", "", ...sides.flatMap(({ name }) => [`${name}: P@10`, "recall", "none right", "ms"])];
  const rows = (first?.relevance ?? []).map(({ kind, queries }, index) => [
    kind,
    String(queries),
    ...sides.flatMap(({ relevance }) => {
      const one = relevance[index];
      return one ? [share(one.precision), share(one.recall), String(one.empty), one.milliseconds.toFixed(0)] : [];
    }),
  ]);
  const sent = sides.map(({ name, sent }) => `${name} ${kilobytes(sent)}`).join(", ");
  return `${table([head, ...rows])}\n\nSent for all of them in one session: ${sent}.`;
}

/** What an archive of this size costs its operator and its readers. */
export function scaleTable(size: number, { indexing, oneMore, changed, files, bytes, figures }: ScaleFigures): string {
  const rows = figures.map(({ name, traffic, milliseconds, count }) => [
    name,
    String(traffic.requests),
    kilobytes(traffic.sent),
    kilobytes(traffic.whole),
    milliseconds.toFixed(0),
    String(count),
  ]);
  const changes = [...changed].map(([folder, count]) => `${folder}/ (${count} files)`).join(", ");
  return [
    `${size.toLocaleString("en")} articles: ${files.toLocaleString("en")} files, ${(bytes / 1e6).toFixed(0)} MB.`,
    `Indexing: ${costText(indexing)}; with one article more: ${costText(oneMore)}.`,
    `One article more changes ${changes}.`,
    "",
    table([["question", "requests", "sent", "of files", "ms", "articles"], ...rows]),
  ].join("\n");
}

function costText({ wallSeconds, cpuSeconds, peakBytes }: Cost): string {
  const cpu = cpuSeconds === null ? "" : `, ${cpuSeconds.toFixed(0)} s CPU`;
  const peak = peakBytes === null ? "" : `, peak ${(peakBytes / 1e9).toFixed(2)} GB`;
  return `${wallSeconds.toFixed(0)} s${cpu}${peak}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const lines = [head, head.map(() => "---"), ...rows.slice(1)];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
