import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { argumentsOf, run, type Site, treeOf } from "../built-site.ts";
import { articleText, contentFolder, type Files, temporaryFolder } from "../small-site.ts";

const FILES: Files = {
  "articles/2024/01/day-lui-han-man.md": articleText({ tags: "[nước, mùa khô]", aliases: "[/tin/cu.html]" }),
  "articles/2024/12/dem-cuoi-nam.md": articleText({ title: "Đêm cuối năm", date: "2024-12-31T23:59", province: "Huế" }),
  "articles/1999/05/ngay-hoi.md": articleText({
    title: "Ngày hội",
    date: "1999-05-01",
    province: "Hà Tây",
    byline: "không rõ",
  }),
  "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nTờ báo để thử.\n",
};

function build(environment: Record<string, string>): Record<string, string> {
  const folder = temporaryFolder();
  const site: Site = { content: contentFolder(FILES), output: join(folder, "site"), cache: join(folder, "cache") };
  const { status, stderr } = run("build", argumentsOf(site), environment);
  assert.is(status, 0, stderr);
  return treeOf(site.output);
}

test("two builds of one content are the same bytes, in other folders, time zones and locales", () => {
  const here = build({ TZ: "Asia/Ho_Chi_Minh", LC_ALL: "vi_VN.UTF-8", LANG: "vi_VN.UTF-8" });
  const there = build({ TZ: "America/Anchorage", LC_ALL: "C", LANG: "C" });
  assert.ok(Object.keys(here).length > 50);
  assert.equal(there, here);
});

test.run();
