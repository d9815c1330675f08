import { type SearchCatalog, type SearchManifest, type SearchPlace, valueIn } from "../../scripts/archive/search.ts";
import type { Match } from "./search-rank.ts";
import type { Shard } from "./search-shard.ts";
import type { SearchState } from "./search-state.ts";

/** A value that the answer may be narrowed to, and how many of its articles have it. */
export interface FacetValue {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

/** A place of today, with the articles of all that has become part of it, and those former units beneath. */
export interface PlaceFacet extends FacetValue {
  readonly former: readonly FacetValue[];
}

export interface Facets {
  readonly places: readonly PlaceFacet[];
  readonly categories: readonly FacetValue[];
  readonly bylines: readonly FacetValue[];
}

type Narrowed = Pick<SearchState, "province" | "category" | "byline">;

/** How the articles of opened shards are filed. */
export interface Filing {
  /** The matches that have what the reader has narrowed the answer to. */
  readonly narrow: (matches: readonly Match[], narrowed: Narrowed) => readonly Match[];
  /** Values of the matches, those of most articles first; each kind is counted as if it alone were not narrowed. */
  readonly facets: (matches: readonly Match[], narrowed: Narrowed) => Facets;
}

export function filingOf(manifest: SearchManifest, shards: ReadonlyMap<string, Shard>): Filing {
  const places = new Map(manifest.places.map((place) => [place.slug, place]));
  const bylineNames = new Map([...shards.values()].flatMap(({ catalog }) => catalog.names));
  const categoryNames = new Map(manifest.categories.map(({ slug, name }) => [slug, name]));

  /** The slugs of an article; the same list for all that are filed alike. */
  const slugsOf = ({ shard, article }: Match, kind: Kind): readonly string[] => {
    const catalog = shards.get(shard)?.catalog;
    return catalog ? (setsOf(catalog, kind)[valueIn(catalog[kind], article)] ?? []) : [];
  };
  /** A place of today means all that has become part of it. */
  const isIn = (slug: string, wanted: string) => slug === wanted || (places.get(slug)?.now.includes(wanted) ?? false);

  const passes = (match: Match, { province, category, byline }: Narrowed): boolean =>
    (province === "" || slugsOf(match, "place").some((slug) => isIn(slug, province))) &&
    (category === "" || slugsOf(match, "category").includes(category)) &&
    (byline === "" || slugsOf(match, "byline").includes(byline));

  /** How many of the matches have each set of slugs. */
  const setsAmong = (matches: readonly Match[], kind: Kind): (readonly [slugs: readonly string[], count: number])[] =>
    [...byShard(matches)].flatMap(([name, its]) => {
      const catalog = shards.get(name)?.catalog;
      if (catalog === undefined) return [];
      const sets = setsOf(catalog, kind);
      const counts = new Uint32Array(sets.length);
      for (const { article } of its) {
        const number = valueIn(catalog[kind], article);
        counts[number] = (counts[number] ?? 0) + 1;
      }
      return sets.map((slugs, number) => [slugs, counts[number] ?? 0] as const);
    });

  const narrow = (matches: readonly Match[], narrowed: Narrowed): readonly Match[] =>
    isNothing(narrowed) ? matches : matches.filter((match) => passes(match, narrowed));

  return {
    narrow,
    facets: (matches, narrowed) => {
      const but = (kind: keyof Narrowed) => narrow(matches, { ...narrowed, [kind]: "" });
      const inPlaces = setsAmong(but("province"), "place");
      const byPlace = tally(inPlaces);
      const headings = (slugs: readonly string[]) => slugs.flatMap((slug) => headingsOf(places.get(slug), slug));
      const byHeading = tally(inPlaces.map(([slugs, count]) => [headings(slugs), count] as const));
      const name = (slug: string) => places.get(slug)?.name ?? slug;
      const formerOf = (heading: string) =>
        valuesOf(
          [...byPlace].filter(([slug]) => slug !== heading && isIn(slug, heading)),
          name,
        );
      return {
        places: valuesOf(byHeading, name).map((value) => ({ ...value, former: formerOf(value.slug) })),
        categories: valuesOf(tally(setsAmong(but("category"), "category")), (slug) => categoryNames.get(slug) ?? slug),
        bylines: valuesOf(tally(setsAmong(but("byline"), "byline")), (slug) => bylineNames.get(slug) ?? slug),
      };
    },
  };
}

type Kind = "place" | "category" | "byline";

function setsOf(catalog: SearchCatalog, kind: Kind): readonly (readonly string[])[] {
  return { place: catalog.places, category: catalog.categories, byline: catalog.bylines }[kind];
}

function isNothing({ province, category, byline }: Narrowed): boolean {
  return province === "" && category === "" && byline === "";
}

/** The matches of each shard. */
export function byShard(matches: readonly Match[]): Map<string, Match[]> {
  const shards = new Map<string, Match[]>();
  for (const match of matches) {
    const its = shards.get(match.shard);
    if (its) its.push(match);
    else shards.set(match.shard, [match]);
  }
  return shards;
}

/** The places of today that an article of a place is counted under; the place itself where there are none. */
function headingsOf(place: SearchPlace | undefined, slug: string): readonly string[] {
  return place && place.now.length > 0 ? place.now : [slug];
}

/** How many articles have each slug, from how many have each set of them. */
function tally(sets: Iterable<readonly [slugs: readonly string[], count: number]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [slugs, count] of sets) {
    if (count > 0) for (const slug of new Set(slugs)) counts.set(slug, (counts.get(slug) ?? 0) + count);
  }
  return counts;
}

function valuesOf(counts: Iterable<readonly [string, number]>, name: (slug: string) => string): FacetValue[] {
  return Array.from(counts, ([slug, count]) => ({ slug, name: name(slug), count })).sort(
    (a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1),
  );
}
