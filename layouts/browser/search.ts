import { type SearchManifest, yearOfShard } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import type { Answer, Kind, YearHits } from "./search-answer.ts";
import { connect, type Send } from "./search-connection.ts";
import { element, number, part } from "./search-elements.ts";
import type { ToPage } from "./search-messages.ts";
import { chosenOf, facetsOf, hintsOf, yearBars } from "./search-narrow.ts";
import { readQuery } from "./search-query.ts";
import { FIELDS, isEmpty, NEWEST, readState, type SearchState, searchOf } from "./search-state.ts";
import { damageOf, entriesOf, olderOf, summaryOf } from "./search-view.ts";

const words = strings.finder;
const TYPING_PAUSE = 150;
const MORE_HITS = 20;
const WIDE = "(min-width: 62rem)";

const form = part("tim", HTMLFormElement);
const list = part("ket-qua", HTMLOListElement);
const status = part("tinh-trang", HTMLElement);
const progress = part("tien-do", HTMLProgressElement);
const damage = part("hu-hong", HTMLElement);
const more = part("xem-them", HTMLButtonElement);
const older = part("cu-hon", HTMLElement);
const hints = part("goi-y", HTMLElement);
const chosen = part("dang-chon", HTMLElement);
const years = part("theo-nam", HTMLDetailsElement);
const facets = part("thu-hep", HTMLElement);
const field = control("query", HTMLInputElement);
const selects = {
  order: control("order", HTMLSelectElement),
  from: control("from", HTMLSelectElement),
  to: control("to", HTMLSelectElement),
};
const title = document.title;
const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const root = new URL("../", ownAddress).href;

function control<T extends HTMLElement>(name: keyof SearchState, kind: new () => T): T {
  const found = form.elements.namedItem(FIELDS[name]);
  if (found instanceof kind) return found;
  throw new Error(`the search form has no ${kind.name} ${FIELDS[name]}`);
}

/** What the page shows, and has been answered so far. */
let state = readState(new URLSearchParams(location.search));
let manifest: SearchManifest | null = null;
let question = 0;
let answer: Answer | null = null;
let shown = 0;
let lastKind: Kind | null = null;
let damaged = new Set<string>();
let timer = 0;
/** Kinds of facets that the reader has unfolded or folded. */
const unfolded = new Map<string, boolean>();

years.open = window.matchMedia(WIDE).matches;

const send: Send = connect(ownAddress, receive);

function hrefOf(change: Partial<SearchState>): string {
  const next = { ...state, whole: false, ...change };
  return `${location.pathname}${searchOf(next)}`;
}

function receive(message: ToPage): void {
  if (message.kind === "broken") {
    status.textContent = words.broken;
  } else if (message.kind === "ready") {
    const isFirst = manifest === null;
    manifest = message.manifest;
    if (isFirst) fillYears(manifest);
    showInForm();
    if (isFirst) ask();
  } else if (message.question === question) show(message);
}

function show(message: Exclude<ToPage, { kind: "broken" | "ready" }>): void {
  switch (message.kind) {
    case "progress":
      progress.hidden = message.total < 2 || message.done === message.total;
      progress.max = message.total;
      progress.value = message.done;
      progress.textContent = words.workingOn(number(message.done), number(message.total));
      break;
    case "answer":
      showAnswer(message);
      break;
    case "hits":
      showMore(message);
      break;
    case "hints":
      hints.replaceChildren(...hintsOf(message.hints, hrefOf));
      break;
  }
}

function showAnswer(message: Extract<ToPage, { kind: "answer" }>): void {
  answer = message.answer;
  shown = message.shown;
  damaged = new Set(answer.damaged);
  list.replaceChildren(...entriesOf(message.hits, null, answer, root));
  lastKind = message.hits.at(-1)?.kind ?? null;
  status.textContent = summaryOf(answer, state, message.final);
  progress.hidden = message.final;
  damage.textContent = damageOf(damaged);
  more.hidden = shown >= total(answer);
  older.replaceChildren(...(message.final ? olderOf(answer, hrefOf) : []));
  showYears(words.years, answer.years);
  showFacets(answer);
  if (manifest) showChosen(manifest);
}

function total({ kinds }: Answer): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

function showMore({ hits, shown: until, damaged: unread }: Extract<ToPage, { kind: "hits" }>): void {
  if (answer === null) return;
  const added = entriesOf(hits, lastKind, answer, root);
  lastKind = hits.at(-1)?.kind ?? lastKind;
  shown = until;
  list.append(...added);
  for (const shard of unread) damaged.add(shard);
  damage.textContent = damageOf(damaged);
  more.hidden = shown >= total(answer);
  more.disabled = false;
  added
    .find((line) => line.matches(".hit"))
    ?.querySelector("a")
    ?.focus();
}

function showYears(title: string, counts: readonly YearHits[]): void {
  years.hidden = counts.length === 0;
  years.replaceChildren(element("summary", "", title), yearBars(counts, state, hrefOf));
}

