import {
  type SearchCatalog,
  type SearchShard,
  type SearchText,
  type VocabularyEntry,
  wordKey,
} from "../../scripts/archive/search.ts";
import { jsonOf, type SearchFiles } from "./search-files.ts";
import { postingsOf, readWordFile, type TermPostings, type WordFile } from "./search-postings.ts";
import type { Term } from "./search-query.ts";

/** How exactly a word of the query is meant: with its marks or with any, and whole or as the beginning of a word. */
export interface Reading {
  readonly exact: boolean;
  readonly whole: boolean;
}

/** A shard whose catalog has been read. Calls reject where a file that they need is missing or damaged. */
export interface Shard {
  readonly name: string;
  readonly count: number;
  readonly catalog: SearchCatalog;
  readonly postings: (term: Term, reading: Reading) => Promise<TermPostings>;
  readonly text: (article: number) => Promise<SearchText>;
  readonly vocabulary: () => Promise<readonly VocabularyEntry[]>;
}

/** Words that a beginning is taken for, those of most articles first. */
const BEGINNINGS = 30;
const FILES_OF_BEGINNINGS = 3;

export async function openShard(files: SearchFiles, { name, catalog: file, count }: SearchShard): Promise<Shard> {
  const catalog = await jsonOf<SearchCatalog>(files.bytes(name, file));
  const read = keeping((file: string) => files.bytes(name, file));
  const wordFile = keeping(async (file: string) => readWordFile(await files.bytes(name, file)));
  const texts = keeping((file: string) => jsonOf<SearchText[]>(read(file)));

  /** The files that may hold words whose keys are from one to another. */
  const filesOf = (from: string, to: string): Promise<WordFile[]> => {
    const first = Math.max(0, lastAtMost(catalog.words, from));
    const last = lastAtMost(catalog.words, to);
    return Promise.all(catalog.words.slice(first, last + 1).map(([, file]) => wordFile(file)));
  };

  const exact = async (form: string) =>
    (await filesOf(wordKey(form), wordKey(form))).map((file) => ({ file, word: form }));

  /** Words with the marks of any spelling. A key is the word without marks, or that, a space, and the word. */
  const folded = async (plain: string) => {
    const found = await filesOf(plain, `${plain} \uffff`);
    const isSpelling = (word: string) => wordKey(word) === plain || wordKey(word).startsWith(`${plain} `);
    return found.flatMap((file) => wordsWhere(file, isSpelling));
  };

  /** Words that begin with what is typed, as whole words follow it in a file or the next ones. */
  const beginning = async (plain: string, accepts: (word: string) => boolean) => {
    const found = await filesOf(plain, `${plain}\uffff`).then((all) => all.slice(0, FILES_OF_BEGINNINGS));
    return found
      .flatMap((file) => wordsWhere(file, (word) => accepts(word) && wordKey(word).startsWith(plain)))
      .sort((a, b) => (b.file.entries.get(b.word)?.articles ?? 0) - (a.file.entries.get(a.word)?.articles ?? 0))
      .slice(0, BEGINNINGS);
  };

  const postings = async ({ forms, plain }: Term, { exact: marked, whole }: Reading): Promise<TermPostings> => {
    const asTyped = (word: string) => !marked || forms.some((form) => word.startsWith(form));
    const wholeWords = () => Promise.all(marked ? forms.map(exact) : plain.map(folded));
    const words = whole ? await wholeWords() : await Promise.all(plain.map((one) => beginning(one, asTyped)));
    return postingsOf(words.flat(), count);
  };
  const kept = new Map<string, Promise<TermPostings>>();

  return {
    name,
    count,
    catalog,
    postings: (term, reading) =>
      keep(kept, `${reading.exact} ${reading.whole} ${term.typed}`, () => postings(term, reading)),
    text: async (article) => {
      const file = catalog.texts[Math.floor(article / catalog.perText)] ?? "";
      const text = (await texts(file))[article % catalog.perText];
      if (text === undefined) throw new Error(`a text of ${name} is damaged`);
      return text;
    },
    vocabulary: () => jsonOf<VocabularyEntry[]>(read(catalog.vocabulary)),
  };
}

function wordsWhere(file: WordFile, accepts: (word: string) => boolean): { file: WordFile; word: string }[] {
  return [...file.entries.keys()].filter(accepts).map((word) => ({ file, word }));
}

/** Where the last entry is whose key is not after the given one; -1 where all are. */
function lastAtMost(entries: SearchCatalog["words"], key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[0] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The function with its answers kept; one that failed may be asked for again. */
export function keeping<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => keep(kept, key, () => make(key));
}

function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
