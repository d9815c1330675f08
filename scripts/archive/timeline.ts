import { lineageOf } from "./lineage.ts";
import { anchorOf, yearsOfUnit } from "./province-head.ts";
import type { Unit } from "./province-table.ts";
import { type Authority, shownName } from "./provinces.ts";
import { listSection } from "./urls.ts";

/** A unit of a lineage, from `start` to `end`, in hundredths of the timeline. */
export interface TimelineRow {
  readonly title: string;
  readonly path: string;
  /** "1991–2008" */
  readonly years: string;
  readonly start: number;
  readonly end: number;
  /** Whether it bears the name of the page. */
  readonly isOwn: boolean;
}

/** What a unit came from and became, oldest first, and when anything changed. */
export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Hundredths at which a unit began or ended. */
  readonly ticks: readonly number[];
}

const FIRST_YEAR = 1976;
/** The part of the line on which what has not ended runs on; the line itself ends with the last change, not with a clock. */
const OPEN = 0.14;

/** The timeline of a unit; null where nothing ever happened to it. */
export function timelineOf(authority: Authority, unit: Unit): Timeline | null {
  const lineage = lineageOf(authority, unit);
  const ends = lineage.flatMap(({ validFrom, validTo }) => [validFrom, validTo].flatMap((date) => date ?? []));
  if (lineage.length < 2) return null;
  const times = ends.map(timeOf).filter((time) => time > FIRST_YEAR);
  const begin = Math.min(...lineage.map(({ validFrom }) => (validFrom ? timeOf(validFrom) : FIRST_YEAR)));
  const last = Math.max(...times);
  const hundredth = (time: number) => Math.round(((time - begin) / ((last - begin) / (1 - OPEN))) * 10_000) / 100;
  const rows = lineage.map((one) => ({
    title: shownName(one),
    path: listSection("province", one.slug, anchorOf(one)),
    years: yearsOfUnit(one),
    start: one.validFrom ? hundredth(timeOf(one.validFrom)) : 0,
    end: one.validTo ? hundredth(timeOf(one.validTo)) : 100,
    isOwn: one.slug === unit.slug,
  }));
  return { rows, ticks: [...new Set(times.map(hundredth))].filter((at) => at > 0).sort((a, b) => a - b) };
}

/** A date as a year and its part; before 1976, when the country was one again, nothing is told apart. */
function timeOf(date: string): number {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return Math.max(FIRST_YEAR, Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365);
}
