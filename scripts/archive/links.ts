import { frontOf, periodPath } from "./lists.ts";
import { feedsOf, listsOfOutline, type Outline } from "./outline.ts";
import {
  ARCHIVE_FRONT,
  archivePeriod,
  HOME,
  LIST_KINDS,
  OPEN_SEARCH,
  overview,
  ROBOTS,
  SEARCH,
  SITEMAP_INDEX,
  SITEMAP_PAGES,
  sitemapMonth,
  WEB_MANIFEST,
} from "./urls.ts";

/** Where the pages of an archive are. */
export interface Addresses {
  /** The path of the page that a Markdown file becomes, or null. */
  readonly pathOf: (source: string) => string | null;
  /** Whether a page, or a former address, has this path. */
  readonly has: (path: string) => boolean;
}

interface Page {
  readonly source: string;
  readonly path: string;
}

/** What a link in a file names, without its fragment: a Markdown file below the content folder, or the path of a page. */
export function linkKey(siteUrl: string, from: Page, href: string): string {
  const own = href.startsWith(siteUrl) ? href.slice(siteUrl.length) : href;
  const end = own.search(/[?#]/);
  const inside = end < 0 ? own : own.slice(0, end);
  const base = inside.endsWith(".md") ? from.source : from.path;
  // Two slashes at its beginning would name another site.
  const url = inside.startsWith("/") ? new URL(`http://site${inside}`) : new URL(inside || "/", `http://site/${base}`);
  return url.pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
}

/** The page that a key of a link leads to, or null where there is none. */
export function resolveKey({ pathOf, has }: Addresses, key: string): string | null {
  return pathOf(key) ?? (has(key) ? key : null);
}

/** The page that a link in a file leads to, with its fragment, or null where there is none. */
export function targetOf(addresses: Addresses, siteUrl: string, from: Page, href: string): string | null {
  const target = resolveKey(addresses, linkKey(siteUrl, from, href));
  return target === null ? null : withFragment(target, href);
}

/** A page, and the place in it that a link names. */
export function withFragment(target: string, href: string): string {
  const fragment = href.split("#")[1];
  return fragment ? `${target}#${fragment}` : target;
}

/** The files that the program makes of all articles, and that a page may link to. */
export function* ownPages(outline: Outline): Generator<string> {
  yield* [HOME, SEARCH, ARCHIVE_FRONT, ...LIST_KINDS.map(overview)];
  yield* [ROBOTS, WEB_MANIFEST, OPEN_SEARCH, SITEMAP_INDEX, SITEMAP_PAGES];
  for (const { days } of outline.volumes) {
    for (const length of [4, 7, 10]) yield* new Set(days.map((day) => archivePeriod(day.slice(0, length))));
    yield* new Set(days.map((day) => sitemapMonth(day.slice(0, 7))));
  }
  for (const { path } of feedsOf(outline.whole)) yield path;
  for (const list of listsOfOutline(outline)) {
    for (const { path } of feedsOf(list)) yield path;
    yield frontOf(list);
    for (const { year, index } of list.years) {
      yield periodPath(list, year);
      if (list.depth === "month") for (const month of index.months) yield periodPath(list, month);
    }
  }
}
