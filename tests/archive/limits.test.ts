import { test } from "uvu";
import * as assert from "uvu/assert";
import { LIMITS } from "../../scripts/archive/limits.ts";
import { articleText, JPEG, TABLES } from "../small-site.ts";
import { FILE, problemsOf, problemsOfArticle } from "./problems-of.ts";

const long = (limit: number) => "a".repeat(limit + 1);
const PICTURE = { "articles/2024/01/cho.jpg": JPEG };

test("a text of the front matter that is longer than any newspaper prints is pointed at, with how long it may be", () => {
  const texts: readonly (readonly [key: string, value: string, says: string])[] = [
    ["title", long(LIMITS.title), "2:8  tiêu đề (title) dài 301 ký tự — rút còn nhiều nhất 300 ký tự"],
    ["province", long(LIMITS.name), "4:11  tỉnh thành (province) dài 201 ký tự — rút còn nhiều nhất 200 ký tự"],
    ["byline", long(LIMITS.name), "6:9  tác giả (byline) dài 201 ký tự — rút còn nhiều nhất 200 ký tự"],
    ["summary", long(LIMITS.summary), "7:10  sapo (summary) dài 2.001 ký tự — rút còn nhiều nhất 2.000 ký tự"],
    ["source", long(LIMITS.name), "7:9  nguồn bài (source) dài 201 ký tự — rút còn nhiều nhất 200 ký tự"],
    ["tags", `[b, ${long(LIMITS.tag)}]`, "7:11  thẻ (tags) dài 101 ký tự — rút còn nhiều nhất 100 ký tự"],
    ["updated", long(LIMITS.date), "7:10  ngày cập nhật (updated) dài 41 ký tự — rút còn nhiều nhất 40 ký tự"],
    ["aliases", `[/${long(LIMITS.alias)}/]`, "7:11  địa chỉ cũ (aliases) dài 203 ký tự — rút còn nhiều nhất 200 ký tự"],
  ];
  for (const [key, value, says] of texts) assert.equal(problemsOfArticle({ [key]: value }), [says]);
});

test("so are the words of people and of photographs, each where it stands", () => {
  const person = `\n  - name: ${long(LIMITS.name)}\n    role: ${long(LIMITS.role)}\n    org: ${long(LIMITS.org)}`;
  assert.equal(
    problemsOfArticle({ byline: person }).map((line) => line.split(" dài ")[0]),
    ["7:11  tên (name)", "8:11  vai trò (role)", "9:10  cơ quan (org)"],
  );
  const photo = `\n  - src: ${long(LIMITS.fileName)}\n    alt: ${long(LIMITS.alt)}\n    caption: ${long(LIMITS.caption)}\n    credit: ${long(LIMITS.credit)}`;
  assert.equal(
    problemsOfArticle({ photos: photo }).map((line) => line.split(" dài ")[0]),
    ["8:10  tệp ảnh (src)", "9:10  mô tả ảnh (alt)", "10:14  chú thích (caption)", "11:13  nguồn ảnh (credit)"],
  );
});

test("a list with more entries than any article needs is pointed at", () => {
  const many = (limit: number, entry: (at: number) => string) =>
    Array.from({ length: limit + 1 }, (_, at) => entry(at));
  assert.equal(problemsOfArticle({ tags: `[${many(LIMITS.tags, (at) => `t${at}`)}]` }), [
    "7:7  thẻ (tags) có 101 mục — giữ nhiều nhất 100 mục",
  ]);
  assert.equal(problemsOfArticle({ byline: `[${many(LIMITS.bylines, () => "Lê Thu Hà")}]` }), [
    "6:9  tác giả (byline) có 101 mục — giữ nhiều nhất 100 mục",
  ]);
  assert.equal(problemsOfArticle({ province: `[${many(LIMITS.places, () => "Hà Nội")}]` }), [
    "4:11  tỉnh thành (province) có 101 mục — giữ nhiều nhất 100 mục",
  ]);
  assert.equal(problemsOfArticle({ aliases: `[${many(LIMITS.aliases, (at) => `/${at}.html`)}]` }), [
    "7:10  địa chỉ cũ (aliases) có 101 mục — giữ nhiều nhất 100 mục",
  ]);
  assert.equal(problemsOfArticle({ photos: `[${many(LIMITS.photos, () => "{caption: a}")}]` }), [
    "7:9  ảnh (photos) có 301 mục — giữ nhiều nhất 300 mục",
  ]);
});

