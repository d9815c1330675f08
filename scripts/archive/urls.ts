/**
 * The only maker of paths. A path is relative to the root of the site, with forward slashes and an explicit file
 * name: "2024/01/18/day-lui-toi-pham.html", "tinh/ha-tay/index.html".
 */

export type ListKind = "province" | "category" | "byline" | "tag";
export const LIST_KINDS: readonly ListKind[] = ["province", "category", "byline", "tag"];
export const FEED_FORMATS = ["atom", "rss", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const LIST_FOLDER: Readonly<Record<ListKind, string>> = {
  province: "tinh",
  category: "chuyen-muc",
  byline: "tac-gia",
  tag: "the",
};

/** Folders and files at the root that belong to the site itself; no page of content/pages may take such a name. */
export const RESERVED_ROOT_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(LIST_FOLDER),
  "luu-tru",
  "anh",
  "assets",
  "icons",
  "tim-kiem",
  "404",
  "index",
]);

export const HOME = "index.html";
export const SEARCH = "tim-kiem.html";
export const NOT_FOUND = "404.html";
export const ARCHIVE_FRONT = "luu-tru/index.html";
export const ROBOTS = "robots.txt";
export const WEB_MANIFEST = "manifest.webmanifest";
export const OPEN_SEARCH = "opensearch.xml";
export const SITEMAP_INDEX = "sitemap.xml";
export const SITEMAP_PAGES = "sitemap-pages.xml";

export const sitemapMonth = (month: string): string => `sitemap-${month}.xml`;
export const articlePath = (day: string, slug: string): string => `${day.replaceAll("-", "/")}/${slug}.html`;
/** The day that an article's path names: YYYY-MM-DD. */
export const articleDay = (path: string): string => path.slice(0, 10).replaceAll("/", "-");
/** The Markdown file that an article's page is made from, or null where a path is no article's. */
export function articleSource(path: string): string | null {
  const match = /^(\d{4})\/(\d\d)\/\d\d\/((?!index\.html$)[^/]+)\.html$/.exec(path);
  return match ? `articles/${match[1]}/${match[2]}/${match[3]}.md` : null;
}
export const staticPage = (slug: string): string => `${slug}.html`;
export const overview = (kind: ListKind): string => `${LIST_FOLDER[kind]}/index.html`;
export const listFront = (kind: ListKind, slug: string): string => `${LIST_FOLDER[kind]}/${slug}/index.html`;
/** A dated section of a list's front or, with `period`, of one of its periods. */
export const listSection = (kind: ListKind, slug: string, anchor: string, period = ""): string =>
  `${period ? listPeriod(kind, slug, period) : listFront(kind, slug)}#${anchor}`;
/** `period` is YYYY or YYYY-MM. */
export const listPeriod = (kind: ListKind, slug: string, period: string): string =>
  `${LIST_FOLDER[kind]}/${slug}/${period}.html`;
/** `period` is YYYY, YYYY-MM or YYYY-MM-DD. */
export const archivePeriod = (period: string): string => `${period.replaceAll("-", "/")}/index.html`;
export const siteFeed = (format: FeedFormat): string => `tin.${format}`;
export const listFeed = (kind: ListKind, slug: string, format: FeedFormat): string =>
  `${LIST_FOLDER[kind]}/${slug}/tin.${format}`;
export const asset = (name: string): string => `assets/${name}`;
export const icon = (name: string): string => `icons/${name}`;
/** A picture, named by the hash of its source and its settings, so that it never changes. */
export const picture = (hash: string, width: number, extension: string): string => `anh/${hash}-${width}.${extension}`;
export const searchFile = (name: string): string => `tim-kiem/${name}`;
export const EDITION_FOLDER = "_edition";
export const editionFile = (name: string): string => `${EDITION_FOLDER}/${name}`;

/** No path is longer, as none can be on common file systems. */
const LONGEST_PATH = 1024;

/** Whether a text names a file that can lie in a site: relative, with forward slashes, and with no way out of its folder. */
export function isSitePath(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split("/").every(isPartOfPath);
}

function isPartOfPath(part: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a path with one of them is what is refused
  return part !== "" && part !== "." && part !== ".." && !/[\\\u0000-\u001f\u007f]/.test(part);
}

/** Whether a file or folder of an output may be left to somebody else: no page, feed or file of the site has that name. */
export function isKeepable(path: string): boolean {
  const [top = ""] = path.split("/", 1);
  const isOwn = RESERVED_ROOT_NAMES.has(top.replace(/\.html$/, "")) || OWN_ROOT_NAMES.test(top);
  return isSitePath(path) && !isOwn && !path.includes("*");
}

/** Years, the edition and what a run needs; feeds, sitemaps and what else a site has at its root. */
const OWN_ROOT_NAMES =
  /^(?:\d{4}|_edition|\.kho-tin|\.git|tin\.\w+|sitemap[\w-]*\.xml|robots\.txt|manifest\.webmanifest|opensearch\.xml)$/;

/** The link from one page to another, relative and with its file name, so that it works on a CDN, a stick and in a ZIM. */
export function relativeHref(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++) {
    if (from.charCodeAt(at) === SLASH) shared = at + 1;
  }
  let up = "";
  for (let at = from.indexOf("/", shared); at >= 0; at = from.indexOf("/", at + 1)) up += "../";
  return up + to.slice(shared);
}

const SLASH = 0x2f;

/** The way from a page to the root of the site: "" at the root, "../../" two folders down. */
export const rootOf = (from: string): string => "../".repeat(from.split("/").length - 1);

/** The whole address, as canonical links, sitemaps and feeds give it: without a final index.html. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return `${siteUrl}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}
