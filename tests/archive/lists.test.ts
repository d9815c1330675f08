import { test } from "uvu";
import * as assert from "uvu/assert";
import { archiveOf } from "../../scripts/archive/archive.ts";
import type { Article } from "../../scripts/archive/article.ts";
import { placeOfUnit } from "../../scripts/archive/lineage.ts";
import { frontOf, type List, type Period, periodPages, yearsOf } from "../../scripts/archive/lists.ts";
import { resolve } from "../../scripts/archive/provinces.ts";
import { readTables } from "../../scripts/archive/read.ts";
import { compareArticles } from "../../scripts/archive/related.ts";
import { contentFolder, type Files } from "../small-site.ts";
import { articleOn, named } from "./articles.ts";
import { randomOf } from "./random.ts";

const ARTICLES = [
  articleOn("2023-12-31", "a"),
  articleOn("2024-01-01", "b"),
  articleOn("2024-01-18", "c"),
  articleOn("2024-03-02", "d"),
];

function listOf(depth: List["depth"], kind: List["kind"], articles: readonly Article[] = ARTICLES): List {
  return { kind, slug: "ha-noi", title: "Hà Nội", description: "", depth, articles };
}

function tablesOf(files: Files = {}) {
  const { tables } = readTables(contentFolder(files));
  assert.ok(tables);
  return tables;
}

/** The place that a name means on a day. */
function placeOn(day: string, name: string) {
  const { authority } = tablesOf();
  const found = resolve(authority, name, day);
  assert.ok("unit" in found);
  return placeOfUnit(authority, found.unit);
}

const dayOf = ({ date }: Article) => date.day;
const pathsOf = (list: List) => periodPages(yearsOf(list, dayOf)).map((period) => period.path);

test("a list cut by year has a page for each year, one cut by month has the months too", () => {
  assert.equal(pathsOf(listOf("year", "province")), ["tinh/ha-noi/2023.html", "tinh/ha-noi/2024.html"]);
  assert.equal(pathsOf(listOf("month", "province")), [
    "tinh/ha-noi/2023.html",
    "tinh/ha-noi/2023-12.html",
    "tinh/ha-noi/2024.html",
    "tinh/ha-noi/2024-01.html",
    "tinh/ha-noi/2024-03.html",
  ]);
  assert.is(frontOf(listOf("year", "byline")), "tac-gia/ha-noi/index.html");
});

test("the whole archive has its years, months and days", () => {
  assert.equal(pathsOf(listOf("day", null)), [
    "2023/index.html",
    "2023/12/index.html",
    "2023/12/31/index.html",
    "2024/index.html",
    "2024/01/index.html",
    "2024/01/01/index.html",
    "2024/01/18/index.html",
    "2024/03/index.html",
    "2024/03/02/index.html",
  ]);
  assert.is(frontOf(listOf("day", null)), "luu-tru/index.html");
});

test("a period holds its articles, oldest first, and its parts hold the same ones", () => {
  const years = yearsOf(listOf("year", "tag"), dayOf);
  assert.equal(
    years.map(({ key, title, path }) => [key, title, path]),
    [
      ["2023", "Năm 2023", "the/ha-noi/2023.html"],
      ["2024", "Năm 2024", "the/ha-noi/2024.html"],
    ],
  );
  assert.equal(
    years[1]?.articles.map((article) => article.title),
    ["b", "c", "d"],
  );
  assert.equal(
    years[1]?.parts.map(({ key, path }) => [key, path]),
    [
      ["2024-01", ""],
      ["2024-03", ""],
    ],
  );
  const agree = (period: Period): void => {
    assert.is(period.parts.length === 0, period.key.length === 10);
    if (period.parts.length === 0) return;
    assert.equal(
      period.parts.flatMap((part) => part.articles),
      period.articles,
    );
    period.parts.forEach(agree);
  };
  yearsOf(listOf("day", null), dayOf).forEach(agree);
});

test("one more article adds pages of its own periods, and takes none away", () => {
  const before = new Set(pathsOf(listOf("day", null)));
  const after = pathsOf(listOf("day", null, [articleOn("1999-05-01", "e"), ...ARTICLES]));
  assert.equal(
    after.filter((path) => !before.has(path)),
    ["1999/index.html", "1999/05/index.html", "1999/05/01/index.html"],
  );
  assert.is(after.length, before.size + 3);
});

test("articles of a day are in the order of their time, no time being midnight, then of their path", () => {
  const at = (time: string, slug: string) => articleOn("2024-01-18", slug, { date: { day: "2024-01-18", time } });
  const ordered = [
    at("", "b"),
    at("00:00", "c"),
    at("", "d"),
    at("08:05", "a"),
    at("10:00", "a2"),
    articleOn("2024-01-19", "a"),
  ];
  assert.equal([...ordered].reverse().sort(compareArticles), ordered);
});

