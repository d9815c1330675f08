import { compareArticles } from "../archive/related.ts";
import { type Cards, cardsFrom, chapterOf, joinedCards, type KeptArticle } from "../edition/chapter.ts";
import { articlesOf, chaptersOf, headOfChapter, type Volume } from "../edition/reading.ts";

/** A month of a year: as the last build read it, or with articles that have been saved since. */
interface EditedMonth extends Cards {
  readonly name: string;
  /** Oldest first. */
  readonly articles: () => readonly KeptArticle[];
}

/** The months of a year, oldest first. */
export type EditedYear = readonly EditedMonth[];

/** A year as the last build read it. */
export function yearAsBuilt(kept: string, volume: Volume): EditedYear {
  return chaptersOf(kept, volume).map((chapter) => {
    let articles: readonly KeptArticle[] | undefined;
    const read = () => {
      articles ??= articlesOf(kept, [headOfChapter(chapter)]);
      return articles;
    };
    return { name: chapter.name, cards: chapter.cards, catalogue: chapter.catalogue, articles: read };
  });
}

/** A year with what a file holds now: another article, or none. */
export function withArticle(
  year: EditedYear,
  source: string,
  article: KeptArticle | null,
  siteUrl: string,
): EditedYear {
  const name = chapterOf(source);
  const others = (year.find((month) => month.name === name)?.articles() ?? []).filter(
    (one) => one.article.source !== source,
  );
  const articles = [...others, ...(article ? [article] : [])].sort((a, b) => compareArticles(a.article, b.article));
  const month: EditedMonth = { name, ...cardsFrom(articles, siteUrl), articles: () => articles };
  const months = [...year.filter((one) => one.name !== name), month];
  return months.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The cards of all months. */
export const cardsOfYear = (year: EditedYear): Cards => joinedCards(year);

/** The article in a place of the year, or undefined where there is none. */
export function articleAt(year: EditedYear, at: number): KeptArticle | undefined {
  let place = at;
  for (const { cards, articles } of year) {
    if (place < cards.length) return articles()[place];
    place -= cards.length;
  }
  return undefined;
}
