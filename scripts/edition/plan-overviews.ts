import { groupBy } from "../archive/group.ts";
import { frontOf } from "../archive/lists.ts";
import type { ListOutline, Outline } from "../archive/outline.ts";
import type { OverviewEntry, OverviewProps, Page } from "../archive/pages.ts";
import { MIEN } from "../archive/provinces.ts";
import { strings } from "../archive/strings.ts";
import { compareVietnamese, initialOf } from "../archive/text.ts";
import { LIST_KINDS, type ListKind, overview } from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { planProvinces } from "./plan-map.ts";
import { trailTo } from "./trails.ts";

/** Tỉnh thành, Chuyên mục, Tác giả, Thẻ: all lists of a kind, in the order in which a reader looks for one. */
export function planOverviews(materials: SiteMaterials): Page<"overview" | "provinces">[] {
  return LIST_KINDS.map((kind) => (kind === "province" ? planProvinces(materials) : planOverview(kind, materials)));
}

function planOverview(kind: ListKind, { outline, site }: SiteMaterials): Page<"overview"> {
  const props = { site, kind, title: strings.lists[kind], trail: trailTo({ kind: null }) };
  return { path: overview(kind), template: "overview", props: { ...props, groups: groupsOf(kind, outline) } };
}

function groupsOf(kind: ListKind, outline: Outline): OverviewProps["groups"] {
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

/** The names that articles are filed under, and how many, by miền from north to south; then the whole country and abroad. */
export function placesByRegion(
  outline: Outline,
): { title: string; lists: { readonly list: ListOutline; readonly filed: number }[] }[] {
  const { authority } = outline.tables;
  const filedIn = (slug: string) =>
    (authority.bySlug.get(slug)?.map(({ id }) => id) ?? [slug]).reduce(
      (sum, id) => sum + (outline.units.get(id) ?? 0),
      0,
    );
  const held = outline.lists.province
    .map((list) => ({ list, filed: filedIn(list.slug) }))
    .filter(({ filed }) => filed > 0);
  const groups = groupBy(held, ({ list }) => {
    const [newest] = authority.bySlug.get(list.slug) ?? [];
    return [newest ? MIEN[newest.mien] : strings.wide];
  });
  return [...Object.values(MIEN), strings.wide].flatMap((title) => {
    const members = groups.get(title);
    return members ? [{ title, lists: members.sort((a, b) => compareVietnamese(a.list.title, b.list.title)) }] : [];
  });
}
