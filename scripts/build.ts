import { defineCommand } from "citty";
import { build, buildPart } from "./edition/build.ts";
import { sync } from "./edition/durable.ts";
import { parseYears } from "./edition/years.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main, removable, removePages } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { complain, say } from "./terminal/say.ts";
import { summaryText } from "./terminal/summary.ts";

await main(
  defineCommand({
    meta: {
      name: "build",
      description: "Check the content and build the site: check, plan, render, search, manifest, commit.",
    },
    args: {
      ...folders,
      ...removePages,
      years: {
        type: "string",
        valueHint: "YEARS",
        description: "make a part with these years alone, such as 1999,2005-2010, for npm run merge",
      },
    },
    async run({ args: { content, output, cache, years, "remove-pages": pages } }) {
      const told = { report: progressOn(process.stderr), tell: complain };
      const options = { content, output, cache, drafts: false, ...told, sync, removable: removable(pages), addSearch };
      const summary = await (years === undefined ? build(options) : buildPart(options, parseYears(years)));
      say(summaryText(summary, output));
    },
  }),
);
