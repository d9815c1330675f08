import { sectionsOf } from "./lineage.ts";
import { type Authority, shownName } from "./provinces.ts";
import { compareVietnamese } from "./text.ts";

/** A time in which a name meant a unit: days YYYY-MM-DD or YYYY, `to` exclusive; "" where the table knows no end. */
export interface NameTime {
  readonly from: string;
  readonly to: string;
}

/** A name of provinces, as one who searches may mean it. */
export interface PlaceName {
  readonly slug: string;
  readonly title: string;
  /** The times of the units that bore it, oldest first. */
  readonly times: readonly NameTime[];
  /** Slugs of the units of today that bear it, or that hold what it was: several where the newest to bear it was divided. */
  readonly today: readonly string[];
  /** Slugs of the former names that are all in it today; who looks for it wants their articles too. */
  readonly former: readonly string[];
  /** Other names and spellings by which its units were called, and when they were there. */
  readonly aliases: readonly (NameTime & { readonly name: string })[];
}

/** Every name of the table, in the order of the alphabet: what search offers, and what it takes for the same. */
export function gazetteer(authority: Authority): PlaceName[] {
  const names = [...authority.bySlug].flatMap(([slug, units]): PlaceName[] => {
    const [newest] = units;
    if (!newest) return [];
    const oldestFirst = [...units].reverse();
    const gathered = sectionsOf(authority, slug).flatMap((section) => section.gathered);
    return [
      {
        slug,
        title: shownName(newest),
        times: oldestFirst.map(timeOf),
        today: distinct((authority.today.get(newest) ?? []).map((unit) => unit.slug)),
        former: distinct(gathered.map((unit) => unit.slug)),
        aliases: oldestFirst.flatMap((unit) => unit.aliases.map((name) => ({ name, ...timeOf(unit) }))),
      },
    ];
  });
  return names.sort((a, b) => compareVietnamese(a.title, b.title));
}

function timeOf({
  validFrom = "",
  validTo = "",
}: {
  validFrom?: string | undefined;
  validTo?: string | undefined;
}): NameTime {
  return { from: validFrom, to: validTo };
}

const distinct = (slugs: readonly string[]): string[] => [...new Set(slugs)];
