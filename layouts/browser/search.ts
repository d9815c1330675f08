import { type SearchManifest, yearOfShard } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { type Answer, PAGE, type Search, searchOfArchive } from "./search-answer.ts";
import type { Found } from "./search-engine.ts";
import { loadManifest } from "./search-files.ts";
import { readQuery } from "./search-query.ts";
import type { Weighed } from "./search-rank.ts";
import { FIELDS, isEmpty, readState, type SearchState, searchOf } from "./search-state.ts";
import { damageOf, dividerOf, entryOf, number, optionOf, summaryOf } from "./search-view.ts";

const words = strings.finder;
const TYPING_PAUSE = 200;

const form = part("tim", HTMLFormElement);
const list = part("ket-qua", HTMLOListElement);
const status = part("tinh-trang", HTMLElement);
const damage = part("hu-hong", HTMLElement);
const more = part("xem-them", HTMLButtonElement);
const field = control("query", HTMLInputElement);
const selects = {
  order: control("order", HTMLSelectElement),
  province: control("province", HTMLSelectElement),
  category: control("category", HTMLSelectElement),
  year: control("year", HTMLSelectElement),
};

function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the search page has no ${kind.name} #${id}`);
}

function control<T extends HTMLElement>(name: keyof SearchState, kind: new () => T): T {
  const found = form.elements.namedItem(FIELDS[name]);
  if (found instanceof kind) return found;
  throw new Error(`the search form has no ${kind.name} ${FIELDS[name]}`);
}

function stateOfForm(): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.set(name, value);
  return readState(parameters);
}

function showInForm(state: SearchState): void {
  const parameters = new URLSearchParams(searchOf(state));
  field.value = state.query;
  for (const select of Object.values(selects)) choose(select, parameters.get(select.name) ?? "");
}

/** Chooses a value, even one that no article has any more: the answer must be to what the address asks. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) select.append(optionOf(value, 0));
  select.value = value;
}

function fillSelects({ shards, provinces, categories }: SearchManifest): void {
  selects.province.append(...provinces.map(({ name, count }) => optionOf(name, count)));
  selects.category.append(...categories.map(({ name, count }) => optionOf(name, count)));
  const years = new Map<string, number>();
  for (const { name, count } of shards) years.set(yearOfShard(name), (years.get(yearOfShard(name)) ?? 0) + count);
  selects.year.append(...[...years].map(([year, count]) => optionOf(year, count)));
}

/** Everything that happens on the page after the manifest has come. */
function start(manifest: SearchManifest): void {
  const search: Search = searchOfArchive(manifest);
  const total = manifest.shards.reduce((sum, { count }) => sum + count, 0);
  let latest = 0;
  let timer = 0;
  let showMore: () => Promise<void> = async () => undefined;

  const answer = async (state: SearchState): Promise<void> => {
    const current = ++latest;
    window.clearTimeout(timer);
    if (isEmpty(state) || (state.query !== "" && readQuery(state.query).terms.length === 0)) {
      clear();
      status.textContent = `${words.size(number(total))} ${words.idle}`;
      return;
    }
    status.textContent = words.working;
    const found = await search(state);
    if (current !== latest) return;
    const damaged = new Set(found.damaged);
    const rest = linesOf(found, state);
    const next = async (): Promise<HTMLElement[]> => {
      const lines = rest.splice(0, PAGE);
      const shown = await Promise.all(lines.map((line) => drawLine(line, damaged)));
      return shown.flat();
    };
    const first = await next();
    if (current !== latest) return;
    clear();
    list.append(...first);
    status.textContent = summaryOf(found, state);
    showDamage(damaged);
    more.hidden = rest.length === 0;
    showMore = async () => {
      const added = await next();
      if (current !== latest) return;
      list.append(...added);
      showDamage(damaged);
      more.hidden = rest.length === 0;
      added
        .find((line) => line.querySelector("a"))
        ?.querySelector("a")
        ?.focus();
    };
  };

  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const state = stateOfForm();
      history.replaceState(null, "", addressOf(state));
      void answer(state);
    }, TYPING_PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const state = stateOfForm();
    if (searchOf(state) !== location.search) history.pushState(null, "", addressOf(state));
    void answer(state);
  });
  more.addEventListener("click", () => void showMore());
  window.addEventListener("popstate", () => {
    const state = readState(new URLSearchParams(location.search));
    showInForm(state);
    void answer(state);
  });

  const state = readState(new URLSearchParams(location.search));
  fillSelects(manifest);
  showInForm(state);
  void answer(state);
}

/** An article, with the divider that goes before it where it opens a group. */
interface Line {
  readonly entry: Weighed<Found>;
  readonly divider: HTMLElement | null;
}

/** Each group but the one that has just what was typed is parted from those above. */
function linesOf({ groups }: Answer, { query }: SearchState): Line[] {
  const asTyped = readQuery(query).exact.length > 0;
  return groups.flatMap((group) => {
    const plain = group.near && (group.exact || !asTyped);
    return group.matches.map((entry, place) => ({
      entry,
      divider: plain || place > 0 ? null : dividerOf(group, asTyped),
    }));
  });
}

/** The nodes of a line; an article whose text cannot be read counts its shard among the damaged. */
async function drawLine({ entry, divider }: Line, damaged: Set<string>): Promise<HTMLElement[]> {
  const before = divider === null ? [] : [divider];
  try {
    return [...before, await entryOf(entry)];
  } catch {
    damaged.add(entry.match.shard);
    return before;
  }
}

function clear(): void {
  list.replaceChildren();
  more.hidden = true;
  showDamage(new Set());
}

function showDamage(shards: ReadonlySet<string>): void {
  damage.textContent = damageOf(shards);
}

function addressOf(state: SearchState): string {
  return `${location.pathname}${searchOf(state)}`;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  field.focus();
  field.select();
});

loadManifest().then(start, () => {
  status.textContent = words.broken;
});
