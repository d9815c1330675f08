import { shortDay } from "../../scripts/archive/dates.ts";
import { yearOfShard } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import type { Answer, Hit, Kind } from "./search-answer.ts";
import { element, link, number } from "./search-elements.ts";
import type { Piece } from "./search-excerpt.ts";
import { LIMIT } from "./search-query.ts";
import { isNarrowed, type SearchState } from "./search-state.ts";

const words = strings.finder;

/** The entries of some hits, with a line before each that opens another kind than the one before it. */
export function entriesOf(hits: readonly Hit[], before: Kind | null, { kinds }: Answer, root: string): HTMLElement[] {
  let last = before ?? "typed";
  return hits.flatMap((hit) => {
    const opens = hit.kind !== last;
    last = hit.kind;
    return opens ? [dividerOf(hit.kind, kinds), entryOf(hit, root)] : [entryOf(hit, root)];
  });
}

function entryOf({ path, day, kicker, title, excerpt }: Hit, root: string): HTMLElement {
  const date = element("time", "", shortDay(day));
  date.dateTime = day;
  return element(
    "li",
    "hit",
    ...(kicker ? [element("p", "kicker", kicker)] : []),
    element("h2", "headline", link(new URL(path, root).href, "", ...marked(title))),
    element("p", "hit-excerpt", ...marked(excerpt)),
    element("p", "meta", date),
  );
}

function dividerOf(kind: Kind, kinds: Answer["kinds"]): HTMLElement {
  const count = number(kinds.find((one) => one.kind === kind)?.count ?? 0);
  return element("li", "hit-divider", kind === "typed" ? words.found(count) : words.kinds[kind](count));
}

function marked(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, marked }) => (marked ? element("mark", "", text) : text));
}

/** What the status line says of an answer. */
export function summaryOf(answer: Answer, state: SearchState, final: boolean): string {
  const all = answer.kinds.reduce((sum, { count }) => sum + count, 0);
  const cut = answer.cut ? ` ${words.cut(LIMIT)}` : "";
  if (!final) return words.soFar(number(answer.count));
  if (all > 0) {
    const best = answer.kinds.find(({ kind }) => kind === "typed")?.count ?? 0;
    const found = best > 0 && best < all ? words.foundBest(number(all), number(best)) : words.found(number(all));
    return found + cut;
  }
  if (state.query === "") return words.nothingThere;
  return (isNarrowed(state) ? words.nothingFiltered(state.query) : words.nothing(shortened(state.query))) + cut;
}

const LONGEST_QUOTED = 120;

function shortened(query: string): string {
  return query.length > LONGEST_QUOTED ? `${query.slice(0, LONGEST_QUOTED)}…` : query;
}

/** What is missing from the answer, or "". */
export function damageOf(shards: Iterable<string>): string {
  const years = new Set([...shards].map(yearOfShard));
  return years.size === 0 ? "" : words.damaged([...years].sort().join(", "));
}

/** What to say of years that have not been searched, and the link that searches them; [] where all have been. */
export function olderOf({ rest }: Answer, href: (change: Partial<SearchState>) => string): HTMLElement[] {
  if (rest === null) return [];
  const years = rest.from === rest.to ? rest.from : `${rest.from}–${rest.to}`;
  return [
    element("p", "", words.older(number(rest.articles), years)),
    link(href({ whole: true }), "search-button", words.olderButton(number(rest.articles))),
  ];
}
