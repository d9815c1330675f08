import type { SearchText } from "../archive/search.ts";
import { canonical } from "../archive/text.ts";

/** A name and its slug. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** An article as search knows it, in plain text. */
export interface SearchRecord {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** The body as plain text. */
  readonly text: string;
  /** Names as readers see them; the first is the kicker of the hit. */
  readonly places: readonly Named[];
  /** Slug. */
  readonly category: string;
  readonly bylines: readonly Named[];
  readonly tags: readonly string[];
}

/** The words of a record, and how many of them are its title. */
export interface RecordWords {
  readonly text: SearchText;
  readonly title: number;
  readonly all: number;
}

/**
 * The words of a record in the order in which Pagefind numbers them. The title comes first, so that matches in it are
 * known by their numbers; names of places, people and tags come last, so that they are found like any other word.
 */
export function wordsOfRecord(record: SearchRecord): RecordWords {
  const names = [...record.places, ...record.bylines].map(({ name }) => name);
  const title = split(record.title);
  const all = [...title, ...split([record.summary, record.text, ...names, ...record.tags].join(" "))];
  const place = record.places[0]?.name ?? "";
  return { text: { path: record.path, place, words: all.join(" ") }, title: title.length, all: all.length };
}

/** As Pagefind counts words: what stands between white space, but U+FEFF is none. */
function split(text: string): string[] {
  return canonical(text)
    .split(/[^\S\uFEFF]+/)
    .filter((word) => word !== "");
}
