import type { Article, Place } from "../archive/article.ts";
import { sectionsOfPlace } from "../archive/lineage.ts";
import type { NameFilter } from "../archive/province-pages.ts";
import { compareVietnamese } from "../archive/text.ts";

/** How the articles of a province's section are told apart; null where all are filed under the list's own name. */
export function nameFilter(
  list: { readonly slug: string; readonly title: string },
  head: string,
  articles: readonly Article[],
): NameFilter | null {
  const former = new Map(
    articles.flatMap(({ path, places }): [string, string][] => {
      const shown = places.filter((place) => isIn(place, list.slug, head));
      const [first] = shown;
      return first && shown.every(({ slug }) => slug !== list.slug) ? [[path, first.name]] : [];
    }),
  );
  if (former.size === 0) return null;
  const names = [list.title, ...[...new Set(former.values())].sort(compareVietnamese)];
  const of = Object.fromEntries([...former].map(([path, name]) => [path, names.indexOf(name)]));
  const choices = [...new Set(articles.map(({ path }) => of[path] ?? 0))].sort((a, b) => a - b);
  return { names, of, choices };
}

/** Whether what is filed under a place is shown in a section of a list. */
export function isIn(place: Place, slug: string, head: string): boolean {
  return sectionsOfPlace(place).some((section) => section.slug === slug && section.head === head);
}
