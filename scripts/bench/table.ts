import { availableParallelism, cpus, totalmem } from "node:os";
import type { Comparison } from "./compare.ts";
import type { Cost } from "./measure.ts";
import { hasProc } from "./processes.ts";
import type { Told } from "./summary.ts";
import type { Verdict } from "./targets.ts";

/** The measured costs of one scenario on one size of corpus. */
export interface Row extends Cost, Told {
  readonly articles: number;
  readonly scenario: string;
  readonly runs: number;
}

const count = new Intl.NumberFormat("en");
const decimal = (digits: number) =>
  new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const MEBIBYTE = 2 ** 20;

/** The costs as a table, one line for each scenario and size. */
export function costTable(rows: readonly Row[]): string {
  const head = [
    "articles",
    "build",
    "runs",
    "pages",
    "wall s",
    "CPU s",
    "peak MiB",
    "ms/page",
    "CPU ms/page",
    "changed",
  ];
  const lines = rows.map((row) => [
    count.format(row.articles),
    row.scenario,
    count.format(row.runs),
    count.format(row.pages),
    decimal(1).format(row.wallSeconds),
    row.cpuSeconds === null ? "–" : decimal(1).format(row.cpuSeconds),
    row.peakBytes === null ? "–" : count.format(Math.round(row.peakBytes / MEBIBYTE)),
    perPage(row.wallSeconds, row.pages),
    perPage(row.cpuSeconds, row.pages),
    row.changed === null ? "–" : count.format(row.changed),
  ]);
  return markdownTable([head, ...lines]);
}

/** Milliseconds a page; a dash where there is no time or no page. */
function perPage(seconds: number | null, pages: number): string {
  return seconds === null || pages === 0 ? "–" : decimal(2).format((seconds * 1000) / pages);
}

/** The seconds of each step as a table. */
export function stepTable(rows: readonly Row[]): string {
  const steps = [...new Set(rows.flatMap((row) => [...row.steps.keys()]))];
  const lines = rows.map((row) => [
    count.format(row.articles),
    row.scenario,
    ...steps.map((step) => decimal(1).format(row.steps.get(step) ?? 0)),
  ]);
  return markdownTable([["articles", "build", ...steps.map((step) => `${step} s`)], ...lines]);
}

/** The figures to reach, each with what was measured. */
export function targetTable(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ articles, figure, measured, target, reached }) => [
    count.format(articles),
    figure,
    measured,
    target,
    reached ? "✓" : "✗",
  ]);
  return markdownTable([["articles", "figure", "measured", "target", ""], ...lines]);
}

/** How many files of each kind two sites hold, and how long they are. */
export function comparisonTable(articles: number, peer: string, { kinds, onlyOurs, onlyTheirs }: Comparison): string {
  const mean = ({ files, bytes }: { files: number; bytes: number }) =>
    files === 0 ? "–" : count.format(Math.round(bytes / files));
  const lines = kinds.map(({ kind, ours, theirs }) => [
    count.format(articles),
    kind,
    count.format(ours.files),
    count.format(theirs.files),
    mean(ours),
    mean(theirs),
  ]);
  const head = ["articles", "files", "Kho Tin", peer, "bytes each", `${peer}'s`];
  const odd = [
    ...onlyOurs.map((path) => `only Kho Tin: ${path}`),
    ...onlyTheirs.map((path) => `only ${peer}: ${path}`),
  ];
  return [markdownTable([head, ...lines]), ...odd.slice(0, ODD_SHOWN)].join("\n");
}

/** How many paths that one site alone has are named. */
const ODD_SHOWN = 10;

/** The machine and how its numbers were taken, in a few lines. */
export function conditions(): string {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const memory = count.format(Math.round(totalmem() / MEBIBYTE));
  const machine = `${model}, ${availableParallelism()} cores, ${memory} MiB, ${process.platform} ${process.arch}, Node ${process.version}`;
  const method = hasProc
    ? "The run of median wall time. CPU: user and system of all processes. Peak: resident memory (RSS) summed over all processes, every 50 ms."
    : "The run of median wall time. CPU and memory of all processes can be had on Linux only.";
  return `${machine}\n${method}`;
}

/** The column that holds names; all others hold numbers, which are set to the right. */
const NAMES = 1;

/** An aligned Markdown table; the first row is its head. */
function markdownTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...body.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => {
    const cells = widths.map((width, column) => {
      const text = row[column] ?? "";
      return column === NAMES ? text.padEnd(width) : text.padStart(width);
    });
    return `| ${cells.join(" | ")} |`;
  };
  const rule = widths.map((width, column) => `${"-".repeat(width + 1)}${column === NAMES ? "-" : ":"}`);
  return [line(head), `|${rule.join("|")}|`, ...body.map(line)].join("\n");
}
