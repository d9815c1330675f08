import type { Archive } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { groupBy } from "../archive/group.ts";
import type { Page } from "../archive/pages.ts";
import { planSite } from "./plan-site.ts";
import { planVolume } from "./plan-volume.ts";
import { type PictureTable, siteOf, teasers } from "./teaser.ts";

/** Every output file that a layout draws, each once: the volumes, then the pages that belong to no year. */
export function planOf(archive: Archive, pictures: PictureTable): Page[] {
  const { tables, outline, pages, related, linkTarget } = archive;
  const bySource = new Map(archive.articles.map((article) => [article.source, article]));
  const common = {
    site: siteOf(tables, pages),
    tables,
    outline,
    pictures,
    linkTarget,
    teaserOf: teasers(tables, pictures),
  };
  const volumes = groupBy(archive.articles, (article) => [article.date.day.slice(0, 4)]);
  const articleOf = ({ source }: { readonly source: string }) => bySource.get(source) as Article;
  return [
    ...[...volumes].flatMap(([year, articles]) => [...planVolume({ ...common, year, articles, related })]),
    ...planSite({ ...common, pages, articleOf }),
  ];
}
