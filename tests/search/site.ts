import type { SearchCategory } from "../../scripts/archive/search.ts";
import { articleDay } from "../../scripts/archive/urls.ts";
import { buildSearch, type SearchInput, type SearchTotals, type YearSource } from "../../scripts/search/build.ts";
import { cutYear } from "../../scripts/search/cut.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";

const yearOfRecord = ({ path }: SearchRecord): string => articleDay(path).slice(0, 4);

/** Some records as the years that hold them, each year cut where it has more than `limit`. */
export function yearsOf(records: readonly SearchRecord[], limit?: number): YearSource[] {
  const years = [...new Set(records.map(yearOfRecord))].sort();
  return years.map((year) => {
    const own = records.filter((record) => yearOfRecord(record) === year);
    const shards = cutYear(year, own, ({ path }) => articleDay(path), limit).map(({ name, items }) => ({
      name,
      key: JSON.stringify(items),
      count: items.length,
      records: async function* () {
        yield* items;
      },
    }));
    return { year, key: JSON.stringify(own), count: own.length, shards: () => shards };
  });
}

const CATEGORIES = [
  ["thoi-su", "Thời sự"],
  ["kinh-te", "Kinh tế"],
  ["van-hoa", "Văn hóa"],
] as const;

function categoriesOf(counts: ReadonlyMap<string, number>): SearchCategory[] {
  return CATEGORIES.map(([slug, name]) => ({ slug, name, count: counts.get(slug) ?? 0 }));
}

type Rest = Partial<SearchInput> & Pick<SearchInput, "output" | "cache">;

/** Builds the search of some years. */
export function searchOfYears(years: readonly YearSource[], rest: Rest): Promise<SearchTotals> {
  return buildSearch({ years, code: "", places: () => [], categories: categoriesOf, report: () => undefined, ...rest });
}
