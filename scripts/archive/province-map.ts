import type { Unit } from "./province-table.ts";
import { type Authority, successorsOf } from "./provinces.ts";

export type Cell = readonly [column: number, row: number];

/**
 * The cells of the map that a unit covers on a day. The table gives cells to the units of the finest division, that of
 * 2004; a unit without any covers those of the units that it came from or, failing that, became; and whoever was joined
 * by another covers that one's too.
 */
export function cellsOf(authority: Authority, unit: Unit, day: string): readonly Cell[] {
  return distinct(given(authority, unit, day, (one) => one.cells ?? []));
}

/** The archipelagos that belong to a unit. */
export function islandsOf(authority: Authority, unit: Unit, day: string): readonly string[] {
  return [...new Set(given(authority, unit, day, (one) => one.islands ?? []))];
}

/** What the table gives to a unit and to those that joined it, else to those it came from, else to those it became. */
function given<T>(authority: Authority, unit: Unit, day: string, of: (one: Unit) => readonly T[]): readonly T[] {
  const before = (one: Unit): readonly T[] => {
    const origins = authority.predecessors.get(one) ?? [];
    const joined = origins.filter(({ validTo = "" }) => validTo > (one.validFrom ?? "") && validTo <= day);
    return of(one).length > 0 ? [...of(one), ...joined.flatMap(before)] : origins.flatMap(before);
  };
  const after = (one: Unit): readonly T[] =>
    of(one).length > 0 ? of(one) : successorsOf(authority, one).flatMap(after);
  const own = before(unit);
  return own.length > 0 ? own : after(unit);
}

function distinct(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [cell.join(), cell])).values()];
}

/** How many shades tell tiles with articles apart. */
const LEVELS = 4;

/** The most articles that a tile of each level has, from level 1; the last is the most that any has. Roots, because a few have many. */
export function stepsOf(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts);
  return Array.from({ length: LEVELS }, (_, index) => Math.floor(most * ((index + 1) / LEVELS) ** 2));
}

/** The level of a count: 0 for none, else the first whose step holds it. */
export function levelOf(count: number, steps: readonly number[]): number {
  return count === 0 ? 0 : steps.findIndex((step) => count <= step) + 1;
}
