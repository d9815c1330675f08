import type { TermPostings } from "./search-postings.ts";
import type { Phrase, Term } from "./search-query.ts";

/** So many neighbouring words of the query, which stand together in a text wherever `starts` says. */
export interface Run {
  /** Its first word's place in the query. */
  readonly place: number;
  readonly length: number;
  /** Positions of its first word, ascending. */
  readonly starts: readonly number[];
}

/** How a text answers a query. */
export interface Runs {
  /** The fewest runs that make up the query: one where it stands in the text as it was typed. */
  readonly runs: readonly Run[];
  /** Whether what was typed between quotation marks stands together. */
  readonly quoted: boolean;
}

/**
 * The runs of an article that has every word. Any part of a run is a run, so the longest from the left needs the
 * fewest. A word may share its position with the one before: Pagefind gives "TP.HCM" one, with "tp" and "hcm".
 */
export function runsOf(
  terms: readonly Term[],
  phrases: readonly Phrase[],
  postings: readonly TermPostings[],
  article: number,
): Runs {
  const has = (place: number, position: number): boolean => {
    const { starts, positions } = postings[place] as TermPostings;
    return indexOf(positions, position, starts[article] ?? 0, starts[article + 1] ?? 0) >= 0;
  };
  const follow = (place: number, position: number, until: number): number => {
    let length = 1;
    for (let at = position; place + length < until; length++) {
      if (has(place + length, at + 1)) at++;
      else if (terms[place + length]?.typed === terms[place + length - 1]?.typed || !has(place + length, at)) break;
    }
    return length;
  };
  const longest = (place: number, until: number): Run => {
    const { starts, positions } = postings[place] as TermPostings;
    let length = 1;
    let found: number[] = [];
    for (let index = starts[article] ?? 0; index < (starts[article + 1] ?? 0); index++) {
      const position = positions[index] ?? 0;
      const its = follow(place, position, until);
      if (its > length) found = [];
      length = Math.max(length, its);
      if (its === length) found.push(position);
    }
    return { place, length, starts: found };
  };

  const runs: Run[] = [];
  for (let place = 0; place < terms.length; place += runs.at(-1)?.length ?? 1) runs.push(longest(place, terms.length));
  const quoted = phrases.every(([from, to]) => longest(from, to).length === to - from);
  return { runs, quoted };
}

/** Where a number is among sorted ones, from one index to before another; -1 where it is not. */
function indexOf(numbers: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && numbers[low] === wanted ? low : -1;
}

/** The positions of the words of some runs, ascending. */
export function positionsOf({ runs }: Runs): number[] {
  const positions = new Set<number>();
  for (const { length, starts } of runs)
    for (const start of starts) for (let step = 0; step < length; step++) positions.add(start + step);
  return [...positions].sort((a, b) => a - b);
}

/** What the words of a text are where it has the whole query together, first such place first: "công an"; "" elsewhere. */
export function spellingAt({ runs }: Runs, postings: readonly TermPostings[], article: number): string {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) return "";
  const [start = 0] = run.starts;
  const words = postings.map(({ starts, positions, forms, words }, step) => {
    const at = indexOf(positions, start + step, starts[article] ?? 0, starts[article + 1] ?? 0);
    return words[forms[at] ?? -1] ?? "";
  });
  return words.includes("") ? "" : words.join(" ");
}
