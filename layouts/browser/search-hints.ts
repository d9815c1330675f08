import type { SearchManifest } from "../../scripts/archive/search.ts";
import { findIn } from "./search-find.ts";
import { fromKeystrokes } from "./search-keystrokes.ts";
import { placeIn } from "./search-names.ts";
import { nearestWords } from "./search-nearest.ts";
import { type Query, readQuery } from "./search-query.ts";
import { isNear, type Match, spellingsIn } from "./search-rank.ts";
import type { Shard } from "./search-shard.ts";
import type { Engine } from "./search-wasm.ts";

/** What else the reader may have meant. */
export type Hint =
  /** Keystrokes of Telex or VNI, or a word mistyped: another query, and how many articles answer it. */
  | { readonly kind: "meant"; readonly query: string; readonly count: number }
  /** One way to put marks on a query that has none, and how many articles write it so. */
  | { readonly kind: "marks"; readonly query: string; readonly count: number }
  /** A place that the query names: the articles filed under it, and other ways to write it. */
  | {
      readonly kind: "place";
      readonly slug: string;
      readonly name: string;
      readonly count: number;
      readonly others: readonly string[];
    };

/** Most ways to put marks on a query that are shown. */
const SPELLINGS = 4;

/** Ways to write a query without marks, the most common first; none where all articles write it in one way. */
export function marksOf(query: Query, matches: readonly Match[]): Hint[] {
  if (query.marked) return [];
  const typed = query.terms.map((term) => term.typed).join(" ");
  const spellings = [...spellingsIn(matches)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (spellings.length < 2) return [];
  return spellings
    .filter(([spelling]) => spelling !== typed)
    .slice(0, SPELLINGS)
    .map(([query, count]) => ({ kind: "marks", query, count }));
}

export function placeHints(text: string, manifest: SearchManifest): Hint[] {
  const place = placeIn(text, manifest.places);
  if (place === null) return [];
  const { slug, name, others } = place;
  const count = manifest.places.reduce((sum, one) => {
    return one.slug === slug || one.now.includes(slug) ? sum + one.count : sum;
  }, 0);
  return [{ kind: "place", slug, name, count, others }];
}

/** What the keys would have made, where more articles answer that than what was typed. */
export async function keystrokeHints(
  text: string,
  found: number,
  shards: readonly Shard[],
  engine: Engine,
): Promise<Hint[]> {
  const meant = fromKeystrokes(text);
  if (meant === text.toLowerCase()) return [];
  const query = readQuery(meant);
  const count = (await nearIn(shards, query, query.marked, engine)).length;
  return count > found ? [{ kind: "meant", query: meant, count }] : [];
}

const CANDIDATES = 5;
const CORRECTIONS = 3;
const LONGEST_CORRECTED = 6;

/** Queries that differ in one word from one that nothing answers, the nearest and those that most articles answer first. */
export async function nearestHints(query: Query, shards: readonly Shard[], engine: Engine): Promise<Hint[]> {
  const { terms } = query;
  if (terms.length > LONGEST_CORRECTED) return [];
  const vocabulary = (await Promise.all(shards.map((shard) => shard.vocabulary()))).flat();
  const doubtful = await unknownPlaces(query, shards);
  const tries = new Map<string, number>();
  for (const place of doubtful) {
    for (const { word, away } of nearestWords(terms[place]?.typed ?? "", vocabulary, CANDIDATES)) {
      tries.set(terms.map((term, index) => (index === place ? word : term.plain[0])).join(" "), away);
    }
  }
  const found: { readonly query: string; readonly count: number; readonly away: number }[] = [];
  for (const [text, away] of tries) {
    const matches = await nearIn(shards, readQuery(text), false, engine);
    const [spelling] = [...spellingsIn(matches)].sort(([, a], [, b]) => b - a);
    if (spelling) found.push({ query: spelling[0], count: spelling[1], away });
  }
  return found
    .sort((a, b) => a.away - b.away || b.count - a.count)
    .slice(0, CORRECTIONS)
    .map(({ query, count }) => ({ kind: "meant", query, count }));
}

/** Places of the words that no article has; of all words where there are none such. */
async function unknownPlaces({ terms }: Query, shards: readonly Shard[]): Promise<number[]> {
  const known = await Promise.all(
    terms.map(async (term) => {
      const postings = await Promise.all(shards.map((shard) => shard.postings(term, { exact: false, whole: true })));
      return postings.some(({ articles }) => articles.length > 0);
    }),
  );
  const unknown = known.flatMap((isKnown, place) => (isKnown ? [] : [place]));
  return unknown.length > 0 ? unknown : known.map((_, place) => place);
}

/** The articles in which the words of a query stand together. */
async function nearIn(shards: readonly Shard[], query: Query, exact: boolean, engine: Engine): Promise<Match[]> {
  const found = [];
  for (const shard of shards) found.push(...(await findIn(shard, query, exact, engine)));
  return found.filter(({ pieces, whole }) => whole && isNear(pieces, query.terms.length));
}
