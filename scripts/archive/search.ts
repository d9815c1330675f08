/**
 * What the build of the search and the reader's browser agree on: how letters are stored, how packed files are
 * registered and checked, and what each of them says. docs/search.md explains the scheme.
 */

/** Changes with the shape of any packed file: a browser that kept an old script must not read new files with it. */
export const SEARCH_FORMAT = 2;

/** The one global name of the search: every packed file calls it as NAME(key, data, checksum). */
export const SEARCH_REGISTER = "khoTinSearch";

/** Key under which the manifest registers itself; its data is JSON, that of all other files is base64 of deflated bytes. */
export const SEARCH_MANIFEST = "manifest";

/** The search page's script, and the engine that it runs beside itself or, from file://, within. */
export const SEARCH_SCRIPT = "tim-kiem.js";
export const SEARCH_ENGINE_SCRIPT = "tim-kiem-may.js";

/** A part of the index that is built, fetched and lost on its own: the articles of a year, or of a part of it. */
export interface SearchShard {
  /** "2024", "2024-07" or "2024-07-15": where it begins. Names in reverse order are shards from newest to oldest. */
  readonly name: string;
  /** Name of its catalog's file, by content: it changes with any of its articles. */
  readonly catalog: string;
  readonly count: number;
}

/** A category and how many articles it has. */
export interface SearchCategory {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

/** A place through time: all units that have had its slug. */
export interface SearchPlace {
  readonly slug: string;
  readonly name: string;
  /** Slugs of the units that it belongs to today: its own, or those that it was merged into; [] for a place that is no unit. */
  readonly now: readonly string[];
  /** Other names and spellings that mean it. */
  readonly names: readonly string[];
  readonly count: number;
}

export interface SearchManifest {
  readonly format: number;
  /** Newest first. */
  readonly shards: readonly SearchShard[];
  readonly places: readonly SearchPlace[];
  readonly categories: readonly SearchCategory[];
}

/** What is asked of a shard before any of its words: where the words are, and how its articles are filed. */
export interface SearchCatalog {
  /** The files of words, in order: the key of the first word in each, and its name. */
  readonly words: readonly (readonly [key: string, file: string])[];
  /** The files of texts, in order of the articles; each holds `perText`, the last one the rest. */
  readonly texts: readonly string[];
  readonly perText: number;
  /** The file of all words and how many articles have them, for readers who mistype. */
  readonly vocabulary: string;
  /** Slugs of places, categories and bylines: all sets of them that articles have. */
  readonly places: readonly (readonly string[])[];
  readonly categories: readonly (readonly string[])[];
  readonly bylines: readonly (readonly string[])[];
  /** Slug and name of each byline. */
  readonly names: readonly (readonly [slug: string, name: string])[];
  /** For each article, oldest first, which of those sets it has. */
  readonly place: Column;
  readonly category: Column;
  readonly byline: Column;
  /** Words of each title. */
  readonly titles: Column;
  /** Words of each text with its title, in units of LENGTH_UNIT. */
  readonly lengths: Column;
}

/** A small number for each article of a shard, as one character: half the bytes of a list, once deflated. */
export type Column = string;

/** The first character that JSON need not escape, after the space, "!" and the quotation mark. */
const ZERO = 35;
/** Characters from here on are halves of others. */
const LIMIT = 0xd800 - ZERO;

/** Throws an Error where a value is too large for a character. */
export function columnOf(values: readonly number[]): Column {
  const large = values.find((value) => value >= LIMIT);
  if (large !== undefined) throw new Error(`a column of a catalog cannot hold ${large}`);
  return values.map((value) => String.fromCharCode(value + ZERO)).join("");
}

/** The value of an article, -1 where there is no such article. */
export function valueIn(column: Column, article: number): number {
  const code = column.charCodeAt(article);
  return Number.isNaN(code) ? -1 : code - ZERO;
}

export const LENGTH_UNIT = 50;

/** An article's words, parted by single spaces: its title, sapo, body, and the names it is filed under. */
export interface SearchText {
  readonly path: string;
  /** The place it is filed under, or "". */
  readonly place: string;
  readonly words: string;
}

/** A word of the vocabulary, and how many articles of the shard have it. */
export type VocabularyEntry = readonly [word: string, articles: number];

/** A word of a file of words: how many articles have it, and the length of its postings in bytes. */
export type WordEntry = readonly [word: string, articles: number, bytes: number];

/** Characters beyond letters and digits that are part of a word: the stroke of đ as Pagefind is given it. */
export const STROKE = "\u0335";

/**
 * Text as Pagefind is given it. It folds only marks that Unicode decomposes, so đ is written as d and a combining
 * stroke: then `da nang` finds Đà Nẵng, and the exact spelling can still be told apart.
 */
export function indexForm(text: string): string {
  return text.replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);
}

/** The inverse of indexForm: text as readers see it. */
export function readerForm(text: string): string {
  return text.replaceAll(`d${STROKE}`, "đ").replaceAll(`D${STROKE}`, "Đ");
}

/** A word in lower case as Pagefind compares it: without tones, marks or the stroke of đ. */
export function plainWord(word: string): string {
  return word.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
}

/** The key that words are sorted by: spellings that differ in marks alone stand together, the one without marks first. */
export function wordKey(word: string): string {
  const plain = plainWord(word);
  return plain === word ? plain : `${plain} ${word}`;
}

/** Year of a shard, "2024". */
export function yearOfShard(name: string): string {
  return name.slice(0, 4);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) of the text in UTF-8: tells a file damaged on a stick from a whole one. */
export function checksum(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}
