import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "../../scripts/edition/build.ts";
import { buildSite, builtFrom, treeOf, unheard } from "../built-site.ts";
import { articleText, temporaryFolder, writeFiles } from "../small-site.ts";
import { differenceOf } from "./edits/walk.ts";

const test = suite("a build that leaves the search for later");

const searchIn = (tree: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => path.startsWith("tim-kiem/")));

test("publishes the pages, keeps the search as it was, and the next build makes it", async () => {
  const site = await builtFrom({ "articles/2024/01/bai.md": articleText() });
  const before = treeOf(site.output);
  writeFiles(site.content, {
    "articles/2024/01/bai.md": articleText({ title: "Tiêu đề mới" }),
    "articles/2025/01/moi.md": articleText({ date: "2025-01-02" }),
  });
  await build({ ...site, drafts: false, ...unheard, addSearch: null });
  const between = treeOf(site.output);
  assert.is.not(between["2024/01/18/bai.html"], before["2024/01/18/bai.html"]);
  assert.ok("2025/01/02/moi.html" in between);
  assert.is(differenceOf(searchIn(between), searchIn(before)), "");

  await buildSite(site);
  const clean = { content: site.content, output: `${temporaryFolder()}/site`, cache: temporaryFolder() };
  await buildSite(clean);
  assert.is(differenceOf(treeOf(site.output), treeOf(clean.output)), "");
});

test.run();
