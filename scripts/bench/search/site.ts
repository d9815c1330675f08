import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "pagefind";
import { hashOf } from "../../archive/hash.ts";
import { shardHash } from "../../edition/code.ts";
import { buildSearch, type SearchTotals, type YearSource } from "../../search/build.ts";
import { cutYear } from "../../search/cut.ts";
import type { SearchRecord } from "../../search/record.ts";
import { type BenchYear, benchRecords, benchYears, type SampleText } from "./corpus.ts";

/** A corpus to make a search of. */
export interface BenchCorpus {
  readonly size: number;
  readonly sample: readonly SampleText[];
  /** Articles more in the newest year, to see what one article costs. */
  readonly more: number;
}

/** Makes our search of a corpus in a folder; shards are kept in the cache. */
export async function indexOurs(corpus: BenchCorpus, output: string, cache: string): Promise<SearchTotals> {
  await rm(output, { recursive: true, force: true });
  const years = benchYears(corpus.size);
  const last = years.at(-1)?.year;
  const totals = await buildSearch({
    years: years.map((year) => yearSource(corpus, year, year.year === last ? corpus.more : 0)),
    code: shardHash(),
    places: () => [],
    categories: (counts) => [...counts].map(([slug, count]) => ({ slug, name: slug, count })),
    output,
    cache,
    report: () => undefined,
  });
  await writeFile(join(output, "index.html"), "<!doctype html><title>bench</title>");
  return totals;
}

function yearSource({ size, sample }: BenchCorpus, year: BenchYear, more: number): YearSource {
  const records = function* () {
    yield* benchRecords(size, sample, year);
    for (let one = 0; one < more; one++) yield extraRecord(year.year, one);
  };
  const key = hashOf(JSON.stringify([size, sample.length, more, year]));
  const shards = () =>
    cutYear(year.year, [...records()], ({ path }) => path.slice(0, 10).replaceAll("/", "-")).map(({ name, items }) => ({
      name,
      key: hashOf(JSON.stringify(items)),
      count: items.length,
      async *records() {
        yield* items;
      },
    }));
  return { year: year.year, key, count: year.to - year.from + more, shards };
}

function extraRecord(year: string, one: number): SearchRecord {
  const text = "Sáng nay, tòa soạn nhận thêm một bài về hợp tác xã trồng lúa.";
  const path = `${year}/12/31/them-${one}.html`;
  return { path, title: "Thêm một bài", summary: "", text, places: [], category: "thoi-su", bylines: [], tags: [] };
}

/** Makes an index of the same articles as Pagefind makes it of a site's pages, with its own settings. */
export async function indexPlain(records: Iterable<SearchRecord>, output: string): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error("Pagefind made no index");
  for (const { path, title, summary, text } of records) {
    const content = `<html lang="vi"><body><h1>${title}</h1><p>${summary}</p><p>${text}</p></body></html>`;
    const { errors } = await index.addHTMLFile({ url: path, content });
    if (errors.length > 0) throw new Error(errors.join("; "));
  }
  await index.writeFiles({ outputPath: join(output, "pagefind") });
  await index.deleteIndex();
}