function showFacets(its: Answer): void {
  const boxes = facetsOf(its.facets, state, hrefOf);
  for (const box of boxes) {
    const kind = box.dataset.kind ?? "";
    if (!(box instanceof HTMLDetailsElement)) continue;
    box.open = unfolded.get(kind) ?? (kind === "province" && window.matchMedia(WIDE).matches);
    box.addEventListener("toggle", () => unfolded.set(kind, box.open));
  }
  facets.replaceChildren(...(boxes.length > 0 ? [element("h2", "", words.narrow), ...boxes] : []));
}

function showChosen(its: SearchManifest): void {
  const chips = chosenOf(state, its, answer?.facets ?? null, hrefOf);
  chosen.replaceChildren(...(chips.length > 0 ? [element("span", "", words.chosen), ...chips] : []));
}

/** Asks what the state says, or says what may be asked. */
function ask(): void {
  window.clearTimeout(timer);
  question++;
  document.title = state.query ? `${state.query} · ${title}` : title;
  hints.replaceChildren();
  if (manifest === null) return;
  if (isEmpty(state) || (state.query !== "" && readQuery(state.query).terms.length === 0)) {
    showIdle(manifest);
    return;
  }
  status.textContent = words.working;
  older.replaceChildren();
  send({ kind: "ask", question, state });
}

function showIdle(its: SearchManifest): void {
  answer = null;
  for (const box of [list, older, facets]) box.replaceChildren();
  more.hidden = true;
  progress.hidden = true;
  damage.textContent = "";
  const articles = its.shards.reduce((sum, { count }) => sum + count, 0);
  status.textContent = `${words.size(number(articles))} ${words.idle}`;
  const counts = yearsIn(its).map(({ year, articles }): YearHits => ({ year, articles, hits: articles }));
  showYears(words.archiveYears, counts);
  showChosen(its);
}

/** Years of the archive, oldest first, and how many articles each has. */
function yearsIn({ shards }: SearchManifest): { year: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const { name, count } of shards) counts.set(yearOfShard(name), (counts.get(yearOfShard(name)) ?? 0) + count);
  return [...counts].map(([year, articles]) => ({ year, articles })).sort((a, b) => (a.year < b.year ? -1 : 1));
}

function fillYears(its: SearchManifest): void {
  for (const { year } of yearsIn(its).reverse()) {
    for (const select of [selects.from, selects.to]) select.append(optionOf(year));
  }
}

function optionOf(value: string): HTMLOptionElement {
  const option = element("option", "", value);
  option.value = value;
  return option;
}

function showInForm(): void {
  if (field.value.trim() !== state.query) field.value = state.query;
  choose(selects.order, state.order === "newest" ? NEWEST : "");
  choose(selects.from, state.from);
  choose(selects.to, state.to);
}

/** Chooses a value, even one that no article has any more: the answer must be to what the address asks. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) select.append(optionOf(value));
  select.value = value;
}

/** The state with what the form says; another query leaves the older years for later again. */
function stateOfForm(): SearchState {
  const parameters = new URLSearchParams(searchOf(state));
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.set(name, value);
  const next = readState(parameters);
  return { ...next, whole: next.query === state.query && next.whole };
}

function go(next: SearchState, how: "push" | "replace"): void {
  state = next;
  const address = `${location.pathname}${searchOf(next)}`;
  if (how === "replace") history.replaceState(null, "", address);
  else if (searchOf(next) !== location.search) history.pushState(null, "", address);
  showInForm();
  ask();
}

field.addEventListener("input", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => go(stateOfForm(), "replace"), TYPING_PAUSE);
});
for (const select of Object.values(selects)) select.addEventListener("change", () => go(stateOfForm(), "push"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(stateOfForm(), "push");
});
more.addEventListener("click", () => {
  more.disabled = true;
  send({ kind: "more", question, from: shown, count: MORE_HITS });
});
window.addEventListener("popstate", () => {
  state = readState(new URLSearchParams(location.search));
  field.value = state.query;
  showInForm();
  ask();
});

/** Links of this page that change what it shows do so without loading it again. */
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("a") : null;
  if (!target || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const address = new URL(target.href);
  if (!target.closest(".search-page") || address.pathname !== location.pathname || address.hash) return;
  event.preventDefault();
  const next = readState(address.searchParams);
  field.value = next.query;
  go(next, "push");
  status.focus();
});

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !isTyping(event.target)) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event);
});

/** From the field to the first hit, from hit to hit, and back. */
function step(event: KeyboardEvent): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>(".hit a")];
  const at = links.findIndex((one) => one.matches(":focus"));
  if (at < 0 && document.activeElement !== field) return;
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  const target = next < 0 ? field : links[next];
  if (!target || (at < 0 && event.key === "ArrowUp")) return;
  event.preventDefault();
  target.focus();
}
