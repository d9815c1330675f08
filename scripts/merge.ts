import { defineCommand } from "citty";
import { merge } from "./edition/merge.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { say } from "./terminal/say.ts";
import { summaryText } from "./terminal/summary.ts";

await main(
  defineCommand({
    meta: {
      name: "merge",
      description: "Make one edition of parts that npm run build -- --years has made, here or on other machines.",
    },
    args: {
      ...folders,
      part: { type: "positional", valueHint: "PART...", description: "the output folder of each part" },
    },
    async run({ args: { content, output, cache, _: parts } }) {
      const options = { content, output, cache, drafts: false, report: progressOn(process.stderr), addSearch };
      say(summaryText(await merge(options, parts), output));
    },
  }),
);
