import { shortDay } from "../../scripts/archive/dates.ts";
import { yearOfShard } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { articleDay } from "../../scripts/archive/urls.ts";
import type { Answer } from "./search-answer.ts";
import type { Found } from "./search-engine.ts";
import { excerptPieces, type Piece, titlePieces } from "./search-excerpt.ts";
import { siteRoot } from "./search-files.ts";
import type { Group, Weighed } from "./search-rank.ts";
import { isNarrowed, type SearchState } from "./search-state.ts";

const words = strings.finder;
const format = new Intl.NumberFormat("vi");

/** 1230 → "1.230" */
export const number = (value: number): string => format.format(value);

/** One article of the answer as an entry of the list. Rejects where its text cannot be read. */
export async function entryOf({ match, positions }: Weighed<Found>): Promise<HTMLElement> {
  const { raw_url: path, content, meta, filters } = await match.fragment();
  const title = meta.title ?? "";
  const day = articleDay(path);
  const place = filters.province?.[0] ?? filters.category?.[0] ?? "";
  const link = element("a", "", ...marked(titlePieces(title, positions)));
  link.href = new URL(path, siteRoot).href;
  const date = element("time", "", shortDay(day));
  date.dateTime = day;
  return element(
    "li",
    "hit",
    ...(place ? [element("p", "kicker", place)] : []),
    element("h2", "headline", link),
    element("p", "hit-excerpt", ...marked(excerptPieces(content, title, positions))),
    element("p", "meta", date),
  );
}

/** The line that parts a group from the better one above it. */
export function dividerOf({ exact, near, matches }: Group, asTyped: boolean): HTMLElement {
  const articles = number(matches.length);
  const scattered = near ? words.otherMarks : words.otherMarksScattered;
  const text = exact || !asTyped ? words.scattered(articles) : scattered(articles);
  return element("li", "hit-divider", text);
}

/** What the status line says of an answer. */
export function summaryOf({ groups, count }: Answer, state: SearchState): string {
  const best = groups[0]?.matches.length ?? 0;
  if (best > 0) return best < count ? words.foundBest(number(count), number(best)) : words.found(number(count));
  if (state.query === "") return words.nothingThere;
  return isNarrowed(state) ? words.nothingFiltered(state.query) : words.nothing(state.query);
}

/** What is missing from the answer, or "". */
export function damageOf(shards: ReadonlySet<string>): string {
  const years = new Set([...shards].map(yearOfShard));
  return years.size === 0 ? "" : words.damaged([...years].sort().join(", "));
}

/** A choice of a select, with how many articles it leaves. */
export function optionOf(value: string, count: number): HTMLOptionElement {
  const option = element("option", "", `${value} (${number(count)})`);
  option.value = value;
  return option;
}

function marked(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, marked }) => (marked ? element("mark", "", text) : text));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}
