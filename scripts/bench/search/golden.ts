import { plainWord } from "../../archive/search.ts";
import { compareAscii } from "../../archive/text.ts";
import type { SearchRecord } from "../../search/record.ts";
import { FAMILY_NAMES } from "../words.ts";
import { telexOf, vniOf } from "./keystrokes.ts";
import { stretchesOf, type Truth, truthOf } from "./truth.ts";

/** A query whose answer is known. */
export interface Golden {
  readonly kind: string;
  /** As a reader types it. */
  readonly query: string;
  /** What is meant: the text that a right answer has, in lower case. */
  readonly meant: string;
  /** Paths of all articles that have it. */
  readonly right: ReadonlySet<string>;
  /** Whether the reader must be offered what was meant, because what was typed is nowhere. */
  readonly offered: boolean;
}

/** How many queries of each kind there are at most. */
const COUNTS = { words: 40, toneless: 40, d: 25, names: 15, phrases: 15, numbers: 10, typos: 12, telex: 10, vni: 6 };

/** A word of two syllables: they meet so many times as often as chance would have it. */
const BOND = 8;

/**
 * The golden set of a corpus: words of two syllables, names, phrases and numbers that its articles have, each with
 * the articles that have it as neighbouring words with these very tones. The same for the same corpus.
 */
export function goldenSet(records: readonly SearchRecord[]): Golden[] {
  const corpus = records.map((record) => [record.path, stretchesOf(record)] as const);
  const single = truthOf(corpus, 1);
  const pairs = truthOf(corpus, 2);
  const words = choose(pairs, (pair, right) => isWord(pair, right.size, single, records.length));
  const names = choose(
    truthOf(corpus, 3, ([family = "", ...given]) => FAMILY_NAMES.includes(family) && given.every(isCapitalised)),
    (_, right) => right.size > 1,
  );
  const triples = choose(
    truthOf(corpus, 3, (run) => run.every((word) => /^\p{Ll}{2,}$/u.test(word))),
    (run, right) => right.size >= 5 && hasMarks(run),
  );
  const numbers = choose(pairs, (pair, right) => /^\d{2,4} \p{L}{2,}$/u.test(pair) && right.size > 1);

  const same = (kind: string, runs: readonly string[], truth: Truth, typed: (run: string) => string): Golden[] =>
    runs.map((meant) => ({ kind, query: typed(meant), meant, right: truth.get(meant) ?? new Set(), offered: false }));
  const offered = (kind: string, runs: readonly string[], typed: (run: string) => string): Golden[] =>
    same(kind, runs, pairs, typed).map((golden) => ({ ...golden, offered: true }));

  const triplesTruth = truthOf(corpus, 3);
  const plainPairs = new Set([...pairs.keys()].map(plainWord));
  const mistyped = words.filter((word) => !plainPairs.has(slipOf(word)));
  const withD = words.filter((word) => word.includes("đ"));
  return [
    ...same("two syllables, toned", words.slice(0, COUNTS.words), pairs, (run) => run),
    ...same("two syllables, toneless", words.slice(0, COUNTS.toneless), pairs, plainWord),
    ...same("đ typed as d", withD.slice(0, COUNTS.d), pairs, plainWord),
    ...same("names", names.slice(0, COUNTS.names), triplesTruth, (run) => run),
    ...same("quoted phrases", triples.slice(0, COUNTS.phrases), triplesTruth, (run) => `"${run}"`),
    ...same("numbers", numbers.slice(0, COUNTS.numbers), pairs, (run) => run),
    ...offered("typos", mistyped.slice(0, COUNTS.typos), slipOf),
    ...offered("Telex keys", words.slice(0, COUNTS.telex), telexOf),
    ...offered("VNI keys", words.slice(-COUNTS.vni), vniOf),
  ];
}

/** Runs that are to be asked for, in an order that has nothing to do with the alphabet. */
function choose(truth: Truth, accepts: (run: string, right: ReadonlySet<string>) => boolean): string[] {
  return [...truth]
    .filter(([run, right]) => accepts(run, right))
    .map(([run]) => ({ run, key: shuffled(run) }))
    .sort((a, b) => a.key - b.key || compareAscii(a.run, b.run))
    .map(({ run }) => run);
}

/** FNV-1a of the text's code units. */
function shuffled(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function isWord(pair: string, articles: number, single: Truth, all: number): boolean {
  const [first = "", second = ""] = pair.split(" ");
  if (articles < Math.max(5, all / 500) || articles > all * 0.3 || !hasMarks(pair)) return false;
  if (!/^\p{L}{2,} \p{L}{2,}$/u.test(pair)) return false;
  const chance = ((single.get(first)?.size ?? 0) * (single.get(second)?.size ?? 0)) / all;
  return articles > chance * BOND * Math.sqrt(articles / all);
}

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);
const hasMarks = (text: string): boolean => plainWord(text) !== text;

/** The last syllable with its last two letters in the other order, without marks. */
function slipOf(run: string): string {
  return plainWord(run).replace(/(.)(.)$/u, "$2$1");
}
