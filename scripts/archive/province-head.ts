import { dayBefore, shortDay } from "./dates.ts";
import { type SectionUnits, sectionsOf } from "./lineage.ts";
import type { ProvinceHead, SectionHead } from "./lists.ts";
import type { Unit } from "./province-table.ts";
import { type Authority, fullNameOf, heirOf, shownName } from "./provinces.ts";
import { strings } from "./strings.ts";

const words = strings.provinces;

/** What the list of a name is called, and what became of it; null where it is no unit's name. */
export function provinceWords(authority: Authority, slug: string): { title: string; description: string } | null {
  const newest = authority.bySlug.get(slug)?.[0];
  return newest ? { title: shownName(newest), description: becameOf(authority, newest) } : null;
}

/** "Nay thuộc Hà Nội.", or "" for a unit of today. */
export function becameOf(authority: Authority, unit: Unit): string {
  return unit.validTo === undefined ? "" : words.nowPartOf((authority.today.get(unit) ?? []).map(shownName));
}

/** What only the list of a province has; null for a place that is no unit. */
export function provinceHead(authority: Authority, slug: string): ProvinceHead | null {
  const [newest, ...others] = sectionsOf(authority, slug);
  if (!newest) return null;
  const heir = heirOf(authority, newest.head);
  return {
    head: newest.head.id,
    above: heir && heir.slug !== slug ? { slug: heir.slug, title: shownName(heir) } : null,
    apart: others.map((section) => sectionHead(authority, section)),
  };
}

/** A dated section of a name's page: "Tỉnh Đắk Lắk, 1975 – 31/12/2003". */
function sectionHead(authority: Authority, { head }: SectionUnits): SectionHead {
  return {
    head: head.id,
    title: `${fullNameOf(head)}, ${spanOf(head)}`,
    description: becameOf(authority, head),
    anchor: anchorOf(head),
  };
}

/** Where a unit is on the page of its name. Units of one name began on different days, so a new one moves no other. */
export function anchorOf({ validFrom }: Unit): string {
  return validFrom === undefined ? words.anchorOfOld : `${words.anchor}-${validFrom}`;
}

/** "12/8/1991 – 31/7/2008", "từ 1/7/2025", "đến 30/6/2025"; "" where the table knows neither end. */
export function spanOf({ validFrom, validTo }: Pick<Unit, "validFrom" | "validTo">): string {
  const from = validFrom === undefined ? "" : dayOrYear(validFrom);
  const to = validTo === undefined ? "" : dayOrYear(validTo.length === 10 ? dayBefore(validTo) : validTo);
  if (from && to) return `${from} – ${to}`;
  return from ? words.since(from) : to ? words.until(to) : "";
}

/** "1991–2008", "2025–nay", "–2025": the years of a unit, the last being the last in which it was there. */
export function yearsOfUnit({ validFrom = "", validTo }: Pick<Unit, "validFrom" | "validTo">): string {
  const to = validTo === undefined ? words.today : (validTo.length === 10 ? dayBefore(validTo) : validTo).slice(0, 4);
  return `${validFrom.slice(0, 4) || words.before}–${to}`;
}

function dayOrYear(date: string): string {
  const [year = "", month] = date.split("-");
  return date.length === 10 ? shortDay(date) : month ? `${Number(month)}/${year}` : year;
}
