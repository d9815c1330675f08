import { indexForm } from "../../scripts/archive/search.ts";
import { canonical } from "../../scripts/archive/text.ts";

/** One way to read what the reader typed: the words as the index stores them, and whether marks must be as written. */
export interface Reading {
  readonly words: string;
  readonly exact: boolean;
}

/** A query, made ready for the index. */
export interface Query {
  /** The syllables without marks, in order: the form in which answers name them. */
  readonly terms: readonly string[];
  /** With marks as typed, in both styles of placing tones; [] where the query has no marks. */
  readonly exact: readonly Reading[];
  /** Without marks. */
  readonly folded: Reading;
}

/** Reads a query as typed: NFC or not, upper case or lower, either style of tone. No terms where it holds no letter or digit. */
export function readQuery(text: string): Query {
  const words = wordsOf(canonical(text).toLowerCase());
  const stored = words.map(indexForm);
  const terms = stored.map(withoutMarks);
  const spellings = new Set(
    [words, words.map(olderTone), words.map(newerTone)].map((all) => all.map(indexForm).join(" ")),
  );
  const marked = stored.join(" ") !== terms.join(" ");
  return {
    terms,
    exact: marked ? Array.from(spellings, (spelling) => ({ words: spelling, exact: true })) : [],
    folded: { words: stored.join(" "), exact: false },
  };
}

/** Pagefind keeps what stands between spaces as one word and leaves out the punctuation in it. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}\p{M}_]/gu, ""))
    .filter((word) => withoutMarks(word) !== "");
}

/** A word as Pagefind compares it: marks removed, and with them the stroke of đ. */
export function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

const TONE = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";
const OLDER = new RegExp(`(?<!q)(?:(o)(${TONE})([ae])|(u)(${TONE})(y))$`, "u");
const NEWER = new RegExp(`(?<!q)(?:(o)([ae])(${TONE})|(u)(y)(${TONE}))$`, "u");

/** The tone on the first vowel of a final oa, oe, uy, the older style: hoà → hòa. The syllable is in lower case. */
export function olderTone(word: string): string {
  return word.normalize("NFD").replace(NEWER, "$1$3$2$4$6$5").normalize("NFC");
}

/** The tone on the last vowel of a final oa, oe, uy, the newer style: hòa → hoà. The syllable is in lower case. */
export function newerTone(word: string): string {
  return word.normalize("NFD").replace(OLDER, "$1$3$2$4$6$5").normalize("NFC");
}
