import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { hashOf } from "../../scripts/archive/hash.ts";
import { drawPages } from "../../scripts/edition/draw.ts";
import { readingsOf } from "../../scripts/edition/kept.ts";
import { lastContent } from "../../scripts/edition/last-content.ts";
import { type Edited, editedFrom } from "../../scripts/preview/edits.ts";
import { takeSnapshot } from "../../scripts/preview/snapshot.ts";
import { buildSite, type Site, treeOf } from "../built-site.ts";
import { differenceOf } from "../edition/edits/walk.ts";
import { articleText, contentFolder, type Files, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("what has been saved since the last build");

const FILES: Files = {
  "articles/2022/05/xua.md": articleText({ title: "Bài xưa", date: "2022-05-01", tags: "[nước]" }),
  "articles/2023/12/truoc.md": articleText({ title: "Bài trước", date: "2023-12-30", tags: "[nước]" }),
  "articles/2024/01/giua.md": articleText({ title: "Bài giữa" }, "Xem [bài trước](../../2023/12/truoc.md).\n"),
  "articles/2024/01/bo.md": articleText({ title: "Bài bỏ", date: "2024-01-10" }),
  "articles/2024/02/sau.md": articleText({ title: "Bài sau", date: "2024-02-01", aliases: "[/tin/cu.html]" }),
  "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nXem [bài giữa](../articles/2024/01/giua.md).\n",
};

/** The content of a site as its last build read it, and what that build kept as it was then. */
async function editedSite(): Promise<{ site: Site; edited: Edited }> {
  const folder = temporaryFolder();
  const site = { content: contentFolder(FILES), output: join(folder, "site"), cache: join(folder, "cache") };
  await buildSite(site, true);
  const kept = join(temporaryFolder(), "snapshot");
  takeSnapshot(readingsOf({ cache: site.cache, drafts: true }), kept);
  const base = lastContent({ content: site.content, kept, drafts: true });
  if (!base) throw new Error("the content of the last build is not known");
  return { site, edited: editedFrom(base, { content: site.content, kept, pictures: join(site.cache, "pictures") }) };
}

const isDrawn = (path: string) => /\.(html|xml|atom|rss|txt|webmanifest)$/.test(path) || path.endsWith("tin.json");

/** Draws every page of the next build on request, and compares it with what that build writes. */
async function compareWithBuild(site: Site, edited: Edited): Promise<Record<string, string>> {
  await buildSite(site, true);
  const written = Object.fromEntries(Object.entries(treeOf(site.output)).filter(([path]) => isDrawn(path)));
  const pages = Object.keys(written)
    .map((path) => edited.pageAt(path))
    .filter((page) => page !== null);
  const drawn = (await drawPages({ pages, content: site.content })).texts;
  const hashes = Object.fromEntries([...drawn].map(([path, text]) => [path, hashOf(text)]));
  assert.is(differenceOf(hashes, written), "");
  return written;
}

test("is drawn with the bytes that the next build writes: articles that are corrected, new, moved and deleted", async () => {
  const { site, edited } = await editedSite();
  const { content } = site;
  writeFiles(content, {
    "articles/2022/05/xua.md": articleText({ title: "Bài xưa, đã sửa", date: "2022-05-02T08:00", province: "Hà Nội" }),
    "articles/2024/01/giua.md": articleText({ title: "Tên mới", tags: "[nước]" }, "Xem [bài mới](moi.md).\n"),
    "articles/2024/01/moi.md": articleText({
      title: "Bài mới",
      date: "2024-01-19",
      category: "van-hoa",
      draft: "true",
    }),
    "articles/2025/01/nam-moi.md": articleText(
      { title: "Năm mới", date: "2025-01-01" },
      "[Sửa](../../2022/05/xua.md)\n",
    ),
  });
  rmSync(join(content, "articles/2024/01/bo.md"));
  renameSync(join(content, "articles/2024/02/sau.md"), join(content, "articles/2024/02/doi-ten.md"));
  const saved = [
    "articles/2024/01/giua.md",
    "articles/2024/01/moi.md",
    "articles/2024/02/doi-ten.md",
    "articles/2024/02/sau.md",
    "articles/2024/01/bo.md",
    "articles/2022/05/xua.md",
    "articles/2025/01/nam-moi.md",
  ];
  for (const source of saved) edited.edit(source);
  const written = await compareWithBuild(site, edited);
  assert.ok("2025/01/01/nam-moi.html" in written);
  for (const gone of ["2024/01/10/bo.html", "2024/02/01/sau.html"]) assert.is(edited.pageAt(gone), null);
});

test("is what the last build wrote where nothing has been saved", async () => {
  const { site, edited } = await editedSite();
  await compareWithBuild(site, edited);
});

test("names the pages of a saved article, where it was and where it is", async () => {
  const { site, edited } = await editedSite();
  writeFiles(site.content, { "articles/2024/02/sau.md": articleText({ date: "2024-02-03" }) });
  assert.equal(edited.edit("articles/2024/02/sau.md"), {
    problems: [],
    paths: ["2024/02/01/sau.html", "tin/cu.html", "2024/02/03/sau.html"],
  });
});

test("leaves an article with a mistake as it was, and says where the mistake is", async () => {
  const { site, edited } = await editedSite();
  writeFiles(site.content, { "articles/2024/01/giua.md": articleText({ title: "Hỏng", category: "thoi-xu" }) });
  const { problems, paths } = edited.edit("articles/2024/01/giua.md");
  assert.equal(
    problems.map(({ file, line, column }) => [file, line, column]),
    [["articles/2024/01/giua.md", 5, 11]],
  );
  assert.equal(paths, []);
  const page = edited.pageAt("2024/01/18/giua.html");
  assert.is(page && "title" in page.props && page.props.title, "Bài giữa");
});

test("says at once that a link of a saved article leads nowhere", async () => {
  const { site, edited } = await editedSite();
  writeFiles(site.content, { "articles/2024/01/giua.md": articleText({}, "Xem [bài này](khong-co.md).\n") });
  const { problems } = edited.edit("articles/2024/01/giua.md");
  assert.match(problems[0]?.message ?? "", "khong-co.md");
});

test.run();
