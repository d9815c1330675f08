import { defineCommand } from "citty";
import { formatProblem } from "./archive/problems.ts";
import { sync } from "./edition/durable.ts";
import { readForOthers } from "./edition/read-years.ts";
import { parseYears, yearsText } from "./edition/years.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { complain, say } from "./terminal/say.ts";

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
      const options = {
        content: args.content,
        cache: args.cache,
        report: progressOn(process.stderr),
        tell: complain,
        sync,
      };
      const { years, articles, warnings, readings } = await readForOthers(options, parseYears(args.years));
      for (const warning of warnings) say(formatProblem(warning));
      say(`${articles} articles of ${yearsText(years)} read → ${readings}`);
    },
  }),
);
