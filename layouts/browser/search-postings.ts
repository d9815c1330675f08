import type { WordEntry } from "../../scripts/archive/search.ts";
import { textOf } from "./search-bytes.ts";

/** Where a word of the query stands in a shard, in any of the spellings that were asked for. */
export interface TermPostings {
  /** The articles that have it, ascending. */
  readonly articles: Int32Array;
  /** For each article of the shard, where its positions begin; one more for where the last ends. */
  readonly starts: Int32Array;
  /** Positions of each article, ascending. */
  readonly positions: Int32Array;
  /** For each position, which of `words` stands there. */
  readonly forms: Uint16Array;
  readonly words: readonly string[];
}

/** A file of words: its words and where their postings are. */
export interface WordFile {
  readonly entries: ReadonlyMap<string, { readonly articles: number; readonly from: number }>;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 10;

export function readWordFile(bytes: Uint8Array): WordFile {
  const end = bytes.indexOf(LINE_FEED);
  let from = end + 1;
  const entries = new Map<string, { articles: number; from: number }>();
  for (const [word, articles, size] of JSON.parse(textOf(bytes.subarray(0, end))) as WordEntry[]) {
    entries.set(word, { articles, from });
    from += size;
  }
  if (from !== bytes.length) throw new Error("a file of words is damaged");
  return { entries, bytes };
}

/** The postings of one word. */
interface Posting {
  readonly articles: Int32Array;
  readonly counts: Int32Array;
  readonly positions: Int32Array;
}

function readPosting({ entries, bytes }: WordFile, word: string): Posting {
  const entry = entries.get(word);
  let at = entry?.from ?? 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const articles = new Int32Array(entry?.articles ?? 0);
  for (let index = 0, last = 0; index < articles.length; index++) articles[index] = last += next();
  const counts = articles.map(next);
  const positions = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  let index = 0;
  for (const count of counts)
    for (let last = 0, end = index + count; index < end; index++) positions[index] = last += next();
  return { articles, counts, positions };
}

/** The postings of some words as those of one. */
export function postingsOf(found: readonly { file: WordFile; word: string }[], articles: number): TermPostings {
  const all = found.map(({ file, word }) => readPosting(file, word));
  const starts = new Int32Array(articles + 1);
  for (const posting of all)
    posting.articles.forEach((article, index) => {
      starts[article + 1] = (starts[article + 1] ?? 0) + (posting.counts[index] ?? 0);
    });
  for (let article = 0; article < articles; article++) {
    starts[article + 1] = (starts[article + 1] ?? 0) + (starts[article] ?? 0);
  }
  const positions = new Int32Array(starts[articles] ?? 0);
  const forms = new Uint16Array(positions.length);
  const filled = starts.slice();
  all.forEach((posting, form) => {
    let from = 0;
    posting.articles.forEach((article, index) => {
      for (const end = from + (posting.counts[index] ?? 0); from < end; from++) {
        let at = filled[article] ?? 0;
        filled[article] = at + 1;
        const position = posting.positions[from] ?? 0;
        // Insertion: the positions of one word come in order, those of the next are fitted in.
        for (const first = starts[article] ?? 0; at > first && (positions[at - 1] ?? 0) > position; at--) {
          positions[at] = positions[at - 1] ?? 0;
          forms[at] = forms[at - 1] ?? 0;
        }
        positions[at] = position;
        forms[at] = form;
      }
    });
  });
  const having: number[] = [];
  for (let article = 0; article < articles; article++)
    if ((starts[article + 1] ?? 0) > (starts[article] ?? 0)) having.push(article);
  return { articles: Int32Array.from(having), starts, positions, forms, words: found.map(({ word }) => word) };
}
