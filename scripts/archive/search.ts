/**
 * What the build of the search index and the reader's browser agree on: how letters are stored, how packed files
 * are registered and checked, and what the manifest says.
 */

/** The one global name of the search: every packed file calls it as NAME(key, data, checksum). */
export const SEARCH_REGISTER = "khoTinSearch";

/** Key under which the manifest registers itself; its data is JSON, that of all other files is base64. */
export const SEARCH_MANIFEST = "manifest";

/** A value of a filter and how many articles have it. */
export interface SearchFacet {
  readonly name: string;
  readonly count: number;
}

/** A part of the index that is built, fetched and lost on its own: the articles of a year, or of a part of it. */
export interface SearchShard {
  /** Begins with the year of its articles; names in reverse order are shards from newest to oldest. */
  readonly name: string;
  /** Pagefind's name for the state of the shard; it changes with any of its articles. */
  readonly hash: string;
  readonly count: number;
}

export interface SearchManifest {
  /** Pagefind's version, which the engine compares with its own. */
  readonly version: string;
  /** Newest first. */
  readonly shards: readonly SearchShard[];
  readonly provinces: readonly SearchFacet[];
  readonly categories: readonly SearchFacet[];
}

/** Characters beyond letters and digits that are part of a word: the stroke of đ as it is stored. */
export const STROKE = "\u0335";

/**
 * Text as the index stores it. Pagefind folds only marks that Unicode decomposes, so đ is written as d and a
 * combining stroke: then `da nang` finds Đà Nẵng, and the exact spelling can still be told apart.
 */
export function indexForm(text: string): string {
  return text.replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);
}

/** The inverse of indexForm: text as readers see it. */
export function readerForm(text: string): string {
  return text.replaceAll(`d${STROKE}`, "đ").replaceAll(`D${STROKE}`, "Đ");
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
