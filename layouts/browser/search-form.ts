import { type SearchManifest, yearOfShard } from "../../scripts/archive/search.ts";
import { element, part } from "./search-elements.ts";
import { FIELDS, NEWEST, readState, type SearchState, searchOf } from "./search-state.ts";

/** The form of the search page: what it says, and what it shows of the state. */
export const form = part("tim", HTMLFormElement);
export const field = control("query", HTMLInputElement);
export const selects = {
  order: control("order", HTMLSelectElement),
  from: control("from", HTMLSelectElement),
  to: control("to", HTMLSelectElement),
};

function control<T extends HTMLElement>(name: keyof SearchState, kind: new () => T): T {
  const found = form.elements.namedItem(FIELDS[name]);
  if (found instanceof kind) return found;
  throw new Error(`the search form has no ${kind.name} ${FIELDS[name]}`);
}

/** A state with what the form says; another query leaves the older years for later again. */
export function stateOfForm(state: SearchState): SearchState {
  const parameters = new URLSearchParams(searchOf(state));
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.set(name, value);
  const next = readState(parameters);
  return { ...next, whole: next.query === state.query && next.whole };
}

export function showInForm(state: SearchState): void {
  if (field.value.trim() !== state.query) field.value = state.query;
  showChoices(state);
}

/** All but the field, in which the reader may be typing. */
export function showChoices({ order, from, to }: SearchState): void {
  choose(selects.order, order === "newest" ? NEWEST : "");
  choose(selects.from, from);
  choose(selects.to, to);
}

/** Chooses a value, even one that no article has any more: the answer must be to what the address asks. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) select.append(optionOf(value));
  select.value = value;
}

export function fillYears(manifest: SearchManifest): void {
  for (const select of [selects.from, selects.to]) {
    const [any] = select.options;
    const years = yearsIn(manifest).map(({ year }) => optionOf(year));
    select.replaceChildren(...(any ? [any] : []), ...years.reverse());
  }
}

function optionOf(value: string): HTMLOptionElement {
  const option = element("option", "", value);
  option.value = value;
  return option;
}

/** Years of the archive, oldest first, and how many articles each has. */
export function yearsIn({ shards }: SearchManifest): { year: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const { name, count } of shards) counts.set(yearOfShard(name), (counts.get(yearOfShard(name)) ?? 0) + count);
  return [...counts].map(([year, articles]) => ({ year, articles })).sort((a, b) => (a.year < b.year ? -1 : 1));
}
