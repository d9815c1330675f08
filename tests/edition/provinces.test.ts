import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { AUTHORITY, withMerger } from "../archive/province-table.ts";
import { buildSite, builtFrom, type Site, treeOf } from "../built-site.ts";
import { articleText, type Files, writeFiles } from "../small-site.ts";

const test = suite("provinces through time");

/** Day, province and slug of each article. */
const ARTICLES = [
  ["1985-03-01", "Nghệ Tĩnh", "nghe-tinh"],
  ["1995-03-01", "Cần Thơ", "can-tho-tinh"],
  ["1999-05-01", "Hà Tây", "ha-tay"],
  ["1999-06-01", "Hà Nội", "ha-noi"],
  ["2003-01-05", "Đắk Lắk", "dak-lak-rong"],
  ["2003-02-05", "Phú Yên", "phu-yen"],
  ["2006-02-05", "Đắk Lắk", "dak-lak-hep"],
  ["2024-01-18", "Hà Giang", "ha-giang"],
  ["2024-02-18", "Nghệ An", "nghe-an"],
  ["2024-03-18", "Hà Tĩnh", "ha-tinh"],
  ["2026-01-18", "Tuyên Quang", "tuyen-quang"],
] as const;
const FILES: Files = Object.fromEntries(
  ARTICLES.map(([date, province, slug]) => [
    `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`,
    articleText({ title: `Bài ${slug}`, date, province }),
  ]),
);

let built: Promise<Site> | undefined;

/** The one site that all tests look at; those that change it build their own. */
function theSite(): Promise<Site> {
  built ??= builtFrom(FILES);
  return built;
}

const read = async (path: string) => readFileSync(join((await theSite()).output, path), "utf8");

