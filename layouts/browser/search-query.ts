import { plainWord } from "../../scripts/archive/search.ts";
import { canonical } from "../../scripts/archive/text.ts";
import { spellingsOf } from "./search-spelling.ts";

/** A word of a query. */
export interface Term {
  /** As typed, in lower case. */
  readonly typed: string;
  /** The word with marks as typed, in all spellings. */
  readonly forms: readonly string[];
  /** Without marks, in all spellings. */
  readonly plain: readonly string[];
}

/** Words that must stand together: from one place of the query to before another. */
export type Phrase = readonly [from: number, to: number];

/** A query, made ready for the index. */
export interface Query {
  readonly terms: readonly Term[];
  /** What was typed between quotation marks. */
  readonly phrases: readonly Phrase[];
  /** Whether any word has marks. */
  readonly marked: boolean;
  /** Whether the last word may be the beginning of one: the reader may still be typing it. */
  readonly open: boolean;
  /** Whether words beyond LIMIT were left out. */
  readonly cut: boolean;
}

/** How many words of a query are looked for. */
export const LIMIT = 24;
/** No word of the index is longer; what was pasted by mistake is not looked for. */
const LONGEST = 60;

/**
 * Reads a query as typed: NFC or not, upper case or lower, either style of tone. No terms where it holds no letter or
 * digit. Where `parted`, words are parted at the punctuation in them ("Covid-19" is two words), else joined.
 */
export function readQuery(text: string, parted = false): Query {
  const pieces = canonical(text.slice(0, 2000))
    .toLowerCase()
    .split(/["“”„«»]/u);
  const words: string[] = [];
  const phrases: [number, number][] = [];
  pieces.forEach((piece, index) => {
    const from = words.length;
    words.push(...wordsOf(parted ? piece.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ") : piece));
    const isQuoted = index % 2 === 1 && index < pieces.length - 1;
    if (isQuoted && words.length > from + 1) phrases.push([from, Math.min(words.length, LIMIT)]);
  });
  const kept = words.slice(0, LIMIT);
  const terms = kept.map((typed): Term => {
    const forms = spellingsOf(typed);
    return { typed, forms, plain: [...new Set(forms.map(plainWord))] };
  });
  return {
    terms,
    phrases: phrases.filter(([from]) => from < kept.length - 1),
    marked: kept.some((word) => plainWord(word) !== word),
    open: /[\p{L}\p{N}\p{M}]$/u.test(text) && pieces.length % 2 === 1,
    cut: words.length > kept.length || text.length > 2000,
  };
}

/** Pagefind keeps what stands between spaces as one word and leaves out the punctuation in it. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}\p{M}_]/gu, "").slice(0, LONGEST))
    .filter((word) => plainWord(word) !== "");
}
