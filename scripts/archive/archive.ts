import type { Article, TextPage } from "./article.ts";
import { catalogueOf, joined } from "./catalogue.ts";
import { readableHref } from "./check-body.ts";
import { groupBy } from "./group.ts";
import { type Addresses, ownPages, targetOf } from "./links.ts";
import { type List, type Period, yearsOf } from "./lists.ts";
import { headOf, type Outline, outlineOf } from "./outline.ts";
import { error, type Problem, START, toldOfEach, warning } from "./problems.ts";
import { compareArticles, relatedTo } from "./related.ts";
import { spellings } from "./spellings.ts";
import type { Tables } from "./tables.ts";
import { nearest } from "./text.ts";
import { LIST_KINDS, type ListKind, NOT_FOUND } from "./urls.ts";
import { indexOf } from "./volume.ts";

/** All that is published, in order: what the checker looks through, and what a plan of everything is made of. */
export interface Archive {
  readonly tables: Tables;
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly TextPage[];
  readonly outline: Outline;
  readonly whole: List;
  readonly lists: Readonly<Record<ListKind, readonly List[]>>;
  /** The years of each list, cut once for all who ask. */
  readonly years: ReadonlyMap<List, readonly Period[]>;
  readonly related: (article: Article) => readonly Article[];
  /** The page that a link in a file leads to (with its fragment), or null where there is none. */
  readonly linkTarget: (from: { readonly source: string; readonly path: string }, href: string) => string | null;
}

/** The archive of checked articles, in any order. Drafts are left out by who calls. */
export function archiveOf(tables: Tables, found: readonly Article[], pages: readonly TextPage[]): Archive {
  const articles = [...found].sort(compareArticles);
  const byYear = groupBy(articles, (article) => [article.date.day.slice(0, 4)]);
  const catalogues = [...byYear].map(([year, volume]) => ({ year, catalogue: catalogueOf(volume) }));
  const outline = outlineOf(
    tables,
    catalogues.map(({ year, catalogue }) => indexOf(year, catalogue, [])),
  );
  const whole: List = { ...headOf(outline.whole), articles };
  const catalogue = joined(catalogues.map((volume) => volume.catalogue));
  const at = (places: readonly number[] = []) => places.flatMap((place) => articles[place] ?? []);
  const listsOf = (kind: ListKind): List[] => {
    const members = new Map(catalogue.lists[kind].map((list) => [list.slug, list.members]));
    return outline.lists[kind].map((list) => ({ ...headOf(list), articles: at(members.get(list.slug)) }));
  };
  const lists = Object.fromEntries(LIST_KINDS.map((kind) => [kind, listsOf(kind)])) as Record<ListKind, List[]>;
  const years = new Map(
    [whole, ...Object.values(lists).flat()].map((list) => [list, yearsOf(list, ({ date }) => date.day)]),
  );
  const own = new Map(catalogue.lists.province.map(({ slug, filed, members }) => [slug, filed ?? members]));
  const related = relatedTo({
    places: lists.province.map((list) => ({ ...list, articles: at(own.get(list.slug)) })),
    categories: lists.category,
  });
  const addresses = addressesOf(articles, pages, outline);
  const linkTarget: Archive["linkTarget"] = (from, href) => targetOf(addresses, tables.settings.url, from, href);
  return { tables, articles, pages, outline, whole, lists, years, related, linkTarget };
}

/** Where every page of an archive is, all articles being known. */
function addressesOf(articles: readonly Article[], pages: readonly TextPage[], outline: Outline): Addresses {
  const bySource = new Map([...articles, ...pages].map(({ source, path }) => [source, path]));
  const aliases = articles.flatMap((article) => article.aliases);
  const paths = new Set([...bySource.values(), ...aliases, ...ownPages(outline)]);
  return { pathOf: (source) => bySource.get(source) ?? null, has: (path) => paths.has(path) };
}

