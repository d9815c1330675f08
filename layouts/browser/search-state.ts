import type { Order } from "./search-rank.ts";

/** What the reader asks for: the whole state of the page, and all of it is in its address. */
export interface SearchState {
  readonly query: string;
  readonly order: Order;
  /** "" where there is no narrowing. */
  readonly province: string;
  readonly category: string;
  readonly year: string;
}

/** Names of the fields in the form and in the address. */
export const FIELDS = {
  query: "q",
  order: "thu-tu",
  province: "tinh",
  category: "chuyen-muc",
  year: "nam",
} as const satisfies Record<keyof SearchState, string>;

export const NEWEST = "moi-nhat";

/** The state that an address names: `location.search`, or the fields of the form as parameters. */
export function readState(parameters: URLSearchParams): SearchState {
  const value = (field: string) => parameters.get(field)?.trim() ?? "";
  return {
    query: value(FIELDS.query),
    order: value(FIELDS.order) === NEWEST ? "newest" : "relevance",
    province: value(FIELDS.province),
    category: value(FIELDS.category),
    year: value(FIELDS.year),
  };
}

/** "?q=…" with what differs from an empty form; "" where nothing does. */
export function searchOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set(FIELDS.query, state.query);
  if (state.order === "newest") parameters.set(FIELDS.order, NEWEST);
  if (state.province) parameters.set(FIELDS.province, state.province);
  if (state.category) parameters.set(FIELDS.category, state.category);
  if (state.year) parameters.set(FIELDS.year, state.year);
  const search = parameters.toString();
  return search && `?${search}`;
}

/** Whether there is anything to look for. */
export function isEmpty({ query, province, category, year }: SearchState): boolean {
  return [query, province, category, year].every((value) => value === "");
}

export function isNarrowed({ province, category, year }: SearchState): boolean {
  return [province, category, year].some((value) => value !== "");
}
