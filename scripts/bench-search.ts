import { rm } from "node:fs/promises";
import { join } from "node:path";
import { defineCommand } from "citty";
import type { Browser } from "playwright-core";
import { Failure } from "./archive/failure.ts";
import { launchChromium } from "./bench/chromium.ts";
import { askOurs, askPlain } from "./bench/search/asking.ts";
import { benchRecords, benchYears, readSample } from "./bench/search/corpus.ts";
import { type Golden, goldenSet } from "./bench/search/golden.ts";
import { relevanceOf } from "./bench/search/relevance.ts";
import { scaleFigures } from "./bench/search/scale.ts";
import { benchServer } from "./bench/search/server.ts";
import { indexOurs, indexPlain } from "./bench/search/site.ts";
import { relevanceTable, type Side, scaleTable } from "./bench/search/table.ts";
import { conditions } from "./bench/table.ts";
import { main } from "./terminal/command.ts";

const FOLDER = ".cache/bench-search";
const SEARCH_FILES = /^\/(?:assets|tim-kiem|pagefind)\//;
/** What readers of news ask for most, where the corpus has it. */
const COMMON = ["công an", "hợp tác xã"];

await main(
  defineCommand({
    meta: {
      name: "bench:search",
      description:
        "Ask a golden set of queries of this search and of Pagefind with its own settings, in a headless browser, and print how well and how fast both answer. Right answers are computed from the text itself.",
    },
    args: {
      sample: {
        type: "string",
        default: "",
        valueHint: "FILE",
        description: "articles as JSON lines (title, sapo, body), plain or gzipped; else all are generated",
      },
      articles: { type: "string", default: "3000", valueHint: "N", description: "how many articles are asked" },
      large: {
        type: "string",
        default: "",
        valueHint: "N",
        description: "also index so many articles and print what that costs its operator and its readers (50000)",
      },
    },
    async run({ args }) {
      const sample = args.sample === "" ? [] : readSample(args.sample);
      const size = wholeNumber(args.articles);
      const records = benchYears(size).flatMap((year) => [...benchRecords(size, sample, year)]);
      const golden = goldenSet(records);
      const output = join(FOLDER, "site");
      await indexOurs({ size, sample, more: 0 }, output, join(FOLDER, "cache"));
      await indexPlain(records, output);

      const browser = await launchChromium();
      try {
        const sides = await sidesOf(browser, output, golden);
        console.log(`${conditions()}\n\n${golden.length} queries over ${size} articles\n\n${relevanceTable(sides)}`);
        if (args.large !== "") {
          const large = wholeNumber(args.large);
          const ground = { output: join(FOLDER, "large"), cache: join(FOLDER, "large-cache") };
          await rm(ground.cache, { recursive: true, force: true });
          const words = COMMON.find((query) => records.some(({ text }) => text.toLowerCase().includes(query)));
          const scale = { size: large, sample: args.sample, ...ground };
          console.log(`\n${scaleTable(large, await scaleFigures(scale, words ?? "", browser))}`);
        }
      } finally {
        await browser.close();
      }
    },
  }),
);

/** Asks both searches in turn. */
async function sidesOf(browser: Browser, site: string, golden: readonly Golden[]): Promise<Side[]> {
  const server = await benchServer(site);
  const sides: Side[] = [];
  try {
    for (const [name, open] of [["ours", askOurs] as const, ["Pagefind", askPlain] as const]) {
      server.traffic(SEARCH_FILES);
      const asking = await open(browser, server.url);
      const relevance = await relevanceOf(golden, asking);
      await asking.close();
      sides.push({ name, relevance, sent: server.traffic(SEARCH_FILES).sent });
    }
  } finally {
    server.close();
  }
  return sides;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Failure(2, `“${text}” is not a whole number from 1.`, "Write numbers as in: --articles 3000");
}
