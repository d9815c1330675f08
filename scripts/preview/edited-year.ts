import { compareArticles } from "../archive/related.ts";
import { once } from "../archive/remembered.ts";
import { compareAscii } from "../archive/text.ts";
import { type Cards, cardsFrom, chapterOf, joinedCards, type KeptArticle, placeIn } from "../edition/chapter.ts";
import { articlesOf, chaptersOf, headOfChapter, type Volume } from "../edition/reading.ts";

/** A month of a year: as the last build read it, or with articles that have been saved since. */
interface EditedMonth extends Cards {
  readonly name: string;
  /** Oldest first. */
  readonly articles: () => readonly KeptArticle[];
}

/** A year, and what its months make together. */
export interface EditedYear extends Cards {
  /** Oldest first. */
  readonly months: readonly EditedMonth[];
}

const yearOf = (months: readonly EditedMonth[]): EditedYear => ({ months, ...joinedCards(months) });

export const NO_ARTICLES: EditedYear = yearOf([]);

/** A year as the last build read it. */
export function yearAsBuilt(kept: string, volume: Volume): EditedYear {
  const months = chaptersOf(kept, volume).map((chapter): EditedMonth => {
    const articles = once(() => articlesOf(kept, [headOfChapter(chapter)]));
    return { name: chapter.name, cards: chapter.cards, catalogue: chapter.catalogue, articles };
  });
  return yearOf(months);
}

/** A year with what a file holds now: another article, or none. */
export function withArticle(
  { months }: EditedYear,
  source: string,
  article: KeptArticle | null,
  siteUrl: string,
): EditedYear {
  const name = chapterOf(source);
  const others = (months.find((one) => one.name === name)?.articles() ?? []).filter(
    (one) => one.article.source !== source,
  );
  const articles = [...others, ...(article ? [article] : [])].sort((a, b) => compareArticles(a.article, b.article));
  const month: EditedMonth = { name, ...cardsFrom(articles, siteUrl), articles: () => articles };
  const all = [...months.filter((one) => one.name !== name), month];
  return yearOf(all.sort((a, b) => compareAscii(a.name, b.name)));
}

/** The article in a place of the year, or undefined where there is none. */
export function articleAt({ months }: EditedYear, at: number): KeptArticle | undefined {
  const found = placeIn(months, ({ cards }) => cards.length, at);
  return found?.part.articles()[found.place];
}
