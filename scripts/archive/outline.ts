import { groupBy } from "./group.ts";
import type { List } from "./lists.ts";
import { RELATED_WINDOW } from "./related.ts";
import { strings } from "./strings.ts";
import type { Tables } from "./tables.ts";
import { compareAscii } from "./text.ts";
import { LIST_KINDS, type ListKind } from "./urls.ts";
import type { Entry, ListIndex, VolumeIndex } from "./volume.ts";

/** A list over all years: its name, and what each year holds of it. */
export interface ListOutline extends Omit<List, "articles"> {
  readonly count: number;
  /** Oldest first; only years that hold an article of the list. */
  readonly years: readonly { readonly year: string; readonly index: ListIndex }[];
}

/** The whole archive without its articles: what each page outside a year is planned from, and each year's surroundings. */
export interface Outline {
  readonly tables: Tables;
  /** Oldest first. */
  readonly volumes: readonly VolumeIndex[];
  readonly whole: ListOutline;
  readonly lists: Readonly<Record<ListKind, readonly ListOutline[]>>;
}

/** The outline of an archive from the indexes of its years, in any order. */
export function outlineOf(tables: Tables, indexes: readonly VolumeIndex[]): Outline {
  const volumes = [...indexes].sort((a, b) => compareAscii(a.year, b.year));
  const wholeYears = volumes.map(({ year, whole }) => ({ year, index: whole }));
  const whole: ListOutline = {
    kind: null,
    slug: "",
    title: strings.archive,
    description: "",
    depth: "day",
    ...countsOf(wholeYears),
  };
  const lists = Object.fromEntries(LIST_KINDS.map((kind) => [kind, listsOf(kind, tables, volumes)]));
  return { tables, volumes, whole, lists: lists as Record<ListKind, ListOutline[]> };
}

function countsOf(years: ListOutline["years"]): Pick<ListOutline, "count" | "years"> {
  return { years, count: years.reduce((sum, { index }) => sum + index.count, 0) };
}

function listsOf(kind: ListKind, tables: Tables, volumes: readonly VolumeIndex[]): ListOutline[] {
  const uses = volumes.flatMap(({ year, lists }) => lists[kind].map((index) => ({ year, index })));
  const bySlug = groupBy(uses, ({ index }) => [index.slug]);
  const slugs = kind === "category" ? tables.categories.map((category) => category.slug) : [...bySlug.keys()];
  const naming = namingOf(kind, tables);
  const lists = slugs.map((slug): ListOutline => {
    const years = bySlug.get(slug) ?? [];
    const name = years.find(({ index }) => index.names.length > 0)?.index.names[0]?.[0] ?? slug;
    return { kind, slug, depth: tables.settings.lists[kind], ...naming(slug, name), ...countsOf(years) };
  });
  return kind === "category" ? lists : lists.sort((a, b) => compareAscii(a.slug, b.slug));
}

type Naming = (slug: string, earliest: string) => { readonly title: string; readonly description: string };

/** What a list is called: as the tables say, else as its earliest article spells it. */
function namingOf(kind: ListKind, { authority, categories, people }: Tables): Naming {
  switch (kind) {
    case "province": {
      const units = groupBy(authority.units, (unit) => [unit.slug]);
      return (slug, earliest) => {
        const newest = [...(units.get(slug) ?? [])].sort((a, b) =>
          compareAscii(b.validFrom ?? "", a.validFrom ?? ""),
        )[0];
        const successors = newest?.validTo ? (newest.successors ?? []) : [];
        const heirs = successors.flatMap((id) => authority.byId.get(id)?.name ?? []);
        const title = newest?.label ?? newest?.name ?? earliest;
        return { title, description: heirs.length > 0 ? strings.nowPartOf(heirs) : "" };
      };
    }
    case "category": {
      const bySlug = new Map(categories.map((category) => [category.slug, category]));
      return (slug) => ({ title: bySlug.get(slug)?.name ?? slug, description: bySlug.get(slug)?.description ?? "" });
    }
    case "byline": {
      const byId = new Map(people.map((person) => [person.id, person]));
      return (slug, earliest) => {
        const person = byId.get(slug);
        const description = [person?.role, person?.org].filter(Boolean).join(", ");
        return { title: person?.name ?? earliest, description };
      };
    }
    case "tag":
      return (_slug, earliest) => ({ title: earliest, description: "" });
  }
}

/** The newest articles of a list, newest first. */
export function newestOf({ years }: ListOutline, count: number): Entry[] {
  const newest: Entry[] = [];
  for (let at = years.length - 1; at >= 0 && newest.length < count; at--) {
    newest.push(...tailOf(years[at], count - newest.length).reverse());
  }
  return newest;
}

function tailOf(one: ListOutline["years"][number] | undefined, count: number): Entry[] {
  return one ? one.index.tail.slice(-count).map((at) => ({ year: one.year, at })) : [];
}

/** The articles of a list just before a year, oldest first. */
function justBefore({ years }: ListOutline, year: string, count: number): Entry[] {
  const before: Entry[] = [];
  for (let at = years.length - 1; at >= 0 && before.length < count; at--) {
    if ((years[at]?.year ?? year) < year) before.unshift(...tailOf(years[at], count - before.length));
  }
  return before;
}

/** The nearest periods of a list outside a year, by the length of their keys: year 4, month 7, day 10. */
export interface Edges {
  readonly older: Readonly<Record<number, string>>;
  readonly newer: Readonly<Record<number, string>>;
}

function edgesOf({ years }: ListOutline, year: string): Edges {
  const keys = (day: string | undefined) => (day ? { 4: day.slice(0, 4), 7: day.slice(0, 7), 10: day } : {});
  const older = years.filter((one) => one.year < year).at(-1);
  const newer = years.find((one) => one.year > year);
  return { older: keys(older?.index.last), newer: keys(newer?.index.first) };
}

/** All that the pages of a year depend on outside that year, for one of the lists that it holds articles of. */
export interface Surrounding extends Omit<List, "articles"> {
  readonly edges: Edges;
  /** The articles just before the year that "Xem thêm" may choose from, oldest first; none for bylines and tags. */
  readonly before: readonly Entry[];
}

/** The lists that hold articles of a year, the whole archive first, and what is around the year in each. */
export function surroundingsOf(outline: Outline, year: string): Surrounding[] {
  return listsOfOutline(outline)
    .filter((list) => list.years.some((one) => one.year === year))
    .map((list) => ({
      ...headOf(list),
      edges: edgesOf(list, year),
      before: list.kind === "province" || list.kind === "category" ? justBefore(list, year, RELATED_WINDOW) : [],
    }));
}

/** Every list of the archive, the whole first. */
export function listsOfOutline({ whole, lists }: Outline): ListOutline[] {
  return [whole, ...LIST_KINDS.flatMap((kind) => lists[kind])];
}

/** A list's name and depth, without what it holds. */
export function headOf({ kind, slug, title, description, depth }: Omit<List, "articles">): Omit<List, "articles"> {
  return { kind, slug, title, description, depth };
}
