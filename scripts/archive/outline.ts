import { groupBy } from "./group.ts";
import { hashOf } from "./hash.ts";
import type { List } from "./lists.ts";
import type { FeedLink } from "./pages.ts";
import { provinceHead, provinceWords } from "./province-head.ts";
import { RELATED_WINDOW } from "./related.ts";
import { strings } from "./strings.ts";
import type { Tables } from "./tables.ts";
import { compareAscii } from "./text.ts";
import { FEED_FORMATS, LIST_KINDS, type ListKind, listFeed, siteFeed } from "./urls.ts";
import type { Entry, ListIndex, SectionIndex, VolumeIndex } from "./volume.ts";

/** A list over all years: its name, and what each year holds of it. */
export interface ListOutline extends Omit<List, "articles"> {
  readonly count: number;
  /** Oldest first; only years that hold an article of the list. */
  readonly years: readonly { readonly year: string; readonly index: ListIndex }[];
}

/** A section of a province's list over all years. */
export interface SectionOutline {
  readonly count: number;
  /** Oldest first; only years that hold an article of the section. */
  readonly years: readonly { readonly year: string; readonly index: SectionIndex }[];
}

/** The whole archive without its articles: what each page outside a year is planned from, and each year's surroundings. */
export interface Outline {
  readonly tables: Tables;
  /** Oldest first. */
  readonly volumes: readonly VolumeIndex[];
  readonly whole: ListOutline;
  readonly lists: Readonly<Record<ListKind, readonly ListOutline[]>>;
  /** The sections of the provinces' lists that hold an article, by the id of the unit that heads each. */
  readonly sections: ReadonlyMap<string, SectionOutline>;
  /** How many articles are filed under each unit, by its id; units without one are left out. */
  readonly units: ReadonlyMap<string, number>;
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
  const sections = groupBy(
    volumes.flatMap(({ year, sections: ofYear }) => ofYear.map((index) => ({ year, index }))),
    ({ index }) => [index.head],
  );
  const units = new Map<string, number>();
  for (const [id, count] of volumes.flatMap((volume) => volume.units)) units.set(id, (units.get(id) ?? 0) + count);
  return {
    tables,
    volumes,
    whole,
    lists: lists as Record<ListKind, ListOutline[]>,
    sections: new Map([...sections].map(([head, ofHead]) => [head, countsOf(ofHead)])),
    units,
  };
}

function countsOf<T extends { readonly count: number }>(
  years: readonly { readonly year: string; readonly index: T }[],
) {
  return { years, count: years.reduce((sum, { index }) => sum + index.count, 0) };
}

function listsOf(kind: ListKind, tables: Tables, volumes: readonly VolumeIndex[]): ListOutline[] {
  const uses = volumes.flatMap(({ year, lists }) => lists[kind].map((index) => ({ year, index })));
  const bySlug = groupBy(uses, ({ index }) => [index.slug]);
  const slugs = slugsOf(kind, tables, [...bySlug.keys()]);
  const naming = namingOf(kind, tables);
  const lists = slugs.map((slug): ListOutline => {
    const years = bySlug.get(slug) ?? [];
    const name = years.find(({ index }) => index.names.length > 0)?.index.names[0]?.[0] ?? slug;
    const province = kind === "province" ? provinceHead(tables.authority, slug) : null;
    const list = { kind, slug, depth: tables.settings.lists[kind], ...naming(slug, name), ...countsOf(years) };
    return province ? { ...list, province } : list;
  });
  return kind === "category" ? lists : lists.sort((a, b) => compareAscii(a.slug, b.slug));
}

/** Categories, and the units of provinces.json, have a list before they have an article; others once they have one. */
function slugsOf(kind: ListKind, { categories, authority }: Tables, used: readonly string[]): string[] {
  if (kind === "category") return categories.map((category) => category.slug);
  return kind === "province" ? [...new Set([...authority.bySlug.keys(), ...used])] : [...used];
}

type Naming = (slug: string, earliest: string) => { readonly title: string; readonly description: string };

