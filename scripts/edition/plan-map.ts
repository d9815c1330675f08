import { groupBy } from "../archive/group.ts";
import { type Era, erasOf } from "../archive/lineage.ts";
import type { Outline } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import { anchorOf, becameOf, spanOf, yearsOfUnit } from "../archive/province-head.ts";
import { cellsOf, islandsOf, levelOf, stepsOf } from "../archive/province-map.ts";
import type { MapEra, MapTile, ProvincesProps } from "../archive/province-pages.ts";
import type { Unit } from "../archive/province-table.ts";
import { compareUnits, MIEN, shownName, WIDE_PLACES } from "../archive/provinces.ts";
import { strings } from "../archive/strings.ts";
import { listFront, listSection, overview } from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { unitLink } from "./plan-provinces.ts";
import { trailTo } from "./trails.ts";

const words = strings.provinces;

/** The overview of the provinces. */
export function planProvinces({ outline, site }: SiteMaterials): Page<"provinces"> {
  return {
    path: overview("province"),
    template: "provinces",
    props: {
      site,
      title: strings.lists.province,
      trail: trailTo({ kind: null }),
      eras: erasOf(outline.tables.authority).map((era) => planEra(era, outline)),
      former: formerOf(outline),
      wide: WIDE_PLACES.flatMap(({ id, slug, name }) => {
        const count = outline.units.get(id) ?? 0;
        return count > 0 ? [{ title: name, path: listFront("province", slug), count }] : [];
      }),
    },
  };
}

function planEra({ from, to, units }: Era, outline: Outline): MapEra {
  const { authority } = outline.tables;
  const isToday = to === "";
  const time = isToday ? { validFrom: from } : { validFrom: from, validTo: to };
  // Today's units are counted with all that they hold; those of earlier times by what is filed under them alone.
  const countOf = (unit: Unit) => (isToday ? outline.sections.get(unit.id)?.count : outline.units.get(unit.id)) ?? 0;
  const pathOf = (unit: Unit) =>
    isToday ? listFront("province", unit.slug) : listSection("province", unit.slug, anchorOf(unit));
  const steps = stepsOf(units.map(countOf));
  const tiles = [...units].sort(compareUnits).map((unit): MapTile => {
    const day = to === "" ? LAST_DAY : from;
    return {
      title: shownName(unit),
      path: pathOf(unit),
      count: countOf(unit),
      level: levelOf(countOf(unit), steps),
      cells: cellsOf(authority, unit, day),
      islands: islandsOf(authority, unit, day),
    };
  });
  const entryOf = (unit: Unit) => ({
    title: shownName(unit),
    path: pathOf(unit),
    count: countOf(unit),
    description: isToday ? "" : becameOf(authority, unit),
  });
  const regionOf = (unit: Unit) => (isToday ? unit.region : (unit.regionBefore ?? unit.region));
  return {
    key: from.slice(0, 4),
    title: words.units(units.length),
    years: yearsOfUnit(time),
    span: spanOf(time),
    act: authority.resolutions.find(({ date }) => date === from)?.act ?? "",
    note: isToday ? words.countedToday : words.countedThen,
    tiles,
    steps,
    mien: Object.entries(MIEN).map(([mien, title]) => {
      const members = [...units].filter((unit) => unit.mien === mien).sort(compareUnits);
      const byRegion = groupBy(members, (unit) => [regionOf(unit)]);
      const regions = [...authority.regions].sort((a, b) => a.order - b.order);
      return {
        title,
        regions: regions.flatMap(({ slug, name }) => {
          const ofRegion = byRegion.get(slug);
          return ofRegion ? [{ title: name, entries: ofRegion.map(entryOf) }] : [];
        }),
      };
    }),
  };
}

/** Later than any day of the table: today's units as they are in the end. */
const LAST_DAY = "9999-12-31";

/** The newest unit of each name that no unit of today bears. */
function formerOf(outline: Outline): ProvincesProps["former"] {
  const { authority } = outline.tables;
  const newest = [...authority.bySlug.values()].flatMap(([unit]) => (unit?.validTo === undefined ? [] : [unit]));
  return newest.sort(compareUnits).map((unit) => {
    const counted = outline.lists.province.find((list) => list.slug === unit.slug)?.count ?? 0;
    const link = unitLink(unit, outline);
    const path = listFront("province", unit.slug);
    return { ...link, path, count: counted, description: becameOf(authority, unit) };
  });
}
