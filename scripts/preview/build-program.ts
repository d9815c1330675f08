import { build } from "../edition/build.ts";
import { sync } from "../edition/durable.ts";
import { addSearch } from "../search/add-search.ts";
import { progressOn } from "../terminal/progress.ts";
import { complain } from "../terminal/say.ts";
import { summaryText } from "../terminal/summary.ts";
import { answerWith } from "./program.ts";

/** The folders of a preview. */
export interface PreviewFolders {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** Everything, or all but the search, which takes longer than all the rest together when an article has changed. */
export type Scope = "pages" | "everything";

const calls = {
  /** Builds the site with its drafts. Returns what was done, in a few lines; "" where nothing was. */
  build: async ({ scope, ...folders }: PreviewFolders & { readonly scope: Scope }): Promise<string> => {
    const summary = await build({
      ...folders,
      drafts: true,
      report: progressOn(process.stderr),
      tell: complain,
      sync,
      removable: null,
      addSearch: scope === "everything" ? addSearch : null,
    });
    const { written, deleted } = summary.change;
    return written.length + deleted.length + summary.drawn === 0 ? "" : summaryText(summary, folders.output);
  },
};

export type BuildCalls = typeof calls;

answerWith(calls);
