import type { TermPostings } from "./search-postings.ts";
import type { Phrase, Term } from "./search-query.ts";

/** So many neighbouring words of the query, which stand together in a text. */
export interface Run {
  /** Its first word's place in the query. */
  readonly place: number;
  readonly length: number;
  /** How often it stands in the text, and the position of its first word where it does so first. */
  readonly count: number;
  readonly first: number;
}

/** How texts answer a query. */
export interface Runs {
  /**
   * The fewest runs that make up the query in an article that has every word: one where it stands in the text as it was
   * typed. Any part of a run is a run, so the longest from the left needs the fewest.
   */
  readonly of: (article: number) => readonly Run[];
  /** Whether what was typed between quotation marks stands together. */
  readonly hasQuoted: (article: number) => boolean;
  /** The positions of the words of those runs, ascending. */
  readonly positions: (article: number) => number[];
  /** How the text spells the query where it has it together, first such place first: "công an"; "" elsewhere. */
  readonly spelling: (article: number, runs: readonly Run[]) => string;
}

/**
 * The runs of a query in a shard. A word may share its position with the one before: Pagefind gives "TP.HCM" one, with
 * "tp" and "hcm".
 */
export function runsIn(terms: readonly Term[], phrases: readonly Phrase[], postings: readonly TermPostings[]): Runs {
  const repeats = terms.map(({ typed }, place) => typed === terms[place - 1]?.typed);

  const has = (place: number, position: number, article: number): boolean => {
    const { starts, positions } = postings[place] as TermPostings;
    return indexOf(positions, position, starts[article] ?? 0, starts[article + 1] ?? 0) >= 0;
  };
  /** How many words from a place of the query stand together from a position on. */
  const follow = (place: number, position: number, until: number, article: number): number => {
    let length = 1;
    for (let at = position; place + length < until; length++) {
      if (has(place + length, at + 1, article)) at++;
      else if (repeats[place + length] || !has(place + length, at, article)) break;
    }
    return length;
  };
  const longest = (place: number, until: number, article: number): Run => {
    const { starts, positions } = postings[place] as TermPostings;
    let [length, count, first] = [0, 0, 0];
    for (let index = starts[article] ?? 0, end = starts[article + 1] ?? 0; index < end; index++) {
      const position = positions[index] ?? 0;
      const its = follow(place, position, until, article);
      if (its > length) [length, count, first] = [its, 1, position];
      else if (its === length) count++;
    }
    return { place, length: Math.max(1, length), count, first };
  };

  const runsOf = (article: number): readonly Run[] => {
    const runs: Run[] = [];
    for (let place = 0; place < terms.length; place += runs.at(-1)?.length ?? 1)
      runs.push(longest(place, terms.length, article));
    return runs;
  };
  const spellings = new Map<number, string>();

  return {
    of: runsOf,
    hasQuoted: (article) => phrases.every(([from, to]) => longest(from, to, article).length === to - from),
    positions: (article) => {
      const found = new Set<number>();
      for (const { place, length } of runsOf(article)) {
        const { starts, positions } = postings[place] as TermPostings;
        for (const start of positions.subarray(starts[article], starts[article + 1])) {
          if (follow(place, start, place + length, article) < length) continue;
          for (let step = 0; step < length; step++) found.add(start + step);
        }
      }
      return [...found].sort((a, b) => a - b);
    },
    spelling: (article, [run, ...others]) => {
      if (run === undefined || others.length > 0) return "";
      const forms = postings.map(({ starts, positions, forms }, step) => {
        return forms[indexOf(positions, run.first + step, starts[article] ?? 0, starts[article + 1] ?? 0)] ?? -1;
      });
      if (forms.includes(-1)) return "";
      const key = forms.reduce((sum, form, place) => sum * ((postings[place]?.words.length ?? 0) + 1) + form, 0);
      const known = spellings.get(key) ?? forms.map((form, place) => postings[place]?.words[form]).join(" ");
      if (Number.isSafeInteger(key)) spellings.set(key, known);
      return known;
    },
  };
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
