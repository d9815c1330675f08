import { LENGTH_UNIT, type SearchCatalog } from "../archive/search.ts";
import type { RecordWords, SearchRecord } from "./record.ts";
import type { Tally } from "./shard.ts";

/** Takes down how the articles of a shard are filed. */
export interface CatalogKeeper {
  readonly add: (record: SearchRecord, words: RecordWords) => void;
  readonly addText: (file: string) => void;
  readonly finish: (words: SearchCatalog["words"], vocabulary: string, perText: number) => SearchCatalog;
  readonly places: () => Tally;
  readonly categories: () => Tally;
}

export function catalogKeeper(): CatalogKeeper {
  const places = numberedNames();
  const categories = numberedNames();
  const bylines = numberedNames();
  const place: (number | number[])[] = [];
  const category: number[] = [];
  const byline: (number | number[])[] = [];
  const titles: number[] = [];
  const lengths: number[] = [];
  const texts: string[] = [];
  return {
    add: (record, words) => {
      place.push(oneOrMore(record.places.map(({ slug }) => places.numberOf(slug, slug))));
      category.push(categories.numberOf(record.category, record.category));
      byline.push(oneOrMore(record.bylines.map(({ slug, name }) => bylines.numberOf(slug, name))));
      titles.push(words.title);
      lengths.push(Math.max(1, Math.round(words.all / LENGTH_UNIT)));
    },
    addText: (file) => texts.push(file),
    finish: (words, vocabulary, perText) => ({
      words,
      texts,
      perText,
      vocabulary,
      places: places.slugs(),
      categories: categories.slugs(),
      bylines: bylines.entries(),
      place,
      category,
      byline,
      titles,
      lengths,
    }),
    places: places.tally,
    categories: categories.tally,
  };
}

function oneOrMore(numbers: readonly number[]): number | number[] {
  const distinct = [...new Set(numbers)];
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : distinct;
}

/** Slugs numbered as they come, each with the name that came first, and how often each was asked for. */
function numberedNames() {
  const found = new Map<string, { readonly number: number; readonly name: string; count: number }>();
  return {
    numberOf: (slug: string, name: string): number => {
      const entry = found.get(slug) ?? { number: found.size, name, count: 0 };
      entry.count++;
      found.set(slug, entry);
      return entry.number;
    },
    slugs: () => [...found.keys()],
    entries: () => [...found].map(([slug, { name }]): [string, string] => [slug, name]),
    tally: (): Tally => [...found].map(([slug, { count }]): [string, number] => [slug, count]),
  };
}
