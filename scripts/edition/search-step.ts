import type { Authority } from "../archive/provinces.ts";
import type { Category } from "../archive/tables.ts";
import type { KeptArticle } from "./chapter.ts";

/** A year as search takes it. */
export interface SearchVolume {
  readonly year: string;
  /** Changes with any of its articles. */
  readonly key: string;
  readonly count: number;
  /** Oldest first. */
  readonly articles: () => readonly KeptArticle[];
}

export interface SearchJob {
  readonly volumes: readonly SearchVolume[];
  readonly categories: readonly Category[];
  readonly authority: Authority;
  /** The hash of the code that makes shards. */
  readonly code: string;
  readonly content: string;
  /** Root of a folder of its own, in which the files of the search are made. */
  readonly output: string;
  readonly cache: string;
  /** Years whose shards are published already and need not be made. */
  readonly published: ReadonlySet<string>;
  readonly report: (done: number, total: number) => void;
}

/** Makes the files of the search: those of the shards that are not published yet, and those that belong to all. */
export type SearchStep = (job: SearchJob) => Promise<void>;
