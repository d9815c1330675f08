import type { Page } from "../archive/pages.ts";

/** A page of the plan whose props have not been made yet. */
export interface PageDraft {
  readonly path: string;
  /**
   * Changes with everything that its props are made from, but for what the whole year shares: site, tables and code. What
   * is made from the same needs no planning to be seen to be the same. null where that cannot be told without the props.
   */
  readonly madeFrom: readonly string[] | null;
  readonly page: () => Page;
}

/** Drafts of pages that are planned to be compared. */
export function* draftsOf(pages: Iterable<Page>): Generator<PageDraft> {
  for (const page of pages) yield { path: page.path, madeFrom: null, page: () => page };
}
