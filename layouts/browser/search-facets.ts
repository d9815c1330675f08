import { type SearchManifest, type SearchPlace, valueIn } from "../../scripts/archive/search.ts";
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
  /** Whether an article has what the reader has narrowed the answer to. */
  readonly passes: (match: Match, narrowed: Narrowed) => boolean;
  /** Values of the matches, those of most articles first; each kind is counted as if it alone were not narrowed. */
  readonly facets: (matches: readonly Match[], narrowed: Narrowed) => Facets;
}

export function filingOf(manifest: SearchManifest, shards: ReadonlyMap<string, Shard>): Filing {
  const places = new Map(manifest.places.map((place) => [place.slug, place]));
  const bylineNames = new Map([...shards.values()].flatMap(({ catalog }) => catalog.names));
  const categoryNames = new Map(manifest.categories.map(({ slug, name }) => [slug, name]));

  const catalogOf = ({ shard }: Match) => shards.get(shard)?.catalog;
  const slugsOf =
    (kind: "place" | "category" | "byline") =>
    (match: Match): readonly string[] => {
      const catalog = catalogOf(match);
      if (catalog === undefined) return [];
      const sets = { place: catalog.places, category: catalog.categories, byline: catalog.bylines }[kind];
      return sets[valueIn(catalog[kind], match.article)] ?? [];
    };
  const placesOf = slugsOf("place");
  const categoriesOf = slugsOf("category");
  const bylinesOf = slugsOf("byline");
  /** A place of today means all that has become part of it. */
  const isIn = (slug: string, wanted: string) => slug === wanted || (places.get(slug)?.now.includes(wanted) ?? false);

  const passes = (match: Match, { province, category, byline }: Narrowed): boolean =>
    (province === "" || placesOf(match).some((slug) => isIn(slug, province))) &&
    (category === "" || categoriesOf(match).includes(category)) &&
    (byline === "" || bylinesOf(match).includes(byline));

  return {
    passes,
    facets: (matches, narrowed) => {
      const but = (kind: keyof Narrowed) => matches.filter((match) => passes(match, { ...narrowed, [kind]: "" }));
      const inPlaces = but("province").map(placesOf);
      const byPlace = tally(inPlaces);
      const byHeading = tally(inPlaces.map((slugs) => slugs.flatMap((slug) => headingsOf(places.get(slug), slug))));
      const name = (slug: string) => places.get(slug)?.name ?? slug;
      const formerOf = (heading: string) =>
        valuesOf(
          [...byPlace].filter(([slug]) => slug !== heading && isIn(slug, heading)),
          name,
        );
      return {
        places: valuesOf(byHeading, name).map((value) => ({ ...value, former: formerOf(value.slug) })),
        categories: valuesOf(tally(but("category").map(categoriesOf)), (slug) => {
          return categoryNames.get(slug) ?? slug;
        }),
        bylines: valuesOf(tally(but("byline").map(bylinesOf)), (slug) => bylineNames.get(slug) ?? slug),
      };
    },
  };
}

/** The places of today that an article of a place is counted under; the place itself where there are none. */
function headingsOf(place: SearchPlace | undefined, slug: string): readonly string[] {
  return place && place.now.length > 0 ? place.now : [slug];
}

/** How many of the lists hold each item. */
function tally(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function valuesOf(counts: Iterable<readonly [string, number]>, name: (slug: string) => string): FacetValue[] {
  return Array.from(counts, ([slug, count]) => ({ slug, name: name(slug), count })).sort(
    (a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1),
  );
}
