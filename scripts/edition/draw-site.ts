import type { TextPage } from "../archive/article.ts";
import { outlineOf } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import { readTables } from "../archive/read.ts";
import type { Entry, VolumeIndex } from "../archive/volume.ts";
import { type GroupChange, type StaleGroup, stagePagesOf, type Workshop } from "./group.ts";
import { knownPictures, type PictureHashes } from "./pictures.ts";
import { planSite } from "./plan-site.ts";
import { printer } from "./print.ts";
import { articleReader } from "./reading.ts";
import { teasers } from "./teaser.ts";

/** The pages that belong to no year, and all that they are made from. */
export interface SiteTask extends Workshop {
  readonly kept: string;
  readonly pictures: string;
  readonly renderer: string;
  readonly site: Site;
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
  const { site, pages, targets } = task;
  const { tables } = readTables(task.content);
  if (!tables) throw new Error("the tables changed while the site was being built; run the build again");
  const outline = outlineOf(tables, task.volumes);
  const { share, printOf } = printer(task.renderer);
  const read = articleReader(task.kept);
  const table = new Map(knownPictures(task.pictures, task.pagePictures));
  const makeTeaser = teasers(tables, table);
  const articleOf = (entry: Entry) => {
    const { article, uses } = read(entry);
    for (const [file, picture] of knownPictures(task.pictures, uses)) table.set(file, picture);
    return article;
  };
  const planned = planSite({
    site: share(site),
    tables,
    outline,
    pages,
    pictures: table,
    articleOf,
    teaserOf: (article) => share(makeTeaser(article)),
    linkTarget: ({ source }, href) => targets[source]?.[href] ?? null,
  });
  return stagePagesOf(task.stale, planned, { share, printOf }, task);
}
