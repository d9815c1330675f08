import type { Place } from "./article.ts";
import { groupBy } from "./group.ts";
import {
  isValid,
  keyOf,
  type ProvinceTable,
  type Region,
  type Resolution,
  type Unit,
  type UnitKind,
} from "./province-table.ts";
import { remembered } from "./remembered.ts";
import { compareAscii, compareVietnamese, nearest, slugOf } from "./text.ts";

export const MIEN = { bac: "Miền Bắc", trung: "Miền Trung", nam: "Miền Nam" } as const;

const KINDS: Readonly<Record<UnitKind, string>> = { province: "Tỉnh", city: "Thành phố", "special-zone": "Đặc khu" };

/** What a name means on a day, or the kind of doubt. */
export type Meaning =
  /** `alias`: by another name than its own, "TP.HCM"; `grace`: shortly before it began or after it ended. */
  | { readonly kind: "valid" | "alias" | "grace"; readonly unit: Unit }
  /** `unit` bears the name on another day; `instead` are the units of this day that it became, or came from. */
  | { readonly kind: "anachronism"; readonly unit: Unit; readonly instead: readonly Unit[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Unit[] }
  | { readonly kind: "unknown"; readonly near: readonly string[] };

/** Readers go on using a name for a while after a reform, and newspapers use a new one before it is in force. */
const GRACE_DAYS = 550;

/** The table of units through time, and the ways to look something up in it. */
export interface Authority {
  readonly units: readonly Unit[];
  readonly regions: readonly Region[];
  /** Oldest first. */
  readonly resolutions: readonly Resolution[];
  readonly byId: ReadonlyMap<string, Unit>;
  readonly byKey: ReadonlyMap<string, readonly Unit[]>;
  /** The units of one name, newest first. */
  readonly bySlug: ReadonlyMap<string, readonly Unit[]>;
  /** The units whose land a unit took, in part or whole, when they ended. */
  readonly predecessors: ReadonlyMap<Unit, readonly Unit[]>;
  /** The units of today that a unit became, in the order of the alphabet; itself where it is of today. */
  readonly today: ReadonlyMap<Unit, readonly Unit[]>;
}

export function authorityOf({ units, regions, resolutions }: ProvinceTable): Authority {
  const byId = new Map(units.map((one) => [one.id, one]));
  const todayOf = (one: Unit): Unit[] =>
    one.validTo === undefined ? [one] : [...new Set(successorsOf({ byId }, one).flatMap(todayOf))].sort(compareUnits);
  const newest = [...units].sort((a, b) => compareAscii(b.validFrom ?? "", a.validFrom ?? ""));
  return {
    units,
    regions,
    resolutions,
    byId,
    byKey: groupBy(units, (one) => new Set([...ownNames(one), ...one.aliases].map(keyOf))),
    bySlug: groupBy(newest, ({ slug }) => [slug]),
    predecessors: groupBy([...units].sort(compareUnits), (one) => successorsOf({ byId }, one)),
    today: new Map(units.map((one) => [one, todayOf(one)])),
  };
}

/** Vietnamese dictionary order of names; of units of one name the older first. */
export function compareUnits(a: Unit, b: Unit): number {
  return compareVietnamese(a.name, b.name) || compareAscii(a.validFrom ?? "", b.validFrom ?? "");
}

/** The units that a unit became when it ended; none where it has not. */
export function successorsOf({ byId }: Pick<Authority, "byId">, { successors = [] }: Unit): Unit[] {
  return successors.flatMap((id) => byId.get(id) ?? []);
}

/** The unit of today that holds all that a unit was: itself where it is of today, null where its land went to several. */
export function heirOf({ today }: Pick<Authority, "today">, unit: Unit): Unit | null {
  const [heir, ...others] = today.get(unit) ?? [];
  return heir && others.length === 0 ? heir : null;
}

function ownNames(one: Unit): string[] {
  return [one.name, one.slug, ...(one.label ? [one.label] : [])];
}

/** The unit that a name, alias or slug means on a day (YYYY-MM-DD). */
export function resolve(authority: Authority, name: string, day: string): Meaning {
  const key = keyOf(name);
  const candidates = authority.byKey.get(key) ?? [];
  if (candidates.length === 0) {
    return { kind: "unknown", near: nearest(name, new Set(authority.units.map((one) => one.name))) };
  }
  const isOwn = (one: Unit) => ownNames(one).some((own) => keyOf(own) === key);
  const valid = candidates.filter((one) => isValid(one, day));
  const named = valid.filter(isOwn);
  const [only, ...others] = named.length > 0 ? named : valid;
  if (only) {
    if (others.length > 0) return { kind: "ambiguous", candidates: [only, ...others] };
    return { kind: isOwn(only) ? "valid" : "alias", unit: only };
  }
  const closest = candidates.reduce((best, one) => (distanceInTime(one, day) < distanceInTime(best, day) ? one : best));
  if (distanceInTime(closest, day) <= GRACE_DAYS) return { kind: "grace", unit: closest };
  return { kind: "anachronism", unit: closest, instead: kinOn(authority, closest, day) };
}

/** Days between a day and the nearest end of a unit's validity. */
function distanceInTime({ validFrom, validTo }: Unit, day: string): number {
  const days = (date: string) => Date.parse(date) / 86_400_000;
  if (validFrom !== undefined && day < validFrom) return days(validFrom) - days(day);
  if (validTo !== undefined && day >= validTo) return days(day) - days(validTo) + 1;
  return 0;
}

/** The units valid on a day that a unit became, or that it came from. */
function kinOn(authority: Authority, from: Unit, day: string): Unit[] {
  const later = from.validTo !== undefined && day >= from.validTo;
  const step = (one: Unit): readonly Unit[] =>
    later ? successorsOf(authority, one) : (authority.predecessors.get(one) ?? []);
  const found = new Set<Unit>();
  const walk = (one: Unit): void => {
    if (isValid(one, day)) found.add(one);
    else for (const next of step(one)) walk(next);
  };
  walk(from);
  return [...found].sort(compareUnits);
}

/** What a unit was on a day: a province may become a city without another name or border. */
export function kindOn({ kind, laterKinds }: Unit, day: string): UnitKind {
  return laterKinds.filter(({ from }) => from <= day).at(-1)?.kind ?? kind;
}

/** "Tỉnh Hà Tây", "Thành phố Đồng Nai": what a unit is called in full on a day; on its last, or today, unless given. */
export function fullNameOf(unit: Unit, day = "9999"): string {
  return `${KINDS[kindOn(unit, day)]} ${unit.name}`;
}

/** The name that readers are shown. */
export function shownName({ label, name }: Unit): string {
  return label ?? name;
}

/** Places that are no unit: an article may be filed under the whole country or abroad. */
export const WIDE_PLACES: readonly Place[] = [
  { id: "toan-quoc", slug: "toan-quoc", name: "Toàn quốc", iso: "", today: [] },
  { id: "quoc-te", slug: "quoc-te", name: "Quốc tế", iso: "", today: [] },
];

/** The place that is no unit under a name as it is written, or null. */
export const widePlace = remembered((name: string): Place | null => {
  const slug = slugOf(name);
  return WIDE_PLACES.find((place) => place.slug === slug) ?? null;
});
