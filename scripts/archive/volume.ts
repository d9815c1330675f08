import type { Article } from "./article.ts";
import { isoInstant, type Moment } from "./dates.ts";
import { groupBy } from "./group.ts";
import { sectionsOfPlace } from "./lineage.ts";
import { RELATED_WINDOW } from "./related.ts";
import { compareAscii } from "./text.ts";
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

/** The articles under the slug of each list that they are filed in. */
export function filed(articles: readonly Article[]): Readonly<Record<ListKind, ReadonlyMap<string, Article[]>>> {
  return {
    province: groupBy(articles, (article) => article.places.map((place) => place.slug)),
    category: groupBy(articles, (article) => [article.category]),
    byline: groupBy(articles, (article) => new Set(article.bylines.map((byline) => byline.slug))),
    tag: groupBy(articles, (article) => article.tags.map((tag) => tag.slug)),
  };
}

/** The articles under the slug of each list that shows them: what is filed in a former province is shown in today's too. */
export function listed(articles: readonly Article[]): ReturnType<typeof filed> {
  const slugsOf = ({ places }: Article) => new Set(places.flatMap(sectionsOfPlace).map(({ slug }) => slug));
  return { ...filed(articles), province: groupBy(articles, slugsOf) };
}

/** The articles of each section of the provinces' lists, by the id of its head. */
function sectioned(articles: readonly Article[]): Map<string, Article[]> {
  return groupBy(articles, ({ places }) => new Set(places.flatMap(sectionsOfPlace).map(({ head }) => head)));
}

/** The index of a year from its articles, oldest first, and the hash of what lists say of each. */
export function indexOf(year: string, articles: readonly Article[], hashes: readonly string[]): VolumeIndex {
  const lists = listed(articles);
  const own = filed(articles);
  const places = new Map(articles.map((article, at) => [article, at]));
  const tailOf = (members: readonly Article[], length: number) =>
    members.slice(-length).flatMap((article) => places.get(article) ?? []);
  const listIndex = (slug: string, members: readonly Article[], names: ListIndex["names"], ofOwn = members) => ({
    slug,
    names,
    count: members.length,
    first: members[0]?.date.day ?? "",
    last: members.at(-1)?.date.day ?? "",
    months: [...new Set(members.map((article) => article.date.day.slice(0, 7)))],
    tail: tailOf(members, TAIL),
    filed: tailOf(ofOwn, RELATED_WINDOW),
  });
  const listsOf = (kind: ListKind): ListIndex[] =>
    [...lists[kind]]
      .map(([slug, members]) => listIndex(slug, members, namesIn(kind, slug, members), own[kind].get(slug) ?? []))
      .sort((a, b) => compareAscii(a.slug, b.slug));
  const months = groupBy(articles, (article) => [article.date.day.slice(0, 7)]);
  return {
    year,
    hashes,
    whole: listIndex("", articles, []),
    lists: Object.fromEntries(LIST_KINDS.map((kind) => [kind, listsOf(kind)])) as Record<ListKind, ListIndex[]>,
    sections: [...sectioned(articles)]
      .map(([head, members]) => ({ head, count: members.length, tail: tailOf(members, TAIL) }))
      .sort((a, b) => compareAscii(a.head, b.head)),
    units: [...groupBy(articles, (article) => article.places.map((place) => place.id))]
      .map(([id, members]) => [id, members.length] as const)
      .sort(([a], [b]) => compareAscii(a, b)),
    days: [...new Set(articles.map((article) => article.date.day))],
    changes: [...months].map(([month, members]) => [month, newestChange(members)] as const),
    aliases: articles.flatMap(({ aliases, source }) => aliases.map((path) => [path, source] as const)),
    unplaced: articles.filter((article) => article.places.length === 0).length,
    unsigned: articles.filter((article) => article.bylines.length === 0).length,
  };
}

function namesIn(kind: ListKind, slug: string, articles: readonly Article[]): ListIndex["names"] {
  const names = new Map<string, string>();
  for (const article of articles) {
    for (const one of namedIn(kind, article)) {
      if (one.slug === slug && !names.has(one.name)) names.set(one.name, article.source);
    }
  }
  return [...names];
}

function namedIn(kind: ListKind, article: Article): readonly { readonly name: string; readonly slug: string }[] {
  switch (kind) {
    case "province":
      return article.places;
    case "byline":
      return article.bylines;
    case "tag":
      return article.tags;
    case "category":
      return [];
  }
}

/** The newest date or correction among articles: no clock tells when a feed or a sitemap changed. */
export function newestChange(articles: readonly Pick<Article, "date" | "updated">[]): Moment {
  const changes = articles.flatMap(({ date, updated }) => (updated ? [date, updated] : [date]));
  return changes.reduce((newest, moment) => (isoInstant(moment) > isoInstant(newest) ? moment : newest));
}
