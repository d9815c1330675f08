import { groupBy } from "../archive/group.ts";
import { frontOf, periodPages } from "../archive/lists.ts";
import type { Page, SitemapProps } from "../archive/pages.ts";
import { archivePeriod, HOME, overview, SEARCH, SITEMAP_INDEX, SITEMAP_PAGES, sitemapMonth } from "../archive/urls.ts";
import { LIST_KINDS, type Materials } from "./plan.ts";
import { newestChange } from "./plan-feeds.ts";

/**
 * A sitemap for every month, which closes with it, one for the pages that belong to no month, and their index
 * (sitemaps.org protocol). `lastmod` is an article's own date or correction, never a build's.
 */
export function* planSitemaps({ archive, site }: Materials): Generator<Page> {
  const months = [...groupBy(archive.articles, (article) => [article.date.day.slice(0, 7)])];
  for (const [month, articles] of months) {
    const days = new Set(articles.map((article) => article.date.day));
    const entries: SitemapProps["entries"] = [
      ...articles.map(({ path, updated, date }) => ({ path, updated: updated ?? date })),
      ...[month, ...days].map((period) => ({ path: archivePeriod(period), updated: null })),
    ];
    yield { path: sitemapMonth(month), template: "sitemap", props: { site, entries } };
  }
  const years = periodPages(archive.years.get(archive.whole) ?? []).filter(({ key }) => key.length === 4);
  const pages = [
    HOME,
    SEARCH,
    ...archive.pages.map((page) => page.path),
    ...LIST_KINDS.map(overview),
    ...[...archive.years.keys()].map(frontOf),
    ...years.map((year) => year.path),
  ];
  yield {
    path: SITEMAP_PAGES,
    template: "sitemap",
    props: { site, entries: pages.map((path) => ({ path, updated: null })) },
  };
  const sitemaps = months.map(([month, articles]) => ({ path: sitemapMonth(month), updated: newestChange(articles) }));
  yield {
    path: SITEMAP_INDEX,
    template: "sitemap-index",
    props: { site, sitemaps: [{ path: SITEMAP_PAGES, updated: null }, ...sitemaps] },
  };
}
