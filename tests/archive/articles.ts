import type { Article, Place } from "../../scripts/archive/article.ts";
import { articlePath } from "../../scripts/archive/urls.ts";

/** A checked article of a day, with what a test says of it. */
export function articleOn(day: string, slug: string, changes: Partial<Article> = {}): Article {
  return {
    source: `articles/${day.slice(0, 7).replace("-", "/")}/${slug}.md`,
    path: articlePath(day, slug),
    title: slug,
    date: { day, time: "" },
    updated: null,
    places: [],
    category: "thoi-su",
    bylines: [],
    summary: "",
    excerpt: "",
    photos: [],
    origin: "",
    tags: [],
    draft: false,
    aliases: [],
    body: { hash: slug, syllables: 1, links: [], pictures: {} },
    ...changes,
  };
}

/** A place or a tag whose name is its slug. */
export function named(slug: string): Place {
  return { id: slug, slug, name: slug, iso: "", today: [] };
}
