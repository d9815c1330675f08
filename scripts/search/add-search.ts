import type { Article } from "../archive/article.ts";
import { groupBy } from "../archive/group.ts";
import { plainText } from "../archive/markdown.ts";
import { hashOf } from "../archive/source.ts";
import { readBody } from "../edition/body.ts";
import type { SearchStep } from "../edition/build.ts";
import { buildSearch, type ShardSource } from "./build.ts";
import type { SearchRecord } from "./record.ts";

/** Adds the search to a staged site: one shard for each year, made from the checked articles. */
export async function addSearch({ archive, content, staging, cache, report }: SearchStep): Promise<void> {
  const titles = new Map(archive.tables.categories.map((category) => [category.slug, category.name]));
  const years = groupBy(archive.articles, (article) => [article.date.day.slice(0, 4)]);
  const shards = [...years].map(([name, articles]) => shardOf(name, articles, titles, content));
  await buildSearch({ shards, output: staging, cache, report });
}

function shardOf(
  name: string,
  articles: readonly Article[],
  titles: Map<string, string>,
  content: string,
): ShardSource {
  const facts = articles.map((article) => ({ ...factsOf(article, titles), body: article.body.hash }));
  return {
    name,
    key: hashOf(JSON.stringify(facts)),
    count: articles.length,
    async *records() {
      for (const article of articles) {
        yield { ...factsOf(article, titles), text: plainText(readBody(content, article.source, article.body.hash)) };
      }
    },
  };
}

function factsOf(article: Article, titles: Map<string, string>): Omit<SearchRecord, "text"> {
  return {
    path: article.path,
    title: article.title,
    summary: article.summary,
    date: article.date,
    provinces: article.places.map((place) => place.name),
    category: titles.get(article.category) ?? article.category,
    bylines: article.bylines.map((byline) => byline.name),
    tags: article.tags.map((tag) => tag.name),
  };
}