test("what is as long as a limit allows is good", () => {
  const full = {
    title: "a".repeat(LIMITS.title),
    summary: "a".repeat(LIMITS.summary),
    source: "a".repeat(LIMITS.name),
    tags: `[${Array.from({ length: LIMITS.tags }, (_, at) => `${at}`.padStart(LIMITS.tag, "a"))}]`,
    caption: "a".repeat(LIMITS.caption),
    credit: "a".repeat(LIMITS.credit),
    alt: "a".repeat(LIMITS.alt),
    image: "cho.jpg",
  };
  assert.equal(problemsOfArticle(full, undefined, PICTURE), []);
});

test("in a body the words and addresses of links and pictures have limits too", () => {
  const body = `[x](https://a.vn "${long(LIMITS.caption)}")\n\n[y](https://a.vn/${long(LIMITS.link)})\n\n![${long(LIMITS.alt)}](cho.jpg "Ảnh: A")\n`;
  assert.equal(
    problemsOfArticle({}, body, PICTURE).map((line) => line.split(" — ")[0]),
    [
      "9:5  chữ trong ngoặc của liên kết, ảnh dài 2.001 ký tự",
      "11:5  địa chỉ của liên kết, ảnh dài 2.014 ký tự",
      "13:1006  mô tả ảnh (alt) dài 1.001 ký tự",
    ],
  );
});

test("front matter, a Markdown file and a table have a size that they never need to pass", () => {
  assert.equal(problemsOfArticle({ summary: "a ".repeat(LIMITS.frontMatter / 2) }), [
    "1:1  phần đầu bài dài 200.116 ký tự — chuyển chữ của bài xuống dưới dòng --- thứ hai; phần đầu nhiều nhất 200.000 ký tự",
  ]);
  const file = articleText({}, "a".repeat(LIMITS.markdownFile));
  assert.equal(problemsOf({ [FILE]: file, "pages/a.md": file }), [
    `${FILE}:1:1  tệp có 2.000.118 byte — chia thành nhiều bài, mỗi tệp nhiều nhất 2.000.000 byte`,
    "pages/a.md:1:1  tệp có 2.000.118 byte — chia thành nhiều bài, mỗi tệp nhiều nhất 2.000.000 byte",
  ]);
  assert.equal(problemsOf({ "people.yaml": "#".repeat(LIMITS.tableFile + 1) }), [
    "people.yaml:1:1  tệp có 20.000.001 byte — rút còn nhiều nhất 20.000.000 byte",
  ]);
});

test("the words of the tables have limits", () => {
  const site = `${TABLES["site.yaml"]}publisher: ${long(LIMITS.name)}\nimprint: [${long(LIMITS.description)}]\n`;
  assert.equal(problemsOf({ "site.yaml": site }), [
    "site.yaml:4:12  publisher dài 201 ký tự — rút còn nhiều nhất 200 ký tự",
    "site.yaml:5:11  imprint dài 2.001 ký tự — rút còn nhiều nhất 2.000 ký tự",
  ]);
  const people = `- id: a\n  name: A\n  role: ${long(LIMITS.role)}\n  aka: [${"b,".repeat(LIMITS.aka + 1)}]\n`;
  assert.equal(problemsOf({ "people.yaml": people }), [
    "people.yaml:3:9  role dài 201 ký tự — rút còn nhiều nhất 200 ký tự",
    "people.yaml:4:8  aka có 51 mục — giữ nhiều nhất 50 mục",
  ]);
});

test.run();
