import type { Article, TextPage } from "../archive/article.ts";
import type { Outline, Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Tables } from "../archive/tables.ts";
import type { Entry } from "../archive/volume.ts";
import type { PictureTable, TeaserOf } from "./teaser.ts";

/** What every part of the plan is made from. */
export interface Materials {
  readonly site: Site;
  readonly tables: Pick<Tables, "categories">;
  readonly pictures: PictureTable;
  readonly teaserOf: TeaserOf;
  /** The page that a link in a file leads to (with its fragment), or null where there is none. */
  readonly linkTarget: (from: { readonly source: string; readonly path: string }, href: string) => string | null;
}

/** What the pages of one year are made from. */
export interface VolumeMaterials extends Materials {
  readonly surroundings: readonly Surrounding[];
  /** Those of the year, oldest first. */
  readonly articles: readonly Article[];
  readonly related: (article: Article) => readonly Article[];
  /** Changes with anything that a page may say of one of these articles, or of the related. */
  readonly stateOf: (article: Article) => string;
}

/** What the pages that belong to no year are made from. */
export interface SiteMaterials extends Materials {
  readonly outline: Outline;
  readonly pages: readonly TextPage[];
  readonly articleOf: (entry: Entry) => Article;
  /** Changes with anything that a list or a feed may say of an article. */
  readonly stateOf: (entry: Entry) => string;
}
