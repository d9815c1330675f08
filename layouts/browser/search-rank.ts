import type { Run } from "./search-runs.ts";

/** An article that has every word of the query, and how well it answers. */
export interface Match {
  readonly shard: string;
  /** Number of the article in its shard, oldest first. */
  readonly article: number;
  /** Whether its marks are those of the query. */
  readonly exact: boolean;
  /** Whether it has every word whole; else the last is only the beginning of one. */
  readonly whole: boolean;
  /** The fewest runs that make up the query. */
  readonly pieces: number;
  /** More for runs that come early, as news puts first what matters most, and often for the length of the text. */
  readonly score: number;
  /** How the text spells the query where it has it together, or "". */
  readonly spelling: string;
  /** The positions of the query's words in the text of an article of its shard, ascending. */
  readonly positions: (article: number) => readonly number[];
}

export type Order = "relevance" | "newest";

/** Matches of one kind, best first. */
export interface Group {
  readonly exact: boolean;
  /** Whether the words stand together, as words of two syllables do, and not scattered over the text. */
  readonly near: boolean;
  readonly matches: readonly Match[];
}

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
const USUAL_LENGTH = 500;
const TITLE_WEIGHT = 2;
const EARLY_WEIGHT = 2;
const EARLY_WORDS = 20;

/**
 * BM25 over runs in place of words, and a share for the title and for the first place. Every match has every word, so
 * rarity does not enter. Pagefind's own score is measured within a shard; this one is the same in all.
 */
export function scoreOf(runs: readonly Run[], terms: number, text: { words: number; title: number }): number {
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * text.words) / USUAL_LENGTH);
  return runs.reduce((score, { length, count: often, first }) => {
    const title = first < text.title ? TITLE_WEIGHT : 0;
    const early = EARLY_WEIGHT / (1 + first / EARLY_WORDS);
    return score + (length / terms) * ((often * (SATURATION + 1)) / (often + norm) + title + early);
  }, 0);
}

/** Whether so few runs make up a query that its words belong together. */
export function isNear(pieces: number, terms: number): boolean {
  return pieces <= Math.ceil(terms / 2);
}

/** How many of a query's matches spell it so. */
export function spellingsIn(matches: readonly Match[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spelling } of matches) if (spelling) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
}

/** How much of a score hangs on how common the spelling is, where the query has no marks to tell. */
const SPELLING_SHARE = 0.8;

/**
 * The matches in the order in which readers see them: marks as typed before others, and words that stand together
 * before scattered ones. Of a query without marks, the spelling that most articles have comes first: who types "cong
 * an" hardly ever means "cống ân". Beginnings of words count only where no article has the whole words. A shard's name in reverse order is newest first, and so are its numbers.
 */
export function rank(found: readonly Match[], terms: number, order: Order): Group[] {
  const matches = wholeOf(found);
  const spellings = spellingsIn(matches);
  const most = Math.max(1, ...spellings.values());
  const entries = matches.map((match) => {
    const common = match.exact || match.spelling === "" ? 1 : (spellings.get(match.spelling) ?? 0) / most;
    return { match, score: match.score * (1 - SPELLING_SHARE + SPELLING_SHARE * common) };
  });
  type Entry = (typeof entries)[number];
  const byDate = ({ match: a }: Entry, { match: b }: Entry) => compareNames(b.shard, a.shard) || b.article - a.article;
  const byRelevance = (a: Entry, b: Entry) => a.match.pieces - b.match.pieces || b.score - a.score || byDate(a, b);
  return GROUPS.map(({ exact, near }) => ({
    exact,
    near,
    matches: entries
      .filter(({ match }) => match.exact === exact && isNear(match.pieces, terms) === near)
      .sort(order === "newest" ? byDate : byRelevance)
      .map(({ match }) => match),
  })).filter(({ matches }) => matches.length > 0);
}

/** Those that have every word whole; all where none has. */
export function wholeOf(matches: readonly Match[]): readonly Match[] {
  if (matches.every(({ whole }) => whole)) return matches;
  const whole = matches.filter((match) => match.whole);
  return whole.length > 0 ? whole : matches;
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
