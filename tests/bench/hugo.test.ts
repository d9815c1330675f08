import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { frontOf, periodPages } from "../../scripts/archive/lists.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { corpusStamp, writeCorpus } from "../../scripts/bench/corpus.ts";
import { ADDED, addTo, BACKDATED, withdrawEdits } from "../../scripts/bench/edits.ts";
import { writeHugoSite } from "../../scripts/bench/hugo/site.ts";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { temporaryFolder } from "../small-site.ts";

const SIZE = 60;
const content = join(temporaryFolder(), "corpus");
const provinces = readFileSync(`${ROOT}content/provinces.json`, "utf8");
writeCorpus({ size: SIZE, provinces, folder: content, report: () => {} });

test("the site for Hugo has the articles and every page of a list or a period, at our addresses", () => {
  const folder = join(temporaryFolder(), "hugo");
  writeHugoSite({ content, stamp: corpusStamp(content), folder, report: () => {} });
  const files = filesBelow(`${folder}/content`);
  const texts = files.map((file) => readFileSync(join(folder, "content", file), "utf8"));
  const addresses = new Set(texts.flatMap((text) => /^url: "\/(.*)"$/m.exec(text)?.[1] ?? []));
  const fronts = new Set(files.map((file) => file.replace("_index.md", "index.html")));
  const { archive } = readContent({ content, drafts: false });
  assert.is(archive?.articles.length, SIZE);
  for (const { path } of archive?.articles ?? []) assert.ok(addresses.has(path), path);
  for (const [list, years] of archive?.years ?? []) {
    if (list.articles.length === 0) continue;
    assert.ok(fronts.has(frontOf(list)) || addresses.has(frontOf(list)), frontOf(list));
    for (const { path } of periodPages(years)) assert.ok(addresses.has(path), path);
  }
  assert.not.ok(texts.some((text) => /\]\([^)]*\.md\)/.test(text)));
});

test("an edited corpus passes the checker, and is withdrawn to what it was", () => {
  const before = filesBelow(content);
  addTo(content, ADDED);
  addTo(content, BACKDATED);
  const { archive, problems } = readContent({ content, drafts: false });
  assert.equal(problems, []);
  assert.is(archive?.articles.length, SIZE + 2);
  withdrawEdits(content);
  assert.equal(filesBelow(content), before);
  assert.not.ok(existsSync(join(content, ADDED.file)));
});

test.run();
