import type { Article, TextPage } from "./article.ts";
import { groupBy } from "./group.ts";
import { frontOf, type List, type Period, periodPages, yearsOf } from "./lists.ts";
import { error, type Problem, START, warning } from "./problems.ts";
import { compareArticles, relatedTo } from "./related.ts";
import { strings } from "./strings.ts";
import type { Tables } from "./tables.ts";
import { compareAscii, nearest } from "./text.ts";
import { ARCHIVE_FRONT, HOME, type ListKind, overview, SEARCH } from "./urls.ts";

/** All that is published, in order: what the plan is made of. */
export interface Archive {
  readonly tables: Tables;
  /** Oldest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly TextPage[];
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
  const whole: List = { kind: null, slug: "", title: strings.archive, description: "", depth: "day", articles };
  const lists = listsOf(tables, articles);
  const all = [whole, ...Object.values(lists).flat()];
  const years = new Map(all.map((list) => [list, yearsOf(list)]));
  const related = relatedTo({ places: lists.province, categories: lists.category });
  const linkTarget = linkResolver(tables.settings.url, articles, pages, years);
  return { tables, articles, pages, whole, lists, years, related, linkTarget };
}

function listsOf(
  { settings, categories, people, authority }: Tables,
  articles: readonly Article[],
): Record<ListKind, List[]> {
  const filed = {
    province: groupBy(articles, (article) => article.places.map((place) => place.slug)),
    category: groupBy(articles, (article) => [article.category]),
    byline: groupBy(articles, (article) => new Set(article.bylines.map((byline) => byline.slug))),
    tag: groupBy(articles, (article) => article.tags.map((tag) => tag.slug)),
  };
  const listsBy = (
    kind: ListKind,
    title: (slug: string, earliest: Article) => { title: string; description?: string },
  ): List[] =>
    [...filed[kind]]
      .map(([slug, members]) => {
        const named = title(slug, members[0] as Article);
        return {
          kind,
          slug,
          title: named.title,
          description: named.description ?? "",
          depth: settings.lists[kind],
          articles: members,
        };
      })
      .sort((a, b) => compareAscii(a.slug, b.slug));
  const peopleById = new Map(people.map((person) => [person.id, person]));
  return {
    province: listsBy("province", (slug, earliest) => {
      const newest = authority.units
        .filter((unit) => unit.slug === slug)
        .sort((a, b) => compareAscii(b.validFrom ?? "", a.validFrom ?? ""))[0];
      const heirs = newest?.validTo
        ? (newest.successors ?? []).flatMap((id) => authority.byId.get(id)?.name ?? [])
        : [];
      const name = newest?.label ?? newest?.name ?? earliest.places.find((place) => place.slug === slug)?.name ?? slug;
      return { title: name, description: heirs.length > 0 ? strings.nowPartOf(heirs) : "" };
    }),
    category: categories.map(({ slug, name, description }) => ({
      kind: "category",
      slug,
      title: name,
      description,
      depth: settings.lists.category,
      articles: filed.category.get(slug) ?? [],
    })),
    byline: listsBy("byline", (slug, earliest) => {
      const person = peopleById.get(slug);
      const name = person?.name ?? earliest.bylines.find((byline) => byline.slug === slug)?.name ?? slug;
      return { title: name, description: [person?.role, person?.org].filter(Boolean).join(", ") };
    }),
    tag: listsBy("tag", (slug, earliest) => ({ title: earliest.tags.find((tag) => tag.slug === slug)?.name ?? slug })),
  };
}

function linkResolver(
  siteUrl: string,
  articles: readonly Article[],
  pages: readonly TextPage[],
  years: Archive["years"],
): Archive["linkTarget"] {
  const bySource = new Map([...articles, ...pages].map(({ source, path }) => [source, path]));
  const paths = new Set<string>([
    ...bySource.values(),
    ...articles.flatMap((article) => article.aliases),
    HOME,
    SEARCH,
    ARCHIVE_FRONT,
  ]);
  for (const kind of ["province", "category", "byline", "tag"] as const) paths.add(overview(kind));
  for (const [list, ofList] of years) {
    paths.add(frontOf(list));
    for (const period of periodPages(ofList)) paths.add(period.path);
  }
  return (from, href) => {
    const [written = "", fragment] = href.split("#");
    const inside = written.replace(siteUrl, "").replace(/\?.*$/, "");
    const base = inside.endsWith(".md") ? from.source : from.path;
    const path = new URL(inside || "/", `http://site/${base}`).pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    const target = bySource.get(path) ?? (paths.has(path) ? path : null);
    return target !== null && fragment ? `${target}#${fragment}` : target;
  };
}

/** What can only be seen when all articles are known: two of one address, links to nowhere, names spelled two ways. */
export function checkArchive({ articles, pages, lists, linkTarget }: Archive): Problem[] {
  return [...clashes(articles, pages), ...deadLinks([...articles, ...pages], linkTarget), ...spellings(lists)];
}

function clashes(articles: readonly Article[], pages: readonly TextPage[]): Problem[] {
  const claimed = [...articles, ...pages].flatMap((page: Article | TextPage) =>
    [page.path, ...("aliases" in page ? page.aliases : [])].map((path) => ({ path, source: page.source })),
  );
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

function deadLinks(pages: readonly (Article | TextPage)[], linkTarget: Archive["linkTarget"]): Problem[] {
  const dead = pages.flatMap((page) =>
    page.body.links.filter((link) => linkTarget(page, link.href) === null).map((link) => ({ page, link })),
  );
  if (dead.length === 0) return [];
  const sources = pages.map((page) => page.source);
  return dead.map(({ page, link }) => {
    const name = link.href.slice(link.href.lastIndexOf("/") + 1).replace(/\.(md|html)$/, "");
    const near = nearest(
      name,
      sources.map((source) => source.slice(source.lastIndexOf("/") + 1, -3)),
    );
    const advice = near[0]
      ? `có phải là ${sources.find((source) => source.endsWith(`/${near[0]}.md`))}?`
      : "sửa lại, hoặc bỏ liên kết";
    return error(page.source, link, `liên kết “${link.href}” không dẫn tới trang nào`, advice);
  });
}

function spellings(lists: Archive["lists"]): Problem[] {
  const named = (kind: "byline" | "tag", list: List) =>
    list.articles.flatMap((article) =>
      (kind === "byline" ? article.bylines : article.tags)
        .filter((one) => one.slug === list.slug)
        .map((one) => ({ article, name: one.name })),
    );
  return (["byline", "tag"] as const).flatMap((kind) =>
    lists[kind].flatMap((list) => {
      const uses = named(kind, list);
      const [first] = uses;
      const other = uses.find((use) => use.name !== first?.name);
      if (!first || !other) return [];
      const what = `“${other.name}” cũng viết là “${first.name}” trong ${first.article.source}`;
      return [warning(other.article.source, START, what, "thống nhất một cách viết, hoặc khai báo trong people.yaml")];
    }),
  );
}
