import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblem } from "../../scripts/archive/problems.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { run } from "../built-site.ts";
import { articleText, contentFolder, type Files, TABLES, temporaryFolder } from "../small-site.ts";
import { FILE } from "./problems-of.ts";

const SITE = String(TABLES["site.yaml"]);
const CATEGORIES = "- slug: thoi-su, rồi name và description thụt vào bên dưới";
const PEOPLE = "- id: le-thu-ha, rồi name, role, org thụt vào bên dưới";
const NOT_TEXT = "phải là chữ — viết trong ngoặc kép";

/** What is said of bad tables: the articles, bad ones too, are not read before the tables are good. */
function mistakesIn(tables: Files): string[] {
  const content = contentFolder({ [FILE]: articleText({ titel: "a" }), ...tables });
  const { archive, problems, badTables } = readContent({ content, drafts: true });
  assert.is(archive, null);
  assert.is(badTables, true);
  return problems.map(formatProblem);
}

function areGood(tables: Files): void {
  const { problems, badTables } = readContent({
    content: contentFolder({ [FILE]: articleText(), ...tables }),
    drafts: true,
  });
  assert.equal(problems.map(formatProblem), []);
  assert.is(badTables, false);
}

test("every table that is missing is asked for", () => {
  const missing = (file: string) =>
    `${file}:1:1  thiếu tệp ${file} trong thư mục nội dung — chép tệp mẫu từ thư mục content của Kho Tin`;
  const content = contentFolder({});
  for (const file of ["people.yaml", "site.yaml"]) rmSync(join(content, file));
  const said = (folder: string) => readContent({ content: folder, drafts: true }).problems.map(formatProblem);
  assert.equal(said(content), [missing("site.yaml"), missing("people.yaml")]);
  assert.equal(said(temporaryFolder()), ["site.yaml", "categories.yaml", "people.yaml", "provinces.json"].map(missing));
});

test("mistakes of all tables are told at once", () => {
  const problems = mistakesIn({ "site.yaml": "", "categories.yaml": "", "people.yaml": "a", "provinces.json": "{" });
  assert.equal(problems, [
    "site.yaml:1:1  site.yaml phải gồm các dòng khóa: giá trị — bắt đầu bằng url: https://baoviet.example",
    `categories.yaml:1:1  phải là một danh sách — viết như: ${CATEGORIES}`,
    `people.yaml:1:1  phải là một danh sách — viết như: ${PEOPLE}`,
    "provinces.json:1:2  JSON không đọc được — xem lại dấu phẩy, ngoặc kép và ngoặc đóng",
  ]);
});

test("site.yaml: what is missing, empty, unknown or of the wrong type is said where it stands", () => {
  assert.equal(mistakesIn({ "site.yaml": "title: ' '\ndescription: 3\ntitel: a\npublisher: 3\nimprint: a\n" }), [
    "site.yaml:1:1  thiếu url — thêm một dòng url: …",
    "site.yaml:1:8  title để trống — điền vào",
    `site.yaml:2:14  description ${NOT_TEXT}`,
    "site.yaml:3:1  không có khóa “titel” — có phải là “title”?",
    `site.yaml:4:12  ${NOT_TEXT}`,
    "site.yaml:5:10  imprint là một danh sách — mỗi dòng bắt đầu bằng dấu -",
  ]);
  assert.equal(mistakesIn({ "site.yaml": `${SITE}imprint: [1]\n` }), [`site.yaml:4:11  mỗi dòng ${NOT_TEXT}`]);
});

test("site.yaml: the address is the root of a domain, with or without the final slash", () => {
  for (const url of [
    "https://baothu.example/tin",
    "baothu.example",
    "ftp://baothu.example",
    "https://BaoThu.example",
  ]) {
    assert.equal(mistakesIn({ "site.yaml": SITE.replace("https://baothu.example", url) }), [
      "site.yaml:1:6  url phải là gốc của một tên miền — viết như: https://baoviet.example",
    ]);
  }
  const content = contentFolder({ "site.yaml": SITE.replace("baothu.example", "baothu.example/") });
  assert.is(readContent({ content, drafts: true }).archive?.tables.settings.url, "https://baothu.example");
});

