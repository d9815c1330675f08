import type { Content } from "./content.ts";
import type { Sync } from "./durable.ts";
import type { GroupChange, Workshop } from "./group.ts";
import type { LastEdition } from "./last-edition.ts";
import type { Workers } from "./pool.ts";
import type { Prints } from "./scan.ts";
import type { SearchStep } from "./search-step.ts";
import type { GroupState } from "./state.ts";

export interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  readonly report: (step: string, done: number, total: number) => void;
  /** Tells the operator, in a sentence, what was found and dealt with on the way. */
  readonly tell: (sentence: string) => void;
  /** Makes sure of what is written, so that a power cut harms nothing. */
  readonly sync: Sync;
  /** How many published pages may be taken away at most; null where as many as want to go, as in a preview. */
  readonly removable: number | null;
  /** Step 7: makes the search; null where it is to stay as it was published last. */
  readonly addSearch: SearchStep | null;
}

/** A build that makes its search. */
export type WholeBuildOptions = BuildOptions & { readonly addSearch: SearchStep };

/** Runs the steps of a build and keeps how long each took. */
export type Timed = <T>(step: string, work: () => T | Promise<T>) => Promise<T>;

/** Who is to do work of a weight, in articles read or drawn. */
export type WorkersFor = (weight: number) => Promise<Workers>;

export interface PublishOptions extends BuildOptions {
  /** The folder of what is kept between builds of this kind. */
  readonly kept: string;
  readonly workers: WorkersFor;
  readonly timed: Timed;
  /** What a commit that was cut off, and whose journal is damaged, may have put into the output: path → SHA-256. */
  readonly begun: ReadonlyMap<string, string>;
  /** Throws a Failure where the run no longer holds its locks. */
  readonly checkLocks: () => void;
  /** The prints of the output's folders, which change only when the run commits. */
  readonly prints: () => Promise<Prints>;
}

/** What every step of publishing works with. */
export interface Press extends PublishOptions {
  readonly checked: Content;
  readonly last: LastEdition;
  readonly workshop: Workshop;
}

/** A group of the next edition: as it is already published, or made anew. */
export type Published = { readonly group: string; readonly state: GroupState } | GroupChange;
