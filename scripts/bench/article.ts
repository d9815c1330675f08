import { slugOf } from "../archive/text.ts";
import { type Choices, choicesFor } from "./choices.ts";
import { FIRST_DAY, LAST_DAY, TAG_NAMES, WRITERS } from "./newsroom.ts";
import { body, headline, sentence } from "./prose.ts";
import { CATEGORIES } from "./words.ts";

/** An article of a corpus as a file. */
export interface ArticleFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
}

/** What an article is made from: its number, how many there are, and the provinces to choose among. */
export interface Corpus {
  readonly size: number;
  readonly provinces: readonly string[];
}

const HEAD = 1;
const BODY = 2;
const SYLLABLES = [350, 550] as const;
const SLUG_LENGTH = 60;
const SECTIONS = CATEGORIES.map(([slug]) => slug);
const SIGNATURES = WRITERS.map(({ name }) => name);

/**
 * The article of a number from 0 to size - 1, oldest first. It depends on nothing but its arguments, so a corpus of any
 * size is written without holding it.
 */
export function articleFile(index: number, { size, provinces }: Corpus): ArticleFile {
  const { day, title, file } = headOf(index, size);
  const choose = choicesFor(BODY, index);
  const front = [
    `title: ${JSON.stringify(title)}`,
    `date: ${day}${choose.oneIn(10) ? "" : `T${timeOf(choose)}`}`,
    `province: ${several(choose, provinces, 8)}`,
    `category: ${choose.favour(SECTIONS)}`,
    `byline: ${several(choose, SIGNATURES, 6)}`,
    `summary: ${JSON.stringify(sentence(choose))}`,
    ...(choose.oneIn(3) ? [] : [`tags: [${distinct(choose, TAG_NAMES, choose.between(1, 3)).join(", ")}]`]),
  ];
  const links = index === 0 ? [] : Array.from({ length: choose.between(0, 2) }, () => linkTo(choose, index, size));
  const text = body(choose, choose.between(...SYLLABLES), links);
  return { file, text: `---\n${front.join("\n")}\n---\n\n${text}` };
}

/** What other articles need to know of one to link to it. */
function headOf(index: number, size: number): { day: string; title: string; file: string } {
  const day = dayOf(index, size);
  const title = headline(choicesFor(HEAD, index));
  const [year, month] = day.split("-");
  return { day, title, file: `articles/${year}/${month}/${slugOf(title, SLUG_LENGTH)}-${index}.md` };
}

const DAY_MS = 86_400_000;

/** The day of an article when `size` of them are spread evenly from the first day to the last. */
function dayOf(index: number, size: number): string {
  const first = Date.parse(FIRST_DAY);
  const days = (Date.parse(LAST_DAY) - first) / DAY_MS + 1;
  return new Date(first + Math.floor((index * days) / size) * DAY_MS).toISOString().slice(0, 10);
}

function timeOf(choose: Choices): string {
  return [choose.between(5, 22), choose.between(0, 59)].map((part) => String(part).padStart(2, "0")).join(":");
}

/** A link to an earlier article, in a sentence of its own. */
function linkTo(choose: Choices, index: number, size: number): string {
  const { title, file } = headOf(choose.between(0, index - 1), size);
  return `Xem lại [${title}](${file.replace("articles", "../..")}).`;
}

/** A YAML value: mostly one item, once in `times` two. */
function several(choose: Choices, items: readonly string[], times: number): string {
  const [first = "", ...more] = distinct(choose, items, choose.oneIn(times) ? 2 : 1);
  return more.length > 0 ? `[${[first, ...more].join(", ")}]` : first;
}

function distinct(choose: Choices, items: readonly string[], count: number): string[] {
  return [...new Set(Array.from({ length: count }, () => choose.favour(items)))];
}
