import { type Article, descriptionOf, type Photo, type TextPage } from "../archive/article.ts";
import type { Figure, Link, Picture, Site, Teaser } from "../archive/pages.ts";
import { remembered } from "../archive/remembered.ts";
import type { Tables } from "../archive/tables.ts";
import { listFront } from "../archive/urls.ts";

/** Every picture of the archive, by the path of its file below the content folder. */
export type PictureTable = ReadonlyMap<string, Picture>;

/** The article as lists, home and "Xem thêm" show it; made once for each article and shared by all pages. */
export type TeaserOf = (article: Article) => Teaser;

export function teasers({ categories }: Pick<Tables, "categories">, pictures: PictureTable): TeaserOf {
  const titles = new Map(categories.map((category) => [category.slug, category.name]));
  return remembered((article) => {
    const lead = article.photos.find((photo) => photo.file !== null);
    return {
      path: article.path,
      title: article.title,
      summary: descriptionOf(article),
      date: article.date,
      place: article.places[0]?.name ?? "",
      category: titles.get(article.category) ?? article.category,
      byline: article.bylines.map((byline) => byline.name).join(", "),
      figure: lead ? figureOf(lead, pictures) : null,
    };
  });
}

export function figureOf({ file, alt, caption, credit }: Photo, pictures: PictureTable): Figure {
  return { picture: file === null ? null : (pictures.get(file) ?? null), alt, caption, credit };
}

/** The tables that every page shows something of. */
export function siteOf(tables: Tables, pages: readonly TextPage[]): Site {
  const { url, title, description, publisher, licence, imprint } = tables.settings;
  const sections = tables.categories.map(
    (category): Link => ({ title: category.name, path: listFront("category", category.slug) }),
  );
  return {
    url,
    title,
    description,
    publisher,
    licence,
    imprint,
    sections,
    pages: pages.map((page) => ({ title: page.title, path: page.path })),
  };
}
