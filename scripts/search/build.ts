import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SearchManifest } from "../archive/search.ts";
import { compareAscii } from "../archive/text.ts";
import { asset, searchFile } from "../archive/urls.ts";
import { bundleClient, readEngine } from "./client.ts";
import { manifestScript } from "./pack.ts";
import { pagefindService, type Service } from "./service.ts";
import { type BuiltShard, indexShard, readShard, type ShardSource, sumFacets } from "./shard.ts";

export type { ShardSource } from "./shard.ts";

export interface SearchInput {
  readonly shards: readonly ShardSource[];
  /** Root of the site being staged. */
  readonly output: string;
  /** Folder of shards kept between builds; what is not a shard of this build leaves it. */
  readonly cache: string;
  /** Names of shards that are published already: they are built if they must be, but not written to `output`. */
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

/** The code that decides which files the same articles make. */
const MAKERS = ["./shard.ts", "./record.ts", "./pack.ts", "../archive/search.ts", "../archive/text.ts"] as const;

/**
 * Writes the search of a site: tim-kiem/SHARD/… and tim-kiem/manifest.js, and assets/tim-kiem.js. Shards are built
 * one after another, so memory is that of the largest; one whose key is that of the last build is copied from the
 * cache. The same records make the same bytes. Throws an Error that names the shard that failed.
 */
export async function buildSearch({ shards, output, cache, published, report }: SearchInput): Promise<SearchTotals> {
  const version = await pagefindVersion();
  const scheme = await schemeOf(version);
  const newestFirst = shards.filter(({ count }) => count > 0).sort((a, b) => compareAscii(b.name, a.name));
  const total = newestFirst.reduce((sum, { count }) => sum + count, 0);
  await mkdir(cache, { recursive: true });
  await prune(cache, new Set(newestFirst.map(({ name }) => name)));

  const service = pagefindService();
  try {
    const built: BuiltShard[] = [];
    let articles = 0;
    for (const source of newestFirst) {
      const shard = await shardOf(service, join(cache, source.name), source, scheme);
      if (!published?.has(source.name)) await copyShard(join(cache, source.name), output, shard);
      built.push(shard);
      articles += shard.count;
      report(articles, total);
    }
    const client = await bundleClient(await readEngine(service));
    const manifest = Buffer.from(manifestScript(manifestOf(version, built)));
    await write(join(output, asset("tim-kiem.js")), client);
    await write(join(output, searchFile("manifest.js")), manifest);
    const sizes = [client.length, manifest.length, ...built.flatMap(({ files }) => files.map(({ bytes }) => bytes))];
    return { shards: built.length, articles, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await service.close();
  }
}

async function shardOf(service: Service, folder: string, source: ShardSource, scheme: string): Promise<BuiltShard> {
  return (await readShard(folder, source, scheme)) ?? (await indexShard(service, folder, source, scheme));
}

async function copyShard(folder: string, output: string, { name, files }: BuiltShard): Promise<void> {
  await mkdir(join(output, searchFile(name)), { recursive: true });
  for (const file of files) await copyFile(join(folder, file.name), join(output, searchFile(`${name}/${file.name}`)));
}

function manifestOf(version: string, shards: readonly BuiltShard[]): SearchManifest {
  return {
    version,
    shards: shards.map(({ name, hash, count }) => ({ name, hash, count })),
    provinces: sumFacets(shards.flatMap(({ provinces }) => provinces)),
    categories: sumFacets(shards.flatMap(({ categories }) => categories)),
  };
}

async function prune(cache: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache))
    if (!names.has(name)) await rm(join(cache, name), { recursive: true, force: true });
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Changes whenever the same articles could make other files: the hash of Pagefind's version and of our code. */
async function schemeOf(version: string): Promise<string> {
  const hash = createHash("sha256").update(version);
  for (const maker of MAKERS) hash.update(await readFile(new URL(maker, import.meta.url)));
  return hash.digest("hex");
}

async function pagefindVersion(): Promise<string> {
  const file = new URL("../package.json", import.meta.resolve("pagefind"));
  const { version } = JSON.parse(await readFile(fileURLToPath(file), "utf8")) as { version: string };
  return version;
}