test("an article is in every list it belongs to, once", () => {
  const article = articleOn("2024-01-18", "a", {
    places: [named("ha-noi"), named("toan-quoc")],
    category: "van-hoa",
    bylines: [
      { name: "Trần An", slug: "tran-an", role: "", org: "" },
      { name: "Trần Ân", slug: "tran-an", role: "", org: "" },
    ],
    tags: [named("cho-phien")],
  });
  const { lists, whole } = archiveOf(tablesOf(), [article, articleOn("2024-01-19", "b")], []);
  const holding = Object.values(lists)
    .flat()
    .filter((list) => list.articles.includes(article));
  assert.equal(
    holding.map((list) => `${list.kind} ${list.slug} ${list.articles.length}`),
    ["province ha-noi 1", "province toan-quoc 1", "category van-hoa 1", "byline tran-an 1", "tag cho-phien 1"],
  );
  assert.is(whole.articles.length, 2);
});

test("a category has its list before it has an article, in the order of categories.yaml", () => {
  const { lists } = archiveOf(tablesOf(), [], []);
  assert.equal(
    lists.category.map((list) => [list.slug, list.title, list.description, list.articles.length]),
    [
      ["thoi-su", "Thời sự", "Tin trong ngày.", 0],
      ["van-hoa", "Văn hóa", "Chuyện văn hóa.", 0],
    ],
  );
  assert.equal([lists.byline, lists.tag], [[], []]);
});

test("every name that a province ever bore has its list before it has an article", () => {
  const { lists } = archiveOf(tablesOf(), [], []);
  assert.is(lists.province.length, 86);
  assert.ok(lists.province.every((list) => list.articles.length === 0));
});

test("lists are titled by the tables, or by their earliest article", () => {
  const by = (name: string, slug: string) => [{ name, slug, role: "", org: "" }];
  const articles = [
    articleOn("2024-01-19", "b", {
      bylines: by("trần an", "tran-an"),
      places: [placeOn("1999-05-01", "Hà Tây")],
    }),
    articleOn("2024-01-18", "a", { bylines: by("Trần An", "tran-an"), tags: [{ name: "Chợ", slug: "cho" }] }),
    articleOn("2024-01-20", "c", { bylines: by("Thu Hà", "le-thu-ha"), tags: [{ name: "chợ", slug: "cho" }] }),
  ];
  const { lists } = archiveOf(tablesOf(), articles, []);
  assert.equal(
    lists.byline.map((list) => [list.title, list.description]),
    [
      ["Lê Thu Hà", "Phóng viên, Báo Thử"],
      ["Trần An", ""],
    ],
  );
  assert.equal(
    lists.tag.map((list) => list.title),
    ["Chợ"],
  );
  assert.equal(
    lists.province.filter((list) => list.articles.length > 0).map((list) => [list.title, list.description]),
    [
      ["Hà Nội", ""],
      ["Hà Tây", "Nay thuộc Hà Nội."],
    ],
  );
});

test("a province whose units follow each other has one list, with the name of today", () => {
  const on = (day: string, slug: string, name: string) => articleOn(day, slug, { places: [placeOn(day, name)] });
  const { lists } = archiveOf(
    tablesOf(),
    [
      on("1999-05-01", "a", "Hải Phòng"),
      on("2026-05-01", "b", "Hải Phòng"),
      on("1999-05-01", "c", "TP. Hồ Chí Minh"),
      on("1985-05-01", "d", "Hậu Giang"),
    ],
    [],
  );
  assert.equal(
    lists.province
      .filter((list) => list.articles.length > 0)
      .map((list) => [list.title, list.description, list.articles.length]),
    [
      ["Cần Thơ", "", 1],
      ["Hải Phòng", "", 2],
      ["Hậu Giang", "Nay thuộc Cần Thơ.", 1],
      ["TP. Hồ Chí Minh", "", 1],
    ],
  );
});

test("how finely lists are cut is what site.yaml says", () => {
  const site = "url: https://a.example\ntitle: A\ndescription: B\nlists:\n  tag: month\n";
  const { lists } = archiveOf(
    tablesOf({ "site.yaml": site }),
    [articleOn("2024-01-18", "a", { tags: [named("cho")] })],
    [],
  );
  assert.equal(
    lists.tag.map((list) => list.depth),
    ["month"],
  );
  assert.equal(
    lists.category.map((list) => list.depth),
    ["year", "year"],
  );
});

test("the order in which articles are read changes nothing", () => {
  const { below } = randomOf(7);
  const tables = tablesOf();
  const articles = Array.from({ length: 60 }, (_, index) =>
    articleOn(`20${10 + (index % 9)}-0${1 + (index % 7)}-11`, `a-${index}`, {
      places: [named(`tinh-${index % 4}`)],
      tags: [{ name: index % 2 ? "Chợ" : "chợ", slug: "cho" }],
      bylines: [{ name: index % 3 ? "An" : "Ân", slug: "an", role: "", org: "" }],
    }),
  );
  const seen = (given: readonly Article[]) => {
    const { lists, whole, years, related } = archiveOf(tables, given, []);
    return [
      lists,
      whole,
      [...years.values()],
      whole.articles.map((article) => related(article).map(({ path }) => path)),
    ];
  };
  const expected = seen(articles);
  for (let round = 0; round < 5; round++) {
    const shuffled = articles.map((article) => ({ article, at: below(1e9) })).sort((a, b) => a.at - b.at);
    assert.equal(seen(shuffled.map(({ article }) => article)), expected);
  }
});

test.run();
