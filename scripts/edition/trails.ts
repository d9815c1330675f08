import type { Place } from "../archive/article.ts";
import { periodTitle } from "../archive/dates.ts";
import { frontOf, type List, periodPath } from "../archive/lists.ts";
import type { ListOutline } from "../archive/outline.ts";
import type { ArticlePlace, Link, ListHead, PeriodLink } from "../archive/pages.ts";
import { strings } from "../archive/strings.ts";
import { ARCHIVE_FRONT, HOME, LIST_KINDS, listFront, overview } from "../archive/urls.ts";

type Head = Omit<List, "articles">;

const HOME_LINK: Link = { title: strings.home, path: HOME };

/** The way from the home page to a list, without the list itself; to a former province by what it is in today. */
export function trailTo({ kind, province }: Pick<Head, "kind" | "province">): Link[] {
  if (kind === null) return [HOME_LINK];
  const above = province?.above ? [{ title: province.above.title, path: listFront(kind, province.above.slug) }] : [];
  return [HOME_LINK, { title: strings.lists[kind], path: overview(kind) }, ...above];
}

/** What a former unit became, as links. */
export function todayLinks({ today }: Pick<Place, "today">): ArticlePlace["today"] {
  return today.map(({ name, slug, iso, isSame }) => ({ title: name, path: listFront("province", slug), iso, isSame }));
}

export function linkTo(list: Head): Link {
  return { title: list.title, path: frontOf(list) };
}

export function listHead(list: Head): ListHead {
  return { kind: list.kind, title: list.title, description: list.description, path: frontOf(list) };
}

/** The ways into the archive that need no search. */
export const DOORS: readonly Link[] = [
  ...LIST_KINDS.map((kind) => ({ title: strings.lists[kind], path: overview(kind) })),
  { title: strings.archive, path: ARCHIVE_FRONT },
];

/** The years of a list with their counts, oldest first. */
export function yearLinks(list: ListOutline): PeriodLink[] {
  return list.years.map(({ year, index }) => ({
    period: year,
    title: periodTitle(year),
    path: periodPath(list, year),
    count: index.count,
  }));
}
