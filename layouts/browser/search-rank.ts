/** A word of an article that answers a word of the query. */
export interface Hit {
  /** Number of the word in the article's text. */
  readonly position: number;
  /** The word without marks. */
  readonly word: string;
}

/** An article that the index offers as an answer. */
export interface Match {
  readonly id: string;
  readonly shard: string;
  /** Whether its marks are those of the query. */
  readonly exact: boolean;
  /** Words of its text. */
  readonly length: number;
  readonly hits: readonly Hit[];
}

/** How well a match answers the query. */
export interface Weighed<T extends Match = Match> {
  readonly match: T;
  /** Whether it has every word whole; else the last is only the beginning of one. */
  readonly whole: boolean;
  /** The fewest runs of neighbouring words that make up the query: 1 where it stands in the text as it was typed. */
  readonly pieces: number;
  /** More for runs that come early, as news puts first what matters most, and often for the length of the text. */
  readonly score: number;
  /** Positions of the words of those runs, ascending. */
  readonly positions: readonly number[];
}

export type Order = "relevance" | "newest";

/** Matches of one kind, best first. */
export interface Group<T extends Match = Match> {
  readonly exact: boolean;
  /** Whether the words stand together, as words of two syllables do, and not scattered over the text. */
  readonly near: boolean;
  readonly matches: readonly Weighed<T>[];
}

/** Weighs a match, or returns null where the article lacks a word: Pagefind passes over words that it does not know. */
export function weigh<T extends Match>(match: T, terms: readonly string[]): Weighed<T> | null {
  const words = new Map<number, string[]>();
  for (const { position, word } of match.hits) words.set(position, [...(words.get(position) ?? []), word]);
  const present = new Set(match.hits.map(({ word }) => word));
  const last = terms.length - 1;
  if (!terms.every((term, place) => present.has(term) || (place === last && hasPrefix(present, term)))) return null;
  const whole = terms.every((term) => present.has(term));
  const answers = (position: number, place: number): boolean => {
    const term = terms[place];
    return term !== undefined && hasTerm(words.get(position), term, !whole && place === last);
  };
  const places = [...words.keys()].sort((a, b) => a - b);
  const runs = runsOf(terms.length, places, answers);
  const positions = new Set<number>();
  for (const { length, starts } of runs)
    for (const start of starts) for (let step = 0; step < length; step++) positions.add(start + step);
  return {
    match,
    whole,
    pieces: runs.length,
    score: scoreOf(runs, terms.length, match.length),
    positions: [...positions].sort((a, b) => a - b),
  };
}

function hasPrefix(words: Iterable<string>, prefix: string): boolean {
  for (const word of words) if (word.startsWith(prefix)) return true;
  return false;
}

function hasTerm(words: readonly string[] | undefined, term: string, asPrefix: boolean): boolean {
  if (words === undefined) return false;
  return asPrefix ? hasPrefix(words, term) : words.includes(term);
}

/** So many neighbouring words of the query, which stand together in the text wherever `starts` says. */
interface Run {
  readonly length: number;
  readonly starts: readonly number[];
}

/** The fewest runs that make up the query. Any part of a run is a run, so the longest from the left needs the fewest. */
function runsOf(
  terms: number,
  positions: readonly number[],
  answers: (position: number, place: number) => boolean,
): Run[] {
  const runs: Run[] = [];
  let place = 0;
  while (place < terms) {
    const lengths = positions.map((position) => {
      let length = 0;
      while (answers(position + length, place + length)) length++;
      return length;
    });
    const length = Math.max(1, ...lengths);
    runs.push({ length, starts: positions.filter((_, index) => lengths[index] === length) });
    place += length;
  }
  return runs;
}

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const USUAL_LENGTH = 500;
const EARLY_WEIGHT = 2;
const EARLY_WORDS = 20;

/**
 * BM25 over runs in place of words, and a share for the first place. Every match has every word, so rarity does not
 * enter. Pagefind's own score is measured within a shard and changes with the parts of the index that a session has
 * loaded; this one is the same in all shards and always.
 */
function scoreOf(runs: readonly Run[], terms: number, words: number): number {
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * words) / USUAL_LENGTH);
  return runs.reduce((score, { length, starts: [first = 0, ...others] }) => {
    const often = others.length + 1;
    const early = EARLY_WEIGHT / (1 + first / EARLY_WORDS);
    return score + (length / terms) * ((often * (SATURATION + 1)) / (often + norm) + early);
  }, 0);
}

/**
 * The matches in the order in which readers see them: marks as typed before others, and words that stand together
 * before scattered ones. Beginnings of words count only where no article has the whole words. `place` is an
 * article's place in the order of dates within its shard; a shard's name in reverse order is newest first.
 */
export function rank<T extends Match>(
  weighed: readonly Weighed<T>[],
  terms: readonly string[],
  order: Order,
  place: (match: T) => number,
): Group<T>[] {
  const whole = weighed.filter((entry) => entry.whole);
  const kept = whole.length > 0 ? whole : weighed;
  const byDate = (a: Weighed<T>, b: Weighed<T>) =>
    compareNames(b.match.shard, a.match.shard) || place(a.match) - place(b.match);
  const byRelevance = (a: Weighed<T>, b: Weighed<T>) =>
    a.pieces - b.pieces ||
    b.score - a.score ||
    compareNames(b.match.shard, a.match.shard) ||
    compareNames(a.match.id, b.match.id);
  const nearness = Math.ceil(terms.length / 2);
  return GROUPS.map(({ exact, near }) => ({
    exact,
    near,
    matches: kept
      .filter((entry) => entry.match.exact === exact && entry.pieces <= nearness === near)
      .sort(order === "newest" ? byDate : byRelevance),
  })).filter(({ matches }) => matches.length > 0);
}

const GROUPS = [
  { exact: true, near: true },
  { exact: true, near: false },
  { exact: false, near: true },
  { exact: false, near: false },
] as const;

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
