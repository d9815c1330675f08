import { deadLinks } from "../archive/archive.ts";
import { linkKey } from "../archive/links.ts";
import type { Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Problem } from "../archive/problems.ts";
import type { Category } from "../archive/tables.ts";
import type { Entry } from "../archive/volume.ts";
import type { Card, Cards, KeptArticle } from "./chapter.ts";
import type { VolumeMaterials } from "./materials.ts";
import { openedArticles } from "./opened-articles.ts";
import type { PageDraft } from "./page-draft.ts";
import { planVolume } from "./plan-volume.ts";
import type { Printer } from "./print.ts";

/** A year's articles, and all that its pages depend on outside it. */
export interface YearSources extends Cards {
  readonly site: Site;
  readonly categories: readonly Category[];
  /** Folder of the pictures that have been made. */
  readonly pictures: string;
  readonly year: string;
  readonly surroundings: readonly Surrounding[];
  /** Where a link to another year leads, by its key; null where to nowhere. */
  readonly targetOf: (key: string) => string | null;
  /** Articles of this year and of others. */
  readonly read: (entry: Entry) => KeptArticle;
}

/** Every page of a year, and the links of its articles that lead nowhere. */
export function planYear(
  { site, categories, pictures, targetOf, read, ...sources }: YearSources,
  share: Printer["share"],
): { readonly problems: readonly Problem[]; readonly drafts: () => Iterable<PageDraft> } {
  const { year, cards } = sources;
  const paths = new Map(cards.map(({ source, path }) => [source, path]));
  const resolve = (key: string): string | null => paths.get(key) ?? targetOf(key);
  const opened = openedArticles({ categories, pictures, shown: [], read }, share);
  const materials: VolumeMaterials = {
    site: share(site),
    tables: { categories },
    ...opened,
    ...sources,
    targetsOf: ({ links }) => links.map(([, key]) => resolve(key)),
  };
  const isDead = ({ links }: Card) => links.some(([, key]) => resolve(key) === null);
  const suspect = cards.flatMap((card, at) => (isDead(card) ? [opened.articleOf({ year, at })] : []));
  const linkTarget = (from: Pick<Card, "source" | "path">, href: string) => resolve(linkKey(site.url, from, href));
  const problems = deadLinks(suspect, linkTarget, [...paths.keys()]);
  return { problems, drafts: () => planVolume(materials) };
}
