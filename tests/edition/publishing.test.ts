import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { argumentsOf, buildSite, builtFrom, run, treeOf } from "../built-site.ts";
import { articleText, writeFiles } from "../small-site.ts";

const test = suite("what is published");

test("drafts are shown in the preview and never in the site", async () => {
  const site = await builtFrom({ "articles/2024/01/nhap.md": articleText({ draft: "true" }) });
  assert.not.ok(existsSync(join(site.output, "2024/01/18/nhap.html")));
  await buildSite({ ...site, output: `${site.output}-preview` }, true);
  assert.ok(existsSync(join(`${site.output}-preview`, "2024/01/18/nhap.html")));
});

test("an article's former address leads to it without a script", async () => {
  const site = await builtFrom({ "articles/2024/01/bai.md": articleText({ aliases: "[/tin/bai-cu.html]" }) });
  const stub = readFileSync(join(site.output, "tin/bai-cu.html"), "utf8");
  assert.match(stub, /<meta http-equiv="refresh" content="0; ?url=\.\.\/2024\/01\/18\/bai\.html"/);
  assert.match(stub, '<link rel="canonical" href="https://baothu.example/2024/01/18/bai.html"');
  assert.not.match(stub, "<script");
});

test("links between articles are written by file and published as relative addresses", async () => {
  const site = await builtFrom({
    "articles/2023/12/truoc.md": articleText({ title: "Bài trước", date: "2023-12-30" }),
    "articles/2024/01/sau.md": articleText(
      {},
      "Xem [bài trước](../../2023/12/truoc.md) và [tỉnh](/tinh/tuyen-quang/).\n",
    ),
  });
  const page = readFileSync(join(site.output, "2024/01/18/sau.html"), "utf8");
  assert.match(page, '<a href="../../../2023/12/30/truoc.html">bài trước</a>');
  assert.match(page, '<a href="../../../tinh/tuyen-quang/index.html">tỉnh</a>');
});

test("an article without a place or a byline is filed in no such list, and counted", async () => {
  const site = await builtFrom({
    "articles/2024/01/bai.md": articleText({ province: "không rõ", byline: "không rõ" }),
  });
  const { counts } = await buildSite(site);
  assert.equal([counts.unplaced, counts.unsigned], [1, 1]);
  assert.not.ok(existsSync(join(site.output, "tinh/khong-ro")));
  assert.ok(existsSync(join(site.output, "2024/01/18/bai.html")));
});

test("a caption whose picture is lost is printed as a note", async () => {
  const photos = "\n  - caption: Quang cảnh hội nghị.\n    credit: Quang Cường/TTXVN";
  const site = await builtFrom({ "articles/2024/01/bai.md": articleText({ photos }) });
  const page = readFileSync(join(site.output, "2024/01/18/bai.html"), "utf8");
  assert.match(page, "Quang cảnh hội nghị.");
  assert.match(page, "Ảnh: Quang Cường/TTXVN");
  assert.not.match(page, "<figure");
});

test("every page, feed and sitemap of the site may be linked to", async () => {
  const article = articleText({ tags: "[mưa, lũ]" });
  const site = await builtFrom({
    "articles/2024/01/bai.md": article,
    "pages/lien-he.md": "---\ntitle: A\n---\n\nA.\n",
  });
  const planned = Object.keys(treeOf(site.output)).filter(
    (path) => !/^(?:_edition|anh|assets|icons|tim-kiem)\//.test(path) && path !== "404.html",
  );
  assert.ok(planned.length > 40, `${planned.length} paths`);
  const links = planned.map((path) => `- [${path}](/${path})\n`).join("");
  writeFiles(site.content, { "articles/2024/01/bai.md": `${article}\n${links}` });
  assert.is(run("check", argumentsOf(site)).status, 0);
  await buildSite(site);
});

test("an empty newspaper has a front page, its sections and no feed", async () => {
  const site = await builtFrom({});
  assert.ok(existsSync(join(site.output, "index.html")));
  assert.ok(existsSync(join(site.output, "chuyen-muc/thoi-su/index.html")));
  assert.not.ok(existsSync(join(site.output, "tin.atom")));
});

test.run();
