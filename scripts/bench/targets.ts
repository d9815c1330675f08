import type { Row } from "./table.ts";

/** A figure that must be reached, and whether it was. */
export interface Verdict {
  readonly figure: string;
  readonly articles: number;
  readonly measured: string;
  readonly target: string;
  readonly reached: boolean;
}

interface Target {
  readonly figure: string;
  /** The figure of a size of corpus; null where what it is made of was not measured. */
  readonly of: (at: Costs, rows: readonly Row[]) => number | null;
  readonly limit: number;
  readonly unit: "×" | "s" | "GB" | "%" | "files";
}

/** The rows of one size by their scenarios' names. */
type Costs = ReadonlyMap<string, Row>;

const GIGABYTE = 1e9;

const ratio = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  part == null || whole == null ? null : part / whole;

const wall = (scenario: string) => (at: Costs) => at.get(scenario)?.wallSeconds ?? null;
const changed = (scenario: string) => (at: Costs) => at.get(scenario)?.changed ?? null;
const wallOfHugo = (scenario: string) => (at: Costs) =>
  ratio(at.get(scenario)?.wallSeconds, at.get("Hugo")?.wallSeconds);

const peak = (articles: number, rows: readonly Row[]) => coldOf(articles, rows)?.peakBytes ?? null;
const cpuPerPage = (row: Row | undefined) => ratio(row?.cpuSeconds, row?.pages);
const coldOf = (articles: number, rows: readonly Row[]) =>
  rows.find((row) => row.scenario === "cold" && row.articles === articles);

/** A figure that is told of one size of corpus alone. */
const only =
  (articles: number, figure: (rows: readonly Row[]) => number | null): Target["of"] =>
  (at, rows) =>
    at.get("cold")?.articles === articles ? figure(rows) : null;

const SMALL = 10_000;
const LARGE = 100_000;
const HUGE = 200_000;

const TARGETS: readonly Target[] = [
  { figure: "clean build against Hugo's", of: wallOfHugo("cold"), limit: 0.5, unit: "×" },
  {
    figure: "peak memory of a clean build",
    of: only(LARGE, (rows) => ratio(peak(LARGE, rows), GIGABYTE)),
    limit: 1.5,
    unit: "GB",
  },
  {
    figure: "peak memory against that of half the articles",
    of: only(HUGE, (rows) => ratio(peak(HUGE, rows), peak(LARGE, rows))),
    limit: 1.3,
    unit: "×",
  },
  {
    figure: "growth of CPU a page from a tenth of the articles",
    of: only(LARGE, (rows) => {
      const growth = ratio(cpuPerPage(coldOf(LARGE, rows)), cpuPerPage(coldOf(SMALL, rows)));
      return growth === null ? null : (growth - 1) * 100;
    }),
    limit: 10,
    unit: "%",
  },
  { figure: "nothing changed", of: wall("nothing changed"), limit: 1.5, unit: "s" },
  { figure: "nothing changed, files", of: changed("nothing changed"), limit: 0, unit: "files" },
  ...["one added", "one backdated"].flatMap((scenario): Target[] => [
    { figure: scenario, of: wall(scenario), limit: 2, unit: "s" },
    { figure: `${scenario} against Hugo's full build`, of: wallOfHugo(scenario), limit: 1 / 40, unit: "×" },
    { figure: `${scenario}, files`, of: changed(scenario), limit: 40, unit: "files" },
  ]),
];

/** What was measured beside what must be reached, for every target whose figures are among the rows. */
export function verdicts(rows: readonly Row[]): Verdict[] {
  return [...new Set(rows.map((row) => row.articles))].flatMap((articles) => {
    const at: Costs = new Map(rows.filter((row) => row.articles === articles).map((row) => [row.scenario, row]));
    return TARGETS.flatMap(({ figure, of, limit, unit }) => {
      const value = of(at, rows);
      if (value === null) return [];
      const measured = amount(value, unit);
      return [{ figure, articles, measured, target: `≤ ${amount(limit, unit)}`, reached: value <= limit }];
    });
  });
}

const DIGITS: Readonly<Record<Target["unit"], number>> = { "×": 3, s: 2, GB: 2, "%": 1, files: 0 };

function amount(value: number, unit: Target["unit"]): string {
  return `${value.toFixed(DIGITS[unit])} ${unit}`;
}
