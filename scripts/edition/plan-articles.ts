import type { Archive } from "../archive/archive.ts";
import { type Article, descriptionOf, type TextPage } from "../archive/article.ts";
import { periodTitle } from "../archive/dates.ts";
import { withFragment } from "../archive/links.ts";
import type { ListedEntry } from "../archive/outline.ts";
import type { BodyRef, Page, Picture } from "../archive/pages.ts";
import { chosenAmong } from "../archive/related.ts";
import { archivePeriod, listFront } from "../archive/urls.ts";
import { candidatesIn } from "./candidates.ts";
import type { Card } from "./chapter.ts";
import type { Materials, PageLinks, VolumeMaterials } from "./materials.ts";
import type { PageDraft } from "./page-draft.ts";
import { figureOf, type PictureTable } from "./teaser.ts";
import { todayLinks } from "./trails.ts";

/** A page for every article, and a redirect for each of its former addresses. */
export function* planArticles(materials: VolumeMaterials): Generator<PageDraft> {
  const titles = new Map(materials.tables.categories.map((category) => [category.slug, category.name]));
  const { site, year, cards, targetsOf, articleOf } = materials;
  const candidates = candidatesIn(materials);
  for (const [at, card] of cards.entries()) {
    const { path, state, category } = card;
    const targets = targetsOf(card);
    const { place = [], category: inCategory = [] } = candidates[at] ?? {};
    yield {
      path,
      madeFrom: [state, targets.join(" "), statesOf(place), statesOf(inCategory)],
      page: () => {
        const article = articleOf({ year, at });
        const related = chosenAmong(article, place.map(articleOf), inCategory.map(articleOf));
        return planArticle(article, titles.get(category) ?? category, related, linksAs(card, targets), materials);
      },
    };
    for (const former of card.aliases) {
      const page = (): Page => {
        const { title } = articleOf({ year, at });
        return { path: former, template: "redirect", props: { site, title, to: path } };
      };
      yield { path: former, madeFrom: [state], page };
    }
  }
}

/** Where the links of an article lead, given the page that each names. */
function linksAs({ links }: Card, targets: readonly (string | null)[]): PageLinks {
  return pageLinks(links.map(([href], at) => [href, targets[at] ? withFragment(targets[at], href) : null]));
}

const statesOf = (entries: readonly ListedEntry[]): string => entries.map(({ listed }) => listed).join(" ");

function planArticle(
  article: Article,
  category: string,
  related: readonly Article[],
  links: PageLinks,
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
      description: descriptionOf(article),
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
      body: bodyRef(article, links, pictures),
    },
  };
}

/** Where the text of a page is, and what stands for its links and pictures. */
export function bodyRef(page: Article | TextPage, links: PageLinks, pictures: PictureTable): BodyRef {
  const shown: Record<string, Picture> = {};
  for (const [written, file] of Object.entries(page.body.pictures)) {
    const picture = pictures.get(file);
    if (picture) shown[written] = picture;
  }
  return { source: page.source, hash: page.body.hash, links, pictures: shown };
}

/** Where the links of a page lead. */
export function linksFrom(page: Article | TextPage, linkTarget: Archive["linkTarget"]): PageLinks {
  return pageLinks(page.body.links.map(({ href }) => [href, linkTarget(page, href)]));
}

/** Links as they are written, and where each leads; without those that lead nowhere. */
function pageLinks(pairs: readonly (readonly [href: string, target: string | null])[]): PageLinks {
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== null));
}
