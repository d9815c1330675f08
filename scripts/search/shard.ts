import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, gunzipSync } from "node:zlib";
import { indexForm, type SearchText, STROKE } from "../archive/search.ts";
import { readKeptJson, writeKept } from "../edition/files.ts";
import { catalogKeeper } from "./catalog.ts";
import { EVEN, MIXED, type PackedFile, packFile } from "./pack.ts";
import { vocabularyOf, wordFiles } from "./pack-words.ts";
import { addIndexFile, type Postings } from "./postings.ts";
import { type SearchRecord, wordsOfRecord } from "./record.ts";
import type { Service } from "./service.ts";

/** Articles of one shard, and the key that changes whenever one of them changes. */
export interface ShardSource {
  /** "2024", or where a part of the year begins: "2024-07". */
  readonly name: string;
  readonly key: string;
  readonly count: number;
  /** Oldest first, in an order that is the same for the same articles. */
  readonly records: () => AsyncIterable<SearchRecord>;
}

/** How many articles have a slug. */
export type Tally = readonly (readonly [slug: string, count: number])[];

/** A shard as it lies in its folder. */
export interface BuiltShard {
  readonly name: string;
  readonly key: string;
  /** How it was made; another scheme makes other files of the same articles. */
  readonly scheme: string;
  readonly catalog: string;
  readonly count: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sum: number }[];
  readonly places: Tally;
  readonly categories: Tally;
}

const DESCRIPTION = "shard.json";

/**
 * How many articles share one file of texts. A hit's excerpt costs the reader its whole file, and every file costs a
 * place on a disk: 4 leaves a quarter of the files.
 */
const ARTICLES_PER_TEXT = 4;

/**
 * How many words Pagefind indexes at once: it needs about 0.42 kB for each, however many articles the archive or the
 * shard has, because what it makes of one batch is added to that of the last.
 */
const BATCH_WORDS = 600_000;

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
 * order decides their numbers, and so the bytes. Throws an Error that names the shard.
 */
export async function indexShard(
  service: Service,
  folder: string,
  source: ShardSource,
  scheme: string,
): Promise<BuiltShard> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const files = new Map<string, { name: string; bytes: number; sum: number }>();
  const write = async (content: Uint8Array | string, kind = EVEN): Promise<string> => {
    const file = packFile(source.name, content, kind);
    files.set(file.name, await writeScript(unfinished, file));
    return file.name;
  };

  const catalog = catalogKeeper();
  const postings: Postings = new Map();
  let texts: SearchText[] = [];
  const closeText = async () => {
    if (texts.length > 0) catalog.addText(await write(JSON.stringify(texts)));
    texts = [];
  };
  let first = 0;
  let batch: string[] = [];
  let batchWords = 0;
  const closeBatch = async () => {
    for (const bytes of await indexBatch(service, source.name, batch)) addIndexFile(postings, bytes, first);
    first += batch.length;
    batch = [];
    batchWords = 0;
  };
  for await (const record of source.records()) {
    const words = wordsOfRecord(record);
    catalog.add(record, words);
    texts.push(words.text);
    if (texts.length === ARTICLES_PER_TEXT) await closeText();
    batch.push(words.text.words);
    batchWords += words.all;
    if (batchWords >= BATCH_WORDS) await closeBatch();
  }
  await closeText();
  if (batch.length > 0) await closeBatch();
  const { name, key, count } = source;
  if (first !== count) throw new Error(`search index ${name}: ${first} records where ${count} were announced`);

  const words: [string, string][] = [];
  for (const { key, bytes } of wordFiles(postings)) words.push([key, await write(bytes)]);
  const vocabulary = await write(JSON.stringify(vocabularyOf(postings)));
  const catalogFile = await write(JSON.stringify(catalog.finish(words, vocabulary, ARTICLES_PER_TEXT)), MIXED);
  const shard: BuiltShard = {
    name,
    key,
    scheme,
    catalog: catalogFile,
    count,
    files: [...files.values()],
    places: catalog.places(),
    categories: catalog.categories(),
  };
  writeKept(join(unfinished, DESCRIPTION), JSON.stringify(shard));
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return shard;
}

async function writeScript(folder: string, { name, script }: PackedFile) {
  const bytes = Buffer.from(script);
  const file = `${name}.js`;
  await writeFile(join(folder, file), bytes);
  return { name: file, bytes: bytes.length, sum: crc32(bytes) };
}

/** Pagefind's index files of some texts, unpacked; the first text is page 0. */
async function indexBatch(service: Service, shard: string, texts: readonly string[]): Promise<Uint8Array[]> {
  const index = await service.open(shard, { forceLanguage: "vi", includeCharacters: STROKE, maxFragments: 1 });
  let page = 0;
  for (const text of texts) {
    const url = String(page++).padStart(6, "0");
    await index.call((pagefind) => pagefind.addCustomRecord({ url, language: "vi", content: indexForm(text) }));
  }
  const { files } = await index.call((pagefind) => pagefind.getFiles());
  await index.call((pagefind) => pagefind.deleteIndex());
  return files.filter(({ path }) => path.endsWith(".pf_index")).map(({ content }) => gunzipSync(content));
}
