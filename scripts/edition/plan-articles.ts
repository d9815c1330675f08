import type { Article, TextPage } from "../archive/article.ts";
import { periodTitle } from "../archive/dates.ts";
import type { BodyRef, Page, Picture } from "../archive/pages.ts";
import { archivePeriod, listFront } from "../archive/urls.ts";
import type { Materials, VolumeMaterials } from "./materials.ts";
import type { PageDraft } from "./page-draft.ts";
import { figureOf } from "./teaser.ts";
import { todayLinks } from "./trails.ts";

/** A page for every article, and a redirect for each of its former addresses. */
export function* planArticles(materials: VolumeMaterials): Generator<PageDraft> {
  const titles = new Map(materials.tables.categories.map((category) => [category.slug, category.name]));
  const { site, stateOf } = materials;
  for (const article of materials.articles) {
    const related = materials.related(article);
    const body = bodyRef(article, materials);
    yield {
      path: article.path,
      madeFrom: [stateOf(article), ...related.map(stateOf), JSON.stringify(body.links)],
      page: () => planArticle(article, titles.get(article.category) ?? article.category, related, body, materials),
    };
    for (const path of article.aliases) {
      yield {
        path,
        madeFrom: [stateOf(article)],
        page: () => ({ path, template: "redirect", props: { site, title: article.title, to: article.path } }),
      };
    }
  }
}

function planArticle(
  article: Article,
  category: string,
  related: readonly Article[],
  body: BodyRef,
  { site, pictures, teaserOf }: Materials,
): Page<"article"> {
  const shownInText = new Set(Object.values(article.body.pictures));
  return {
    path: article.path,
    template: "article",
    props: {
      site,
      title: article.title,
      summary: article.summary,
      description: article.summary || article.body.excerpt,
      date: article.date,
      updated: article.updated,
      places: article.places.map((place) => ({
        id: place.id,
        title: place.name,
        path: listFront("province", place.slug),
        iso: place.iso,
        today: todayLinks(place),
      })),
      category: { title: category, path: listFront("category", article.category) },
      bylines: article.bylines.map((byline) => ({ ...byline, path: listFront("byline", byline.slug) })),
      figures: article.photos
        .filter(({ file }) => file === null || !shownInText.has(file))
        .map((photo) => figureOf(photo, pictures)),
      origin: article.origin,
      tags: article.tags.map((tag) => ({ ...tag, path: listFront("tag", tag.slug) })),
      syllables: article.body.syllables,
      related: related.map(teaserOf),
      day: { title: periodTitle(article.date.day), path: archivePeriod(article.date.day) },
      body,
    },
  };
}

/** Where the text of a page is, and what stands for its links and pictures. */
export function bodyRef(page: Article | TextPage, { linkTarget, pictures }: Materials): BodyRef {
  const links: Record<string, string> = {};
  for (const { href } of page.body.links) {
    const target = linkTarget(page, href);
    if (target !== null) links[href] = target;
  }
  const shown: Record<string, Picture> = {};
  for (const [written, file] of Object.entries(page.body.pictures)) {
    const picture = pictures.get(file);
    if (picture) shown[written] = picture;
  }
  return { source: page.source, hash: page.body.hash, links, pictures: shown };
}
