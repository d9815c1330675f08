import { columnOf, LENGTH_UNIT, type SearchCatalog } from "../archive/search.ts";
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
  const places = filing();
  const categories = filing();
  const bylines = filing();
  const names = new Map<string, string>();
  const titles: number[] = [];
  const lengths: number[] = [];
  const texts: string[] = [];
  return {
    add: (record, words) => {
      places.add(record.places.map(({ slug }) => slug));
      categories.add([record.category]);
      bylines.add(record.bylines.map(({ slug }) => slug));
      for (const { slug, name } of record.bylines) if (!names.has(slug)) names.set(slug, name);
      titles.push(words.title);
      lengths.push(Math.max(1, Math.round(words.all / LENGTH_UNIT)));
    },
    addText: (file) => texts.push(file),
    finish: (words, vocabulary, perText) => ({
      words,
      texts,
      perText,
      vocabulary,
      places: places.sets(),
      categories: categories.sets(),
      bylines: bylines.sets(),
      names: [...names],
      place: places.column(),
      category: categories.column(),
      byline: bylines.column(),
      titles: columnOf(titles),
      lengths: columnOf(lengths),
    }),
    places: places.tally,
    categories: categories.tally,
  };
}

/** Sets of slugs numbered as they come, and how many articles have each slug. */
function filing() {
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  const articles: number[] = [];
  const counts = new Map<string, number>();
  return {
    add: (slugs: readonly string[]): void => {
      const set = [...new Set(slugs)];
      const key = set.join();
      const number = numbers.get(key) ?? sets.push(set) - 1;
      numbers.set(key, number);
      articles.push(number);
      for (const slug of set) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    },
    sets: () => sets,
    column: () => columnOf(articles),
    tally: (): Tally => [...counts],
  };
}
