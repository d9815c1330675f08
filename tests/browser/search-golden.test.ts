import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../../scripts/archive/markdown.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { bodyOf } from "../../scripts/archive/source.ts";
import { SEARCH } from "../../scripts/archive/urls.ts";
import { benchRecords, benchYears } from "../../scripts/bench/search/corpus.ts";
import { type Golden, goldenSet } from "../../scripts/bench/search/golden.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { launchChromium } from "./chromium.ts";
import { askThere, type Shown, searchSiteOf, shownOn } from "./search-site.ts";
import { serve } from "./server.ts";

const test = suite("the golden queries");

const CONTENT = join(ROOT, "content");
const ARTICLES = 420;

/** The texts of the sample newspaper; the articles that are searched are made of their sentences. */
function sampleTexts() {
  const { archive } = readContent({ content: CONTENT, drafts: false });
  return (archive?.articles ?? []).map(({ title, summary, source }) => {
    const text = plainText(bodyOf(readFileSync(join(CONTENT, source), "utf8")));
    return { title, summary, text };
  });
}

const sample = sampleTexts();
/** Of two years, so that every query is asked of the whole archive; both have a 29th of February. */
const records = benchYears(ARTICLES).flatMap((year) =>
  [...benchRecords(ARTICLES, sample, year)].map((record) => ({
    ...record,
    path: record.path.replace(/^\d{4}/, Number(year.year) % 2 === 0 ? "2020" : "2024"),
  })),
);
const golden = goldenSet(records);
const folder = await searchSiteOf(records);
const server = await serve(folder);
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
  server.close();
});

async function answersAt(base: string): Promise<Shown[]> {
  const page = await browser.newPage();
  const answers: Shown[] = [];
  await page.goto(base + SEARCH);
  await shownOn(page);
  for (const { query } of golden) answers.push(await askThere(page, query));
  await page.close();
  return answers;
}

const FIRST = 10;

/** Right answers among the first ten, of ten or of as many as there are. */
function precision({ right }: Golden, { hits }: Shown): number {
  return hits.slice(0, FIRST).filter(({ path }) => right.has(path)).length / Math.min(FIRST, right.size);
}

test("are answered alike over http and from file://, and rightly", async () => {
  assert.ok(golden.length >= 120, `${golden.length} queries`);
  const answers = await answersAt(server.url);
  const offline = await answersAt(`${pathToFileURL(folder)}/`);
  for (const [index, { query }] of golden.entries()) assert.equal(offline[index]?.hits, answers[index]?.hits, query);

  const meanOf = (kind: string) => {
    const all = golden.flatMap((one, index) => (one.kind === kind ? precision(one, answers[index] as Shown) : []));
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  const found = ["two syllables, toned", "two syllables, toneless", "đ typed as d"].map(meanOf);
  for (const [place, least] of [0.95, 0.85, 0.85].entries()) {
    assert.ok((found[place] ?? 0) >= least, `right answers among the first ten: ${found.join(", ")}`);
  }
});

test.run();
