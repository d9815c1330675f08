import { LENGTH_UNIT, valueIn } from "../../scripts/archive/search.ts";
import type { Query } from "./search-query.ts";
import { type Match, scoreOf } from "./search-rank.ts";
import { type Run, runsIn } from "./search-runs.ts";
import type { Shard } from "./search-shard.ts";
import type { Engine } from "./search-wasm.ts";

/** The articles of a shard that have every word of the query, with its marks or with any. */
export async function findIn(shard: Shard, query: Query, exact: boolean, engine: Engine): Promise<Match[]> {
  const { terms, phrases } = query;
  const last = terms.length - 1;
  const postings = await Promise.all(terms.map((term) => shard.postings(term, { exact, whole: true })));
  const lastTerm = terms[last];
  const whole = !(query.open && lastTerm && postings[last]?.articles.length === 0 && isWorthCompleting(lastTerm.typed));
  if (!whole && lastTerm) postings[last] = await shard.postings(lastTerm, { exact, whole });
  if (postings.some(({ articles }) => articles.length === 0)) return [];
  const lists = postings.map(({ articles }) => articles);
  const runs = runsIn(terms, phrases, postings);
  const matches: Match[] = [];
  for (const article of engine.inAll(lists, shard.count)) {
    if (!runs.hasQuoted(article)) continue;
    const its = runs.of(article);
    matches.push({
      shard: shard.name,
      article,
      exact,
      whole,
      pieces: its.length,
      score: scoreOfText(shard, query, article, its),
      spelling: exact ? "" : runs.spelling(article, its),
      positions: runs.positions,
    });
  }
  return matches;
}

/** A single letter begins too many words to be any of them. */
const isWorthCompleting = (typed: string): boolean => typed.length > 1;

function scoreOfText({ catalog }: Shard, { terms }: Query, article: number, runs: readonly Run[]): number {
  const text = { words: valueIn(catalog.lengths, article) * LENGTH_UNIT, title: valueIn(catalog.titles, article) };
  return scoreOf(runs, terms.length, text);
}
