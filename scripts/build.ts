import { defineCommand } from "citty";
import { build } from "./edition/build.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { summaryText } from "./terminal/summary.ts";

await main(
  defineCommand({
    meta: {
      name: "build",
      description: "Check the content and build the site: check, plan, render, search, manifest, commit.",
    },
    args: folders,
    async run({ args: { content, output, cache } }) {
      const summary = await build({
        content,
        output,
        cache,
        drafts: false,
        report: progressOn(process.stderr),
        addSearch,
      });
      console.log(summaryText(summary, output));
    },
  }),
);
