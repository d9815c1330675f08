import type { Order } from "./search-rank.ts";

/** What the reader has asked for: all of it is in the address, so that an answer can be shared and gone back to. */
export interface SearchState {
  readonly query: string;
  readonly order: Order;
  /** Slugs, or "". */
  readonly province: string;
  readonly category: string;
  readonly byline: string;
  /** The first and the last year, or "". */
  readonly from: string;
  readonly to: string;
  /** Whether older years are to be searched even where the newer ones have enough. */
  readonly whole: boolean;
}

/** Names of the fields in the form and in the address. */
export const FIELDS = {
  query: "q",
  order: "thu-tu",
  province: "tinh",
  category: "chuyen-muc",
  byline: "tac-gia",
  from: "tu-nam",
  to: "den-nam",
  whole: "pham-vi",
} as const satisfies Record<keyof SearchState, string>;

export const NEWEST = "moi-nhat";
const WHOLE = "toan-kho";

/** The state that an address names: `location.search`, or the fields of the form as parameters. */
export function readState(parameters: URLSearchParams): SearchState {
  const value = (field: string) => parameters.get(field)?.trim() ?? "";
  const year = (field: string) => (/^\d{4}$/.test(value(field)) ? value(field) : "");
  const years = [year(FIELDS.from), year(FIELDS.to)];
  const [from = "", to = ""] = years.includes("") ? years : years.sort();
  return {
    query: value(FIELDS.query),
    order: value(FIELDS.order) === NEWEST ? "newest" : "relevance",
    province: value(FIELDS.province),
    category: value(FIELDS.category),
    byline: value(FIELDS.byline),
    from,
    to,
    whole: value(FIELDS.whole) === WHOLE,
  };
}

/** "?q=…" with what differs from an empty form; "" where nothing does. */
export function searchOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value) parameters.set(name, value);
  };
  put(FIELDS.query, state.query);
  put(FIELDS.order, state.order === "newest" ? NEWEST : "");
  put(FIELDS.province, state.province);
  put(FIELDS.category, state.category);
  put(FIELDS.byline, state.byline);
  put(FIELDS.from, state.from);
  put(FIELDS.to, state.to);
  put(FIELDS.whole, state.whole ? WHOLE : "");
  const search = parameters.toString();
  return search && `?${search}`;
}

/** Whether there is anything to look for. */
export function isEmpty(state: SearchState): boolean {
  return state.query === "" && !isNarrowed(state);
}

export function isNarrowed({ province, category, byline, from, to }: SearchState): boolean {
  return [province, category, byline, from, to].some((value) => value !== "");
}
