/**
 * Pagefind's engine as scripts/search/client.ts gives it to the browser's bundle: the class inside pagefind.js that
 * reads one index. Only what the client uses is declared; pagefind is pinned to the version this was written for.
 */
declare module "pagefind:engine" {
  export interface PagefindFragment {
    /** The path that the record was indexed under. */
    readonly raw_url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }

  /** The functions of the WebAssembly; each answers with JSON. */
  export interface PagefindBackend {
    request_indexes(pointer: number, words: string): string;
    request_filter_indexes(pointer: number, filters: string): string;
    search(
      pointer: number,
      words: string,
      originalWords: string,
      filters: string,
      sort: string,
      phrase: boolean,
      exactDiacritics: boolean,
    ): string;
  }

  export class PagefindInstance {
    constructor(options: { readonly basePath: string; readonly baseUrl: string });
    readonly backend: PagefindBackend;
    version: string;
    languages: Readonly<Record<string, { readonly hash: string; readonly wasm: null; readonly page_count: number }>>;
    includeCharacters: readonly string[];
    searchMeta: Uint8Array | null;
    init(language: string, options: { readonly load_wasm: boolean }): Promise<void>;
    loadEntry(): Promise<void>;
    loadMeta(hash: string): Promise<void>;
    /** Loads the WebAssembly that all instances of the page share. */
    loadWasm(language: string): Promise<void>;
    /** These two report a file that they cannot load on the console only. */
    loadChunk(hash: string): Promise<void>;
    loadFilterChunk(hash: string): Promise<void>;
    loadFragment(id: string, group: string, locations: readonly never[], term: string): Promise<PagefindFragment>;
    /** Every file that an instance needs passes here. */
    throttledFetch(path: string): Promise<Response>;
    /** Makes answers tell the words behind their positions. */
    enterPlaygroundMode(): Promise<void>;
    getPtr(): Promise<number>;
  }
}

declare module "pagefind:wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
