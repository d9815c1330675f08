import type { Browser, Page } from "playwright-core";
import { SEARCH_ENGINE_SCRIPT, SEARCH_SCRIPT } from "../../archive/search.ts";
import { asset } from "../../archive/urls.ts";

/** What one of the searches answers. */
export interface Asked {
  /** Paths in the order of the answer, no more than were wanted. */
  readonly paths: readonly string[];
  /** How many articles it says there are. */
  readonly count: number;
  /** From the question to the paths of the first ten. */
  readonly milliseconds: number;
  /** Queries that the reader is offered. */
  readonly offers: readonly string[];
}

export interface Asking {
  /** `all` wants every path, not just the first ten; `whole` searches all years. */
  readonly ask: (query: string, wanted: { readonly all: boolean; readonly whole: boolean }) => Promise<Asked>;
  readonly close: () => Promise<void>;
}

/** Our engine in a page of its own, with nothing in its cache; the search page's own script is sent too. */
export async function askOurs(browser: Browser, url: string): Promise<Asking> {
  const page = await emptyPage(browser, url);
  await page.evaluate((script) => fetch(script).then((response) => response.text()), asset(SEARCH_SCRIPT));
  await page.evaluate((engine) => {
    type Heard = { kind: string; question?: number; final?: boolean };
    const worker = new Worker(engine);
    const heard: Heard[] = [];
    const waiting = new Set<() => void>();
    worker.onmessage = ({ data }) => {
      heard.push(data);
      for (const look of waiting) look();
    };
    const next = <T>(matches: (message: Heard) => boolean): Promise<T> =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.findLast(matches);
          if (!found) return;
          waiting.delete(look);
          resolve(found as T);
        };
        waiting.add(look);
        look();
      });
    Object.assign(globalThis, { bench: { worker, next, questions: 0 } });
  }, asset(SEARCH_ENGINE_SCRIPT));
  const ask: Asking["ask"] = (query, wanted) =>
    page.evaluate(
      async ([query, { all, whole }]) => {
        type Hits = { hits: { path: string }[]; answer: { kinds: { count: number }[] } };
        type Hints = { hints: { kind: string; query: string }[] };
        type Bench = {
          worker: Worker;
          next: <T>(matches: (message: { kind: string; question?: number; final?: boolean }) => boolean) => Promise<T>;
          questions: number;
        };
        const { bench } = globalThis as unknown as { bench: Bench };
        const question = ++bench.questions;
        const state = { query, order: "relevance", province: "", category: "", byline: "", from: "", to: "", whole };
        await bench.next((message) => message.kind === "ready");
        const began = performance.now();
        bench.worker.postMessage({ kind: "ask", question, state });
        const first = await bench.next<Hits>(
          (heard) => heard.kind === "answer" && heard.question === question && heard.final === true,
        );
        const milliseconds = performance.now() - began;
        const { hints } = await bench.next<Hints>((heard) => heard.kind === "hints" && heard.question === question);
        const count = first.answer.kinds.reduce((sum, kind) => sum + kind.count, 0);
        const paths = first.hits.map(({ path }) => path);
        if (all && count > paths.length) {
          bench.worker.postMessage({ kind: "more", question, from: paths.length, count });
          const more = await bench.next<Hits>((heard) => heard.kind === "hits" && heard.question === question);
          paths.push(...more.hits.map(({ path }) => path));
        }
        const offers = hints.flatMap((hint) => (hint.kind === "meant" ? [hint.query] : []));
        return { paths, count, milliseconds, offers };
      },
      [query, wanted] as const,
    );
  return { ask, close: () => page.context().close() };
}

/** Pagefind with its own settings, in a page of its own, with nothing in its cache. */
export async function askPlain(browser: Browser, url: string): Promise<Asking> {
  const page = await emptyPage(browser, url);
  const ask: Asking["ask"] = (query, { all }) =>
    page.evaluate(
      async ([query, all]) => {
        type Result = { data: () => Promise<{ raw_url?: string; url: string }> };
        type Pagefind = { search: (query: string) => Promise<{ results: Result[] }> };
        const began = performance.now();
        const load = new Function("return import('/pagefind/pagefind.js')") as () => Promise<Pagefind>;
        const { results } = await (await load()).search(query);
        const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        const milliseconds = performance.now() - began;
        const rest = all ? await Promise.all(results.slice(10).map((result) => result.data())) : [];
        const paths = [...first, ...rest].map((found) => (found.raw_url ?? found.url).replace(/^\//, ""));
        return { paths, count: results.length, milliseconds, offers: [] };
      },
      [query, all] as const,
    );
  return { ask, close: () => page.context().close() };
}

async function emptyPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  // tsx names functions by a function of its own, which the page does not have.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  const page = await context.newPage();
  await page.goto(`${url}index.html`);
  return page;
}