test("site.yaml: a list is cut by year or by month, and only the four kinds of lists are", () => {
  assert.equal(mistakesIn({ "site.yaml": `${SITE}lists:\n  province: day\n  tagz: year\n` }), [
    "site.yaml:5:13  chỉ nhận year hoặc month — viết: year",
    "site.yaml:6:3  không có khóa “tagz” — có phải là “tag”?",
  ]);
  assert.equal(mistakesIn({ "site.yaml": `${SITE}lists: month\n` }), [
    "site.yaml:4:8  lists gồm các dòng như province: year — thụt vào bên dưới lists:",
  ]);
  areGood({ "site.yaml": `${SITE}lists:\n  tag: month\n` });
});

test("a table has the same rules of YAML and of characters as an article", () => {
  const quote = "đặt cả giá trị trong ngoặc kép";
  assert.equal(mistakesIn({ "site.yaml": `${SITE}publisher: &a Báo\nlicence: *a\n` }), [
    `site.yaml:4:12  giá trị bắt đầu bằng dấu & bị YAML hiểu khác — ${quote}`,
    `site.yaml:5:10  giá trị bắt đầu bằng dấu * bị YAML hiểu khác — ${quote}`,
  ]);
  assert.equal(mistakesIn({ "site.yaml": `${SITE}url: https://hai.example\n` }), [
    "site.yaml:4:1  một khóa được viết hai lần — giữ lại một dòng",
  ]);
  assert.equal(mistakesIn({ "site.yaml": `${SITE}---\na: b\n` }), [
    "site.yaml:4:1  YAML không đọc được — xem lại dấu hai chấm, ngoặc kép và thụt dòng",
  ]);
  assert.equal(mistakesIn({ "site.yaml": `${SITE}publisher: ${"Báo".normalize("NFD")}\n` }), [
    "site.yaml:4:13  chữ tổ hợp (NFD), tìm kiếm sẽ bỏ sót — chạy npm run check -- --fix để viết lại thành “Báo”",
  ]);
  assert.equal(mistakesIn({ "site.yaml": Buffer.from(SITE, "latin1") }), [
    "site.yaml:2:9  tệp không phải UTF-8 — mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
  ]);
  areGood({ "site.yaml": `\uFEFF${SITE.replaceAll("\n", "\r\n")}# ghi chú\n` });
});

test("categories.yaml: every mistake is said where it stands", () => {
  const text =
    "- slug: Thời sự\n  name: Thời sự\n- slug: con\n  name: Con\n- slug: a\n- slug: b\n  nam: B\n- thoi-su\n- slug: c\n  name: C\n  description: 3\n";
  assert.equal(mistakesIn({ "categories.yaml": text }), [
    "categories.yaml:1:9  slug chỉ gồm a–z, 0–9 và dấu - — viết như: thoi-su",
    "categories.yaml:3:9  slug chỉ gồm a–z, 0–9 và dấu - — viết như: thoi-su",
    "categories.yaml:5:3  thiếu name — thêm một dòng name: …",
    "categories.yaml:6:3  thiếu name — thêm một dòng name: …",
    "categories.yaml:7:3  không có khóa “nam” — có phải là “name”?",
    `categories.yaml:8:3  mỗi chuyên mục là một nhóm — viết như: ${CATEGORIES}`,
    `categories.yaml:11:16  ${NOT_TEXT}`,
  ]);
  assert.equal(mistakesIn({ "categories.yaml": "- slug: thoi-su\n  name: Một\n- slug: thoi-su\n  name: Hai\n" }), [
    "categories.yaml:3:9  slug “thoi-su” dùng hai lần — chọn một slug khác",
  ]);
});