/** What a list is called: as the tables say, else as its earliest article spells it. */
function namingOf(kind: ListKind, { authority, categories, people }: Tables): Naming {
  switch (kind) {
    case "province":
      return (slug, earliest) => provinceWords(authority, slug) ?? { title: earliest, description: "" };
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
export function newestOf({ years }: Pick<ListOutline, "years"> | SectionOutline, count: number): Entry[] {
  const newest: Entry[] = [];
  for (let at = years.length - 1; at >= 0 && newest.length < count; at--) {
    const one = years[at];
    if (one) newest.push(...entriesOf(one.year, one.index.tail, count - newest.length).reverse());
  }
  return newest;
}

function entriesOf(year: string, tail: readonly number[], count: number): Entry[] {
  return tail.slice(-count).map((at) => ({ year, at }));
}

/** The articles filed in a list just before one of its years, oldest first. */
function justBefore({ years }: ListOutline, place: number, count: number): Entry[] {
  let before: Entry[] = [];
  for (let at = place - 1; at >= 0 && before.length < count; at--) {
    const one = years[at];
    if (one) before = [...entriesOf(one.year, one.index.filed, count - before.length), ...before];
  }
  return before;
}

/** The nearest periods of a list outside a year, by the length of their keys: year 4, month 7, day 10. */
export interface Edges {
  readonly older: Readonly<Record<number, string>>;
  readonly newer: Readonly<Record<number, string>>;
}

function edgesOf(list: ListOutline, place: number): Edges {
  const keys = (day: string | undefined) => (day ? { 4: day.slice(0, 4), 7: day.slice(0, 7), 10: day } : {});
  const [older, newer] = daysAround(list, place);
  return { older: keys(older), newer: keys(newer) };
}

/** The days of a list's last article before one of its years, and of the first after it. */
function daysAround({ years }: ListOutline, place: number): [older: string | undefined, newer: string | undefined] {
  return [years[place - 1]?.index.last, years[place + 1]?.index.first];
}

/** All that the pages of a year depend on outside that year, for one of the lists that it holds articles of. */
export interface Surrounding extends Omit<List, "articles"> {
  readonly edges: Edges;
  /** The articles just before the year that "Xem thêm" may choose from, oldest first; none for bylines and tags. */
  readonly before: readonly ListedEntry[];
}

/** An article of another year, and the hash of what lists say of it. */
export interface ListedEntry extends Entry {
  readonly listed: string;
}

/** The lists that hold articles of a year, the whole archive first, and what is around the year in each. */
export function surroundingsOf(outline: Outline, year: string): Surrounding[] {
  const before = candidatesBefore(outline);
  return listsOfOutline(outline).flatMap((list) => {
    const at = list.years.findIndex((one) => one.year === year);
    return at < 0 ? [] : [{ ...headOf(list), edges: edgesOf(list, at), before: before(list, at) }];
  });
}

/** For each year, texts that change with its surroundings. */
export function surroundingKeys(outline: Outline): Map<string, string[]> {
  const byYear = new Map(outline.volumes.map(({ year }): [string, string[]] => [year, []]));
  const before = candidatesBefore(outline);
  for (const list of listsOfOutline(outline)) {
    const head = hashOf(JSON.stringify(headOf(list)));
    for (const [at, { year }] of list.years.entries()) {
      byYear
        .get(year)
        ?.push(head, ...daysAround(list, at).map(String), ...before(list, at).map(({ listed }) => listed));
    }
  }
  return byYear;
}

/** The articles just before a year of a list, by the place of that year, that "Xem thêm" may choose from. */
function candidatesBefore({ volumes }: Outline): (list: ListOutline, at: number) => ListedEntry[] {
  const hashes = new Map(volumes.map(({ year, hashes: ofYear }) => [year, ofYear]));
  const listed = (entry: Entry) => ({ ...entry, listed: hashes.get(entry.year)?.[entry.at] ?? "" });
  const isAsked = ({ kind }: ListOutline) => kind === "province" || kind === "category";
  return (list, at) => (isAsked(list) ? justBefore(list, at, RELATED_WINDOW).map(listed) : []);
}

/** The feeds of a list: the whole archive, provinces and categories have them, once they hold an article. */
export function feedsOf({ kind, slug, count }: Pick<ListOutline, "kind" | "slug" | "count">): FeedLink[] {
  if (count === 0 || kind === "byline" || kind === "tag") return [];
  return FEED_FORMATS.map((format) => ({
    format,
    path: kind === null ? siteFeed(format) : listFeed(kind, slug, format),
  }));
}

/** Every list of the archive, the whole first. */
export function listsOfOutline({ whole, lists }: Outline): ListOutline[] {
  return [whole, ...LIST_KINDS.flatMap((kind) => lists[kind])];
}

/** A list's name and depth, without what it holds. */
export function headOf(list: Omit<List, "articles">): Omit<List, "articles"> {
  const { kind, slug, title, description, depth, province } = list;
  return province ? { kind, slug, title, description, depth, province } : { kind, slug, title, description, depth };
}
