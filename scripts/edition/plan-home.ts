import type { Page } from "../archive/pages.ts";
import { HOME } from "../archive/urls.ts";
import { DOORS, feedsOf, linkTo, type Materials } from "./plan.ts";
import { periodLinks } from "./plan-lists.ts";
import { placesByRegion } from "./plan-overviews.ts";

const NEWEST = 12;
const PER_SECTION = 4;

/** The front page: what is new, and a door to every list. */
export function planHome({ archive, site, teaserOf }: Materials): Page<"home"> {
  const { whole, lists, years } = archive;
  const newest = (articles: typeof whole.articles, count: number) => articles.slice(-count).reverse().map(teaserOf);
  return {
    path: HOME,
    template: "home",
    props: {
      site,
      newest: newest(whole.articles, NEWEST),
      sections: lists.category
        .filter((list) => list.articles.length > 0)
        .map((list) => ({ section: linkTo(list), teasers: newest(list.articles, PER_SECTION) })),
      regions: placesByRegion(archive).map((region) => ({
        title: region.title,
        places: region.lists.map((list) => ({ ...linkTo(list), count: list.articles.length })),
      })),
      years: periodLinks(years.get(whole) ?? []),
      count: whole.articles.length,
      doors: DOORS,
      feeds: feedsOf(whole),
    },
  };
}
