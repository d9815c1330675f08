import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  absoluteUrl,
  archivePeriod,
  articleDay,
  articlePath,
  listFeed,
  listFront,
  listPeriod,
  overview,
  picture,
  relativeHref,
  rootOf,
  sitemapMonth,
} from "../../scripts/archive/urls.ts";
import { randomOf } from "./random.ts";

test("a relative link leads from any page to any other, wherever the site lies", () => {
  const { below, pick } = randomOf(1);
  const name = () => pick(["a", "b", "2024", "01", "tinh", "index.html", "a.html", "b.html"]);
  const path = () => [...Array.from({ length: below(5) }, name), pick(["index.html", "a.html", "c.atom"])].join("/");
  for (let round = 0; round < 5000; round++) {
    const from = path();
    const to = path() + pick(["", "#doan", "#a/b"]);
    for (const base of ["https://baothu.example/", "file:///D:/kho/tin/"]) {
      const href = relativeHref(from, to);
      assert.is(new URL(href, base + from).href, base + to, `${from} → ${to}`);
      assert.not.match(href, /^\//);
      assert.is(new URL(rootOf(from) || ".", base + from).href, base);
    }
  }
});

test("a link is written as a person would write it", () => {
  assert.is(relativeHref("2024/01/18/a.html", "2024/01/18/b.html"), "b.html");
  assert.is(relativeHref("2024/01/18/a.html", "tinh/ha-noi/index.html"), "../../../tinh/ha-noi/index.html");
  assert.is(relativeHref("index.html", "tim-kiem.html"), "tim-kiem.html");
  assert.is(relativeHref("2024/index.html", "index.html#tin"), "../index.html#tin");
  assert.is(rootOf("index.html"), "");
  assert.is(rootOf("2024/01/index.html"), "../../");
});

test("a whole address drops a final index.html, and only that", () => {
  const url = (path: string) => absoluteUrl("https://baothu.example", path);
  assert.is(url("index.html"), "https://baothu.example/");
  assert.is(url("tinh/ha-noi/index.html"), "https://baothu.example/tinh/ha-noi/");
  assert.is(url("2024/01/18/a.html"), "https://baothu.example/2024/01/18/a.html");
  assert.is(url("2024/xindex.html"), "https://baothu.example/2024/xindex.html");
});

test("every kind of page has its own place", () => {
  assert.is(articlePath("2024-01-18", "a"), "2024/01/18/a.html");
  assert.is(articleDay("2024/01/18/a.html"), "2024-01-18");
  assert.is(archivePeriod("2024-01"), "2024/01/index.html");
  assert.is(overview("province"), "tinh/index.html");
  assert.is(listFront("category", "thoi-su"), "chuyen-muc/thoi-su/index.html");
  assert.is(listPeriod("byline", "le-thu-ha", "2024-01"), "tac-gia/le-thu-ha/2024-01.html");
  assert.is(listFeed("tag", "cho", "atom"), "the/cho/tin.atom");
  assert.is(sitemapMonth("2024-01"), "sitemap-2024-01.xml");
  assert.is(picture("abc", 800, "webp"), "anh/abc-800.webp");
});

test.run();
