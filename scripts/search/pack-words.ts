import { type VocabularyEntry, type WordEntry, wordKey } from "../archive/search.ts";
import { compareAscii } from "../archive/text.ts";
import type { Posting, Postings } from "./postings.ts";

/** A file of words before it is compressed, and the key of its first word. */
export interface WordFile {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * How many bytes of postings share a file, before compression, which takes off a third. A reader pays for the whole
 * file of each word: smaller files cost fewer bytes, and more places on a disk. A word that needs more has its own.
 */
const FILE_BYTES = 16_000;

/** The files of words of a shard, in order of their keys. */
export function wordFiles(postings: Postings): WordFile[] {
  const words = [...postings].map(([word, posting]) => ({ word, posting, key: wordKey(word) }));
  words.sort((a, b) => compareAscii(a.key, b.key));
  const files: WordFile[] = [];
  let open: { key: string; entries: WordEntry[]; parts: Uint8Array[]; size: number } | null = null;
  const close = () => {
    if (open !== null) files.push({ key: open.key, bytes: wordFile(open.entries, open.parts) });
    open = null;
  };
  for (const { word, posting, key } of words) {
    const bytes = packPosting(posting);
    if (open !== null && open.size + bytes.length > FILE_BYTES) close();
    open ??= { key, entries: [], parts: [], size: 0 };
    open.entries.push([word, posting.articles.length, bytes.length]);
    open.parts.push(bytes);
    open.size += bytes.length;
  }
  close();
  return files;
}

/** Its entries as JSON and a line feed, then the postings of each. */
function wordFile(entries: readonly WordEntry[], parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...parts]);
}

/** Articles, each as its distance from the one before; counts; positions, each from the one before in its article. */
function packPosting({ articles, counts, positions }: Posting): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const article of articles) {
    writeNumber(bytes, article - last);
    last = article;
  }
  for (const count of counts) writeNumber(bytes, count);
  let at = 0;
  for (const count of counts) {
    let before = 0;
    for (const end = at + count; at < end; at++) {
      const position = positions[at] ?? 0;
      writeNumber(bytes, position - before);
      before = position;
    }
  }
  return Uint8Array.from(bytes);
}

/** LEB128, seven bits a byte, the lowest first. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Words that two articles or more have: one is more often a slip of the pen than what a reader looks for. */
export function vocabularyOf(postings: Postings): VocabularyEntry[] {
  return [...postings]
    .flatMap(([word, { articles }]): VocabularyEntry[] =>
      articles.length > 1 && /^\p{L}[\p{L}\p{M}]+$/u.test(word) ? [[word, articles.length]] : [],
    )
    .sort(([a], [b]) => compareAscii(a, b));
}
