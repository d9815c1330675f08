import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkProvinces } from "../../scripts/archive/province-table.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { articleFile } from "../../scripts/bench/article.ts";
import { writeCorpus } from "../../scripts/bench/corpus.ts";
import { standingProvinces, TAG_NAMES, WRITERS } from "../../scripts/bench/newsroom.ts";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { temporaryFolder } from "../small-site.ts";

const provinces = readFileSync(`${ROOT}content/provinces.json`, "utf8");
const SIZE = 120;

function corpus(size = SIZE): string {
  const folder = join(temporaryFolder(), "corpus");
  writeCorpus({ size, provinces, folder, report: () => {} });
  return folder;
}

test("a corpus passes the checker without a word", () => {
  const { archive, problems } = readContent({ content: corpus(), drafts: false });
  assert.equal(problems, []);
  assert.is(archive?.articles.length, SIZE);
  assert.is(archive?.tables.categories.length, 10);
  assert.is(archive?.tables.people.length, 300);
  assert.is(archive?.years.get(archive.whole)?.length, 20);
});

test("its articles have about five hundred syllables, and lead to older ones", () => {
  const { archive } = readContent({ content: corpus(), drafts: false });
  const articles = archive?.articles ?? [];
  const mean = articles.reduce((sum, article) => sum + article.body.syllables, 0) / articles.length;
  assert.ok(mean > 450 && mean < 550, `${mean}`);
  assert.ok(articles.some((article) => article.body.links.length > 0));
});

test("the same size gives the same files", () => {
  const [one, other] = [corpus(), corpus()];
  assert.equal(filesBelow(one), filesBelow(other));
  for (const file of filesBelow(one)) assert.equal(readFileSync(join(one, file)), readFileSync(join(other, file)));
});

test("an article depends on its number, the size and the provinces alone", () => {
  const about = { size: 100_000, provinces: ["Hà Nội", "Cà Mau"] };
  const text = articleFile(70_123, about);
  articleFile(3, about);
  assert.equal(articleFile(70_123, about), text);
});

test("a corpus that is there is left as it is, one of another generator is not", () => {
  const folder = corpus(5);
  const file = join(folder, filesBelow(folder).find((path) => path.endsWith(".md")) ?? "");
  const text = readFileSync(file, "utf8");
  const write = () => writeCorpus({ size: 5, provinces, folder, report: () => {} });
  writeFileSync(file, "changed");
  write();
  assert.is(readFileSync(file, "utf8"), "changed");
  writeFileSync(`${folder}.stamp`, "another");
  write();
  assert.is(readFileSync(file, "utf8"), text);
});

test("provinces, writers and tags are as many as announced, and differ without tones", () => {
  assert.is(standingProvinces(checkProvinces(provinces).table?.units ?? []).length, 63);
  assert.is(new Set(WRITERS.map(({ id }) => id)).size, 300);
  assert.is(TAG_NAMES.length, 200);
});

test.run();
