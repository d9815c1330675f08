import type { Archive } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { groupBy } from "../archive/group.ts";
import { surroundingsOf } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import type { Entry } from "../archive/volume.ts";
import { cardsFrom } from "./chapter.ts";
import type { Materials } from "./materials.ts";
import { linksFrom } from "./plan-articles.ts";
import { planSite } from "./plan-site.ts";
import { planVolume } from "./plan-volume.ts";
import { type PictureTable, siteOf, teasers } from "./teaser.ts";

/** Every output file that a layout draws, each once: the volumes, then the pages that belong to no year. */
export function planOf({ tables, outline, pages, articles, linkTarget }: Archive, pictures: PictureTable): Page[] {
  const volumes = groupBy(articles, (article) => [article.date.day.slice(0, 4)]);
  const articleOf = ({ year, at }: Entry) => volumes.get(year)?.[at] as Article;
  const teaserOf = teasers(tables, pictures);
  const materials: Materials = { site: siteOf(tables, pages), tables, pictures, articleOf, teaserOf };
  const yearDrafts = [...volumes].flatMap(([year, ofYear]) => {
    const kept = ofYear.map((article) => ({ article, hash: "", uses: [], listed: "" }));
    return [
      ...planVolume({
        ...materials,
        ...cardsFrom(kept, tables.settings.url),
        year,
        surroundings: surroundingsOf(outline, year),
        targetsOf: (card) => card.links.map(([href]) => linkTarget(card, href.split("#")[0] ?? "")),
      }),
    ];
  });
  const siteDrafts = planSite({
    ...materials,
    outline,
    pages,
    linksOf: (page) => linksFrom(page, linkTarget),
    listedOf: () => "",
  });
  return [...yearDrafts, ...siteDrafts].map((draft) => draft.page());
}
