import type { Article } from "../archive/article.ts";
import { daysOfArticles } from "../archive/catalogue.ts";
import { periodTitle } from "../archive/dates.ts";
import { groupBy } from "../archive/group.ts";
import { type List, type Period, periodPages, periodPath, yearsOf } from "../archive/lists.ts";
import type { Edges } from "../archive/outline.ts";
import type { Link, Page, PeriodGroup, PeriodProps, Site, Teaser } from "../archive/pages.ts";
import { archivePeriod, LIST_KINDS, sitemapMonth } from "../archive/urls.ts";
import type { VolumeMaterials } from "./materials.ts";
import { isIn, nameFilter } from "./name-filter.ts";
import type { PageDraft } from "./page-draft.ts";
import { planArticles } from "./plan-articles.ts";
import { linkTo, listHead, trailTo } from "./trails.ts";

/** Every page of a year: its articles, its periods in every list, and its sitemaps. */
export function* planVolume(materials: VolumeMaterials): Generator<PageDraft> {
  yield* planArticles(materials);
  const { cards, catalogue, surroundings } = materials;
  const days = daysOfArticles(catalogue);
  const dayOf = (at: number) => days[at] ?? "";
  const everything = [...cards.keys()];
  const members = new Map(
    LIST_KINDS.flatMap((kind) => catalogue.lists[kind].map((list) => [`${kind} ${list.slug}`, list.members])),
  );
  for (const { edges, before: _, ...head } of surroundings) {
    const articles = head.kind === null ? everything : (members.get(`${head.kind} ${head.slug}`) ?? []);
    yield* planPeriods({ ...head, articles }, edges, dayOf, materials);
  }
  yield* planMonthSitemaps(everything, dayOf, materials);
}

/** An article's place in its year. */
type Place = number;

/** The periods of a list in one year, by the same rules for a province, a category, a byline, a tag and the whole. */
function* planPeriods(
  list: List<Place>,
  edges: Edges,
  dayOf: (at: Place) => string,
  materials: VolumeMaterials,
): Generator<PageDraft> {
  const { articles: _, ...head } = list;
  const listState = JSON.stringify(head);
  const listedOf = (at: Place) => materials.cards[at]?.listed ?? "";
  const parents = new Map<Period<Place>, Period<Place>>();
  const pages = periodPages(yearsOf(list, dayOf));
  for (const period of pages) for (const part of period.parts) parents.set(part, period);
  for (const siblings of groupBy(pages, (period) => [period.key.length]).values()) {
    for (const [index, period] of siblings.entries()) {
      const neighbours = neighboursOf(list, siblings, index, edges);
      yield {
        path: period.path,
        madeFrom: [listState, period.key, JSON.stringify(neighbours), ...period.articles.map(listedOf)],
        page: () => planPeriod(list, period, aboveOf(period, parents), neighbours, materials),
      };
    }
  }
}

function aboveOf(period: Period<Place>, parents: ReadonlyMap<Period<Place>, Period<Place>>): Link[] {
  const parent = parents.get(period);
  return parent ? [...aboveOf(parent, parents), { title: parent.title, path: parent.path }] : [];
}

interface Neighbours {
  readonly older: Link | null;
  readonly newer: Link | null;
}

function neighboursOf(
  list: List<Place>,
  siblings: readonly Period<Place>[],
  index: number,
  { older, newer }: Edges,
): Neighbours {
  const length = siblings[index]?.key.length ?? 0;
  const link = (key: string | undefined) => (key ? { title: periodTitle(key), path: periodPath(list, key) } : null);
  return {
    older: link(siblings[index - 1]?.key ?? older[length]),
    newer: link(siblings[index + 1]?.key ?? newer[length]),
  };
}

function planPeriod(
  list: List<Place>,
  period: Period<Place>,
  above: readonly Link[],
  neighbours: Neighbours,
  materials: VolumeMaterials,
): Page<"period"> {
  return {
    path: period.path,
    template: "period",
    props: {
      site: materials.site,
      list: listHead(list),
      trail: [...trailTo(list), linkTo(list), ...above],
      title: period.title,
      period: period.key,
      count: period.articles.length,
      ...sectionsOf(list, period, materials),
      ...neighbours,
    },
  };
}

const YEAR_KEY = 4;

/** What a period holds: all together but for the sections of a province that are listed apart. */
function sectionsOf(
  list: List<Place>,
  period: Period<Place>,
  { year, articleOf, teaserOf }: VolumeMaterials,
): Pick<PeriodProps, "groups" | "filter" | "apart"> {
  const articleAt = (at: Place) => articleOf({ year, at });
  const teaserAt = (at: Place) => teaserOf(articleAt(at));
  const groups = groupsOf(period, teaserAt);
  if (!list.province || groups.every(({ teasers }) => teasers.length === 0)) return { groups, filter: null, apart: [] };
  const { head, apart } = list.province;
  const shownIn = (section: string) => (at: Place) =>
    articleAt(at).places.some((place) => isIn(place, list.slug, section));
  const main = apart.length === 0 ? period : partOf(period, shownIn(head));
  return {
    groups: main.articles.length > 0 ? groupsOf(main, teaserAt) : [],
    filter: nameFilter(list, head, main.articles.map(articleAt)),
    apart: apart.flatMap((section) => {
      const part = partOf(period, shownIn(section.head));
      const { title, description, anchor } = section;
      return part.articles.length > 0 ? [{ title, description, anchor, groups: groupsOf(part, teaserAt) }] : [];
    }),
  };
}

/** The part of a period that is shown in one section of a province's list. */
function partOf(period: Period<Place>, isShown: (at: Place) => boolean): Period<Place> {
  const articles = period.articles.filter(isShown);
  const parts = period.parts.map((part) => partOf(part, isShown)).filter((part) => part.articles.length > 0);
  return { ...period, articles, parts };
}

/** A year whose months have pages is their door; every other period lists what it holds, newest first. */
function groupsOf(period: Period<Place>, teaserAt: (at: Place) => Teaser): PeriodGroup[] {
  const parts = period.parts.length > 0 ? period.parts : [{ ...period, title: "", path: "" }];
  return parts
    .map(({ key, title, path, articles }) => ({
      title,
      period: key,
      count: articles.length,
      path,
      teasers: period.key.length === YEAR_KEY && path ? [] : [...articles].reverse().map(teaserAt),
    }))
    .reverse();
}

/**
 * A sitemap for every month, which closes with it (sitemaps.org protocol). `lastmod` is an article's own date or
 * correction, never a build's.
 */
function* planMonthSitemaps(
  everything: readonly Place[],
  dayOf: (at: Place) => string,
  { cards, year, articleOf, site }: VolumeMaterials,
): Generator<PageDraft> {
  for (const [month, members] of groupBy(everything, (at) => [dayOf(at).slice(0, 7)])) {
    yield {
      path: sitemapMonth(month),
      madeFrom: members.map((at) => cards[at]?.listed ?? ""),
      page: () =>
        planMonthSitemap(
          month,
          members.map((at) => articleOf({ year, at })),
          site,
        ),
    };
  }
}

function planMonthSitemap(month: string, members: readonly Article[], site: Site): Page<"sitemap"> {
  const days = new Set(members.map((article) => article.date.day));
  const entries = [
    ...members.map(({ path, updated, date }) => ({ path, updated: updated ?? date })),
    ...[month, ...days].map((period) => ({ path: archivePeriod(period), updated: null })),
  ];
  return { path: sitemapMonth(month), template: "sitemap", props: { site, entries } };
}
