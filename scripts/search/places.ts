import { type Authority, fullNameOf, shownName, WIDE_PLACES } from "../archive/provinces.ts";
import type { SearchPlace } from "../archive/search.ts";
import { compareAscii } from "../archive/text.ts";

/** All places that an article may be filed under, one for each slug, and how many articles are. */
export function placesOf(authority: Authority, counts: ReadonlyMap<string, number>): SearchPlace[] {
  const units = [...authority.bySlug].flatMap(([slug, its]): SearchPlace[] => {
    const current = its.find(({ validTo }) => validTo === undefined);
    const shown = current ?? its[0];
    if (shown === undefined) return [];
    const name = shownName(shown);
    const names = new Set(its.flatMap((unit) => [unit.name, fullNameOf(unit), ...unit.aliases]));
    names.delete(name);
    const heirs = its.flatMap((unit) => authority.today.get(unit) ?? []).map((unit) => unit.slug);
    const now = current ? [slug] : [...new Set(heirs)];
    return [{ slug, name, now, names: [...names], count: counts.get(slug) ?? 0 }];
  });
  const wide = WIDE_PLACES.map(({ slug, name }): SearchPlace => {
    return { slug, name, now: [], names: [], count: counts.get(slug) ?? 0 };
  });
  return [...units, ...wide].sort((a, b) => compareAscii(a.slug, b.slug));
}
