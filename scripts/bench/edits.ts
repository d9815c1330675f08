import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ArticleFile } from "./article.ts";
import { choicesFor } from "./choices.ts";
import { FIRST_DAY, LAST_DAY, WRITERS } from "./newsroom.ts";
import { body, headline, sentence } from "./prose.ts";
import { CATEGORIES } from "./words.ts";

/** Another purpose than those of the corpus, so that no article is told twice. */
const EDIT = 3;
const SYLLABLES = 450;

/** One more article on the newest day. */
export const ADDED = oneMore(LAST_DAY, 1);

/** One more article, of twenty years before. */
export const BACKDATED = oneMore(FIRST_DAY, 2);

/** An article with one province, one category and one byline. */
function oneMore(day: string, index: number): ArticleFile {
  const choose = choicesFor(EDIT, index);
  const [year, month] = day.split("-");
  const front = [
    `title: ${JSON.stringify(headline(choose))}`,
    `date: ${day}T12:00`,
    "province: Hà Nội",
    `category: ${CATEGORIES[0][0]}`,
    `byline: ${WRITERS[0]?.name}`,
    `summary: ${JSON.stringify(sentence(choose))}`,
  ];
  return {
    file: `articles/${year}/${month}/them-mot-bai.md`,
    text: `---\n${front.join("\n")}\n---\n\n${body(choose, SYLLABLES, [])}`,
  };
}

/** Adds an article to a corpus. */
export function addTo(content: string, { file, text }: ArticleFile): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

/** Makes a corpus what it was before any edit, also one that a stopped run has left. */
export function withdrawEdits(content: string): void {
  for (const { file } of [ADDED, BACKDATED]) rmSync(join(content, file), { force: true });
}
