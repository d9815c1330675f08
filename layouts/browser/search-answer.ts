import { type SearchManifest, yearOfShard } from "../../scripts/archive/search.ts";
import { type Found, openShard, type Shard } from "./search-engine.ts";
import { type Reading, readQuery } from "./search-query.ts";
import { type Group, rank, type Weighed, weigh } from "./search-rank.ts";
import type { SearchState } from "./search-state.ts";

/** How many articles are shown at once. */
export const PAGE = 20;

/** What the archive answers. */
export interface Answer {
  readonly groups: readonly Group<Found>[];
  readonly count: number;
  /** Shards that could not be read and are missing from the answer. */
  readonly damaged: ReadonlySet<string>;
}

/** The archive as one thing to ask: its shards, opened when they are first needed. */
export type Search = (state: SearchState) => Promise<Answer>;

export function searchOfArchive(manifest: SearchManifest): Search {
  const open = new Map<string, Promise<Shard>>();

  const shardNamed = (name: string): Promise<Shard> => {
    const entry = manifest.shards.find((candidate) => candidate.name === name);
    if (entry === undefined) return Promise.reject(new Error(`no shard ${name}`));
    const shard = open.get(name) ?? openShard(manifest, entry);
    open.set(name, shard);
    shard.catch(() => open.delete(name));
    return shard;
  };

  return async (state) => {
    const { terms, exact, folded } = readQuery(state.query);
    const years = manifest.shards
      .map(({ name }) => name)
      .filter((name) => !state.year || yearOfShard(name) === state.year);
    const filters = {
      ...(state.province ? { province: state.province } : {}),
      ...(state.category ? { category: state.category } : {}),
    };
    const damaged = new Set<string>();
    const places = new Map<string, ReadonlyMap<string, number>>();
    const order = terms.length === 0 ? "newest" : state.order;

    /** What each shard that can be read makes of the readings, an article found by several of them once. */
    const find = async (readings: readonly (Reading | null)[]): Promise<Weighed<Found>[]> => {
      const found = await Promise.all(
        years.map(async (name) => {
          try {
            const shard = await shardNamed(name);
            const answers = [];
            for (const reading of readings) answers.push(...(await shard.find(reading, filters)));
            if (order === "newest") places.set(name, await shard.dateOrder());
            return together(answers);
          } catch {
            damaged.add(name);
            return [];
          }
        }),
      );
      return found.flat().flatMap((match) => weigh(match, terms) ?? []);
    };

    const marked = terms.length === 0 ? await find([null]) : await find(exact);
    const known = new Set(marked.map(({ match }) => keyOf(match)));
    const unmarked = terms.length === 0 ? [] : await find([folded]);
    const all = [...marked, ...unmarked.filter(({ match }) => !known.has(keyOf(match)))];
    const readable = all.filter(({ match }) => !damaged.has(match.shard));
    const ranked = rank(readable, terms, order, ({ shard, id }) => places.get(shard)?.get(id) ?? 0);
    const groups = marked.length > 0 ? withoutNoise(ranked) : ranked;
    return { groups, count: countOf(groups), damaged };
  };
}

/** Words with other marks and scattered are hardly ever what a query with marks means: shown only where nothing else is. */
function withoutNoise(groups: readonly Group<Found>[]): readonly Group<Found>[] {
  const better = groups.filter(({ exact, near }) => exact || near);
  return better.length > 0 ? better : groups;
}

function countOf(groups: readonly Group<Found>[]): number {
  return groups.reduce((sum, { matches }) => sum + matches.length, 0);
}

/** One match for each article, with the words that any spelling found. */
function together(matches: readonly Found[]): Found[] {
  const merged = new Map<string, Found>();
  for (const match of matches) {
    const other = merged.get(match.id);
    merged.set(match.id, other === undefined ? match : { ...other, hits: [...other.hits, ...match.hits] });
  }
  return [...merged.values()];
}

function keyOf({ shard, id }: Found): string {
  return `${shard} ${id}`;
}
