import type { Choices } from "./choices.ts";
import { capitalised, placeName } from "./syllables.ts";
import * as words from "./words.ts";

type Pattern = (choose: Choices) => string;

const person: Pattern = (choose) =>
  [words.FAMILY_NAMES, words.MIDDLE_NAMES, words.GIVEN_NAMES].map((names) => choose.pick(names)).join(" ");
const place: Pattern = (choose) => `${choose.pick(words.PLACE_KINDS)} ${placeName(choose)}`;
const amount: Pattern = (choose) =>
  `${choose.between(2, 999)}${choose.oneIn(4) ? `,${choose.between(1, 9)}` : ""} ${choose.pick(words.MEASURES)}`;

const PATTERNS: readonly Pattern[] = [
  (choose) =>
    `${choose.pick(words.ACTORS)} ở ${place(choose)} ${choose.pick(words.ACTIONS)} ${choose.pick(words.THINGS)} ${choose.pick(words.TIMES)}, ${choose.pick(words.REASONS)}`,
  (choose) =>
    `${choose.pick(words.TIMES)}, ${choose.pick(words.ACTORS)} ${choose.pick(words.ACTIONS)} ${choose.pick(words.THINGS)} với tổng cộng ${amount(choose)}`,
  (choose) =>
    `“${choose.pick(words.REMARKS)}”, ${person(choose)}, ${choose.between(19, 87)} tuổi, ở ${place(choose)}, nói`,
  (choose) => `theo ${person(choose)}, ${choose.pick(words.OPINIONS)}`,
  (choose) => `đến nay đã có ${amount(choose)}, nhiều hơn ${amount(choose)} so với cùng kỳ năm trước`,
  (choose) =>
    `${choose.pick(words.THINGS)} nằm cách ${place(choose)} chừng ${choose.between(2, 40)} km, ${choose.pick(words.REASONS)}`,
];

/** A sentence with its full stop. */
export const sentence: Pattern = (choose) => `${capitalised(choose.pick(PATTERNS)(choose))}.`;

/** A headline, without a full stop: six to fifteen syllables. */
export const headline: Pattern = (choose) =>
  capitalised(
    choose.oneIn(2)
      ? `${choose.pick(words.ACTORS)} ${placeName(choose)} ${choose.pick(words.ACTIONS)} ${choose.pick(words.THINGS)}`
      : `${choose.pick(words.THINGS)} ở ${place(choose)} ${choose.pick(words.TIMES)}`,
  );

const paragraph: Pattern = (choose) => Array.from({ length: choose.between(2, 5) }, () => sentence(choose)).join(" ");

/** A Markdown body of about `syllables` syllables, with a subheading now and then; `links` close paragraphs of it. */
export function body(choose: Choices, syllables: number, links: readonly string[]): string {
  const blocks: string[] = [];
  const pending = [...links];
  for (let written = 0; written < syllables; written += syllableCount(blocks.at(-1) ?? "")) {
    if (blocks.length > 0 && choose.oneIn(4)) blocks.push(`## ${choose.pick(words.HEADINGS)}`);
    const link = pending.shift();
    blocks.push(link === undefined ? paragraph(choose) : `${paragraph(choose)} ${link}`);
  }
  return `${blocks.join("\n\n")}\n`;
}

function syllableCount(text: string): number {
  return text.split(" ").length;
}
