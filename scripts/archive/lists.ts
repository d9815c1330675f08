import type { Article } from "./article.ts";
import { periodTitle } from "./dates.ts";
import { groupBy } from "./group.ts";
import type { Depth } from "./tables.ts";
import { ARCHIVE_FRONT, archivePeriod, type ListKind, listFront, listPeriod } from "./urls.ts";

/** Articles that belong together, oldest first: a province, a category, a byline, a tag, or (kind null) all of them. */
export interface List<A = Article> {
  readonly kind: ListKind | null;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly depth: Depth | "day";
  readonly articles: readonly A[];
  /** What only the list of a province has. */
  readonly province?: ProvinceHead;
}

/** How the list of a province stands among the units of its name and of today. */
export interface ProvinceHead {
  /** Id of the unit that gives the first section its articles. */
  readonly head: string;
  /** The list of the one unit of today that holds all of it, where the name is a former one. */
  readonly above: { readonly slug: string; readonly title: string } | null;
  /** The sections after the first, whose articles are listed apart from it, newest first. */
  readonly apart: readonly SectionHead[];
}

/** A dated section of a province's list. */
export interface SectionHead {
  /** Id of the unit that gives the section its articles. */
  readonly head: string;
  readonly title: string;
  readonly description: string;
  /** Where the section is on the list's pages. */
  readonly anchor: string;
}

/** A stretch of the calendar in a list. `path` is "" where it has no page of its own; `parts` are the months or days of one that has. */
export interface Period<A = Article> {
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly articles: readonly A[];
  readonly parts: readonly Period<A>[];
}

export function frontOf({ kind, slug }: Pick<List, "kind" | "slug">): string {
  return kind === null ? ARCHIVE_FRONT : listFront(kind, slug);
}

/** The years of a list, oldest first, cut into months and days as far as its pages show them. */
export function yearsOf<A>(list: List<A>, dayOf: (article: A) => string): Period<A>[] {
  return cut(list, list.articles, dayOf, YEAR);
}

const YEAR = 4;
const MONTH = 7;
const DAY = 10;
const FINEST: Readonly<Record<List["depth"], number>> = { year: YEAR, month: MONTH, day: DAY };

function cut<A>(list: List<A>, articles: readonly A[], dayOf: (article: A) => string, keyLength: number): Period<A>[] {
  return [...groupBy(articles, (article) => [dayOf(article).slice(0, keyLength)])].map(([key, members]) => ({
    key,
    title: periodTitle(key),
    path: keyLength <= FINEST[list.depth] ? periodPath(list, key) : "",
    articles: members,
    parts: keyLength <= FINEST[list.depth] && keyLength < DAY ? cut(list, members, dayOf, keyLength + 3) : [],
  }));
}

/** The page of a period in a list. */
export function periodPath({ kind, slug }: Pick<List, "kind" | "slug">, key: string): string {
  return kind === null ? archivePeriod(key) : listPeriod(kind, slug, key);
}

/** Every period of a list that has a page, in the order of the calendar, the whole before its parts. */
export function periodPages<A>(years: readonly Period<A>[]): Period<A>[] {
  return years.flatMap((period) => (period.path ? [period, ...periodPages(period.parts)] : []));
}
