import { z } from "zod";
import type { Place } from "./article.ts";
import { fold, nearest, slugOf } from "./text.ts";

const unit = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  /** How readers are shown it, where the bare name would mislead: "TP. Hồ Chí Minh" is the city, not the man. */
  label: z.string().optional(),
  fullName: z.string(),
  kind: z.enum(["province", "city", "special-zone"]),
  region: z.string(),
  mien: z.enum(["bac", "trung", "nam"]),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  successors: z.array(z.string()).optional(),
  isoCode: z.string().optional(),
  aliases: z.array(z.string()),
});

const region = z.object({
  slug: z.string(),
  name: z.string(),
  mien: z.enum(["bac", "trung", "nam"]),
  use: z.enum(["34", "63", "both"]),
  order: z.number(),
});

/** The shape of provinces.json that this program reads; the file may say more. */
export const authorityFile = z.object({ regions: z.array(region), units: z.array(unit) });

/** A unit of the first level, valid from `validFrom` (inclusive) to `validTo` (exclusive); partial ISO dates compare as text. */
export type Unit = z.output<typeof unit>;

export const MIEN = { bac: "Miền Bắc", trung: "Miền Trung", nam: "Miền Nam" } as const;

/** What a name means on a day, or the kind of doubt. */
export type Resolution =
  | { readonly kind: "valid" | "grace"; readonly unit: Unit }
  | { readonly kind: "anachronism"; readonly unit: Unit; readonly instead: readonly Unit[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Unit[] }
  | { readonly kind: "unknown"; readonly near: readonly string[] };

/** Readers go on using a name for a while after a reform, and newspapers use a new one before it is in force. */
const GRACE_DAYS = 550;

/** The table of units through time. */
export interface Authority {
  readonly units: readonly Unit[];
  readonly byId: ReadonlyMap<string, Unit>;
  readonly byKey: ReadonlyMap<string, readonly Unit[]>;
}

const KIND_OF_UNIT = /^\s*(tinh|thanh pho|thu do|dac khu|t\.?\s?p\.?)(?=[\s.]|$)[\s.]*/u;

function keyOf(name: string): string {
  return fold(name)
    .replace(KIND_OF_UNIT, "")
    .replace(/[^a-z0-9]+/g, "");
}

export function authorityOf(units: readonly Unit[]): Authority {
  const byKey = new Map<string, Unit[]>();
  for (const one of units) {
    const keys = new Set([one.name, one.fullName, one.slug, ...one.aliases].map(keyOf));
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return { units, byId: new Map(units.map((one) => [one.id, one])), byKey };
}

/** The unit that a name, alias or slug means on a day (YYYY-MM-DD). */
export function resolve(authority: Authority, name: string, day: string): Resolution {
  const candidates = authority.byKey.get(keyOf(name)) ?? [];
  if (candidates.length === 0) {
    return { kind: "unknown", near: nearest(name, new Set(authority.units.map((one) => one.name))) };
  }
  const valid = candidates.filter((one) => isValid(one, day));
  const named = valid.filter((one) => keyOf(one.name) === keyOf(name));
  const [only, ...others] = named.length > 0 ? named : valid;
  if (only)
    return others.length > 0 ? { kind: "ambiguous", candidates: [only, ...others] } : { kind: "valid", unit: only };
  const closest = candidates.reduce((best, one) => (distanceInTime(one, day) < distanceInTime(best, day) ? one : best));
  if (distanceInTime(closest, day) <= GRACE_DAYS) return { kind: "grace", unit: closest };
  return { kind: "anachronism", unit: closest, instead: kinOn(authority, closest, day) };
}

export function isValid({ validFrom = "", validTo }: Unit, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day < validTo);
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
  const step = (one: Unit): Unit[] =>
    later
      ? (one.successors ?? []).flatMap((id) => authority.byId.get(id) ?? [])
      : authority.units.filter((other) => other.successors?.includes(one.id));
  const found = new Map<string, Unit>();
  const seen = new Set<string>();
  const queue = step(from);
  for (let one = queue.shift(); one; one = queue.shift()) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    if (isValid(one, day)) found.set(one.id, one);
    else queue.push(...step(one));
  }
  return [...found.values()];
}

/** Places that are no unit: an article may be filed under the whole country or abroad. */
export const WIDE_PLACES: readonly Place[] = [
  { id: "toan-quoc", slug: "toan-quoc", name: "Toàn quốc" },
  { id: "quoc-te", slug: "quoc-te", name: "Quốc tế" },
];

/** The unit as a place that an article is filed under, with the name that readers are shown. */
export function placeOfUnit({ id, slug, name, label }: Unit): Place {
  return { id, slug, name: label ?? name };
}

export function widePlace(name: string): Place | null {
  return WIDE_PLACES.find((place) => place.slug === slugOf(name)) ?? null;
}
