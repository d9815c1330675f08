import type { Article } from "../archive/article.ts";
import { hashOf } from "../archive/hash.ts";
import { plainText } from "../archive/markdown.ts";
import type { SearchCategory } from "../archive/search.ts";
import type { Category } from "../archive/tables.ts";
import { readBody } from "../edition/body.ts";
import type { SearchJob, SearchVolume } from "../edition/search-step.ts";
import type { YearSource } from "./build.ts";
import { cutYear } from "./cut.ts";
import { placesOf } from "./places.ts";
import type { SearchRecord } from "./record.ts";

/** Makes the search of a site, from the checked articles. */
export async function addSearch(job: SearchJob): Promise<void> {
  // Loaded here, because a build that changes no article should not wait for Pagefind.
  const { buildSearch } = await import("./build.ts");
  const { volumes, categories, authority, code, content, output, cache, published, report } = job;
  await buildSearch({
    years: volumes.map((volume) => yearOf(volume, content)),
    code,
    places: (counts) => placesOf(authority, counts),
    categories: (counts) => categoriesOf(categories, counts),
    output,
    cache,
    published,
    report,
  });
}

function yearOf({ year, key, count, articles }: SearchVolume, content: string): YearSource {
  const shards = () =>
    cutYear(year, articles(), ({ article }) => article.date.day).map(({ name, items }) => ({
      name,
      key: hashOf(items.map(({ article }) => JSON.stringify(article)).join("\n")),
      count: items.length,
      async *records() {
        for (const { article } of items) yield recordOf(article, content);
      },
    }));
  return { year, key, count, shards };
}

/** The categories in the newsroom's order. */
function categoriesOf(categories: readonly Category[], counts: ReadonlyMap<string, number>): SearchCategory[] {
  return categories.map(({ slug, name }) => ({ slug, name, count: counts.get(slug) ?? 0 }));
}

function recordOf(article: Article, content: string): SearchRecord {
  const { path, title, summary, category, places, bylines } = article;
  const text = plainText(readBody(content, article.source, article.body.hash));
  return { path, title, summary, text, places, category, bylines, tags: article.tags.map(({ name }) => name) };
}
