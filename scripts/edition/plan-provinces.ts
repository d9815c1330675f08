import { giantsOf, placeOfUnit, type SectionUnits, sectionsOf, turnsOf } from "../archive/lineage.ts";
import { frontOf } from "../archive/lists.ts";
import type { ListOutline, Outline, SectionOutline } from "../archive/outline.ts";
import { feedsOf, newestOf } from "../archive/outline.ts";
import type { Link, Page, PeriodLink } from "../archive/pages.ts";
import { anchorOf, spanOf, yearsOfUnit } from "../archive/province-head.ts";
import type { ProvinceSection, UnitFacts, UnitLink } from "../archive/province-pages.ts";
import type { Unit } from "../archive/province-table.ts";
import { fullNameOf, shownName } from "../archive/provinces.ts";
import { timelineOf } from "../archive/timeline.ts";
import { listSection } from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { nameFilter } from "./name-filter.ts";
import type { PageDraft } from "./page-draft.ts";
import { listHead, todayLinks, trailTo, yearLinks } from "./trails.ts";

/** How many of its newest articles a section shows. */
const NEWEST = 20;

/** The page of a name that provinces bear or bore. */
export function provinceDraft(list: ListOutline, materials: SiteMaterials): PageDraft {
  return {
    path: frontOf(list),
    madeFrom: [JSON.stringify([listHead(list), yearLinks(list)]), ...sectionStates(list, materials)],
    page: () => planProvince(list, materials),
  };
}

/** What tells, with the tables, whether the sections of the page are as they were. */
function sectionStates({ slug }: ListOutline, { outline, listedOf }: SiteMaterials): string[] {
  const { authority } = outline.tables;
  return sectionsOf(authority, slug).flatMap(({ head, bearers, gathered }) => {
    const held = heldIn(head, outline);
    const units = [...bearers, ...gathered, ...giantsOf(authority, head)].map(({ id }) => outline.units.get(id) ?? 0);
    const years = held.years.map(({ year, index }) => `${year} ${index.count}`);
    return [`${held.count} ${units}`, `${years}`, ...newestOf(held, NEWEST).map(listedOf)];
  });
}

function heldIn(head: Unit, { sections }: Outline): SectionOutline {
  return sections.get(head.id) ?? { count: 0, years: [] };
}

function planProvince(list: ListOutline, materials: SiteMaterials): Page<"province"> {
  const { authority } = materials.outline.tables;
  const [newest] = authority.bySlug.get(list.slug) ?? [];
  return {
    path: frontOf(list),
    template: "province",
    props: {
      site: materials.site,
      list: listHead(list),
      trail: trailTo(list),
      count: list.count,
      today: newest ? todayLinks(placeOfUnit(authority, newest)) : [],
      sections: sectionsOf(authority, list.slug).map((section, index) =>
        planSection(section, index === 0 ? "" : anchorOf(section.head), list, materials),
      ),
      feeds: feedsOf(list),
    },
  };
}

/** `anchor` is where the section is on the pages of the list's years; "" for the first, which opens them. */
function planSection(
  { head, bearers, gathered }: SectionUnits,
  anchor: string,
  list: ListOutline,
  { outline, articleOf, teaserOf }: SiteMaterials,
): ProvinceSection {
  const { authority } = outline.tables;
  const held = heldIn(head, outline);
  const newest = newestOf(held, NEWEST).map(articleOf);
  const linkToUnit = (unit: Unit) => unitLink(unit, outline);
  const years = new Map(yearLinks(list).map((link) => [link.period, link]));
  return {
    units: bearers.map((unit) => factsOf(unit, outline)),
    timeline: timelineOf(authority, head),
    count: held.count,
    years: held.years.flatMap(({ year, index }): PeriodLink[] => {
      const link = years.get(year);
      if (!link) return [];
      const path = anchor ? listSection("province", list.slug, anchor, year) : link.path;
      return [{ ...link, path, count: index.count }];
    }),
    newest: newest.map(teaserOf),
    filter: nameFilter(list, head.id, newest),
    gathered: gathered.map(linkToUnit),
    giants: giantsOf(authority, head).map(linkToUnit),
  };
}

function factsOf(unit: Unit, { tables: { authority }, units }: Outline): UnitFacts {
  return {
    anchor: anchorOf(unit),
    title: fullNameOf(unit),
    span: spanOf(unit),
    count: units.get(unit.id) ?? 0,
    turns: turnsOf(authority, unit).map(({ date, way, act, others, partners }) => ({
      date,
      way,
      act,
      others: others.map(linkOf),
      partners: partners.map(linkOf),
    })),
  };
}

/** A unit, where it is on the page of its name. */
function linkOf(unit: Unit): Link {
  return { title: shownName(unit), path: listSection("province", unit.slug, anchorOf(unit)) };
}

export function unitLink(unit: Unit, { units }: Outline): UnitLink {
  return { ...linkOf(unit), years: yearsOfUnit(unit), count: units.get(unit.id) ?? 0 };
}
