import type { Article, TextPage } from "../archive/article.ts";
import type { Outline, Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Tables } from "../archive/tables.ts";
import type { Entry } from "../archive/volume.ts";
import type { Card, Cards } from "./chapter.ts";
import type { PictureTable, TeaserOf } from "./teaser.ts";

/** What every part of the plan is made from. */
export interface Materials {
  readonly site: Site;
  readonly tables: Pick<Tables, "categories">;
  readonly pictures: PictureTable;
  readonly articleOf: (entry: Entry) => Article;
  readonly teaserOf: TeaserOf;
}

/** Where the links of a page lead: link as written → path, with its fragment. */
export type PageLinks = Readonly<Record<string, string>>;

/** What the pages of one year are made from. An article of the year is named by its place in `cards`. */
export interface VolumeMaterials extends Materials, Cards {
  readonly year: string;
  readonly surroundings: readonly Surrounding[];
  /** The page that each of an article's links names, without its fragment; null where there is none. */
  readonly targetsOf: (card: Card) => readonly (string | null)[];
}

/** What the pages that belong to no year are made from. */
export interface SiteMaterials extends Materials {
  readonly outline: Outline;
  readonly pages: readonly TextPage[];
  readonly linksOf: (page: TextPage) => PageLinks;
  /** Changes with anything that a list or a feed may say of an article. */
  readonly listedOf: (entry: Entry) => string;
}
