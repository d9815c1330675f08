import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, builtFrom, type Site, siteOfContent, treeOf } from "../built-site.ts";
import { articleText, type Files, writeFiles } from "../small-site.ts";

const test = suite("a second build");

const DAYS = ["2023-03-01", "2023-03-09", "2023-11-20", "2024-01-18", "2024-02-02", "2024-02-03", "2024-02-20"];
const FILES: Files = Object.fromEntries(
  DAYS.map((date, index) => [
    `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${index}.md`,
    articleText({ title: `Bài số ${index}`, date, province: index % 2 ? "Tuyên Quang" : "Nghệ An" }),
  ]),
);

/** Files that are not the search's, which is counted apart. */
const apart = (paths: readonly string[]) => paths.filter((path) => !path.startsWith("tim-kiem/"));

async function changesOf(site: Site, files: Files): Promise<string[]> {
  writeFiles(site.content, files);
  const { change } = await buildSite(site);
  return apart([...change.written, ...change.deleted]);
}

test("writes no file when nothing has changed, and leaves every file's time alone", async () => {
  const site = await builtFrom(FILES);
  const before = statSync(join(site.output, "index.html")).mtimeMs;
  const { change } = await buildSite(site);
  assert.equal([...change.written, ...change.deleted], []);
  assert.is(statSync(join(site.output, "index.html")).mtimeMs, before);
});

test("changes at most 40 files for one new article, and no article that was there", async () => {
  const site = await builtFrom(FILES);
  const article = articleText({ title: "Bài mới", date: "2024-02-21", province: "Tuyên Quang" });
  const changed = await changesOf(site, { "articles/2024/02/bai-moi.md": article });
  assert.ok(changed.length <= 40, `${changed.length} files: ${changed.join(" ")}`);
  assert.equal(
    changed.filter((path) => /^\d{4}\/\d\d\/\d\d\/bai-/.test(path)),
    ["2024/02/21/bai-moi.html"],
  );
});

test("touches 1999 for an article of 1999, and at most twelve newer articles", async () => {
  const site = await builtFrom(FILES);
  const article = articleText({ title: "Bài cũ", date: "1999-05-01", province: "Nghệ An" });
  const changed = await changesOf(site, { "articles/1999/05/bai-cu.md": article });
  const articles = changed.filter((path) => /^\d{4}\/\d\d\/\d\d\/bai-\d/.test(path));
  assert.ok(articles.length <= 12, articles.join(" "));
  assert.ok(changed.length - articles.length <= 40, changed.join(" "));
  assert.equal(
    changed.filter((path) => path.startsWith("2024/02/") && path.endsWith("index.html")),
    [],
  );
});

test("never takes half of a reading for the whole: what a killed build had written is not believed", async () => {
  const site = await builtFrom(FILES);
  const reading = join(site.cache, "kept/reading");
  const kept = (name: string) => readFileSync(join(reading, name));
  const [record, cards] = [kept("2024.json"), kept("2024-02.cards")];
  const [more, elsewhere] = ["articles/2024/02/bai-them.md", "articles/2023/12/bai-khac.md"];
  await changesOf(site, { [more]: articleText({ title: "Bài thêm", date: "2024-02-01", province: "Nghệ An" }) });
  // As if the build had been killed once it had written the month's lines, or its cards too, and the article had gone again.
  for (const killed of [{ "2024.json": record, "2024-02.cards": cards }, { "2024.json": record }]) {
    rmSync(join(site.content, more), { force: true });
    for (const [name, bytes] of Object.entries(killed)) writeFileSync(join(reading, name), bytes);
    await changesOf(site, { [elsewhere]: articleText({ title: "Bài khác", date: "2023-12-28" }) });
    const clean = siteOfContent(site.content);
    await buildSite(clean);
    assert.equal(treeOf(site.output), treeOf(clean.output));
    rmSync(join(site.content, elsewhere));
  }
});

test.run();
