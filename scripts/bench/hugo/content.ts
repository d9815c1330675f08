import type { Archive } from "../../archive/archive.ts";
import { type Article, descriptionOf } from "../../archive/article.ts";
import { isoInstant } from "../../archive/dates.ts";
import { sectionsOfPlace } from "../../archive/lineage.ts";
import { type List, type Period, periodPages } from "../../archive/lists.ts";
import { MIEN } from "../../archive/provinces.ts";
import { strings } from "../../archive/strings.ts";
import { compareVietnamese, initialOf } from "../../archive/text.ts";
import {
  ARCHIVE_FRONT,
  type ListKind,
  overview,
  SEARCH,
  SITEMAP_INDEX,
  SITEMAP_PAGES,
  sitemapMonth,
} from "../../archive/urls.ts";

/** A file of Hugo's content folder: its front matter, and its text where it has one. */
export interface HugoFile {
  readonly file: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const KINDS: readonly ListKind[] = ["province", "category", "byline", "tag"];

/** The name of a list kind's taxonomy, which is its folder in the addresses: "tinh". */
const taxonomyOf = (kind: ListKind): string => overview(kind).replace("/index.html", "");

/** An article with its front matter converted and its links led to their pages, which Hugo would have to look up. */
export function articleFile(article: Article, text: string, archive: Archive): HugoFile {
  const { date, title, places, category, bylines, tags } = article;
  const link = (written: string): string => archive.linkTarget(article, written) ?? written;
  return {
    file: article.source,
    front: {
      title,
      date: isoInstant(date),
      timed: date.time !== "",
      url: `/${article.path}`,
      description: descriptionOf(article),
      [taxonomyOf("province")]: listsOf(places),
      [taxonomyOf("category")]: [category],
      [taxonomyOf("byline")]: bylines.map(({ slug }) => slug),
      [taxonomyOf("tag")]: tags.map(({ slug }) => slug),
    },
    text: text.replaceAll(/\]\(([^()\s]+\.md)\)/g, (_, written: string) => `](/${link(written)})`),
  };
}

/** The lists of provinces that show an article, that of its first province first. */
function listsOf(places: Article["places"]): string[] {
  const slugs = places.map(({ slug }) => slug);
  return [...new Set([...slugs, ...places.flatMap(sectionsOfPlace).map(({ slug }) => slug)])];
}

/** All files of Hugo's content folder but the articles: lists with their names, and every page that Hugo does not make of itself. */
export function* otherFiles(archive: Archive): Generator<HugoFile> {
  yield { file: "articles/_index.md", front: { _build: { render: "never" } }, text: "" };
  yield {
    file: "pages/_index.md",
    front: { _build: { render: "never" }, cascade: { _build: { list: "never" } } },
    text: "",
  };
  for (const kind of KINDS) yield* kindFiles(kind, archive);
  yield page("luu-tru", { title: strings.archive, url: `/${ARCHIVE_FRONT}`, layout: "archive" });
  yield page("tim-kiem", { title: strings.search, url: `/${SEARCH}`, layout: "search" });
  for (const [list, years] of archive.years) {
    for (const period of periodPages(years)) yield periodFile(list, period);
  }
  yield sitemap(SITEMAP_INDEX, { layout: "index" });
  yield sitemap(SITEMAP_PAGES, { layout: "lists" });
  for (const month of (archive.years.get(archive.whole) ?? []).flatMap((year) => year.parts)) {
    yield sitemap(sitemapMonth(month.key), { layout: "month", period: month.key });
  }
}

/** A list kind's overview and the fronts of its lists; weights keep the order of the alphabet. */
function* kindFiles(kind: ListKind, archive: Archive): Generator<HugoFile> {
  const taxonomy = taxonomyOf(kind);
  const named = kind === "category" ? archive.lists[kind] : sortedLists(archive.lists[kind]);
  const roles = new Map(archive.articles.flatMap(({ bylines }) => bylines.map((byline) => [byline.slug, byline])));
  yield { file: `${taxonomy}/_index.md`, front: { title: strings.lists[kind] }, text: "" };
  for (const [index, list] of named.entries()) {
    if (list.articles.length === 0 && kind !== "category") continue;
    const hasFeeds = list.articles.length > 0 && (kind === "province" || kind === "category");
    const byline = kind === "byline" ? roles.get(list.slug) : undefined;
    yield {
      file: `${taxonomy}/${list.slug}/_index.md`,
      front: {
        title: list.title,
        weight: index + 1,
        about: list.description,
        group: groupOf(list, archive),
        ...(byline ? { role: byline.role, org: byline.org } : {}),
        ...(hasFeeds ? { feeds: true, outputs: ["html", "atom", "rss", "json"] } : {}),
      },
      text: "",
    };
  }
}

const sortedLists = (lists: readonly List[]): List[] => [...lists].sort((a, b) => compareVietnamese(a.title, b.title));

/** Under which heading an overview shows a list. */
function groupOf({ kind, slug, title }: List, { tables }: Archive): string {
  if (kind === "category") return "";
  if (kind !== "province") return initialOf(title);
  const unit = tables.authority.units.find((one) => one.slug === slug);
  return unit ? MIEN[unit.mien] : strings.wide;
}

function periodFile(list: List, period: Period): HugoFile {
  const name = list.kind === null ? "" : `/${taxonomyOf(list.kind)}/${list.slug}`;
  const title = list.kind === null ? period.title : `${list.title}: ${period.title}`;
  return page(`ky${name}/${period.key}`, {
    title,
    description: title,
    name: period.title,
    url: `/${period.path}`,
    layout: "period",
    list: name,
    period: period.key,
    months: period.parts.some((part) => part.path !== ""),
  });
}

function page(name: string, front: HugoFile["front"]): HugoFile {
  return { file: `pages/${name}.md`, front, text: "" };
}

function sitemap(path: string, front: HugoFile["front"]): HugoFile {
  return page(path.replace(".xml", ""), { title: path, url: `/${path}`, outputs: ["sitemap"], ...front });
}
