import { type Catalogue, type CatalogueList, daysOfArticles } from "./catalogue.ts";
import type { Moment } from "./dates.ts";
import { RELATED_WINDOW } from "./related.ts";
import { LIST_KINDS, type ListKind } from "./urls.ts";

/** An article as other years name it: its place among those of its year, oldest first, from 0. */
export interface Entry {
  readonly year: string;
  readonly at: number;
}

/** What the other years need to know of a list's articles in one year. */
export interface ListIndex {
  readonly slug: string;
  /** Every spelling of the list's name, and the first article that uses it, oldest first. */
  readonly names: readonly (readonly [name: string, source: string])[];
  readonly count: number;
  /** Days of its first and its last article. */
  readonly first: string;
  readonly last: string;
  /** Months (YYYY-MM) that hold an article, in order. */
  readonly months: readonly string[];
  /** Places of its newest articles, oldest first, at most TAIL. */
  readonly tail: readonly number[];
  /** Places of the newest that are filed in the list itself, not in that of a former province, at most RELATED_WINDOW. */
  readonly filed: readonly number[];
}

/** What a province's page needs to know of one of its sections in one year. */
export interface SectionIndex {
  /** Id of the unit that gives the section its articles. */
  readonly head: string;
  readonly count: number;
  /** Places of its newest articles, oldest first, at most TAIL. */
  readonly tail: readonly number[];
}

/** How many articles of a list, counted from the newest, the other years may ask for: as many as a feed holds. */
export const TAIL = 30;

/**
 * What the rest of the archive needs to know of a year without holding its articles: with these a page of another year,
 * or of none, is planned; and what stays the same here leaves every other year as it was.
 */
export interface VolumeIndex {
  readonly year: string;
  /** The hash of what lists and feeds say of each article, oldest first. */
  readonly hashes: readonly string[];
  readonly whole: ListIndex;
  readonly lists: Readonly<Record<ListKind, readonly ListIndex[]>>;
  readonly sections: readonly SectionIndex[];
  /** Each unit, or other place, that articles are filed under, by its id, and how many. */
  readonly units: readonly (readonly [id: string, count: number])[];
  /** Days (YYYY-MM-DD) that hold an article, in order. */
  readonly days: readonly string[];
  /** Each month, and the newest date or correction in it. */
  readonly changes: readonly (readonly [month: string, newest: Moment])[];
  /** Former addresses, and the file of the article that each leads to. */
  readonly aliases: readonly (readonly [path: string, source: string])[];
  readonly unplaced: number;
  readonly unsigned: number;
}

/** The index of a year from its catalogue, and the hash of what lists say of each article, oldest first. */
export function indexOf(year: string, catalogue: Catalogue, hashes: readonly string[]): VolumeIndex {
  const { days, lists, sections, units, changes, aliases, unplaced, unsigned } = catalogue;
  const dayOf = daysOfArticles(catalogue);
  const listIndex = ({ slug, names, members, filed = members }: CatalogueList): ListIndex => ({
    slug,
    names,
    count: members.length,
    first: dayOf[members[0] ?? -1] ?? "",
    last: dayOf[members.at(-1) ?? -1] ?? "",
    months: [...new Set(members.map((at) => dayOf[at]?.slice(0, 7) ?? ""))],
    tail: members.slice(-TAIL),
    filed: filed.slice(-RELATED_WINDOW),
  });
  return {
    year,
    hashes,
    whole: listIndex({ slug: "", names: [], members: [...dayOf.keys()] }),
    lists: Object.fromEntries(LIST_KINDS.map((kind) => [kind, lists[kind].map(listIndex)])) as Record<
      ListKind,
      ListIndex[]
    >,
    sections: sections.map(({ head, members }) => ({ head, count: members.length, tail: members.slice(-TAIL) })),
    units,
    days: days.map(([day]) => day),
    changes,
    aliases,
    unplaced,
    unsigned,
  };
}
