import { parseArgs } from "node:util";
import { build } from "../edition/build.ts";
import { sync } from "../edition/durable.ts";
import { progressOn } from "../terminal/progress.ts";
import { complain } from "../terminal/say.ts";
import { summaryText } from "../terminal/summary.ts";

/** `npm run build` without the search index, which the peers have not either and which is measured apart. */
const folder = { type: "string", default: "" } as const;
const options = {
  content: folder,
  output: folder,
  cache: folder,
  unsynced: { type: "boolean", default: false },
} as const;
const { content, output, cache, unsynced } = parseArgs({ options }).values;
const summary = await build({
  content,
  output,
  cache,
  drafts: false,
  report: progressOn(process.stderr),
  tell: complain,
  sync: unsynced ? async () => {} : sync,
  removable: null,
  addSearch: async () => {},
});
console.log(summaryText(summary, output));
