import type { Archive } from "../archive/archive.ts";
import { frontOf, type List } from "../archive/lists.ts";
import type { FeedLink, Link, Page, Site } from "../archive/pages.ts";
import { strings } from "../archive/strings.ts";
import { ARCHIVE_FRONT, HOME, type ListKind, listFeed, overview, siteFeed } from "../archive/urls.ts";
import { planArticles, planTexts } from "./plan-articles.ts";
import { planFeeds } from "./plan-feeds.ts";
import { planHome } from "./plan-home.ts";
import { planLists } from "./plan-lists.ts";
import { planOverviews } from "./plan-overviews.ts";
import { planSiteFiles } from "./plan-site-files.ts";
import { planSitemaps } from "./plan-sitemaps.ts";
import { type PictureTable, siteOf, type TeaserOf, teasers } from "./teaser.ts";

/** What every part of the plan is made from. */
export interface Materials {
  readonly archive: Archive;
  readonly site: Site;
  readonly pictures: PictureTable;
  readonly teaserOf: TeaserOf;
}

export function materialsOf(archive: Archive, pictures: PictureTable): Materials {
  const titles = new Map(archive.tables.categories.map((category) => [category.slug, category.name]));
  return { archive, site: siteOf(archive), pictures, teaserOf: teasers((slug) => titles.get(slug) ?? slug, pictures) };
}

/** Every output file that a layout draws, each once; the same archive and pictures give the same plan. */
export function planOf(archive: Archive, pictures: PictureTable): Page[] {
  const materials = materialsOf(archive, pictures);
  return [
    ...planArticles(materials),
    ...planTexts(materials),
    ...planLists(materials),
    ...planOverviews(materials),
    planHome(materials),
    ...planFeeds(materials),
    ...planSitemaps(materials),
    ...planSiteFiles(materials),
  ];
}

export const LIST_KINDS: readonly ListKind[] = ["province", "category", "byline", "tag"];

const HOME_LINK: Link = { title: strings.home, path: HOME };

/** The way from the home page to a list, without the list itself. */
export function trailTo({ kind }: Pick<List, "kind">): Link[] {
  return kind === null ? [HOME_LINK] : [HOME_LINK, { title: strings.lists[kind], path: overview(kind) }];
}

export const linkTo = (list: List): Link => ({ title: list.title, path: frontOf(list) });

/** The ways into the archive that need no search. */
export const DOORS: readonly Link[] = [
  ...LIST_KINDS.map((kind) => ({ title: strings.lists[kind], path: overview(kind) })),
  { title: strings.archive, path: ARCHIVE_FRONT },
];

const FEED_FORMATS = ["atom", "rss", "json"] as const;

/** The feeds of a list: the whole archive, provinces and categories have them, once they hold an article. */
export function feedsOf({ kind, slug, articles }: List): FeedLink[] {
  if (articles.length === 0 || kind === "byline" || kind === "tag") return [];
  return FEED_FORMATS.map((format) => ({
    format,
    path: kind === null ? siteFeed(format) : listFeed(kind, slug, format),
  }));
}
