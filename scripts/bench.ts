import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { writeCorpus } from "./bench/corpus.ts";
import { measure, medianRun, type Run } from "./bench/measure.ts";
import { type Ground, type Scenario, scenarios } from "./bench/scenarios.ts";
import { conditions, costTable, type Row, stepTable } from "./bench/table.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";

const DEFAULT_SIZE = 1000;

await main(
  defineCommand({
    meta: {
      name: "bench",
      description:
        "Make newspapers of the given numbers of articles, build each cold and warm, and print what it cost.",
    },
    args: {
      ...folders,
      content: { ...folders.content, description: "folder whose provinces.json is used" },
      output: { ...folders.output, default: ".cache/bench", description: "folder below which the sites are built" },
      cache: { ...folders.cache, description: "folder below which the newspapers and the builds' caches are kept" },
      runs: {
        type: "string",
        default: "",
        valueHint: "N",
        description: "runs of each scenario (default: 1 cold, 3 warm)",
      },
      phases: { type: "boolean", default: false, description: "also print the builds' own times of each step" },
      articles: {
        type: "positional",
        required: false,
        description: `how many articles, one number or more (default: ${DEFAULT_SIZE})`,
      },
    },
    async run({ args }) {
      const sizes = args._.length > 0 ? args._.map(wholeNumber) : [DEFAULT_SIZE];
      const runs = args.runs === "" ? null : wholeNumber(args.runs);
      const provinces = provincesOf(args.content);
      const report = progressOn(process.stderr);
      const rows: Row[] = [];
      for (const size of sizes) {
        const ground: Ground = {
          content: join(args.cache, "bench", `corpus-${size}`),
          output: join(args.output, `site-${size}`),
          cache: join(args.cache, "bench", `cache-${size}`),
        };
        writeCorpus({
          size,
          provinces,
          folder: ground.content,
          report: (done, total) => report(`corpus of ${size}`, done, total),
        });
        for (const scenario of scenarios) {
          const times = runs ?? scenario.runs;
          const { cost, output } = await medianOf(scenario, ground, times);
          rows.push({ articles: size, scenario: scenario.name, runs: times, ...cost, ...scenario.read(output) });
        }
      }
      console.log([conditions(), costTable(rows), ...(args.phases ? [stepTable(rows)] : [])].join("\n\n"));
    },
  }),
);

function provincesOf(content: string): string {
  try {
    return readFileSync(join(content, "provinces.json"), "utf8");
  } catch (cause) {
    throw new Failure(2, `There is no provinces.json in ${content}.`, "Name a content folder with --content.", cause);
  }
}

async function medianOf(scenario: Scenario, ground: Ground, times: number): Promise<Run> {
  const first = await runOnce(scenario, ground);
  const others: Run[] = [];
  while (others.length + 1 < times) others.push(await runOnce(scenario, ground));
  return medianRun([first, ...others]);
}

async function runOnce(scenario: Scenario, ground: Ground): Promise<Run> {
  scenario.prepare(ground);
  const run = await measure(scenario.program, scenario.args(ground));
  if (run.exitCode === 0) return run;
  throw new Failure(
    1,
    `The ${scenario.name} build of ${ground.content} failed with exit code ${run.exitCode}.`,
    "Its own message is above.",
  );
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Failure(2, `“${text}” is not a whole number from 1.`, "Write numbers as in: npm run bench -- 1000 10000");
}
