import { defineCommand } from "citty";
import { build, buildPart } from "./edition/build.ts";
import { parseYears } from "./edition/years.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { say } from "./terminal/say.ts";
import { summaryText } from "./terminal/summary.ts";

await main(
  defineCommand({
    meta: {
      name: "build",
      description: "Check the content and build the site: check, plan, render, search, manifest, commit.",
    },
    args: {
      ...folders,
      years: {
        type: "string",
        valueHint: "YEARS",
        description: "make a part with these years alone, such as 1999,2005-2010, for npm run merge",
      },
    },
    async run({ args: { content, output, cache, years } }) {
      const options = { content, output, cache, drafts: false, report: progressOn(process.stderr), addSearch };
      const summary = await (years === undefined ? build(options) : buildPart(options, parseYears(years)));
      say(summaryText(summary, output));
    },
  }),
);
