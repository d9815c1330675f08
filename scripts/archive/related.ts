import type { Article } from "./article.ts";
import type { List } from "./lists.ts";
import { compareAscii } from "./text.ts";

/** How many older articles of the first place, and of the category, are looked at; a change touches no more newer pages than these. */
export const RELATED_WINDOW = 6;
const SHOWN = 6;

/**
 * "Xem thêm" of every article: older articles only, so a new one changes no published page. Chosen among the six just
 * before it in its first place and the six in its category: first those with most tags in common, then those of both
 * lists, then the newest.
 */
export function relatedTo(lists: {
  readonly places: readonly List[];
  readonly categories: readonly List[];
}): (article: Article) => Article[] {
  const inPlace = new Map(lists.places.map((list) => [list.slug, positionsIn(list)]));
  const inCategory = new Map(lists.categories.map((list) => [list.slug, positionsIn(list)]));
  return (article) => {
    const place = before(article, inPlace.get(article.places[0]?.slug ?? ""));
    return chosenAmong(article, place, before(article, inCategory.get(article.category)));
  };
}

/** "Xem thêm" of an article, from the articles just before it in its first place and in its category. */
export function chosenAmong(
  { tags }: Pick<Article, "tags">,
  place: readonly Article[],
  category: readonly Article[],
): Article[] {
  const slugs = new Set(tags.map((tag) => tag.slug));
  const candidates = [...new Set([...place, ...category])].map((candidate) => ({
    candidate,
    shared: candidate.tags.filter((tag) => slugs.has(tag.slug)).length,
    both: place.includes(candidate) && category.includes(candidate) ? 1 : 0,
  }));
  candidates.sort((a, b) => b.shared - a.shared || b.both - a.both || compareArticles(b.candidate, a.candidate));
  return candidates.slice(0, SHOWN).map(({ candidate }) => candidate);
}

interface Positions {
  readonly articles: readonly Article[];
  readonly position: ReadonlyMap<string, number>;
}

function positionsIn({ articles }: List): Positions {
  return { articles, position: new Map(articles.map((article, index) => [article.path, index])) };
}

function before(article: Article, list: Positions | undefined): readonly Article[] {
  const position = list?.position.get(article.path) ?? 0;
  return list?.articles.slice(Math.max(0, position - RELATED_WINDOW), position) ?? [];
}

/** The order of the archive: day, then time (none = 00:00), then path; total, so two builds agree. */
export function compareArticles(a: Article, b: Article): number {
  return (
    compareAscii(a.date.day, b.date.day) ||
    compareAscii(a.date.time || "00:00", b.date.time || "00:00") ||
    compareAscii(a.path, b.path)
  );
}