/** What can only be seen when all articles are known: two of one address, links to nowhere, names spelled two ways. */
export function checkArchive({ articles, pages, outline, linkTarget }: Archive): Problem[] {
  return [
    ...clashes(articles, pages),
    ...takenAddresses(
      outline.volumes.flatMap((volume) => volume.aliases),
      outline,
    ),
    ...deadLinks([...articles, ...pages], linkTarget),
    ...draftLinks(articles, linkTarget),
    ...spellings(outline),
  ];
}

function clashes(articles: readonly Article[], pages: readonly TextPage[]): Problem[] {
  const claims = [...articles, ...pages].flatMap((page: Article | TextPage) =>
    [page.path, ...("aliases" in page ? page.aliases : [])].map((path) => ({ path, source: page.source })),
  );
  return clashesAmong(claims.filter(({ path }) => path !== ""));
}

/** Addresses that two files claim; file systems that do not tell capitals apart must hold both. */
export function clashesAmong(claims: readonly { readonly path: string; readonly source: string }[]): Problem[] {
  const byPath = groupBy(claims, ({ path }) => [path.toLowerCase()]);
  return [...byPath.values()].flatMap(([first, ...others]) =>
    others.map(({ path, source }) =>
      error(
        source,
        START,
        `trùng địa chỉ /${path} với ${first?.source}`,
        "đổi tên một trong hai tệp, hoặc bỏ địa chỉ cũ (aliases) bị trùng",
      ),
    ),
  );
}

/** Former addresses that the program makes a page of its own at. */
export function takenAddresses(
  aliases: readonly (readonly [path: string, source: string])[],
  outline: Outline,
): Problem[] {
  if (aliases.length === 0) return [];
  const taken = new Set([NOT_FOUND, ...ownPages(outline)]);
  return aliases
    .filter(([path]) => taken.has(path.toLowerCase()))
    .map(([path, source]) =>
      error(source, START, `địa chỉ cũ /${path} là của một trang do Kho Tin tạo ra`, "bỏ địa chỉ này"),
    );
}

/** For so many dead links the nearest file is looked for: where a whole archive has come without its links, that takes hours. */
const ADVISED = 20;

/** Links of pages that lead nowhere. `sources` are the files that the writer of one may have meant. */
export function deadLinks(
  pages: readonly (Article | TextPage)[],
  linkTarget: Archive["linkTarget"],
  sources = pages.map(({ source }) => source),
): Problem[] {
  const dead = pages.flatMap((page) =>
    page.body.links.filter((link) => linkTarget(page, link.href) === null).map((link) => ({ page, link })),
  );
  if (dead.length === 0) return [];
  const byName = new Map(sources.map((source) => [source.slice(source.lastIndexOf("/") + 1, -3), source]));
  const names = [...byName.keys()];
  const problems = dead.map(({ page, link }, index) => {
    const href = readableHref(link.href);
    const path = href.replace(/\/$/, "");
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(md|html)$/, "");
    const [near] = index < ADVISED ? nearest(name, names) : [];
    const advice = near === undefined ? "sửa lại, hoặc bỏ liên kết" : `có phải là ${byName.get(near)}?`;
    return error(page.source, link, `liên kết “${href}” không dẫn tới trang nào`, advice);
  });
  return toldOfEach(problems);
}

/** Links that lead somewhere only as long as drafts are shown. */
function draftLinks(articles: readonly Article[], linkTarget: Archive["linkTarget"]): Problem[] {
  const drafts = new Set(articles.filter((article) => article.draft).map((article) => article.path));
  if (drafts.size === 0) return [];
  return articles.flatMap((article) =>
    article.body.links
      .filter(({ href }) => !article.draft && drafts.has(linkTarget(article, href)?.split("#")[0] ?? ""))
      .map((link) =>
        warning(
          article.source,
          link,
          `liên kết “${readableHref(link.href)}” dẫn tới bài nháp`,
          "đăng bài ấy, hoặc bỏ liên kết",
        ),
      ),
  );
}
