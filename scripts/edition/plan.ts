import type { Archive } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { groupBy } from "../archive/group.ts";
import { surroundingsOf } from "../archive/outline.ts";
import type { Page } from "../archive/pages.ts";
import type { Entry } from "../archive/volume.ts";
import { planSite } from "./plan-site.ts";
import { planVolume } from "./plan-volume.ts";
import { type PictureTable, siteOf, teasers } from "./teaser.ts";

/** Every output file that a layout draws, each once: the volumes, then the pages that belong to no year. */
export function planOf(archive: Archive, pictures: PictureTable): Page[] {
  const { tables, outline, pages, related, linkTarget } = archive;
  const teaserOf = teasers(tables, pictures);
  const common = { site: siteOf(tables, pages), tables, pictures, linkTarget, teaserOf };
  const volumes = groupBy(archive.articles, (article) => [article.date.day.slice(0, 4)]);
  const articleOf = ({ year, at }: Entry) => volumes.get(year)?.[at] as Article;
  return [
    ...[...volumes].flatMap(([year, articles]) => {
      const surroundings = surroundingsOf(outline, year);
      const drafts = planVolume({ ...common, surroundings, articles, related, stateOf: () => "" });
      return [...drafts].map((draft) => draft.page());
    }),
    ...[...planSite({ ...common, outline, pages, articleOf, stateOf: () => "" })].map((draft) => draft.page()),
  ];
}
