import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../archive/hash.ts";
import {
  SEARCH_ENGINE_SCRIPT,
  SEARCH_FORMAT,
  SEARCH_SCRIPT,
  type SearchCategory,
  type SearchManifest,
  type SearchPlace,
} from "../archive/search.ts";
import { compareAscii } from "../archive/text.ts";
import { asset, searchFile } from "../archive/urls.ts";
import { readKeptJson, writeKept } from "../edition/files.ts";
import { bundleClient, bundleEngine, readEngine } from "./client.ts";
import { manifestScript } from "./pack.ts";
import { pagefindService, type Service } from "./service.ts";
import { type BuiltShard, indexShard, readShard, type ShardSource, type Tally } from "./shard.ts";

export type { ShardSource } from "./shard.ts";

/** A year's articles as the shards that hold them. */
export interface YearSource {
  readonly year: string;
  /** Changes with any of its articles. */
  readonly key: string;
  readonly count: number;
  /** Read only where the year is not kept. */
  readonly shards: () => readonly ShardSource[];
}

export interface SearchInput {
  readonly years: readonly YearSource[];
  /** The hash of the code that makes shards, as this process runs it: other code may make other files of the same articles. */
  readonly code: string;
  /** What articles may be filed under, with how many are. */
  readonly places: (counts: ReadonlyMap<string, number>) => readonly SearchPlace[];
  readonly categories: (counts: ReadonlyMap<string, number>) => readonly SearchCategory[];
  /** Root of the site being staged. */
  readonly output: string;
  /** Folder of shards kept between builds; what is not a shard of this build leaves it. */
  readonly cache: string;
  /** Years whose shards are published already: they are built if they must be, but not written to `output`. */
  readonly published?: ReadonlySet<string>;
  /** Told after each shard how many articles are done. */
  readonly report: (done: number, total: number) => void;
}

export interface SearchTotals {
  readonly shards: number;
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
}

/** What is kept of a year. */
interface BuiltYear {
  readonly key: string;
  readonly scheme: string;
  readonly shards: readonly BuiltShard[];
}

const DESCRIPTION = "year.json";

/**
 * Writes the search of a site: tim-kiem/SHARD/… and tim-kiem/manifest.js, and its two scripts in assets/. Shards are
 * built one after another, so memory is that of the largest; one whose key is that of the last build is copied from
 * the cache. The same records make the same bytes. Throws an Error that names the shard that failed.
 */
export async function buildSearch(input: SearchInput): Promise<SearchTotals> {
  const { years, code, output, cache, published, report } = input;
  const scheme = hashOf(`${await pagefindVersion()} ${process.versions.zlib} ${code}`);
  const newestFirst = years.filter(({ count }) => count > 0).sort((a, b) => compareAscii(b.year, a.year));
  const total = newestFirst.reduce((sum, { count }) => sum + count, 0);
  await mkdir(cache, { recursive: true });

  const service = pagefindService();
  try {
    const built: BuiltShard[] = [];
    let articles = 0;
    for (const source of newestFirst) {
      const isPublished = published?.has(source.year) ?? false;
      for (const shard of await yearOf(service, cache, source, scheme, isPublished)) {
        if (!isPublished) await copyShard(join(cache, shard.name), output, shard);
        built.push(shard);
        articles += shard.count;
        report(articles, total);
      }
    }
    await prune(cache, new Set([...newestFirst.map(({ year }) => yearFolder(year)), ...built.map(({ name }) => name)]));
    const scripts = [
      [asset(SEARCH_SCRIPT), await bundleClient()],
      [asset(SEARCH_ENGINE_SCRIPT), await bundleEngine(await readEngine(service))],
      [searchFile("manifest.js"), Buffer.from(manifestScript(manifestOf(input, built)))],
    ] as const;
    for (const [path, content] of scripts) await write(join(output, path), content);
    const sizes = [
      ...scripts.map(([, content]) => content.length),
      ...built.flatMap(({ files }) => files.map(({ bytes }) => bytes)),
    ];
    return { shards: built.length, articles, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await service.close();
  }
}

/** The shards of a year, newest first: as they are kept, or built. */
async function yearOf(
  service: Service,
  cache: string,
  source: YearSource,
  scheme: string,
  isPublished: boolean,
): Promise<readonly BuiltShard[]> {
  const description = join(cache, yearFolder(source.year), DESCRIPTION);
  const kept = readKeptJson<BuiltYear>(description);
  if (isPublished && kept?.key === source.key && kept.scheme === scheme) return kept.shards;
  const shards: BuiltShard[] = [];
  for (const shard of [...source.shards()].sort((a, b) => compareAscii(b.name, a.name))) {
    const place = join(cache, shard.name);
    shards.push((await readShard(place, shard, scheme)) ?? (await indexShard(service, place, shard, scheme)));
  }
  const year: BuiltYear = { key: source.key, scheme, shards };
  await mkdir(dirname(description), { recursive: true });
  writeKept(description, JSON.stringify(year));
  return shards;
}

/** Beside the folders of the year's shards, and with the year in front like theirs. */
const yearFolder = (year: string): string => `${year}.year`;

async function copyShard(folder: string, output: string, { name, files }: BuiltShard): Promise<void> {
  await mkdir(join(output, searchFile(name)), { recursive: true });
  for (const file of files) await copyFile(join(folder, file.name), join(output, searchFile(`${name}/${file.name}`)));
}

function manifestOf({ places, categories }: SearchInput, shards: readonly BuiltShard[]): SearchManifest {
  return {
    format: SEARCH_FORMAT,
    shards: shards.map(({ name, catalog, count }) => ({ name, catalog, count })),
    places: places(sumOf(shards.map((shard) => shard.places))),
    categories: categories(sumOf(shards.map((shard) => shard.categories))),
  };
}

function sumOf(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [slug, count] of tallies.flat()) counts.set(slug, (counts.get(slug) ?? 0) + count);
  return counts;
}

async function prune(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true });
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function pagefindVersion(): Promise<string> {
  const file = new URL("../package.json", import.meta.resolve("pagefind"));
  const { version } = JSON.parse(await readFile(fileURLToPath(file), "utf8")) as { version: string };
  return version;
}
