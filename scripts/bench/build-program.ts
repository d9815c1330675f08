import { parseArgs } from "node:util";
import { build } from "../edition/build.ts";
import { progressOn } from "../terminal/progress.ts";
import { summaryText } from "../terminal/summary.ts";

/** `npm run build` without the search index, which the peers have not either and which is measured apart. */
const folder = { type: "string", default: "" } as const;
const { content, output, cache } = parseArgs({ options: { content: folder, output: folder, cache: folder } }).values;
const summary = await build({
  content,
  output,
  cache,
  drafts: false,
  report: progressOn(process.stderr),
  addSearch: async () => {},
});
console.log(summaryText(summary, output));
