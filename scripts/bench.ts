import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { compareSites } from "./bench/compare.ts";
import { corpusStamp, writeCorpus } from "./bench/corpus.ts";
import { deleteAside } from "./bench/ground.ts";
import { HUGO_NOTES } from "./bench/hugo/notes.ts";
import { writeHugoSite } from "./bench/hugo/site.ts";
import { hugoVersion } from "./bench/hugo/version.ts";
import { measureRound } from "./bench/run.ts";
import * as scenarios from "./bench/scenarios.ts";
import { comparisonTable, conditions, costTable, type Row, stepTable, targetTable } from "./bench/table.ts";
import { verdicts } from "./bench/targets.ts";
import { openMarked } from "./edition/kept.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";

const DEFAULT_SIZE = 1000;

await main(
  defineCommand({
    meta: {
      name: "bench",
      description:
        "Make newspapers of the given numbers of articles, build each from nothing, unchanged, with one article more and with one backdated, and print what it cost. The search index is left out unless asked for.",
    },
    args: {
      ...folders,
      content: { ...folders.content, description: "folder whose provinces.json is used" },
      output: { ...folders.output, default: ".cache/bench", description: "folder below which the sites are built" },
      cache: { ...folders.cache, description: "folder below which the newspapers and the builds' caches are kept" },
      peer: {
        type: "string",
        default: "",
        valueHint: "NAME",
        description: "also build the same newspaper with this generator (hugo), the runs of both in turn",
      },
      floor: { type: "boolean", default: false, description: "also measure the article pages alone, without Eleventy" },
      unsynced: {
        type: "boolean",
        default: false,
        description: "also build without forcing what is written to the disk, in turn with the builds that do",
      },
      search: { type: "boolean", default: false, description: "also build with the search index" },
      runs: {
        type: "string",
        default: "",
        valueHint: "N",
        description: "runs of each scenario (default: 1 from nothing, 3 of the others)",
      },
      phases: { type: "boolean", default: false, description: "also print the builds' own times of each step" },
      articles: {
        type: "positional",
        required: false,
        description: `how many articles, one number or more (default: ${DEFAULT_SIZE})`,
      },
    },
    async run({ args }) {
      openMarked(args.cache, "--cache");
      openMarked(args.output, "--output");
      const sizes = [...new Set(args._.length > 0 ? args._.map(wholeNumber) : [DEFAULT_SIZE])];
      const runs = args.runs === "" ? null : wholeNumber(args.runs);
      const provinces = provincesOf(args.content);
      const withHugo = isHugo(args.peer);
      const hugo = withHugo ? hugoVersion() : "";
      const report = progressOn(process.stderr);
      const reportAs = (step: string) => (done: number, total: number) => report(step, done, total);
      const grounds = sizes.map((size) => groundOf(size, args));
      for (const { articles: size, content, hugo } of grounds) {
        writeCorpus({ size, provinces, folder: content, report: reportAs(`corpus of ${size}`) });
        if (!withHugo) continue;
        const stamp = corpusStamp(content);
        writeHugoSite({ content, stamp, folder: hugo.site, report: reportAs(`Hugo site of ${size}`) });
      }
      const measured: Row[] = [];
      for (const round of roundsOf({ withHugo, ...args })) measured.push(...(await measureRound(round, grounds, runs)));
      deleteAside();
      const rows = sizes.flatMap((size) => measured.filter(({ articles }) => articles === size));
      const peer = withHugo ? [hugo, HUGO_NOTES, ...grounds.map(comparisonOf)] : [];
      const steps = args.phases ? [stepTable(rows)] : [];
      console.log([conditions(), costTable(rows), targetTable(verdicts(rows)), ...steps, ...peer].join("\n\n"));
    },
  }),
);

function comparisonOf({ articles, output, hugo }: scenarios.Ground): string {
  return comparisonTable(articles, "Hugo", compareSites(output, hugo.output));
}

function groundOf(size: number, { output, cache }: { output: string; cache: string }): scenarios.Ground {
  return {
    articles: size,
    content: join(cache, "bench", `corpus-${size}`),
    output: join(output, `site-${size}`),
    cache: join(cache, "bench", `cache-${size}`),
    hugo: { site: join(cache, "bench", `hugo-${size}`), output: join(output, `hugo-site-${size}`) },
    floor: join(output, `floor-${size}`),
  };
}

interface Wishes {
  readonly withHugo: boolean;
  readonly floor: boolean;
  readonly unsynced: boolean;
  readonly search: boolean;
}

/** What is measured, in order: the later rounds find what the first left. */
function roundsOf({ withHugo, floor, unsynced, search }: Wishes): scenarios.Round[] {
  return [
    [
      scenarios.COLD,
      ...(unsynced ? [scenarios.COLD_UNSYNCED] : []),
      ...(withHugo ? [scenarios.HUGO] : []),
      ...(floor ? [scenarios.FLOOR] : []),
    ],
    [scenarios.UNCHANGED],
    [scenarios.ONE_ADDED, ...(unsynced ? [scenarios.ONE_ADDED_UNSYNCED] : [])],
    [scenarios.ONE_BACKDATED],
    ...(search ? [[scenarios.COLD_WITH_SEARCH]] : []),
  ];
}

/** Whether the peer is Hugo, the one that can be measured, or none (""). */
function isHugo(peer: string): boolean {
  if (peer === "hugo" || peer === "") return peer === "hugo";
  throw new Failure(2, `There is no peer “${peer}”.`, "The one that can be measured is --peer hugo.");
}

function provincesOf(content: string): string {
  try {
    return readFileSync(join(content, "provinces.json"), "utf8");
  } catch (cause) {
    throw new Failure(2, `There is no provinces.json in ${content}.`, "Name a content folder with --content.", cause);
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Failure(2, `“${text}” is not a whole number from 1.`, "Write numbers as in: npm run bench -- 1000 10000");
}
