import { groupBy } from "../archive/group.ts";

/** How many articles a shard may have before it is cut: more cost a reader too much for a few hits. */
const SHARD_LIMIT = 5000;

/** A shard's name and what it holds. */
export interface Cut<T> {
  readonly name: string;
  readonly items: readonly T[];
}

/** Months of the parts that a year is cut into, one size after another. */
const SPANS = [12, 6, 3, 1] as const;

/**
 * A year's articles as the shards that hold them, by calendar: the whole year where it has no more than `limit`, else
 * its halves, and of a half that has more its quarters, then months, then days. Articles keep their order. A shard's
 * name says where it begins, so one more article changes only its own shard, or cuts it.
 */
export function cutYear<T>(
  year: string,
  items: readonly T[],
  dayOf: (item: T) => string,
  limit = SHARD_LIMIT,
): Cut<T>[] {
  const cut = (from: number, depth: number, part: readonly T[]): Cut<T>[] => {
    const span = SPANS[depth];
    const month = `${year}-${String(from).padStart(2, "0")}`;
    if (part.length === 0) return [];
    if (span === undefined)
      return [...groupBy(part, (item) => [dayOf(item)])].map(([name, items]) => ({ name, items }));
    if (part.length <= limit) return [{ name: depth === 0 ? year : month, items: part }];
    const next = SPANS[depth + 1] ?? span;
    return Array.from({ length: span / next }, (_, index) => from + index * next).flatMap((start) => {
      const months = part.filter((item) => monthOf(dayOf(item)) >= start && monthOf(dayOf(item)) < start + next);
      return cut(start, depth + 1, months);
    });
  };
  return cut(1, 0, items);
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