test("people.yaml: every mistake is said where it stands, and it may be empty", () => {
  const text =
    "- id: Lê\n  name: Lê\n  aka: Hà\n- id: a\n- id: b\n  name: 3\n  aka: [3]\n- id: c\n  name: C\n  mail: d\n- e\n- id: con\n  name: Con\n";
  assert.equal(mistakesIn({ "people.yaml": text }), [
    "people.yaml:1:7  id chỉ gồm a–z, 0–9 và dấu - — viết như: le-thu-ha",
    "people.yaml:3:8  aka là một danh sách — viết như: aka: [Thu Hà]",
    "people.yaml:4:3  thiếu name — thêm một dòng name: …",
    `people.yaml:6:9  name ${NOT_TEXT}`,
    `people.yaml:7:9  aka ${NOT_TEXT}`,
    "people.yaml:10:3  không có khóa “mail” — chỉ dùng: id, name, role, org, aka",
    `people.yaml:11:3  mỗi người là một nhóm — viết như: ${PEOPLE}`,
    "people.yaml:12:7  id chỉ gồm a–z, 0–9 và dấu - — viết như: le-thu-ha",
  ]);
  assert.equal(mistakesIn({ "people.yaml": "- id: a\n  name: Một\n- id: a\n  name: Hai\n" }), [
    "people.yaml:3:7  id “a” dùng hai lần — chọn một id khác",
  ]);
  areGood({ "people.yaml": "" });
  areGood({ "people.yaml": "- id: a\n  name: A\n  role:\n  org:\n  aka:\n" });
});

test("provinces.json: a table of another shape is refused", () => {
  assert.equal(mistakesIn({ "provinces.json": "[]" }), [
    "provinces.json:1:1  bảng phải là { resolutions, regions, units } — so lại với bảng tỉnh thành gốc",
  ]);
  assert.ok(
    mistakesIn({ "provinces.json": '{"regions": [], "units": [{"id": "a"}]}' }).includes(
      "provinces.json:1:27  thiếu slug — thêm vào",
    ),
  );
});

test("an unknown key of a list in a table is pointed at", () => {
  assert.equal(
    mistakesIn({ "site.yaml": `${SITE}lists: {tags: year}\n`, "people.yaml": "- id: a\n  name: A\n  akka: B\n" }),
    [
      "site.yaml:4:9  không có khóa “tags” — có phải là “tag”?",
      "people.yaml:3:3  không có khóa “akka” — có phải là “aka”?",
    ],
  );
});

test("a table that is a folder is a mistake of the configuration, and is named", () => {
  for (const file of ["site.yaml", "categories.yaml", "people.yaml", "provinces.json"]) {
    const content = contentFolder({ [FILE]: articleText() });
    rmSync(join(content, file));
    mkdirSync(join(content, file));
    const { problems, badTables } = readContent({ content, drafts: true });
    assert.equal(problems.map(formatProblem), [`${file}:1:1  không phải là tệp — đặt ở đó một tệp văn bản`]);
    assert.is(badTables, true);
    for (const flags of [[], ["--fix"]]) assert.is(run("check", ["--content", content, ...flags]).status, 2);
  }
});

test("a character that is none is refused in a table, typed or by its code", () => {
  assert.equal(mistakesIn({ "site.yaml": SITE.replace("Báo Thử", '"Báo \\uD800 Thử"') }), [
    "site.yaml:2:8  có ký tự không nhìn thấy viết bằng mã — xóa mã ấy, hoặc gõ thẳng chữ cần in",
  ]);
  assert.equal(mistakesIn({ "site.yaml": SITE.replace("Báo Thử", "Báo \uFFFF Thử") }), [
    "site.yaml:2:12  có ký tự không nhìn thấy (U+FFFF) — xóa đi, hoặc thay bằng dấu cách thường",
  ]);
  const provinces = readFileSync(join(ROOT, "content/provinces.json"), "utf8");
  const [problem = ""] = mistakesIn({ "provinces.json": provinces.replace('"Hà Nội"', '"Hà \\ud800 Nội"') });
  assert.match(problem, /^provinces\.json:\d+:\d+ {2}có ký tự không nhìn thấy viết bằng mã — /);
});

test.run();
