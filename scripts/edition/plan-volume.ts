import type { Article } from "../archive/article.ts";
import { periodTitle } from "../archive/dates.ts";
import { groupBy } from "../archive/group.ts";
import { type List, type Period, periodPages, periodPath, yearsOf } from "../archive/lists.ts";
import type { Edges } from "../archive/outline.ts";
import type { Link, Page, PeriodGroup, PeriodProps, Site } from "../archive/pages.ts";
import { archivePeriod, sitemapMonth } from "../archive/urls.ts";
import { listed } from "../archive/volume.ts";
import type { VolumeMaterials } from "./materials.ts";
import { isIn, nameFilter } from "./name-filter.ts";
import type { PageDraft } from "./page-draft.ts";
import { planArticles } from "./plan-articles.ts";
import { linkTo, listHead, trailTo } from "./trails.ts";

/** Every page of a year: its articles, its periods in every list, and its sitemaps. */
export function* planVolume(materials: VolumeMaterials): Generator<PageDraft> {
  yield* planArticles(materials);
  const members = listed(materials.articles);
  for (const { edges, ...head } of materials.surroundings) {
    const articles = head.kind === null ? materials.articles : (members[head.kind].get(head.slug) ?? []);
    yield* planPeriods({ ...head, articles }, edges, materials);
  }
  yield* planMonthSitemaps(materials);
}

/** The periods of a list in one year, by the same rules for a province, a category, a byline, a tag and the whole. */
function* planPeriods(list: List, edges: Edges, materials: VolumeMaterials): Generator<PageDraft> {
  const { articles: _, ...head } = list;
  const listState = JSON.stringify(head);
  const parents = new Map<Period, Period>();
  const pages = periodPages(yearsOf(list));
  for (const period of pages) for (const part of period.parts) parents.set(part, period);
  for (const siblings of groupBy(pages, (period) => [period.key.length]).values()) {
    for (const [index, period] of siblings.entries()) {
      const neighbours = neighboursOf(list, siblings, index, edges);
      yield {
        path: period.path,
        madeFrom: [listState, period.key, JSON.stringify(neighbours), ...period.articles.map(materials.stateOf)],
        page: () => planPeriod(list, period, aboveOf(period, parents), neighbours, materials),
      };
    }
  }
}

function aboveOf(period: Period, parents: ReadonlyMap<Period, Period>): Link[] {
  const parent = parents.get(period);
  return parent ? [...aboveOf(parent, parents), { title: parent.title, path: parent.path }] : [];
}

interface Neighbours {
  readonly older: Link | null;
  readonly newer: Link | null;
}

function neighboursOf(list: List, siblings: readonly Period[], index: number, { older, newer }: Edges): Neighbours {
  const length = siblings[index]?.key.length ?? 0;
  const link = (key: string | undefined) => (key ? { title: periodTitle(key), path: periodPath(list, key) } : null);
  return {
    older: link(siblings[index - 1]?.key ?? older[length]),
    newer: link(siblings[index + 1]?.key ?? newer[length]),
  };
}

function planPeriod(
  list: List,
  period: Period,
  above: readonly Link[],
  neighbours: Neighbours,
  { site, teaserOf }: VolumeMaterials,
): Page<"period"> {
  return {
    path: period.path,
    template: "period",
    props: {
      site,
      list: listHead(list),
      trail: [...trailTo(list), linkTo(list), ...above],
      title: period.title,
      period: period.key,
      count: period.articles.length,
      ...sectionsOf(list, period, teaserOf),
      ...neighbours,
    },
  };
}

const YEAR_KEY = 4;

/** What a period holds: all together but for the sections of a province that are listed apart. */
function sectionsOf(
  list: List,
  period: Period,
  teaserOf: VolumeMaterials["teaserOf"],
): Pick<PeriodProps, "groups" | "filter" | "apart"> {
  const groups = groupsOf(period, teaserOf);
  if (!list.province || groups.every(({ teasers }) => teasers.length === 0)) return { groups, filter: null, apart: [] };
  const { head, apart } = list.province;
  const main = apart.length === 0 ? period : partOf(period, list.slug, head);
  return {
    groups: main.articles.length > 0 ? groupsOf(main, teaserOf) : [],
    filter: nameFilter(list, head, main.articles),
    apart: apart.flatMap((section) => {
      const part = partOf(period, list.slug, section.head);
      const { title, description, anchor } = section;
      return part.articles.length > 0 ? [{ title, description, anchor, groups: groupsOf(part, teaserOf) }] : [];
    }),
  };
}

/** The part of a period that is shown in one section of a province's list. */
function partOf(period: Period, slug: string, head: string): Period {
  const articles = period.articles.filter(({ places }) => places.some((place) => isIn(place, slug, head)));
  const parts = period.parts.map((part) => partOf(part, slug, head)).filter((part) => part.articles.length > 0);
  return { ...period, articles, parts };
}

/** A year whose months have pages is their door; every other period lists what it holds, newest first. */
function groupsOf(period: Period, teaserOf: VolumeMaterials["teaserOf"]): PeriodGroup[] {
  const parts = period.parts.length > 0 ? period.parts : [{ ...period, title: "", path: "" }];
  return parts
    .map(({ key, title, path, articles }) => ({
      title,
      period: key,
      count: articles.length,
      path,
      teasers: period.key.length === YEAR_KEY && path ? [] : [...articles].reverse().map(teaserOf),
    }))
    .reverse();
}

/**
 * A sitemap for every month, which closes with it (sitemaps.org protocol). `lastmod` is an article's own date or
 * correction, never a build's.
 */
function* planMonthSitemaps({ articles, site, stateOf }: VolumeMaterials): Generator<PageDraft> {
  for (const [month, members] of groupBy(articles, (article) => [article.date.day.slice(0, 7)])) {
    yield {
      path: sitemapMonth(month),
      madeFrom: members.map(stateOf),
      page: () => planMonthSitemap(month, members, site),
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
