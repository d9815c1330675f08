import { build } from "../edition/build.ts";
import { addSearch } from "../search/add-search.ts";
import { progressOn } from "../terminal/progress.ts";
import { summaryText } from "../terminal/summary.ts";
import { answerWith } from "./program.ts";

/** The folders of a preview. */
export interface PreviewFolders {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

const calls = {
  /** Builds the site with its drafts, and returns what was done, in a few lines. */
  build: async (folders: PreviewFolders): Promise<string> => {
    const summary = await build({ ...folders, drafts: true, report: progressOn(process.stderr), addSearch });
    return summaryText(summary, folders.output);
  },
};

export type BuildCalls = typeof calls;

answerWith(calls);
