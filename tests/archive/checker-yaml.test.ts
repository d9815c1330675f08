import { test } from "uvu";
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder } from "../small-site.ts";
import { FILE, problemsOf, problemsOfArticle } from "./problems-of.ts";

const NO_FRONT_MATTER =
  "thiếu phần đầu bài (front matter) — dòng 1 chỉ có ba dấu gạch ---, rồi các dòng khóa: giá trị, rồi lại ---";
const QUOTE_IT = "đặt cả giá trị trong ngoặc kép";

declare global {
  var executed: boolean | undefined;
}

test("front matter in JavaScript, JSON or CoffeeScript is refused and never executed", () => {
  const code = "globalThis.executed = true";
  for (const language of ["js", "javascript", "json", "coffee", "coffeescript", " js", "yaml"]) {
    const text = `---${language}\n${code}\n---\nNội dung.\n`;
    assert.equal(problemsOf({ [FILE]: text }), [`${FILE}:1:1  ${NO_FRONT_MATTER}`], language);
  }
  assert.is(globalThis.executed, undefined);
});

test("a tag of YAML is refused, so that nothing is constructed", () => {
  for (const value of ["!!js/function 'function () {}'", "!!int '3'", "!!binary aGE=", "!mine abc"]) {
    assert.equal(problemsOfArticle({ title: value }), [
      `2:8  giá trị bắt đầu bằng dấu ! bị YAML hiểu khác — ${QUOTE_IT}`,
    ]);
  }
  assert.equal(problemsOfArticle({ tags: "!!set {a, b}" }), [
    `7:7  giá trị bắt đầu bằng dấu ! bị YAML hiểu khác — ${QUOTE_IT}`,
  ]);
});

test("anchors and aliases are refused, known or not", () => {
  assert.equal(problemsOfArticle({ title: "&a Hạn mặn", summary: "*a" }), [
    `2:8  giá trị bắt đầu bằng dấu & bị YAML hiểu khác — ${QUOTE_IT}`,
    `7:10  giá trị bắt đầu bằng dấu * bị YAML hiểu khác — ${QUOTE_IT}`,
  ]);
  assert.equal(problemsOfArticle({ summary: "*lạ" }), [
    `7:10  giá trị bắt đầu bằng dấu * bị YAML hiểu khác — ${QUOTE_IT}`,
  ]);
});

test("a bomb of aliases is refused where each of its fuses stands, and never unfolded", () => {
  const bomb = [
    "a: &a [x, x]",
    ...[..."bcdefghijklmnop"].map(
      (name, i) => `${name}: &${name} [*${"abcdefghijklmno"[i]}, *${"abcdefghijklmno"[i]}]`,
    ),
  ];
  const problems = problemsOf({ [FILE]: `---\n${bomb.join("\n")}\n---\nNội dung.\n` });
  assert.is(problems.length, 16 + 2 * 15);
  assert.is(problems[0], `${FILE}:2:4  giá trị bắt đầu bằng dấu & bị YAML hiểu khác — ${QUOTE_IT}`);
  assert.is(problems.at(-1), `${FILE}:17:12  giá trị bắt đầu bằng dấu * bị YAML hiểu khác — ${QUOTE_IT}`);
});

test("a merge key merges nothing: it is an unknown key, and its alias is refused", () => {
  const [problem = ""] = problemsOfArticle({ "<<": "{title: Khác}" });
  assert.match(problem, /^7:1 {2}không có khóa “<<” — chỉ dùng: title, /);
  assert.equal(problemsOfArticle({ photos: "\n  - &p\n    caption: Buổi lễ\n  - <<: *p" }), [
    `8:5  giá trị bắt đầu bằng dấu & bị YAML hiểu khác — ${QUOTE_IT}`,
    `10:9  giá trị bắt đầu bằng dấu * bị YAML hiểu khác — ${QUOTE_IT}`,
  ]);
});

test("a key written twice is pointed at the second time, within a photograph too", () => {
  assert.equal(problemsOfArticle({ title: "Một\ntitle: Hai" }), ["3:1  một khóa được viết hai lần — giữ lại một dòng"]);
  assert.equal(problemsOfArticle({ photos: "\n  - caption: Một\n    caption: Hai" }), [
    "9:5  một khóa được viết hai lần — giữ lại một dòng",
  ]);
});

test("a colon in a title is to be put in quotes", () => {
  assert.equal(problemsOfArticle({ title: "Hạn mặn: đến sớm" }), [
    "2:8  có dấu hai chấm giữa giá trị — đặt cả giá trị trong ngoặc kép",
  ]);
  assert.equal(problemsOfArticle({ title: '"Hạn mặn: đến sớm"' }), []);
});

test("a quotation mark that is not closed is pointed at where it opens", () => {
  assert.equal(problemsOfArticle({ title: '"Hạn mặn' }), [
    "2:8  ngoặc kép mở ra mà không đóng — thêm dấu đóng ở cuối giá trị",
  ]);
});

test("a bracket that is not closed is told to be closed", () => {
  const message = "ngoặc mở ra mà không đóng — thêm dấu ] hoặc } trước chỗ này";
  assert.equal(problemsOfArticle({ tags: '[chợ, "tết"' }), [`7:18  ${message}`]);
  assert.equal(problemsOfArticle({ byline: "{name: Lê Thu Hà", source: "TTXVN" }), [`7:1  ${message}`]);
});

