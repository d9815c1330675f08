import type { SearchManifest, SearchShard } from "../../scripts/archive/search.ts";
import { type Answer, countedOf, restOf, type Section, sectionsOf, shardsIn, yearsOf } from "./search-answer.ts";
import { filingOf } from "./search-facets.ts";
import type { SearchFiles } from "./search-files.ts";
import { findIn } from "./search-find.ts";
import { type Hint, keystrokeHints, marksOf, nearestHints, placeHints } from "./search-hints.ts";
import { type Query, readQuery } from "./search-query.ts";
import { isNear, type Match, rank } from "./search-rank.ts";
import { keeping, openShard, type Shard } from "./search-shard.ts";
import type { SearchState } from "./search-state.ts";
import { type Engine, startEngine } from "./search-wasm.ts";

/** How many of the newest articles are looked through before it is asked whether that is enough. */
const FIRST_ARTICLES = 5000;
/** So many articles in which the words stand together are enough: older years wait until the reader wants them. */
const ENOUGH = 10;
/** In so many of the newest articles nearest words are looked for: each shard of them costs its vocabulary. */
const VOCABULARY_ARTICLES = 6000;

/** An answer, complete or so far, and its articles in the order in which they are shown. */
export interface Asked {
  readonly answer: Answer;
  readonly sections: readonly Section[];
}

/** Told of an answer as it grows. */
export interface Listener {
  /** Files of so many parts of the archive have come. */
  readonly progress: (done: number, total: number) => void;
  readonly answer: (asked: Asked, final: boolean) => void;
  readonly hints: (hints: readonly Hint[]) => void;
  /** False when the reader has asked something else meanwhile. */
  readonly isWanted: () => boolean;
}

/** The archive as one thing to ask; shards are opened when they are first needed. */
export interface Archive {
  readonly ask: (state: SearchState, listener: Listener) => Promise<void>;
  readonly shard: (name: string) => Promise<Shard>;
}

export function openArchive(files: SearchFiles, manifest: SearchManifest): Archive {
  const entries = new Map(manifest.shards.map((entry) => [entry.name, entry]));
  const shard = keeping(async (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`no shard ${name}`);
    return openShard(files, entry);
  });
  const breathe = breathing();
  /** Matches of the last query by shard: another choice of place or year asks no shard again. */
  let known = { text: "", found: new Map<string, readonly Match[]>() };

  const found = async (name: string, query: Query, exact: boolean, engine: Engine): Promise<readonly Match[]> => {
    const key = `${name} ${exact} ${query.terms.length}`;
    const before = known.found.get(key);
    if (before) return before;
    const { found: place } = known;
    const opened = await shard(name);
    const matches = query.terms.length > 0 ? await findIn(opened, query, exact, engine) : allOf(opened);
    place.set(key, matches);
    return matches;
  };

  /** Asks some shards; those that cannot be read are added to the damaged. */
  const findInAll = async (
    shards: readonly SearchShard[],
    query: Query,
    exact: boolean,
    engine: Engine,
    damaged: Set<string>,
    listener: Listener,
  ): Promise<Match[]> => {
    let done = 0;
    const prepared = shards.map(async ({ name }) => {
      const opened = await shard(name);
      await Promise.all(query.terms.map((term) => opened.postings(term, { exact, whole: true })));
      listener.progress(++done, shards.length);
    });
    await Promise.allSettled(prepared);
    const matches: Match[][] = [];
    for (const { name } of shards) {
      await breathe();
      if (!listener.isWanted()) break;
      try {
        matches.push([...(await found(name, query, exact, engine))]);
      } catch {
        damaged.add(name);
      }
    }
    return matches.flat();
  };

  const run = async (state: SearchState, query: Query, engine: Engine, listener: Listener): Promise<Outcome> => {
    let left = shardsIn(manifest, state);
    let size = state.whole ? Number.POSITIVE_INFINITY : FIRST_ARTICLES;
    const outcome: Outcome = { state, query, matches: [], others: [], searched: [], left, damaged: new Set() };
    const goodOf = ({ matches, searched }: Outcome) => near(query, passing(matches, searched));
    const passing = (matches: readonly Match[], searched: readonly Shard[]) => {
      return filingOf(manifest, new Map(searched.map((one) => [one.name, one]))).narrow(matches, state);
    };
    while (left.length > 0) {
      const batch = newest(left, size);
      const matches = await findInAll(batch, query, query.marked, engine, outcome.damaged, listener);
      if (!listener.isWanted()) return outcome;
      left = left.slice(batch.length);
      size *= 2;
      outcome.matches.push(...matches);
      outcome.searched.push(...(await readable(batch)));
      outcome.left = left;
      if (!state.whole && goodOf(outcome).length >= ENOUGH) break;
      if (left.length > 0 && outcome.matches.length > 0) listener.answer(answerOf(manifest, outcome), false);
    }
    if (query.marked && goodOf(outcome).length < ENOUGH) {
      const exact = new Set(outcome.matches.map(keyOf));
      const folded = await findInAll(outcome.searched.map(entryOf), query, false, engine, outcome.damaged, listener);
      outcome.matches.push(...folded.filter((match) => !exact.has(keyOf(match))));
    }
    return outcome;
  };

  const entryOf = ({ name }: Shard): SearchShard => entries.get(name) as SearchShard;
  const readable = async (shards: readonly SearchShard[]): Promise<Shard[]> =>
    (await Promise.allSettled(shards.map(({ name }) => shard(name)))).flatMap((result) =>
      result.status === "fulfilled" ? result.value : [],
    );

  /** Articles that name the place of the query otherwise. */
  const otherNames = async (outcome: Outcome, hints: readonly Hint[], engine: Engine, listener: Listener) => {
    const seen = new Set(outcome.matches.map(keyOf));
    for (const hint of hints) {
      for (const text of hint.kind === "place" ? hint.others : []) {
        const query = readQuery(text);
        for (const one of outcome.searched) {
          await breathe();
          if (!listener.isWanted()) return;
          const matches = await findIn(one, query, query.marked, engine).catch(() => []);
          for (const match of near(query, matches)) if (!seen.has(keyOf(match))) outcome.others.push(match);
          for (const match of outcome.others) seen.add(keyOf(match));
        }
      }
    }
  };

  const ask = async (state: SearchState, listener: Listener): Promise<void> => {
    if (known.text !== state.query) known = { text: state.query, found: new Map() };
    const engine = await startEngine();
    const joined = readQuery(state.query);
    const parted = readQuery(state.query, true);
    let outcome = await run(state, joined, engine, listener);
    if (outcome.matches.length === 0 && parted.terms.length !== joined.terms.length && listener.isWanted()) {
      outcome = await run(state, parted, engine, listener);
    }
    if (!listener.isWanted()) return;
    const own = near(outcome.query, outcome.matches);
    const place = state.query === "" ? [] : placeHints(state.query, manifest);
    if (own.length < ENOUGH) await otherNames(outcome, place, engine, listener);
    if (!listener.isWanted()) return;
    listener.answer(answerOf(manifest, outcome), true);
    if (state.query === "") return;

    const { searched } = outcome;
    const keystrokes = await keystrokeHints(state.query, own.length, searched, engine).catch(() => []);
    const isLost = own.length === 0 && keystrokes.length === 0 && outcome.others.length === 0;
    const familiar = newest(searched, VOCABULARY_ARTICLES);
    const corrected = isLost ? await nearestHints(outcome.query, familiar, engine).catch(() => []) : [];
    if (listener.isWanted()) listener.hints([...keystrokes, ...corrected, ...marksOf(outcome.query, own), ...place]);
  };

  return { ask, shard };
}

