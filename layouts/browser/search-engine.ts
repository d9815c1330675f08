import { type PagefindFragment, PagefindInstance } from "pagefind:engine";
import wasm from "pagefind:wasm";
import { type SearchManifest, type SearchShard, STROKE } from "../../scripts/archive/search.ts";
import { loadBytes } from "./search-files.ts";
import { type Reading, withoutMarks } from "./search-query.ts";
import type { Match } from "./search-rank.ts";

/** What the reader has narrowed the search to, by name of filter. */
export type Filters = Readonly<Record<string, string>>;

/** An article that the index found, and the way to its text. */
export interface Found extends Match {
  readonly fragment: () => Promise<PagefindFragment>;
}

/** What the WebAssembly answers. */
interface RawAnswer {
  readonly results: readonly {
    /** Page, and the group of pages in whose file its text is. */
    readonly p: string;
    readonly g?: string;
    /** Score, or place where the answer is sorted. */
    readonly s: number;
    /** In playground mode: the number of words. */
    readonly params?: { readonly dl: number };
    readonly l: readonly { readonly l: number; readonly v?: { readonly ws: string } }[];
  }[];
}

/**
 * One shard as Pagefind's engine sees it, with its files from packed scripts. Calls reject where a file that they need
 * is missing or damaged, and may be tried again.
 */
export class Shard extends PagefindInstance {
  readonly name: string;
  readonly #manifest: SearchManifest;
  readonly #entry: SearchShard;
  /** The last file that could not be loaded: Pagefind only reports it on the console and goes on. */
  #failure: unknown = null;
  #order: ReadonlyMap<string, number> | null = null;

  constructor(manifest: SearchManifest, entry: SearchShard) {
    super({ basePath: `/${entry.name}/`, baseUrl: "/" });
    this.name = entry.name;
    this.#manifest = manifest;
    this.#entry = entry;
  }

  /** Articles that answer the reading; all that the filters leave where it is null. */
  async find(reading: Reading | null, filters: Filters): Promise<Found[]> {
    const words = reading?.words ?? "";
    const { results } = await this.#ask(words, reading?.exact ?? false, filters, "");
    return results.map(({ p: id, g: group = "", params, l: locations }) => ({
      id,
      shard: this.name,
      exact: reading?.exact ?? true,
      length: params?.dl ?? 0,
      hits: locations.map(({ l: position, v }) => ({ position, word: v?.ws ?? "" })),
      fragment: () => this.loadFragment(id, group, [], ""),
    }));
  }

  /** The place of each article in the order of dates, newest first: Pagefind gives a sorted answer by its scores. */
  async dateOrder(): Promise<ReadonlyMap<string, number>> {
    if (this.#order === null) {
      const { results } = await this.#ask("", false, {}, "date:desc");
      const newestFirst = [...results].sort((a, b) => b.s - a.s);
      this.#order = new Map(newestFirst.map(({ p: id }, place) => [id, place]));
    }
    return this.#order;
  }

  async #ask(words: string, exact: boolean, filters: Filters, sort: string): Promise<RawAnswer> {
    this.#failure = null;
    const pointer = await this.getPtr();
    const plain = withoutMarks(words);
    const narrowed = JSON.stringify(filters);
    const chunks = JSON.parse(this.backend.request_indexes(pointer, plain)) as string[];
    const filterChunks = JSON.parse(this.backend.request_filter_indexes(pointer, narrowed)) as string[];
    await Promise.all([
      ...chunks.filter(Boolean).map((hash) => this.loadChunk(hash)),
      ...filterChunks.filter(Boolean).map((hash) => this.loadFilterChunk(hash)),
    ]);
    this.#assertWhole();
    const answer = this.backend.search(await this.getPtr(), plain, words, narrowed, sort, false, exact);
    return JSON.parse(answer) as RawAnswer;
  }

  #assertWhole(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  override async throttledFetch(path: string): Promise<Response> {
    try {
      const [name = ""] = path.split("/").slice(-1);
      return new Response(name.startsWith("wasm.") ? wasm : await loadBytes(`${this.name}/${name}`));
    } catch (failure) {
      this.#failure = failure;
      throw failure;
    }
  }

  override async loadEntry(): Promise<void> {
    const { hash, count } = this.#entry;
    this.version = this.#manifest.version;
    this.includeCharacters = [STROKE];
    this.languages = { vi: { hash, wasm: null, page_count: count } };
  }

  override async loadMeta(hash: string): Promise<void> {
    await super.loadMeta(hash);
    this.#assertWhole();
  }
}

let engine: Promise<void> | null = null;

/** Opens a shard of the manifest; the first one starts the engine for all. */
export async function openShard(manifest: SearchManifest, entry: SearchShard): Promise<Shard> {
  const shard = new Shard(manifest, entry);
  engine ??= shard.loadWasm("unknown");
  await engine;
  await shard.init("vi", { load_wasm: false });
  await shard.enterPlaygroundMode();
  return shard;
}
