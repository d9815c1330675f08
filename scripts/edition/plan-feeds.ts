import type { Article } from "../archive/article.ts";
import { isoInstant, type Moment } from "../archive/dates.ts";
import { frontOf, type List } from "../archive/lists.ts";
import type { FeedEntry, Page } from "../archive/pages.ts";
import { HOME } from "../archive/urls.ts";
import { feedsOf, type Materials } from "./plan.ts";

/** How many of its newest articles a feed holds. */
const ENTRIES = 30;

/** Atom, RSS and JSON Feed of the whole site, of each province and of each category. */
export function* planFeeds({ archive, site }: Materials): Generator<Page<"feed">> {
  const titles = new Map(archive.tables.categories.map((category) => [category.slug, category.name]));
  for (const list of [archive.whole, ...archive.lists.province, ...archive.lists.category]) {
    const articles = list.articles.slice(-ENTRIES).reverse();
    for (const { format, path } of feedsOf(list)) {
      const words = wordsOf(list, site);
      const entries = articles.map((article) => entryOf(article, titles.get(article.category) ?? article.category));
      yield { path, template: "feed", props: { site, format, ...words, updated: newestChange(articles), entries } };
    }
  }
}

function wordsOf(list: List, site: Materials["site"]): { title: string; description: string; page: string } {
  if (list.kind === null) return { title: site.title, description: site.description, page: HOME };
  return {
    title: `${list.title} – ${site.title}`,
    description: list.description || site.description,
    page: frontOf(list),
  };
}

function entryOf(article: Article, category: string): FeedEntry {
  const { path, title, date, updated } = article;
  const summary = article.summary || article.body.excerpt;
  return { path, title, summary, date, updated, category, bylines: article.bylines.map((byline) => byline.name) };
}

/** The newest date or correction among articles: no clock tells when a feed or a sitemap changed. */
export function newestChange(articles: readonly Article[]): Moment {
  const changes = articles.flatMap(({ date, updated }) => (updated ? [date, updated] : [date]));
  return changes.reduce((newest, moment) => (isoInstant(moment) > isoInstant(newest) ? moment : newest));
}