test("a colon without a space after it makes no key", () => {
  assert.equal(problemsOfArticle({ summary: "Một\nsource:TTXVN" }), [
    "8:1  thiếu dấu đóng ngoặc hoặc dấu cách sau dấu hai chấm — thêm vào chỗ này",
  ]);
});

test("words after a quoted title are told how to be quoted", () => {
  assert.equal(problemsOfArticle({ title: '"Hạn mặn" đến sớm' }), [
    "2:18  có chữ thừa sau giá trị — giá trị có ngoặc kép bên trong thì đặt cả vào ngoặc đơn '…'",
  ]);
  assert.equal(problemsOfArticle({ title: "'\"Hạn mặn\" đến sớm'" }), []);
});

test("a sign with which YAML lets no value begin is to be put in quotes", () => {
  for (const sign of ["%", "@", "`"]) {
    assert.equal(problemsOfArticle({ title: `${sign}50 năm` }), [
      "2:8  giá trị không thể bắt đầu bằng dấu này — đặt cả giá trị trong ngoặc kép",
    ]);
  }
});

test("words that YAML would drop as a comment are not lost in silence; a comment with a space is one", () => {
  assert.equal(problemsOfArticle({ title: "Đề án #2 của tỉnh" }), [
    "2:14  phần từ dấu # bị YAML bỏ đi — đặt cả giá trị trong ngoặc kép",
  ]);
  assert.equal(problemsOfArticle({ title: "#1 trong tỉnh" }), [
    "2:8  phần từ dấu # bị YAML bỏ đi — đặt cả giá trị trong ngoặc kép",
  ]);
  assert.equal(problemsOfArticle({ draft: "true # chờ ảnh" }), []);
});

test("a tab that indents is named as such", () => {
  assert.equal(problemsOfArticle({ photos: "\n\t- caption: Buổi lễ" }), [
    "8:1  dùng phím Tab để thụt dòng — thay bằng hai dấu cách",
  ]);
});

test("a key that is a list is no key", () => {
  assert.equal(problemsOfArticle({ "? [a, b]\n": "c" }), ["7:3  khóa phải là một từ — viết như: title: Tiêu đề bài"]);
});

test("front matter nested thousands deep ends in a message, not in a crash", () => {
  const [problem = ""] = problemsOfArticle({ title: "[".repeat(5000) });
  assert.match(problem, /^2:\d+ {2}YAML không đọc được — xem lại dấu hai chấm, ngoặc kép và thụt dòng$/);
});

test("where the front matter cannot be read, the body is checked all the same", () => {
  assert.equal(problemsOfArticle({ title: "Hạn mặn: đến sớm" }, "Một <b>chữ\n"), [
    "2:8  có dấu hai chấm giữa giá trị — đặt cả giá trị trong ngoặc kép",
    "9:5  có mã HTML “<b>” — viết bằng Markdown; muốn in dấu < thì gõ \\<",
  ]);
});

test("characters written by their code cannot bring in what may not be typed", () => {
  for (const title of ['"Hạn\\u200Bmặn"', '"Hạn ma\\u0323n"', '"Hạn\\x00mặn"', '"Hạn\\_mặn"']) {
    assert.equal(problemsOfArticle({ title }), [
      "2:8  có ký tự không nhìn thấy viết bằng mã — xóa mã ấy, hoặc gõ thẳng chữ cần in",
    ]);
  }
});

test("a title or sapo over several lines is one line of text", () => {
  const content = contentFolder({
    [FILE]: articleText({ title: "|\n  Đẩy lùi\n  hạn mặn", summary: ">\n  Một.\n\n  Hai." }),
  });
  const [article] = readContent({ content, drafts: true }).archive?.articles ?? [];
  assert.is(article?.title, "Đẩy lùi hạn mặn");
  assert.is(article?.summary, "Một. Hai.");
});

test("half a character by its code is refused in every field", () => {
  const half = '"a \\uD800 b"';
  const says = "có ký tự không nhìn thấy viết bằng mã — xóa mã ấy, hoặc gõ thẳng chữ cần in";
  for (const key of ["title", "summary", "source", "caption", "credit", "alt", "category", "province"]) {
    const [problem = "", ...others] = problemsOfArticle({ [key]: half });
    assert.equal(others, [], key);
    assert.is(problem.replace(/^\d+:\d+ {2}/, ""), says, key);
  }
  for (const key of ["tags", "byline", "aliases"]) {
    assert.is(problemsOfArticle({ [key]: `[${half}]` })[0]?.replace(/^\d+:\d+ {2}/, ""), says, key);
  }
  assert.equal(problemsOfArticle({ title: '"a \\U0001F600 b \\uD83D\\uDE00"' }), []);
});

test("front matter whose first line has spaces behind its dashes keeps the lines of its mistakes", () => {
  const text = articleText({ titel: "a" }).replace("---\n", "--- \t\n");
  assert.equal(problemsOf({ [FILE]: text }), [`${FILE}:7:1  không có khóa “titel” — có phải là “title”?`]);
});

test.run();
