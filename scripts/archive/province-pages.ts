import type { Turn } from "./lineage.ts";
import type { ArticlePlace, Common, FeedLink, Link, ListHead, PeriodLink, Teaser } from "./pages.ts";
import type { Timeline } from "./timeline.ts";

/** The names under which the articles of a listing were filed, where there are several, so that a reader can tell them apart. */
export interface NameFilter {
  /** The list's own name first, then the former ones in the order of the alphabet. */
  readonly names: readonly string[];
  /** Path of each article that is filed under a former name → the place of that name in `names`. */
  readonly of: Readonly<Record<string, number>>;
  /** Places in `names` of those that an article of the listing has. */
  readonly choices: readonly number[];
}

/** Something that happened to a unit, and the other units as links. */
export interface TurnFact extends Pick<Turn, "date" | "way" | "act"> {
  readonly others: readonly Link[];
  readonly partners: readonly Link[];
}

/** A unit that bore the name of a page, and how many articles are filed under it. */
export interface UnitFacts {
  readonly anchor: string;
  /** "Tỉnh Hà Tây" */
  readonly title: string;
  /** "12/8/1991 – 31/7/2008", or "". */
  readonly span: string;
  readonly count: number;
  /** Oldest first. */
  readonly turns: readonly TurnFact[];
}

/** A former unit that a section's page leads to. */
export interface UnitLink extends Link {
  /** "1991–2008" */
  readonly years: string;
  readonly count: number;
}

/** A dated section of a province's page: a unit and, where it is of today, all that are in it and in no other. */
export interface ProvinceSection {
  /** Newest first; the first heads the section. */
  readonly units: readonly UnitFacts[];
  readonly timeline: Timeline | null;
  readonly count: number;
  readonly years: readonly PeriodLink[];
  readonly newest: readonly Teaser[];
  readonly filter: NameFilter | null;
  /** Former units of other names whose articles are in the section. */
  readonly gathered: readonly UnitLink[];
  /** Former units whose land went to the section's unit and to others, and whose articles stay on their own page. */
  readonly giants: readonly UnitLink[];
}

/** The page of a name that provinces bear or bore. */
export interface ProvinceProps extends Common {
  readonly list: ListHead;
  readonly trail: readonly Link[];
  /** Articles of all sections. */
  readonly count: number;
  /** What the newest unit of the name became; empty where it is of today. */
  readonly today: ArticlePlace["today"];
  /** Newest first. */
  readonly sections: readonly ProvinceSection[];
  readonly feeds: readonly FeedLink[];
}

/** A unit on the map of an era. */
export interface MapTile extends Link {
  readonly count: number;
  /** From 0 (no article) to 4: how dark it is. */
  readonly level: number;
  /** Column and row of each cell that it covers. */
  readonly cells: readonly (readonly [column: number, row: number])[];
  /** Archipelagos that belong to it. */
  readonly islands: readonly string[];
}

/** Units of a region, in the order of the alphabet. */
export interface MapRegion {
  readonly title: string;
  readonly entries: readonly (Link & { readonly count: number; readonly description: string })[];
}

/** The country as it was divided for a time. */
export interface MapEra {
  /** The year in which it began. */
  readonly key: string;
  /** "34 tỉnh, thành phố" */
  readonly title: string;
  /** "2008–2025" */
  readonly years: string;
  /** "từ 1/7/2025" */
  readonly span: string;
  readonly act: string;
  /** What the numbers count. */
  readonly note: string;
  readonly tiles: readonly MapTile[];
  /** The most articles that a tile of each level has, from level 1. */
  readonly steps: readonly number[];
  readonly mien: readonly { readonly title: string; readonly regions: readonly MapRegion[] }[];
}

/** The overview of the provinces: the map of today and of earlier times, the same as text, and former names. */
export interface ProvincesProps extends Common {
  readonly title: string;
  readonly trail: readonly Link[];
  /** Newest first. */
  readonly eras: readonly MapEra[];
  /** Names that no unit of today bears, in the order of the alphabet. */
  readonly former: readonly (UnitLink & { readonly description: string })[];
  /** The whole country, and abroad. */
  readonly wide: readonly (Link & { readonly count: number })[];
}
