import { frontOf, type List, type Period, periodPages } from "../archive/lists.ts";
import type { Link, ListHead, Page, PeriodGroup, PeriodLink } from "../archive/pages.ts";
import { feedsOf, linkTo, type Materials, trailTo } from "./plan.ts";

/** How many of its newest articles a list's front shows. */
const NEWEST = 20;

/** The front and the periods of every list, by the same rules for a province, a category, a byline, a tag and the whole. */
export function* planLists(materials: Materials): Generator<Page> {
  for (const [list, years] of materials.archive.years) {
    yield planFront(list, years, materials);
    yield* planPeriods(list, years, materials);
  }
}

function headOf(list: List): ListHead {
  return { kind: list.kind, title: list.title, description: list.description, path: frontOf(list) };
}

function planFront(list: List, years: readonly Period[], { site, teaserOf }: Materials): Page<"front"> {
  return {
    path: frontOf(list),
    template: "front",
    props: {
      site,
      list: headOf(list),
      trail: trailTo(list),
      count: list.articles.length,
      years: periodLinks(years),
      newest: list.articles.slice(-NEWEST).reverse().map(teaserOf),
      feeds: feedsOf(list),
    },
  };
}

export function periodLinks(periods: readonly Period[]): PeriodLink[] {
  return periods.map(({ key, title, path, articles }) => ({ period: key, title, path, count: articles.length }));
}

function* planPeriods(list: List, years: readonly Period[], materials: Materials): Generator<Page<"period">> {
  const parents = new Map<Period, Period>();
  const byLength = new Map<number, Period[]>();
  for (const period of periodPages(years)) {
    byLength.set(period.key.length, [...(byLength.get(period.key.length) ?? []), period]);
    for (const part of period.parts) parents.set(part, period);
  }
  for (const siblings of byLength.values()) {
    for (const [index, period] of siblings.entries()) {
      const neighbours = { older: siblings[index - 1], newer: siblings[index + 1] };
      yield planPeriod(list, period, parents, neighbours, materials);
    }
  }
}

function planPeriod(
  list: List,
  period: Period,
  parents: ReadonlyMap<Period, Period>,
  { older, newer }: { older: Period | undefined; newer: Period | undefined },
  { site, teaserOf }: Materials,
): Page<"period"> {
  const above: Link[] = [];
  for (let parent = parents.get(period); parent; parent = parents.get(parent))
    above.unshift({ title: parent.title, path: parent.path });
  return {
    path: period.path,
    template: "period",
    props: {
      site,
      list: headOf(list),
      trail: [...trailTo(list), linkTo(list), ...above],
      title: period.title,
      period: period.key,
      count: period.articles.length,
      groups: groupsOf(period, teaserOf),
      older: older ? { title: older.title, path: older.path } : null,
      newer: newer ? { title: newer.title, path: newer.path } : null,
    },
  };
}

const YEAR_KEY = 4;

/** A year whose months have pages is their door; every other period lists what it holds, newest first. */
function groupsOf(period: Period, teaserOf: Materials["teaserOf"]): PeriodGroup[] {
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
