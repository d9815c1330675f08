import wasm from "pagefind:wasm";
import { inflate } from "./search-bytes.ts";

/**
 * Pagefind's engine: its WebAssembly, given just the words that are asked for. Pagefind takes every word of a query
 * for the beginning of others, and forgets nothing of what it was given; so each question has an instance of its own,
 * in which the words have names of one length, none of which begins another.
 */
export interface Engine {
  /**
   * Numbers of the articles that are in all of the lists, ascending. Lists are ascending, of numbers below `articles`.
   */
  readonly inAll: (lists: readonly ArrayLike<number>[], articles: number) => number[];
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_malloc: (bytes: number, alignment: number) => number;
  readonly init_pagefind: (at: number, bytes: number) => number;
  readonly load_index_chunk: (index: number, at: number, bytes: number) => number;
  /** Query, original query, filters and sort, each as address and length; then whether it is a phrase, and marks count. */
  readonly search: (index: number, ...given: (number | boolean)[]) => readonly [at: number, bytes: number];
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** A new instance of the engine. Rejects where the browser knows no WebAssembly. */
export async function startEngine(): Promise<Engine> {
  compiled ??= inflate(wasm).then((bytes) => WebAssembly.compile(bytes));
  const instance = new WebAssembly.Instance(await compiled, {
    "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => fillTable(exports.__wbindgen_externrefs) },
  });
  const exports = instance.exports as unknown as Exports;
  exports.__wbindgen_start();

  const pass = (bytes: Uint8Array): [number, number] => {
    const at = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const passText = (text: string) => pass(new TextEncoder().encode(text));

  return {
    inAll: (lists, articles) => {
      const names = lists.map((_, index) => `w${String.fromCharCode(97 + (index % 26))}${Math.floor(index / 26)}`);
      const meta = exports.init_pagefind(...pass(metadataOf(articles))) >>> 0;
      const index = exports.load_index_chunk(meta, ...pass(wordsAsChunk(names, lists))) >>> 0;
      const query = names.join(" ");
      const given = [query, query, "{}", ""].flatMap(passText);
      const [at, length] = exports.search(index, ...given, false, false);
      return pagesIn(new Uint8Array(exports.memory.buffer, at >>> 0, length), articles);
    },
  };
}

const PAGE = new TextEncoder().encode('"p":"');
/** The fewest bytes between a page and the next: `","g":"","s":0,"l":[]},{`. */
const LEAST_OF_PAGE = 20;
const [QUOTE = 0, ZERO = 0] = new TextEncoder().encode('"0');

/**
 * The numbers of the pages in an answer, ascending. The answer is JSON that spells out every place of every word; of
 * a whole archive's it is megabytes, of which nothing but `"p":"123"` is wanted, so it is not parsed.
 */
function pagesIn(answer: Uint8Array, articles: number): number[] {
  const isIn = new Uint8Array(articles);
  for (let at = answer.indexOf(QUOTE); at >= 0 && at < answer.length; at++) {
    let step = 0;
    while (step < PAGE.length && answer[at + step] === PAGE[step]) step++;
    if (step < PAGE.length) continue;
    let page = 0;
    for (at += step; answer[at] !== QUOTE && at < answer.length; at++) page = page * 10 + (answer[at] ?? 0) - ZERO;
    isIn[page] = 1;
    at += LEAST_OF_PAGE;
  }
  const pages: number[] = [];
  for (let page = 0; page < articles; page++) if (isIn[page] === 1) pages.push(page);
  return pages;
}

/** What wasm-bindgen's own JavaScript does. */
function fillTable(table: WebAssembly.Table): void {
  const at = table.grow(4);
  table.set(0, undefined);
  [undefined, null, true, false].forEach((value, index) => {
    table.set(at + index, value);
  });
}

const VERSION = "1.6.0";
const WORDS_OF_PAGE = 500;

const known = new Map<number, Uint8Array>();

/** The metadata of a shard of so many articles; the same for all shards of one size. */
function metadataOf(articles: number): Uint8Array {
  const bytes = known.get(articles) ?? metadata(articles);
  known.set(articles, bytes);
  return bytes;
}

/** Pagefind's metadata: [version, pages, chunks, filters, sorts, fields], where a page is [name, words, group]. */
function metadata(articles: number): Uint8Array {
  const out = new Cbor(articles * 12 + 64);
  out.list(6);
  out.text(VERSION);
  out.list(articles);
  for (let article = 0; article < articles; article++) {
    out.list(3);
    out.text(String(article));
    out.number(WORDS_OF_PAGE);
    out.text("");
  }
  out.list(1);
  out.list(3);
  for (const text of ["a", "z", "0"]) out.text(text);
  for (let rest = 0; rest < 3; rest++) out.list(0);
  return out.bytes();
}

/** A chunk of Pagefind's index: each word on the first place of every article in its list. */
function wordsAsChunk(names: readonly string[], lists: readonly ArrayLike<number>[]): Uint8Array {
  const out = new Cbor(lists.reduce((size, list) => size + list.length * 9 + 32, 16));
  out.list(1);
  out.list(names.length);
  names.forEach((name, index) => {
    const list = lists[index] ?? [];
    out.list(3);
    out.text(name);
    out.list(list.length);
    let last = 0;
    for (let at = 0; at < list.length; at++) {
      const article = list[at] ?? 0;
      out.list(3);
      out.number(article - last);
      out.list(1);
      out.number(0);
      out.list(0);
      last = article;
    }
    out.list(0);
  });
  return out.bytes();
}

/** Writes CBOR (RFC 8949). */
class Cbor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  number(value: number): void {
    this.#head(0, value);
  }

  /** ASCII only. */
  text(value: string): void {
    this.#head(3, value.length);
    for (let index = 0; index < value.length; index++) this.#bytes[this.#at++] = value.charCodeAt(index);
  }

  list(length: number): void {
    this.#head(4, length);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #head(kind: number, value: number): void {
    if (value < 24) this.#bytes[this.#at++] = (kind << 5) | value;
    else if (value < 256) {
      this.#bytes[this.#at++] = (kind << 5) | 24;
      this.#bytes[this.#at++] = value;
    } else {
      this.#bytes[this.#at++] = (kind << 5) | 25;
      this.#bytes[this.#at++] = value >> 8;
      this.#bytes[this.#at++] = value & 255;
    }
  }
}
