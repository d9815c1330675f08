import { defineCommand } from "citty";
import { formatProblem } from "./archive/problems.ts";
import { sync } from "./edition/durable.ts";
import { readForOthers } from "./edition/read-years.ts";
import { parseYears, yearsText } from "./edition/years.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn, tellOn } from "./terminal/progress.ts";

const { content, cache } = folders;

await main(
  defineCommand({
    meta: {
      name: "read",
      description: "Read and check some years, and keep their readings for machines that build other years.",
    },
    args: {
      content,
      cache,
      years: {
        type: "string",
        required: true,
        valueHint: "YEARS",
        description: "the years to read, such as 1999,2005-2010",
      },
    },
    async run({ args }) {
      const screen = process.stderr;
      const options = {
        content: args.content,
        cache: args.cache,
        report: progressOn(screen),
        tell: tellOn(screen),
        sync,
      };
      const { years, articles, warnings, readings } = await readForOthers(options, parseYears(args.years));
      for (const warning of warnings) console.log(formatProblem(warning));
      console.log(`${articles} articles of ${yearsText(years)} read → ${readings}`);
    },
  }),
);
