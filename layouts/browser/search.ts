import type { SearchManifest } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import type { Answer, Kind, YearHits } from "./search-answer.ts";
import { connect, type Send } from "./search-connection.ts";
import { element, number, part } from "./search-elements.ts";
import { field, fillYears, form, selects, showChoices, showInForm, stateOfForm, yearsIn } from "./search-form.ts";
import { listenForKeys } from "./search-keys.ts";
import type { ToPage } from "./search-messages.ts";
import { chosenOf, facetsOf, hintsOf, yearBars } from "./search-narrow.ts";
import { readQuery } from "./search-query.ts";
import { isEmpty, readState, type SearchState, searchOf } from "./search-state.ts";
import { damageOf, entriesOf, olderOf, summaryOf } from "./search-view.ts";

const words = strings.finder;
const TYPING_PAUSE = 150;
const MORE_HITS = 20;
const WIDE = "(min-width: 62rem)";

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
const title = document.title;
const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const root = new URL("../", ownAddress).href;

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

showInForm(state);

const send: Send = connect(ownAddress, receive);

/** The address of what the page shows with something changed; another query leaves the older years for later again. */
function hrefOf(change: Partial<SearchState>): string {
  const next = { ...state, whole: state.whole && change.query === undefined, ...change };
  return `${location.pathname}${searchOf(next)}`;
}

function receive(message: ToPage): void {
  if (message.kind === "broken") {
    status.textContent = words.broken;
  } else if (message.kind === "ready") {
    const isFirst = manifest === null;
    manifest = message.manifest;
    if (!isFirst) return;
    fillYears(manifest);
    showChoices(state);
    ask();
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

function go(next: SearchState, how: "push" | "replace"): void {
  state = next;
  const address = `${location.pathname}${searchOf(next)}`;
  if (how === "replace") history.replaceState(null, "", address);
  else if (searchOf(next) !== location.search) history.pushState(null, "", address);
  showInForm(state);
  ask();
}

field.addEventListener("input", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => go(stateOfForm(state), "replace"), TYPING_PAUSE);
});
for (const select of Object.values(selects)) select.addEventListener("change", () => go(stateOfForm(state), "push"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(stateOfForm(state), "push");
});
more.addEventListener("click", () => {
  more.disabled = true;
  send({ kind: "more", question, from: shown, count: MORE_HITS });
});
window.addEventListener("popstate", () => {
  state = readState(new URLSearchParams(location.search));
  field.value = state.query;
  showInForm(state);
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

listenForKeys(field, list);
