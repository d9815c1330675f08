import { readerForm } from "../archive/search.ts";
import { readCbor, type Value } from "./cbor.ts";

/** Where a word stands: its articles in ascending order, how often it is in each, and at which words of each. */
export interface Posting {
  readonly articles: number[];
  readonly counts: number[];
  /** All positions of the first article in ascending order, then those of the next. */
  readonly positions: number[];
}

/** The words of a shard with their marks, in lower case. */
export type Postings = Map<string, Posting>;

/** Pagefind's signature before the bytes of a file. */
const SIGNATURE = "pagefind_dcd";

/**
 * Adds the words of one of Pagefind's index files, whose first page is article `first` of the shard. Throws an Error
 * where the file is not one of the version that this was written for.
 */
export function addIndexFile(postings: Postings, unpacked: Uint8Array, first: number): void {
  if (new TextDecoder().decode(unpacked.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error("an index file without Pagefind's signature");
  // [[word, pages without marks, [[word with marks, pages]]]]
  const [words] = list(readCbor(unpacked.subarray(SIGNATURE.length)));
  for (const word of list(words)) {
    const [plain, pages, variants] = list(word);
    addPages(postings, text(plain), list(pages), first);
    for (const variant of list(variants)) {
      const [form, itsPages] = list(variant);
      addPages(postings, text(form), list(itsPages), first);
    }
  }
}

/** Adds pages, each of which is [pages since the last, [-1 - weight, words since the last…], …]. */
function addPages(postings: Postings, form: string, pages: readonly Value[], first: number): void {
  if (pages.length === 0) return;
  const word = readerForm(form);
  const posting = postings.get(word) ?? { articles: [], counts: [], positions: [] };
  postings.set(word, posting);
  let article = first;
  for (const page of pages) {
    const [step, locations] = list(page);
    article += number(step);
    let position = 0;
    let count = 0;
    for (const location of list(locations)) {
      const ahead = number(location);
      if (ahead < 0) continue;
      position += ahead;
      posting.positions.push(position);
      count++;
    }
    if (count === 0) throw new Error(`“${word}” stands nowhere in an article that has it`);
    posting.articles.push(article);
    posting.counts.push(count);
  }
}

function list(value: Value | undefined): readonly Value[] {
  if (typeof value === "object") return value;
  throw new Error("an index file of another form");
}

function text(value: Value | undefined): string {
  if (typeof value === "string") return value;
  throw new Error("an index file of another form");
}

function number(value: Value | undefined): number {
  if (typeof value === "number") return value;
  throw new Error("an index file of another form");
}
