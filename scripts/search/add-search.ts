import type { Article } from "../archive/article.ts";
import { plainText } from "../archive/markdown.ts";
import type { Category } from "../archive/tables.ts";
import { readBody } from "../edition/body.ts";
import type { SearchJob, SearchVolume } from "../edition/search-step.ts";
import type { ShardSource } from "./build.ts";
import type { SearchRecord } from "./record.ts";

/** Makes the search of a site: one shard for each year, from the checked articles. */
export async function addSearch({
  volumes,
  categories,
  content,
  output,
  cache,
  published,
  report,
}: SearchJob): Promise<void> {
  // Loaded here, because a build that changes no article should not wait for Pagefind.
  const { buildSearch } = await import("./build.ts");
  const shards = volumes.map((volume) => shardOf(volume, categories, content));
  await buildSearch({ shards, output, cache, published, report });
}

function shardOf(
  { year, key, count, articles }: SearchVolume,
  categories: readonly Category[],
  content: string,
): ShardSource {
  const titles = new Map(categories.map((category) => [category.slug, category.name]));
  return {
    name: year,
    key,
    count,
    async *records() {
      for (const { article } of articles()) yield recordOf(article, titles, content);
    },
  };
}

function recordOf(article: Article, titles: ReadonlyMap<string, string>, content: string): SearchRecord {
  return {
    path: article.path,
    title: article.title,
    summary: article.summary,
    text: plainText(readBody(content, article.source, article.body.hash)),
    date: article.date,
    provinces: article.places.map((place) => place.name),
    category: titles.get(article.category) ?? article.category,
    bylines: article.bylines.map((byline) => byline.name),
    tags: article.tags.map((tag) => tag.name),
  };
}
