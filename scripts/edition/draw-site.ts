import type { TextPage } from "../archive/article.ts";
import { type Outline, outlineOf } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import { readTables } from "../archive/read.ts";
import type { Entry, VolumeIndex } from "../archive/volume.ts";
import { drawPages } from "./draw.ts";
import { type GroupChange, type StaleGroup, stagePagesOf, type Workshop } from "./group.ts";
import type { Materials } from "./materials.ts";
import type { PageDraft } from "./page-draft.ts";
import { knownPictures, type PictureHashes } from "./pictures.ts";
import { planSite } from "./plan-site.ts";
import { type Printer, printer } from "./print.ts";
import { articleReader, type KeptArticle } from "./reading.ts";
import { teasers } from "./teaser.ts";

/** The pages that belong to no year, and all that they are made from. */
export interface SiteTask extends Workshop {
  readonly kept: string;
  readonly pictures: string;
  readonly renderer: string;
  readonly site: Site;
  /** Changes with the tables. */
  readonly basis: string;
  /** The indexes of all years; the outline is made again from them, because tables are Maps and a task travels as JSON. */
  readonly volumes: readonly VolumeIndex[];
  readonly pages: readonly TextPage[];
  readonly pagePictures: PictureHashes;
  /** Where each link of `pages` leads: file → link as written → path. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly stale: StaleGroup;
}

/** Plans the pages that belong to no year, and draws and stages those that have changed. */
export async function drawSite(task: SiteTask): Promise<GroupChange> {
  const { targets } = task;
  const { tables } = readTables(task.content);
  if (!tables) throw new Error("the tables changed while the site was being built; run the build again");
  const { share, ...prints } = printer(task.renderer, JSON.stringify([task.basis, task.site]));
  const outline = outlineOf(tables, task.volumes);
  const linkTarget = ({ source }: { readonly source: string }, href: string) => targets[source]?.[href] ?? null;
  const planned = planSiteFrom({ ...task, outline, linkTarget, read: articleReader(task.kept) }, share);
  return stagePagesOf(task.stale, planned, prints, task, drawPages);
}

/** What the pages that belong to no year are made from, before their articles have been read. */
export interface SiteSources extends Pick<SiteTask, "site" | "pages" | "pagePictures" | "pictures"> {
  readonly outline: Outline;
  readonly linkTarget: Materials["linkTarget"];
  readonly read: (entry: Entry) => KeptArticle;
}

/** Every page that belongs to no year, made as it is asked for. */
export function planSiteFrom(sources: SiteSources, share: Printer["share"]): Iterable<PageDraft> {
  const { site, outline, pages, linkTarget, read } = sources;
  const table = new Map(knownPictures(sources.pictures, sources.pagePictures));
  const makeTeaser = teasers(outline.tables, table);
  const hashes = new Map(outline.volumes.map((volume) => [volume.year, volume.hashes]));
  const articleOf = (entry: Entry) => {
    const { article, uses } = read(entry);
    for (const [file, picture] of knownPictures(sources.pictures, uses)) table.set(file, picture);
    return article;
  };
  return planSite({
    site: share(site),
    tables: outline.tables,
    outline,
    pages,
    pictures: table,
    articleOf,
    stateOf: ({ year, at }) => hashes.get(year)?.[at] ?? "",
    teaserOf: (article) => share(makeTeaser(article)),
    linkTarget,
  });
}