/** What has been found so far, and where. */
interface Outcome {
  readonly state: SearchState;
  readonly query: Query;
  readonly matches: Match[];
  readonly others: Match[];
  readonly searched: Shard[];
  left: readonly SearchShard[];
  readonly damaged: Set<string>;
}

function answerOf(manifest: SearchManifest, outcome: Outcome): Asked {
  const { state, query, matches, others, searched, left, damaged } = outcome;
  const shards = new Map(searched.map((one) => [one.name, one]));
  const { narrow, facets } = filingOf(manifest, shards);
  const terms = query.terms.length;
  const counted = countedOf([...matches, ...others], terms);
  const narrowed = narrow(counted, state);
  const order = terms === 0 ? "newest" : state.order;
  const groups = rank(narrow(matches, state), terms, order);
  const sections = sectionsOf(groups, query.marked, narrow(others, state));
  const answer: Answer = {
    kinds: sections.map(({ kind, matches }) => ({ kind, count: matches.length })),
    count: narrowed.length,
    facets: facets(counted, state),
    years: yearsOf(manifest, new Set(shards.keys()), narrowed),
    searched: searched.reduce((sum, { count }) => sum + count, 0),
    rest: restOf(left),
    damaged: [...damaged].sort(),
    cut: query.cut,
    hints: [],
  };
  return { answer, sections };
}

function near(query: Query, matches: readonly Match[]): Match[] {
  return matches.filter(({ pieces }) => isNear(pieces, query.terms.length));
}

/** Every article of a shard, where nothing but its filing is asked for. */
function allOf({ name, count }: Shard): Match[] {
  const positions = () => [];
  return Array.from({ length: count }, (_, article) => {
    return { shard: name, article, exact: true, whole: true, pieces: 0, score: 0, spelling: "", positions };
  });
}

/** The first shards that hold so many articles together. */
function newest<T extends { readonly count: number }>(shards: readonly T[], articles: number): T[] {
  let sum = 0;
  const enough = shards.findIndex(({ count }) => {
    sum += count;
    return sum >= articles;
  });
  return enough < 0 ? [...shards] : shards.slice(0, enough + 1);
}

function keyOf({ shard, article }: Match): string {
  return `${shard} ${article}`;
}

const LONGEST_BREATH = 12;

/** A function that now and then lets whatever else waits have its turn: what the reader types, above all. */
function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_BREATH) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
