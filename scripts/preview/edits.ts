import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article, TextPage } from "../archive/article.ts";
import { type Addresses, resolveKey, targetOf } from "../archive/links.ts";
import { type Outline, outlineOf, surroundingsOf } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import { isError, type Problem } from "../archive/problems.ts";
import { faultsIn, readFile } from "../archive/read.ts";
import { articleSource } from "../archive/urls.ts";
import { type Entry, indexOf } from "../archive/volume.ts";
import type { KeptArticle } from "../edition/chapter.ts";
import type { Content } from "../edition/content.ts";
import { planSiteFrom } from "../edition/draw-site.ts";
import type { PageDraft } from "../edition/page-draft.ts";
import { linksFrom } from "../edition/plan-articles.ts";
import { planYear } from "../edition/plan-year.ts";
import { articleReader } from "../edition/reading.ts";
import { picturesOf } from "../edition/sources.ts";
import { siteOf } from "../edition/teaser.ts";
import { articleAt, type EditedYear, NO_ARTICLES, withArticle, yearAsBuilt } from "./edited-year.ts";

/** What reading a saved article anew found. */
export interface Edit {
  readonly problems: readonly Problem[];
  /** The pages that are its own, now or before: to be drawn anew, or gone. */
  readonly paths: readonly string[];
}

/** The content of the last build with the articles that have been saved since: what the next build will find. */
export interface Edited {
  /** Reads a saved, new or deleted article anew. What has errors is left as it was. */
  readonly edit: (source: string) => Edit;
  /** The years of the articles that have been saved. */
  readonly years: () => readonly string[];
  /** Reads a year, and all that its pages depend on, before it is asked for. */
  readonly prepare: (year: string) => void;
  /** The page with this path, or null where there will be none. */
  readonly pageAt: (path: string) => Page | null;
}

interface Folders {
  /** Path of the content folder. */
  readonly content: string;
  /** The folder of the readings that `base` was made of. */
  readonly kept: string;
  /** The folder of the pictures that have been made. */
  readonly pictures: string;
}

type YearPlan = ReturnType<typeof planYear>;

const yearOf = (source: string): string => source.slice("articles/".length, "articles/YYYY".length);
const asIs = <T>(value: T): T => value;

/** The content of a build, to be edited. */
export function editedFrom(base: Content, { content, kept, pictures }: Folders): Edited {
  const { tables, pages } = base;
  const categories = tables.categories;
  const site = siteOf(tables, pages);
  const pagePictures = picturesOf(content, { articles: [], pages });
  const readKept = articleReader(kept);
  const years = new Map<string, EditedYear>();
  const edited = new Map<string, ReadonlyMap<string, string>>();
  const plans = new Map<string, YearPlan>();
  let outline: Outline = base.outline;

  const yearIn = (year: string): EditedYear => {
    const volume = base.volumes.find((one) => one.year === year);
    const months = years.get(year) ?? (volume ? yearAsBuilt(kept, volume) : NO_ARTICLES);
    years.set(year, months);
    return months;
  };
  const read = (entry: Entry): KeptArticle =>
    (edited.has(entry.year) ? articleAt(yearIn(entry.year), entry.at) : undefined) ?? readKept(entry);
  const pathOf = (source: string): string | null => {
    const paths = edited.get(yearOf(source));
    return paths && source.startsWith("articles/") ? (paths.get(source) ?? null) : base.links.addresses.pathOf(source);
  };
  const addresses: Addresses = {
    pathOf,
    has: (path) => {
      const source = articleSource(path);
      return (source !== null && pathOf(source) === path) || base.links.addresses.has(path);
    },
  };

  const planOf = (year: string): YearPlan => {
    const known = plans.get(year);
    if (known) return known;
    const surroundings = surroundingsOf(outline, year);
    const targetOf = (key: string) => resolveKey(addresses, key);
    const { cards, catalogue } = yearIn(year);
    const plan = planYear({ site, categories, pictures, year, surroundings, cards, catalogue, targetOf, read }, asIs);
    plans.set(year, plan);
    return plan;
  };
  const replace = (year: string, now: EditedYear) => {
    years.set(year, now);
    const { cards, catalogue } = now;
    edited.set(year, new Map(cards.map(({ source, path }) => [source, path])));
    plans.clear();
    const others = outline.volumes.filter((volume) => volume.year !== year);
    outline = outlineOf(tables, cards.length > 0 ? [...others, indexOf(year, catalogue, [])] : others);
  };

  return {
    years: () => [...edited.keys()],
    prepare: planOf,
    edit: (source) => {
      const year = yearOf(source);
      const before = yearIn(year);
      const old = before.cards.find((card) => card.source === source);
      const exists = (file: string) => existsSync(join(content, file));
      const around = { tables, exists, faultIn: faultsIn(content) };
      const found = exists(source) ? readFile(content, source, around) : { article: null, problems: [] };
      if (found.problems.some(isError)) return { problems: found.problems, paths: [] };
      replace(year, withArticle(before, source, found.article && keptArticle(content, found.article), site.url));
      const deadLinks = planOf(year).problems.filter(({ file }) => file === source);
      return { problems: [...found.problems, ...deadLinks], paths: [...pathsOf(old), ...pathsOf(found.article)] };
    },
    pageAt: (path) => {
      // The pages of a year have the year in their paths, but for those that lead from former addresses.
      for (const { year, aliases } of outline.volumes) {
        const mayHold = path.includes(year) || aliases.some(([former]) => former === path);
        const page = mayHold ? draftIn(planOf(year).drafts(), path) : null;
        if (page) return page;
      }
      const linksOf = (page: TextPage) => linksFrom(page, (from, href) => targetOf(addresses, site.url, from, href));
      return draftIn(planSiteFrom({ site, outline, pages, pagePictures, pictures, linksOf, read }, asIs), path);
    },
  };
}

function draftIn(drafts: Iterable<PageDraft>, path: string): Page | null {
  for (const draft of drafts) if (draft.path === path) return draft.page();
  return null;
}

function keptArticle(content: string, article: Article): KeptArticle {
  return { article, hash: "", uses: [...picturesOf(content, { articles: [article], pages: [] })], listed: "" };
}

function pathsOf(one: Pick<Article, "path" | "aliases"> | null | undefined): string[] {
  return one ? [one.path, ...one.aliases] : [];
}
