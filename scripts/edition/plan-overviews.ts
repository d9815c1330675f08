import { groupBy } from "../archive/group.ts";
import { frontOf } from "../archive/lists.ts";
import type { ListOutline, Outline } from "../archive/outline.ts";
import type { OverviewEntry, OverviewProps, Page } from "../archive/pages.ts";
import { MIEN, WIDE_PLACES } from "../archive/provinces.ts";
import { strings } from "../archive/strings.ts";
import { compareVietnamese, initialOf } from "../archive/text.ts";
import { LIST_KINDS, type ListKind, overview } from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { trailTo } from "./trails.ts";

/** Tỉnh thành, Chuyên mục, Tác giả, Thẻ: all lists of a kind, in the order in which a reader looks for one. */
export function planOverviews({ outline, site }: SiteMaterials): Page<"overview">[] {
  return LIST_KINDS.map((kind) => ({
    path: overview(kind),
    template: "overview",
    props: { site, kind, title: strings.lists[kind], trail: trailTo({ kind: null }), groups: groupsOf(kind, outline) },
  }));
}

function groupsOf(kind: ListKind, outline: Outline): OverviewProps["groups"] {
  if (kind === "province") {
    return placesByRegion(outline).map(({ title, lists }) => ({ title, entries: lists.map(entryOf) }));
  }
  const lists = outline.lists[kind];
  if (kind === "category") return [{ title: "", entries: lists.map(entryOf) }];
  const letters = groupBy(
    [...lists].sort((a, b) => compareVietnamese(a.title, b.title)),
    (list) => [initialOf(list.title)],
  );
  return [...letters]
    .sort(([a], [b]) => compareVietnamese(a, b))
    .map(([title, members]) => ({ title, entries: members.map(entryOf) }));
}

function entryOf(list: ListOutline): OverviewEntry {
  const { title, description, count, years } = list;
  return { title, path: frontOf(list), description, count, from: years[0]?.year ?? "", to: years.at(-1)?.year ?? "" };
}

/** The provinces that hold articles, by miền from north to south; then the whole country and abroad. */
export function placesByRegion({ lists, tables }: Outline): { title: string; lists: ListOutline[] }[] {
  const mien = new Map(tables.authority.units.map((unit) => [unit.slug, MIEN[unit.mien]]));
  const wide = new Set(WIDE_PLACES.map((place) => place.slug));
  const groups = groupBy(lists.province, (list) => [
    wide.has(list.slug) ? strings.wide : (mien.get(list.slug) ?? strings.wide),
  ]);
  return [...Object.values(MIEN), strings.wide].flatMap((title) => {
    const members = groups.get(title);
    return members ? [{ title, lists: members.sort((a, b) => compareVietnamese(a.title, b.title)) }] : [];
  });
}
