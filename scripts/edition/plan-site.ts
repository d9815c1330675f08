import { frontOf } from "../archive/lists.ts";
import type { ListOutline } from "../archive/outline.ts";
import { feedsOf, listsOfOutline, newestOf } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import {
  archivePeriod,
  HOME,
  LIST_KINDS,
  NOT_FOUND,
  OPEN_SEARCH,
  overview,
  ROBOTS,
  SEARCH,
  SITEMAP_INDEX,
  SITEMAP_PAGES,
  sitemapMonth,
  WEB_MANIFEST,
} from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { draftsOf, type PageDraft } from "./page-draft.ts";
import { bodyRef } from "./plan-articles.ts";
import { planFeeds } from "./plan-feeds.ts";
import { planHome } from "./plan-home.ts";
import { planOverviews } from "./plan-overviews.ts";
import { provinceDraft } from "./plan-provinces.ts";
import { DOORS, listHead, trailTo, yearLinks } from "./trails.ts";

/** Every page that belongs to no year. */
export function* planSite(materials: SiteMaterials): Generator<PageDraft> {
  yield* draftsOf([planHome(materials)]);
  for (const list of listsOfOutline(materials.outline)) {
    if (list.province) yield provinceDraft(list, materials);
    else yield frontDraft(list, materials);
  }
  yield* draftsOf(planOverviews(materials));
  yield* draftsOf(planTexts(materials));
  yield* planFeeds(materials);
  yield* draftsOf(planSitemaps(materials));
  yield* draftsOf(planSiteFiles(materials));
}

/** How many of its newest articles a list's front shows. */
const NEWEST = 20;

function frontDraft(list: ListOutline, materials: SiteMaterials): PageDraft {
  const head = JSON.stringify([listHead(list), trailTo(list), yearLinks(list), feedsOf(list)]);
  const madeFrom = [head, ...newestOf(list, NEWEST).map(materials.listedOf)];
  return { path: frontOf(list), madeFrom, page: () => planFront(list, materials) };
}

function planFront(list: ListOutline, { site, teaserOf, articleOf }: SiteMaterials): Page<"front"> {
  return {
    path: frontOf(list),
    template: "front",
    props: {
      site,
      list: listHead(list),
      trail: trailTo(list),
      count: list.count,
      years: yearLinks(list),
      newest: newestOf(list, NEWEST).map((entry) => teaserOf(articleOf(entry))),
      feeds: feedsOf(list),
    },
  };
}

/** The pages of content/pages. */
function* planTexts(materials: SiteMaterials): Generator<Page<"text">> {
  for (const page of materials.pages) {
    const { path, title, summary } = page;
    const props = {
      site: materials.site,
      title,
      summary,
      trail: trailTo({ kind: null }),
      body: bodyRef(page, materials.linksOf(page), materials.pictures),
    };
    yield { path, template: "text", props };
  }
}

/** The sitemap of the pages that belong to no month, and the index of all sitemaps (sitemaps.org protocol). */
function* planSitemaps({ site, outline, pages }: SiteMaterials): Generator<Page> {
  const paths = [
    HOME,
    SEARCH,
    ...pages.map((page) => page.path),
    ...LIST_KINDS.map(overview),
    ...listsOfOutline(outline).map(frontOf),
    ...outline.volumes.map(({ year }) => archivePeriod(year)),
  ];
  const entries = paths.map((path) => ({ path, updated: null }));
  yield { path: SITEMAP_PAGES, template: "sitemap", props: { site, entries } };
  const months = outline.volumes.flatMap(({ changes }) =>
    changes.map(([month, updated]) => ({ path: sitemapMonth(month), updated })),
  );
  const sitemaps = [{ path: SITEMAP_PAGES, updated: null }, ...months];
  yield { path: SITEMAP_INDEX, template: "sitemap-index", props: { site, sitemaps } };
}

/** Search and its description for browsers, 404, robots.txt and the web manifest. */
function* planSiteFiles({ site }: SiteMaterials): Generator<Page> {
  yield { path: SEARCH, template: "search", props: { site, trail: trailTo({ kind: null }), doors: DOORS } };
  yield { path: NOT_FOUND, template: "not-found", props: { site, doors: DOORS } };
  yield { path: ROBOTS, template: "robots", props: { site } };
  yield { path: WEB_MANIFEST, template: "manifest", props: { site } };
  yield { path: OPEN_SEARCH, template: "open-search", props: { site } };
}
