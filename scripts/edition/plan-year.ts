import { deadLinks } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { linkKey } from "../archive/links.ts";
import type { Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Problem } from "../archive/problems.ts";
import { relatedTo } from "../archive/related.ts";
import type { Category } from "../archive/tables.ts";
import { type Entry, filed } from "../archive/volume.ts";
import type { VolumeMaterials } from "./materials.ts";
import type { PageDraft } from "./page-draft.ts";
import { knownPictures } from "./pictures.ts";
import { planVolume } from "./plan-volume.ts";
import type { Printer } from "./print.ts";
import type { KeptArticle } from "./reading.ts";
import { teasers } from "./teaser.ts";

/** A year's articles, and all that its pages depend on outside it. */
export interface YearSources {
  readonly site: Site;
  readonly categories: readonly Category[];
  /** Folder of the pictures that have been made. */
  readonly pictures: string;
  readonly surroundings: readonly Surrounding[];
  /** Those of the year, oldest first. */
  readonly articles: readonly KeptArticle[];
  /** Where a link to another year leads, by its key; null where to nowhere. */
  readonly targetOf: (key: string) => string | null;
  /** Articles of other years. */
  readonly read: (entry: Entry) => KeptArticle;
}

/** Every page of a year, and the links of its articles that lead nowhere. */
export function planYear(
  { site, categories, pictures, surroundings, articles: kept, targetOf, read }: YearSources,
  share: Printer["share"],
): { readonly problems: readonly Problem[]; readonly drafts: () => Iterable<PageDraft> } {
  const articles = kept.map(({ article }) => article);
  const earlier = new Map(surroundings.map((list) => [list, list.before.map(read)]));
  const all: KeptArticle[] = [...kept, ...[...earlier.values()].flat()];
  const table = knownPictures(
    pictures,
    all.flatMap(({ uses }) => uses),
  );
  const states = new Map(all.map((one) => [one.article, stateOf(one)]));
  const makeTeaser = teasers({ categories }, table);
  const paths = new Map(articles.map(({ source, path }) => [source, path]));
  const linkTarget = (from: Pick<Article, "source" | "path">, href: string): string | null => {
    const linked = linkKey(site.url, from, href);
    const target = paths.get(linked) ?? targetOf(linked);
    const fragment = href.split("#")[1];
    return target !== null && fragment ? `${target}#${fragment}` : target;
  };
  const materials: VolumeMaterials = {
    site: share(site),
    tables: { categories },
    pictures: table,
    teaserOf: (article) => share(makeTeaser(article)),
    linkTarget,
    surroundings,
    articles,
    related: relatedIn(articles, earlier),
    stateOf: (article) => states.get(article) ?? "",
  };
  return { problems: deadLinks(articles, linkTarget), drafts: () => planVolume(materials) };
}

/** An article is what its file's bytes and the tables make of it. */
function stateOf({ article, hash, uses }: KeptArticle): string {
  return [article.path, hash, ...uses.flat()].join(" ");
}

/** "Xem thêm" of a year's articles: among those of the year, and those just before it. */
function relatedIn(
  articles: readonly Article[],
  earlier: ReadonlyMap<Surrounding, readonly KeptArticle[]>,
): (article: Article) => Article[] {
  const members = filed(articles);
  const lists = (kind: "province" | "category") =>
    [...earlier]
      .filter(([list]) => list.kind === kind)
      .map(([list, before]) => ({
        ...list,
        articles: [...before.map(({ article }) => article), ...(members[kind].get(list.slug) ?? [])],
      }));
  return relatedTo({ places: lists("province"), categories: lists("category") });
}
