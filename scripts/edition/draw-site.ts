import type { TextPage } from "../archive/article.ts";
import { type Outline, outlineOf } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import { readTables } from "../archive/read.ts";
import type { Entry, VolumeIndex } from "../archive/volume.ts";
import type { KeptArticle } from "./chapter.ts";
import { type DrawPages, drawPages } from "./draw.ts";
import { type GroupChange, type StaleGroup, stagePagesOf, type Workshop } from "./group.ts";
import type { PageLinks, SiteMaterials } from "./materials.ts";
import { openedArticles } from "./opened-articles.ts";
import type { PageDraft } from "./page-draft.ts";
import type { PictureHashes } from "./pictures.ts";
import { planSite } from "./plan-site.ts";
import { type Printer, printer } from "./print.ts";
import { articleReader } from "./reading.ts";

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
  /** Where the links of `pages` lead, by the file of each page. */
  readonly links: Readonly<Record<string, PageLinks>>;
  readonly stale: StaleGroup;
}

/** Plans the pages that belong to no year, and stages those that have changed, drawn by `draw`. */
export async function drawSite(task: SiteTask, draw: DrawPages = drawPages): Promise<GroupChange> {
  const { tables } = readTables(task.content);
  if (!tables) throw new Error("the tables changed while the site was being built; run the build again");
  const { share, ...prints } = printer(task.renderer, JSON.stringify([task.basis, task.site]));
  const outline = outlineOf(tables, task.volumes);
  const linksOf = ({ source }: TextPage) => task.links[source] ?? {};
  const planned = planSiteFrom({ ...task, outline, linksOf, read: articleReader(task.kept) }, share);
  return stagePagesOf(task.stale, planned, prints, task, draw);
}

/** What the pages that belong to no year are made from, before their articles have been read. */
export interface SiteSources extends Pick<SiteTask, "site" | "pages" | "pagePictures" | "pictures"> {
  readonly outline: Outline;
  readonly linksOf: SiteMaterials["linksOf"];
  readonly read: (entry: Entry) => KeptArticle;
}

/** Every page that belongs to no year, made as it is asked for. */
export function planSiteFrom(sources: SiteSources, share: Printer["share"]): Iterable<PageDraft> {
  const { site, outline, pages, pictures, pagePictures, linksOf, read } = sources;
  const { tables } = outline;
  const hashes = new Map(outline.volumes.map((volume) => [volume.year, volume.hashes]));
  return planSite({
    site: share(site),
    tables,
    ...openedArticles({ categories: tables.categories, pictures, shown: pagePictures, read }, share),
    outline,
    pages,
    linksOf,
    listedOf: ({ year, at }) => hashes.get(year)?.[at] ?? "",
  });
}
