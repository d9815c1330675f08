/** A page, and the milliseconds that its layout took. */
export type PageTime = readonly [path: string, milliseconds: number];

/** How many pages a summary names. */
const NAMED = 5;

/** The pages that took longest, the slowest first; not many, whatever the number of `times`. */
export function slowestOf(times: Iterable<PageTime>): PageTime[] {
  return [...times].sort(([, a], [, b]) => b - a).slice(0, NAMED);
}
