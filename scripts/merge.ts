import { defineCommand } from "citty";
import { sync } from "./edition/durable.ts";
import { merge } from "./edition/merge.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main, removable, removePages } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { complain, say } from "./terminal/say.ts";
import { summaryText } from "./terminal/summary.ts";

await main(
  defineCommand({
    meta: {
      name: "merge",
      description: "Make one edition of parts that npm run build -- --years has made, here or on other machines.",
    },
    args: {
      ...folders,
      ...removePages,
      part: { type: "positional", valueHint: "PART...", description: "the output folder of each part" },
    },
    async run({ args: { content, output, cache, _: parts, "remove-pages": pages } }) {
      const told = { report: progressOn(process.stderr), tell: complain };
      const options = { content, output, cache, drafts: false, ...told, sync, removable: removable(pages), addSearch };
      say(summaryText(await merge(options, parts), output));
    },
  }),
);
