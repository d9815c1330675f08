import { type Article, descriptionOf } from "../archive/article.ts";
import { newestChange } from "../archive/catalogue.ts";
import { frontOf } from "../archive/lists.ts";
import { feedsOf, type ListOutline, newestOf } from "../archive/outline.ts";
import type { FeedEntry, Page } from "../archive/pages.ts";
import { type FeedFormat, HOME } from "../archive/urls.ts";
import { TAIL } from "../archive/volume.ts";
import type { SiteMaterials } from "./materials.ts";
import type { PageDraft } from "./page-draft.ts";

/** Atom, RSS and JSON Feed of the whole site, of each province and of each category; each holds its TAIL newest. */
export function* planFeeds(materials: SiteMaterials): Generator<PageDraft> {
  const { outline, site, listedOf } = materials;
  for (const list of [outline.whole, ...outline.lists.province, ...outline.lists.category]) {
    const feeds = feedsOf(list);
    if (feeds.length === 0) continue;
    const madeFrom = [JSON.stringify(wordsOf(list, site)), ...newestOf(list, TAIL).map(listedOf)];
    for (const { format, path } of feeds) {
      yield { path, madeFrom: [format, ...madeFrom], page: () => planFeed(list, format, path, materials) };
    }
  }
}

function planFeed(
  list: ListOutline,
  format: FeedFormat,
  path: string,
  { site, tables, articleOf }: SiteMaterials,
): Page<"feed"> {
  const titles = new Map(tables.categories.map((category) => [category.slug, category.name]));
  const articles = newestOf(list, TAIL).map(articleOf);
  const updated = newestChange(articles);
  const entries = articles.map((article) => entryOf(article, titles.get(article.category) ?? article.category));
  return { path, template: "feed", props: { site, format, ...wordsOf(list, site), updated, entries } };
}

function wordsOf(list: ListOutline, site: SiteMaterials["site"]): { title: string; description: string; page: string } {
  if (list.kind === null) return { title: site.title, description: site.description, page: HOME };
  return {
    title: `${list.title} – ${site.title}`,
    description: list.description || site.description,
    page: frontOf(list),
  };
}

function entryOf(article: Article, category: string): FeedEntry {
  const { path, title, date, updated } = article;
  const summary = descriptionOf(article);
  const places = article.places.map((place) => place.name);
  const bylines = article.bylines.map((byline) => byline.name);
  return { path, title, summary, date, updated, category, places, bylines };
}
