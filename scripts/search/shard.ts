import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type SearchFacet, STROKE, yearOfShard } from "../archive/search.ts";
import { compareVietnamese } from "../archive/text.ts";
import { readKeptJson, writeKept } from "../edition/files.ts";
import { packShard } from "./pack.ts";
import { pagefindRecord, type SearchRecord } from "./record.ts";
import type { Service } from "./service.ts";

/** Articles of one shard, and the key that changes whenever one of them changes. */
export interface ShardSource {
  /** Begins with the year of its articles: "2024". */
  readonly name: string;
  readonly key: string;
  readonly count: number;
  /** In an order that is the same for the same articles. */
  readonly records: () => AsyncIterable<SearchRecord>;
}

/** A shard as it lies in its folder. */
export interface BuiltShard {
  readonly name: string;
  readonly key: string;
  /** How it was made; another scheme makes other files of the same articles. */
  readonly scheme: string;
  readonly hash: string;
  readonly count: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sum: number }[];
  readonly provinces: readonly SearchFacet[];
  readonly categories: readonly SearchFacet[];
}

const DESCRIPTION = "shard.json";

/**
 * How many articles share one file of texts. A hit's excerpt costs the reader its whole file, and every file costs a
 * place on a disk. Twenty hits of real news cost 36 kB at 1, 140 kB at 4, 280 kB at 8 and 1.1 MB at 50, beside 570 kB
 * of words; 4 leaves a quarter of the files.
 */
const ARTICLES_PER_FRAGMENT = 4;

/** The shard in `folder`, or null where there is none of this key and scheme, or a file of it is missing or damaged. */
export async function readShard(folder: string, source: ShardSource, scheme: string): Promise<BuiltShard | null> {
  const shard = readKeptJson<BuiltShard>(join(folder, DESCRIPTION));
  if (shard?.key !== source.key || shard.scheme !== scheme || shard.count !== source.count) return null;
  for (const { name, sum } of shard.files) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || crc32(bytes) !== sum) return null;
  }
  return shard;
}

/**
 * Indexes the records of a shard into `folder`, which appears whole or not at all. Records are added one by one: their
 * order decides Pagefind's numbers, and so the bytes. Throws an Error that names the shard.
 */
export async function indexShard(
  service: Service,
  folder: string,
  source: ShardSource,
  scheme: string,
): Promise<BuiltShard> {
  const raw = `${folder}.raw`;
  const packed = `${folder}.new`;
  for (const path of [raw, packed]) await rm(path, { recursive: true, force: true });
  await mkdir(packed, { recursive: true });

  const facets = await writeIndex(service, raw, source);
  const hash = await hashOf(source.name, raw);
  const names = await packShard(source.name, raw, packed);
  await rm(raw, { recursive: true });
  const files = [];
  for (const name of names) {
    const bytes = await readFile(join(packed, name));
    files.push({ name, bytes: bytes.length, sum: crc32(bytes) });
  }
  const { name, key, count } = source;
  const shard: BuiltShard = { name, key, scheme, hash, count, files, ...facets };
  writeKept(join(packed, DESCRIPTION), JSON.stringify(shard));
  await rm(folder, { recursive: true, force: true });
  await rename(packed, folder);
  return shard;
}

async function writeIndex(service: Service, output: string, source: ShardSource) {
  const index = await service.open(source.name, {
    forceLanguage: "vi",
    includeCharacters: STROKE,
    maxFragments: Math.max(1, Math.ceil(source.count / ARTICLES_PER_FRAGMENT)),
  });
  const provinces = new Map<string, number>();
  const categories = new Map<string, number>();
  let count = 0;
  for await (const record of source.records()) {
    if (!record.date.day.startsWith(yearOfShard(source.name)))
      throw new Error(`search index ${source.name}: ${record.path} is not of that year`);
    await index.call((pagefind) => pagefind.addCustomRecord(pagefindRecord(record)));
    for (const name of new Set(record.provinces)) tally(provinces, name);
    tally(categories, record.category);
    count++;
  }
  if (count !== source.count)
    throw new Error(`search index ${source.name}: ${count} records where ${source.count} were announced`);
  await index.call((pagefind) => pagefind.writeFiles({ outputPath: output }));
  await index.call((pagefind) => pagefind.deleteIndex());
  return { provinces: facetsOf(provinces), categories: facetsOf(categories) };
}

function tally(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function facetsOf(counts: ReadonlyMap<string, number>): SearchFacet[] {
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** The sum of the facets of all shards. */
export function sumFacets(facets: Iterable<SearchFacet>): SearchFacet[] {
  const counts = new Map<string, number>();
  for (const { name, count } of facets) counts.set(name, (counts.get(name) ?? 0) + count);
  return facetsOf(counts);
}

async function hashOf(shard: string, folder: string): Promise<string> {
  const meta = (await readdir(folder)).map((name) => /^pagefind\.(.+)\.pf_meta$/.exec(name)?.[1]).find(Boolean);
  if (meta === undefined) throw new Error(`search index ${shard}: Pagefind wrote no metadata`);
  return meta;
}
