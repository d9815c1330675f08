import type { SearchManifest } from "../../scripts/archive/search.ts";
import type { Answer, Hit } from "./search-answer.ts";
import type { Hint } from "./search-hints.ts";
import type { SearchState } from "./search-state.ts";

/** What the page and the engine say to each other. Numbers tell one question from the next. */

/** The global name under which the page leaves the engine its port, where the engine runs within it. */
export const SEARCH_PORT = "khoTinSearchPort";

export type ToEngine =
  | { readonly kind: "ask"; readonly question: number; readonly state: SearchState }
  /** More of the hits of the last question, from a place in their order. */
  | { readonly kind: "more"; readonly question: number; readonly from: number; readonly count: number };

export type ToPage =
  | { readonly kind: "ready"; readonly manifest: SearchManifest }
  | { readonly kind: "broken" }
  | { readonly kind: "progress"; readonly question: number; readonly done: number; readonly total: number }
  | {
      readonly kind: "answer";
      readonly question: number;
      readonly answer: Answer;
      readonly hits: readonly Hit[];
      /** Places in the order of hits that have been shown or could not be read. */
      readonly shown: number;
      readonly final: boolean;
      /** Bytes of the index that have been read since the page was opened. */
      readonly bytes: number;
    }
  | {
      readonly kind: "hits";
      readonly question: number;
      readonly hits: readonly Hit[];
      readonly shown: number;
      /** Shards whose texts could not be read. */
      readonly damaged: readonly string[];
    }
  | { readonly kind: "hints"; readonly question: number; readonly hints: readonly Hint[] };
