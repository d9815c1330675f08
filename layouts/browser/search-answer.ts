import { type SearchManifest, type SearchShard, valueIn, yearOfShard } from "../../scripts/archive/search.ts";
import { articleDay } from "../../scripts/archive/urls.ts";
import { excerptPieces, type Piece, titlePieces } from "./search-excerpt.ts";
import { byShard, type Facets } from "./search-facets.ts";
import type { Hint } from "./search-hints.ts";
import { type Group, isNear, type Match, wholeOf } from "./search-rank.ts";
import type { Shard } from "./search-shard.ts";
import type { SearchState } from "./search-state.ts";

/** Why an article stands where it does: it has just what was typed, or parts of it, or another name of the place. */
export type Kind = "typed" | "scattered" | "otherMarks" | "otherMarksScattered" | "otherName";

/** One article of the answer, as it is shown. */
export interface Hit {
  readonly kind: Kind;
  readonly path: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The place, or else the category. */
  readonly kicker: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

/** A year of the archive, and how many of its articles answer; null where it has not been searched. */
export interface YearHits {
  readonly year: string;
  readonly articles: number;
  readonly hits: number | null;
}

/** What the archive answers, but for the hits. */
export interface Answer {
  /** Articles of each kind, in the order in which they are shown. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** Articles whose words belong together; all where there are none such. Facets and years count these. */
  readonly count: number;
  readonly facets: Facets;
  /** Oldest first. */
  readonly years: readonly YearHits[];
  /** Articles that were looked through. */
  readonly searched: number;
  /** What was not, because newer years had enough. */
  readonly rest: { readonly articles: number; readonly from: string; readonly to: string } | null;
  /** Years, or parts of them, that could not be read. */
  readonly damaged: readonly string[];
  /** Whether the query was longer than what is looked for. */
  readonly cut: boolean;
  readonly hints: readonly Hint[];
}

/** Matches that are there for one reason, in order. */
export interface Section {
  readonly kind: Kind;
  readonly matches: readonly Match[];
}

/** Groups of matches as they are shown, one under another. */
export function sectionsOf(groups: readonly Group[], marked: boolean, otherNames: readonly Match[]): Section[] {
  const better = groups.filter(({ exact, near }) => exact || near);
  const kindOf = ({ exact, near }: Group): Kind =>
    exact || !marked ? (near ? "typed" : "scattered") : near ? "otherMarks" : "otherMarksScattered";
  const own = (better.length > 0 ? better : groups).map((group): Section => {
    return { kind: kindOf(group), matches: group.matches };
  });
  const others: Section[] = otherNames.length > 0 ? [{ kind: "otherName", matches: otherNames }] : [];
  const isTyped = ({ kind }: Section) => kind === "typed";
  return [...own.filter(isTyped), ...others, ...own.filter((section) => !isTyped(section))];
}

/** A match and why it is there. */
export interface Line {
  readonly kind: Kind;
  readonly match: Match;
}

/** Up to `count` lines of some sections, from a place in their order on. */
export function linesOf(sections: readonly Section[], from: number, count: number): Line[] {
  const lines: Line[] = [];
  let before = 0;
  for (const { kind, matches } of sections) {
    const wanted = matches.slice(Math.max(0, from - before), Math.max(0, from + count - before));
    lines.push(...wanted.map((match) => ({ kind, match })));
    before += matches.length;
  }
  return lines;
}

/** The matches that facets and years count. */
export function countedOf(matches: readonly Match[], terms: number): readonly Match[] {
  const whole = wholeOf(matches);
  const near = whole.filter(({ pieces }) => isNear(pieces, terms));
  return near.length > 0 ? near : whole;
}

export function yearsOf(
  manifest: SearchManifest,
  searched: ReadonlySet<string>,
  counted: readonly Match[],
): readonly YearHits[] {
  const years = new Map<string, { articles: number; hits: number | null }>();
  for (const { name, count } of manifest.shards) {
    const year = years.get(yearOfShard(name)) ?? { articles: 0, hits: null };
    years.set(yearOfShard(name), {
      articles: year.articles + count,
      hits: searched.has(name) ? (year.hits ?? 0) : year.hits,
    });
  }
  for (const [shard, matches] of byShard(counted)) {
    const year = years.get(yearOfShard(shard));
    if (year) year.hits = (year.hits ?? 0) + matches.length;
  }
  return Array.from(years, ([year, rest]) => ({ year, ...rest })).sort((a, b) => (a.year < b.year ? -1 : 1));
}

export function restOf(left: readonly SearchShard[]): Answer["rest"] {
  const years = left.map(({ name }) => yearOfShard(name)).sort();
  const [from] = years;
  if (from === undefined) return null;
  return { articles: left.reduce((sum, { count }) => sum + count, 0), from, to: years.at(-1) ?? from };
}

/** Rejects where the article's text cannot be read. */
export async function hitOf({ kind, match }: Line, shard: Shard, manifest: SearchManifest): Promise<Hit> {
  const { catalog } = shard;
  const { path, place, words: text } = await shard.text(match.article);
  const words = text.split(" ");
  const title = valueIn(catalog.titles, match.article);
  const positions = match.positions(match.article);
  const [category] = catalog.categories[valueIn(catalog.category, match.article)] ?? [];
  return {
    kind,
    path,
    day: articleDay(path),
    kicker: place || (manifest.categories.find(({ slug }) => slug === category)?.name ?? ""),
    title: titlePieces(words, title, positions),
    excerpt: excerptPieces(words, title, positions),
  };
}

/** The shards of the years that the state names, newest first. */
export function shardsIn({ shards }: SearchManifest, { from, to }: Pick<SearchState, "from" | "to">): SearchShard[] {
  return shards.filter(({ name }) => {
    const year = yearOfShard(name);
    return (from === "" || year >= from) && (to === "" || year <= to);
  });
}
