import type { Article } from "./article.ts";
import { isoInstant, type Moment } from "./dates.ts";
import { sectionsOfPlace } from "./lineage.ts";
import { madeOnce } from "./remembered.ts";
import { compareAscii } from "./text.ts";
import { LIST_KINDS, type ListKind } from "./urls.ts";

/** A list's articles in a stretch of the calendar. */
export interface CatalogueList {
  readonly slug: string;
  /** Every spelling of the list's name, and the first article that uses it, oldest first. */
  readonly names: readonly (readonly [name: string, source: string])[];
  /** Places of the articles that it shows, oldest first. */
  readonly members: readonly number[];
  /** Places of those filed in the list itself, where it also shows what is filed in that of a former province. */
  readonly filed?: readonly number[];
}

/** A dated section of provinces' lists: the id of the unit that gives it its articles, and the places of these. */
export interface CatalogueSection {
  readonly head: string;
  readonly members: readonly number[];
}

/** How the articles of a stretch of the calendar are filed. An article is named by its place among them, oldest first, from 0. */
export interface Catalogue {
  /** Days (YYYY-MM-DD) that hold an article, in order, and how many each holds. */
  readonly days: readonly (readonly [day: string, count: number])[];
  /** In the order of their slugs. */
  readonly lists: Readonly<Record<ListKind, readonly CatalogueList[]>>;
  /** In the order of their heads. */
  readonly sections: readonly CatalogueSection[];
  /** Each unit, or other place, that articles are filed under, by its id, and how many; in the order of the ids. */
  readonly units: readonly (readonly [id: string, count: number])[];
  /** Each month, and the newest date or correction in it. */
  readonly changes: readonly (readonly [month: string, newest: Moment])[];
  /** Former addresses, and the file of the article that each leads to. */
  readonly aliases: readonly (readonly [path: string, source: string])[];
  readonly unplaced: number;
  readonly unsigned: number;
}

/** The catalogue of articles, oldest first. */
export function catalogueOf(articles: readonly Article[]): Catalogue {
  const open = emptied();
  for (const [at, article] of articles.entries()) file(article, at, open);
  return closed(open);
}

/** The catalogue of all articles of stretches that follow one another. */
export function joined(catalogues: readonly Catalogue[]): Catalogue {
  const open = emptied();
  let before = 0;
  for (const catalogue of catalogues) {
    append(catalogue, before, open);
    before += catalogue.days.reduce((sum, [, count]) => sum + count, 0);
  }
  return closed(open);
}

/** The day of each article of a catalogue. */
export function daysOfArticles({ days }: Catalogue): string[] {
  return days.flatMap(([day, count]) => new Array<string>(count).fill(day));
}

/** The newest date or correction among articles: no clock tells when a feed or a sitemap changed. */
export function newestChange(articles: readonly Pick<Article, "date" | "updated">[]): Moment {
  const changes = articles.flatMap(({ date, updated }) => (updated ? [date, updated] : [date]));
  return changes.reduce(newer);
}

const newer = (a: Moment, b: Moment): Moment => (isoInstant(b) > isoInstant(a) ? b : a);

interface OpenList {
  readonly names: Map<string, string>;
  readonly members: number[];
  readonly filed: number[];
}

/** A catalogue while it is made. */
interface OpenCatalogue {
  readonly days: Map<string, number>;
  readonly lists: Readonly<Record<ListKind, Map<string, OpenList>>>;
  readonly sections: Map<string, number[]>;
  readonly units: Map<string, number>;
  readonly changes: Map<string, Moment>;
  readonly aliases: (readonly [path: string, source: string])[];
  unplaced: number;
  unsigned: number;
}

function emptied(): OpenCatalogue {
  return {
    days: new Map(),
    lists: { province: new Map(), category: new Map(), byline: new Map(), tag: new Map() },
    sections: new Map(),
    units: new Map(),
    changes: new Map(),
    aliases: [],
    unplaced: 0,
    unsigned: 0,
  };
}

function file(article: Article, at: number, to: OpenCatalogue): void {
  const { source, date, places, category, bylines, tags, aliases } = article;
  const shown = places.flatMap(sectionsOfPlace);
  const own = new Set(places.map(({ slug }) => slug));
  const lists: Readonly<Record<ListKind, readonly { readonly slug: string }[]>> = {
    province: shown,
    category: [{ slug: category }],
    byline: bylines,
    tag: tags,
  };
  for (const kind of LIST_KINDS) {
    for (const slug of new Set(lists[kind].map((list) => list.slug))) {
      const list = listIn(to, kind, slug);
      list.members.push(at);
      if (kind !== "province" || own.has(slug)) list.filed.push(at);
    }
  }
  const named = { province: places, byline: bylines, tag: tags };
  for (const kind of ["province", "byline", "tag"] as const) {
    for (const { slug, name } of named[kind]) madeOnce(listIn(to, kind, slug).names, name, () => source);
  }
  for (const head of new Set(shown.map((section) => section.head))) madeOnce(to.sections, head, () => []).push(at);
  for (const { id } of places) add(to.units, id, 1);
  add(to.days, date.day, 1);
  change(to, date.day.slice(0, 7), newestChange([article]));
  for (const path of aliases) to.aliases.push([path, source]);
  if (places.length === 0) to.unplaced++;
  if (bylines.length === 0) to.unsigned++;
}

function append(catalogue: Catalogue, before: number, to: OpenCatalogue): void {
  const enter = (members: readonly number[], list: number[]) => {
    for (const at of members) list.push(before + at);
  };
  for (const kind of LIST_KINDS) {
    for (const { slug, names, members, filed } of catalogue.lists[kind]) {
      const list = listIn(to, kind, slug);
      for (const [name, source] of names) madeOnce(list.names, name, () => source);
      enter(members, list.members);
      enter(filed ?? members, list.filed);
    }
  }
  for (const { head, members } of catalogue.sections) {
    const section = madeOnce(to.sections, head, () => []);
    enter(members, section);
  }
  for (const [id, count] of catalogue.units) add(to.units, id, count);
  for (const [day, count] of catalogue.days) add(to.days, day, count);
  for (const [month, newest] of catalogue.changes) change(to, month, newest);
  for (const alias of catalogue.aliases) to.aliases.push(alias);
  to.unplaced += catalogue.unplaced;
  to.unsigned += catalogue.unsigned;
}

function closed({ days, lists, sections, units, changes, ...others }: OpenCatalogue): Catalogue {
  const listsOf = (kind: ListKind): CatalogueList[] =>
    sortedPairs(lists[kind]).map(([slug, { names, members, filed }]) => {
      const list = { slug, names: [...names], members };
      return filed.length < members.length ? { ...list, filed } : list;
    });
  return {
    ...others,
    days: [...days],
    lists: {
      province: listsOf("province"),
      category: listsOf("category"),
      byline: listsOf("byline"),
      tag: listsOf("tag"),
    },
    sections: sortedPairs(sections).map(([head, members]) => ({ head, members })),
    units: sortedPairs(units),
    changes: [...changes],
  };
}

const listIn = (to: OpenCatalogue, kind: ListKind, slug: string): OpenList =>
  madeOnce(to.lists[kind], slug, () => ({ names: new Map(), members: [], filed: [] }));

function add(to: Map<string, number>, key: string, count: number): void {
  to.set(key, (to.get(key) ?? 0) + count);
}

function change({ changes }: OpenCatalogue, month: string, moment: Moment): void {
  const known = changes.get(month);
  changes.set(month, known ? newer(known, moment) : moment);
}

function sortedPairs<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compareAscii(a, b));
}