/** The main part of a page, cut at its sections with an id: "" holds what comes before the first. */
function sectionsIn(html: string): ReadonlyMap<string, string> {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const parts = main.split(/<section [^>]*(?=id="tu-)/);
  return new Map(parts.map((part) => [/^id="([^"]+)"/.exec(part)?.[1] ?? "", part]));
}

test("every name that a province ever bore has its page, and a page without articles says so", async () => {
  for (const slug of AUTHORITY.bySlug.keys()) assert.match(await read(`tinh/${slug}/index.html`), /<h1>/, slug);
  assert.match(await read("tinh/cao-lang/index.html"), /Kho tin chưa có bài nào ghi ở Cao Lạng\./);
});

test("an article of 1999 stays in Hà Tây and is found in Hà Nội, marked, and beside it", async () => {
  for (const path of ["tinh/ha-tay/index.html", "tinh/ha-tay/1999.html"]) assert.match(await read(path), /Bài ha-tay/);
  for (const path of ["tinh/ha-noi/index.html", "tinh/ha-noi/1999.html"]) {
    const html = await read(path);
    assert.match(html, /<p class="kicker">Hà Tây \(cũ\)<\/p>[\s\S]*Bài ha-tay/);
    assert.match(html, /Bài ha-noi/);
    assert.match(html, /<label for="loc-1">Hà Tây \(cũ\)<\/label>/);
  }
  assert.not.match(await read("tinh/ha-tay/1999.html"), /Bài ha-noi/);
  assert.match(await read("tinh/ha-noi/tin.atom"), /Bài ha-tay/);
  const article = await read("1999/05/01/ha-tay.html");
  assert.match(
    article,
    /Hà Tây<\/a> <span class="place-today">nay thuộc <a href="[^"]*tinh\/ha-noi\/index\.html">Hà Nội/,
  );
  assert.match(await read("tinh/ha-tay/index.html"), /<li><a href="\.\.\/ha-noi\/index\.html">Hà Nội<\/a><\/li><\/ol>/);
});

test("an article's place is told to machines by its name of then, its ISO code and what it is in today", async () => {
  const locationOf = async (path: string) => {
    const json = /ld\+json">(.*?)<\/script>/.exec(await read(path))?.[1] ?? "";
    return JSON.parse(json)["@graph"][0].contentLocation[0];
  };
  const haTay = await locationOf("1999/05/01/ha-tay.html");
  assert.is(haTay.name, "Hà Tây");
  assert.is(haTay.identifier.value, "VN-15");
  assert.is(haTay.containedInPlace.name, "Hà Nội");
  assert.is(haTay.containedInPlace.identifier.value, "VN-HN");
  assert.is((await locationOf("1985/03/01/nghe-tinh.html")).containedInPlace.name, "Việt Nam");
  assert.not.ok("identifier" in (await locationOf("2026/01/18/tuyen-quang.html")));
});

test("a giant keeps its articles, and is linked from all that took its land", async () => {
  for (const slug of ["nghe-an", "ha-tinh"]) {
    const html = await read(`tinh/${slug}/index.html`);
    assert.not.match(html, /Bài nghe-tinh/);
    assert.match(html, /href="\.\.\/nghe-tinh\/index\.html#tu-1976"/);
  }
  assert.match(await read("tinh/nghe-tinh/index.html"), /Bài nghe-tinh/);
});

test("a name that several units bore has a dated section for each, and a giant's articles stay in its own", async () => {
  const front = sectionsIn(await read("tinh/dak-lak/index.html"));
  assert.match(front.get("tu-2025-07-01") ?? "", /Bài dak-lak-hep[\s\S]*Bài phu-yen/);
  assert.not.match(front.get("tu-2025-07-01") ?? "", /Bài dak-lak-rong/);
  assert.match(front.get("tu-2025-07-01") ?? "", /id="tu-2004-01-01"/);
  assert.match(front.get("tu-1975") ?? "", /Bài dak-lak-rong/);
  assert.match(front.get("tu-1975") ?? "", /href="2003\.html#tu-1975"/);
  const year = sectionsIn(await read("tinh/dak-lak/2003.html"));
  assert.match(year.get("") ?? "", /Bài phu-yen/);
  assert.not.match(year.get("") ?? "", /Bài dak-lak-rong/);
  assert.match(year.get("tu-1975") ?? "", /Tỉnh Đắk Lắk, 1975 – 31\/12\/2003[\s\S]*Bài dak-lak-rong/);
});

test("the overview maps every division of the country, each tile a link, with the archipelagos and whose they are", async () => {
  const html = await read("tinh/index.html");
  const maps = [...html.matchAll(/<svg class="map-tiles"[\s\S]*?<\/svg>/g)].map(([map]) => map);
  assert.equal(
    maps.map((map) => [...map.matchAll(/<a [^>]*class="tile /g)].length),
    [34, 63, 64, 61, 53, 44, 40],
  );
  for (const map of maps) {
    const cells = [...map.matchAll(/<path d="([^"]*)"/g)].map(([, path = ""]) => path);
    assert.ok(cells.every((path) => path !== ""));
    assert.is(new Set(cells).size, cells.length);
    assert.match(map, /aria-label="Quần đảo Hoàng Sa \((Quảng Nam - )?Đà Nẵng\)"/);
    assert.match(map, /aria-label="Quần đảo Trường Sa \((Khánh Hòa|Phú Khánh)\)"/);
  }
  assert.match(maps[0] ?? "", /href="ha-noi\/index\.html"[^>]*aria-label="Hà Nội: 2 bài"/);
  assert.match(maps[3] ?? "", /href="ha-tay\/index\.html#tu-1991-08-12"[^>]*aria-label="Hà Tây: 1 bài"/);
});

/** What an edit of the table changes, the manifest apart. */
async function changedBy(table: string): Promise<string[]> {
  const site = await builtFrom(FILES);
  const before = treeOf(site.output);
  writeFiles(site.content, { "provinces.json": table });
  await buildSite(site);
  const after = treeOf(site.output);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path] && !path.startsWith("_edition/"))
    .sort();
}

/** The pages of a name's list: its front, its years and its feeds. */
const isOf = (slugs: readonly string[]) => (path: string) => slugs.some((slug) => path.startsWith(`tinh/${slug}/`));

test("a merger to come changes the pages of what is merged and of what comes of it, their articles and the overview", async () => {
  const mergers = [
    ["Nghệ Tĩnh", "nghe-tinh", ["2024/02/18/nghe-an.html", "2024/03/18/ha-tinh.html", "1985/03/01/nghe-tinh.html"]],
    ["Hồng Lam", "hong-lam", ["2024/02/18/nghe-an.html", "2024/03/18/ha-tinh.html", "1985/03/01/nghe-tinh.html"]],
    ["Nghệ An", "nghe-an", ["2024/03/18/ha-tinh.html", "2024/02/18/nghe-an.html", "1985/03/01/nghe-tinh.html"]],
  ] as const;
  for (const [name, slug, articles] of mergers) {
    const changed = await changedBy(withMerger(name, slug));
    const isTold = isOf(["nghe-an", "ha-tinh", "nghe-tinh", slug]);
    const others = changed.filter((path) => !isTold(path) && !(articles as readonly string[]).includes(path));
    // The search's manifest holds its facets; a name that is new to the archive has a page more, which the sitemap lists.
    const always = ["tim-kiem/manifest.js", "tinh/index.html"];
    assert.equal(others, slug === "hong-lam" ? ["sitemap-pages.xml", ...always] : always, name);
    assert.ok(changed.includes(`tinh/${slug}/index.html`));
    assert.ok(changed.includes("2024/03/18/ha-tinh.html"));
  }
});

test("an article of a former province changes no more than five files of the list of today beside its own", async () => {
  const site = await builtFrom(FILES);
  const added = articleText({ title: "Bài mới", date: "1999-05-02", province: "Hà Tây" });
  writeFiles(site.content, { "articles/1999/05/moi.md": added });
  const { change } = await buildSite(site);
  const changed = [...change.written, ...change.deleted].filter((path) => !path.startsWith("tim-kiem/"));
  const articles = changed.filter((path) => /^\d{4}\/\d\d\/\d\d\/(?!index)/.test(path));
  assert.ok(articles.length <= 1 + 12, articles.join(" "));
  assert.ok(changed.length - articles.length <= 40, `${changed.length}: ${changed.join(" ")}`);
  assert.equal(changed.filter(isOf(["ha-noi"])).sort(), [
    "tinh/ha-noi/1999.html",
    "tinh/ha-noi/index.html",
    "tinh/ha-noi/tin.atom",
    "tinh/ha-noi/tin.json",
    "tinh/ha-noi/tin.rss",
  ]);
});

test.run();
