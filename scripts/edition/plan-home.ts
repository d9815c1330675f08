import { feedsOf, type ListOutline, newestOf } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import { HOME } from "../archive/urls.ts";
import type { SiteMaterials } from "./materials.ts";
import { placesByRegion } from "./plan-overviews.ts";
import { DOORS, linkTo, yearLinks } from "./trails.ts";

const NEWEST = 12;
const PER_SECTION = 4;

/** The front page: what is new, and a door to every list. */
export function planHome({ outline, site, teaserOf, articleOf }: SiteMaterials): Page<"home"> {
  const { whole, lists } = outline;
  const newest = (list: ListOutline, count: number) => newestOf(list, count).map((entry) => teaserOf(articleOf(entry)));
  return {
    path: HOME,
    template: "home",
    props: {
      site,
      newest: newest(whole, NEWEST),
      sections: lists.category
        .filter((list) => list.count > 0)
        .map((list) => ({ section: linkTo(list), teasers: newest(list, PER_SECTION) })),
      regions: placesByRegion(outline).map((region) => ({
        title: region.title,
        places: region.lists.map(({ list, filed }) => ({ ...linkTo(list), count: filed })),
      })),
      years: yearLinks(whole),
      count: whole.count,
      doors: DOORS,
      feeds: feedsOf(whole),
    },
  };
}
