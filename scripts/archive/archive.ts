import type { Article, TextPage } from "./article.ts";
import { readableHref } from "./check-body.ts";
import { groupBy } from "./group.ts";
import { frontOf, type List, type Period, periodPages, yearsOf } from "./lists.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { error, type Problem, START, warning } from "./problems.ts";
import { compareArticles, relatedTo } from "./related.ts";
import type { Tables } from "./tables.ts";
import { nearest } from "./text.ts";
import { ARCHIVE_FRONT, HOME, LIST_KINDS, type ListKind, NOT_FOUND, overview, SEARCH } from "./urls.ts";
import { filed, indexOf } from "./volume.ts";

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
  const outline = outlineOf(
    tables,
    [...byYear].map(([year, members]) => indexOf(year, members, (article) => article.path)),
  );
  const members = filed(articles);
  const whole: List = { ...headOf(outline.whole), articles };
  const listsOf = (kind: ListKind): List[] =>
    outline.lists[kind].map((list) => ({ ...headOf(list), articles: members[kind].get(list.slug) ?? [] }));
  const lists = Object.fromEntries(LIST_KINDS.map((kind) => [kind, listsOf(kind)])) as Record<ListKind, List[]>;
  const years = new Map([whole, ...Object.values(lists).flat()].map((list) => [list, yearsOf(list)]));
  const related = relatedTo({ places: lists.province, categories: lists.category });
  const linkTarget = linkResolver(tables.settings.url, articles, pages, years);
  return { tables, articles, pages, outline, whole, lists, years, related, linkTarget };
}

/** A list's name and depth, without what it holds. */
export function headOf({ kind, slug, title, description, depth }: Omit<List, "articles">): Omit<List, "articles"> {
  return { kind, slug, title, description, depth };
}

function linkResolver(
  siteUrl: string,
  articles: readonly Article[],
  pages: readonly TextPage[],
  years: Archive["years"],
): Archive["linkTarget"] {
  const bySource = new Map([...articles, ...pages].map(({ source, path }) => [source, path]));
  const aliases = articles.flatMap((article) => article.aliases);
  const paths = new Set([...bySource.values(), ...aliases, ...ownPages(years)]);
  return (from, href) => {
    const [written = "", fragment] = href.split("#");
    const inside = written.replace(siteUrl, "").replace(/\?.*$/, "");
    const base = inside.endsWith(".md") ? from.source : from.path;
    const path = new URL(inside || "/", `http://site/${base}`).pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    const target = bySource.get(path) ?? (paths.has(path) ? path : null);
    return target !== null && fragment ? `${target}#${fragment}` : target;
  };
}

/** The pages that the program makes of all articles. */
function* ownPages(years: Archive["years"]): Generator<string> {
  yield* [HOME, SEARCH, ARCHIVE_FRONT];
  for (const kind of LIST_KINDS) yield overview(kind);
  for (const [list, ofList] of years) {
    yield frontOf(list);
    for (const period of periodPages(ofList)) yield period.path;
  }
}

/** What can only be seen when all articles are known: two of one address, links to nowhere, names spelled two ways. */
export function checkArchive({ articles, pages, lists, years, tables, linkTarget }: Archive): Problem[] {
  return [
    ...clashes(articles, pages),
    ...takenAddresses(articles, years),
    ...deadLinks([...articles, ...pages], linkTarget),
    ...draftLinks(articles, linkTarget),
    ...spellings(lists, tables),
  ];
}

function clashes(articles: readonly Article[], pages: readonly TextPage[]): Problem[] {
  const claimed = [...articles, ...pages]
    .flatMap((page: Article | TextPage) =>
      [page.path, ...("aliases" in page ? page.aliases : [])].map((path) => ({ path, source: page.source })),
    )
    .filter(({ path }) => path !== "");
  const claims = groupBy(claimed, ({ path }) => [path.toLowerCase()]);
  return [...claims.values()].flatMap(([first, ...others]) =>
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

function takenAddresses(articles: readonly Article[], years: Archive["years"]): Problem[] {
  if (articles.every((article) => article.aliases.length === 0)) return [];
  const taken = new Set([NOT_FOUND, ...ownPages(years)]);
  return articles.flatMap(({ aliases, source }) =>
    aliases
      .filter((path) => taken.has(path.toLowerCase()))
      .map((path) => error(source, START, `địa chỉ cũ /${path} là của một trang do Kho Tin tạo ra`, "bỏ địa chỉ này")),
  );
}

function deadLinks(pages: readonly (Article | TextPage)[], linkTarget: Archive["linkTarget"]): Problem[] {
  const dead = pages.flatMap((page) =>
    page.body.links.filter((link) => linkTarget(page, link.href) === null).map((link) => ({ page, link })),
  );
  if (dead.length === 0) return [];
  const sources = pages.map((page) => page.source);
  return dead.map(({ page, link }) => {
    const href = readableHref(link.href);
    const name = /([^/]*)\/?$/.exec(href)?.[1]?.replace(/\.(md|html)$/, "") ?? "";
    const near = nearest(
      name,
      sources.map((source) => source.slice(source.lastIndexOf("/") + 1, -3)),
    );
    const advice = near[0]
      ? `có phải là ${sources.find((source) => source.endsWith(`/${near[0]}.md`))}?`
      : "sửa lại, hoặc bỏ liên kết";
    return error(page.source, link, `liên kết “${href}” không dẫn tới trang nào`, advice);
  });
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

/** Names of one list that differ in case or tones, each told once; the spellings that people.yaml declares are no mistake. */
function spellings(lists: Archive["lists"], { people }: Tables): Problem[] {
  const declared = new Map(people.map((person) => [person.id, [person.name, ...person.aka]]));
  const bylines = lists.byline.flatMap((list) => {
    const advice = "thống nhất một cách viết, hoặc khai báo trong people.yaml";
    return otherSpellings(list, (article) => article.bylines, declared.get(list.slug), advice);
  });
  const tags = lists.tag.flatMap((list) =>
    otherSpellings(list, (article) => article.tags, undefined, "thống nhất một cách viết"),
  );
  return [...bylines, ...tags];
}

function otherSpellings(
  { articles, slug }: List,
  namesOf: (article: Article) => readonly { readonly name: string; readonly slug: string }[],
  declared: readonly string[] | undefined,
  advice: string,
): Problem[] {
  const firstUse = new Map<string, string>();
  for (const article of articles) {
    for (const one of namesOf(article)) {
      if (one.slug === slug && !firstUse.has(one.name)) firstUse.set(one.name, article.source);
    }
  }
  const [first] = firstUse;
  const right = declared ?? [first?.[0]];
  const where = declared ? "people.yaml" : first?.[1];
  return [...firstUse]
    .filter(([name]) => !right.includes(name))
    .map(([name, source]) => warning(source, START, `“${name}” cũng viết là “${right[0]}” trong ${where}`, advice));
}
