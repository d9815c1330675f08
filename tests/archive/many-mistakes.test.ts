import { test } from "uvu";
import * as assert from "uvu/assert";
import { problemsOf, problemsOfArticle } from "./problems-of.ts";

// Of each mistake there are so many that to compare each with all others would take minutes in all.

const times = (count: number, text: (at: number) => string, between = "") =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);

/** The first of many problems, and the line that stands for those that are not told. */
function ends(problems: readonly string[]): readonly (string | undefined)[] {
  assert.is(problems.length, 101);
  return [problems[0], problems.at(-1)];
}

const more = (count: string) => `… và ${count} lỗi nữa — sửa các lỗi trên rồi kiểm tra lại`;

test("of many mistakes in one file a hundred are told, and how many more there are", () => {
  const keys = times(20_000, (at) => `K${at.toString(36)}: a`, "\n");
  const [first = "", last] = ends(problemsOfArticle({ source: `TTXVN\n${keys}` }));
  assert.match(first, /^8:1 {2}không có khóa “K0” — chỉ dùng: title, /);
  assert.is(last, `108:1  ${more("19.900")}`);
});

test("so are anchors, keys written twice, unclosed lists and tags without a letter", () => {
  const anchors = ends(problemsOfArticle({ tags: `[${times(20_000, (at) => `&a${at} x`, ",")}]` }));
  assert.is(anchors[1], `7:698  ${more("19.900")}`);
  const twice = ends(problemsOfArticle({ source: `A\n${times(20_000, () => "tag: a", "\n")}` }));
  assert.equal(twice, ["9:1  một khóa được viết hai lần — giữ lại một dòng", `109:1  ${more("19.899")}`]);
  assert.is(
    ends(problemsOfArticle({ source: `A\n${times(20_000, (at) => `k${at}: [`, "\n")}` }))[1]?.startsWith("1"),
    true,
  );
});

test("so is what a body may not hold", () => {
  const html = "có mã HTML “<b>” — viết bằng Markdown; muốn in dấu < thì gõ \\<";
  assert.equal(ends(problemsOfArticle({}, `${times(200_000, () => "<b>")} chữ\n`)), [
    `9:1  ${html}`,
    `9:301  ${more("199.900")}`,
  ]);
  const entity = "mã &#8203; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường";
  assert.equal(ends(problemsOfArticle({}, `${times(100_000, () => "&#8203;")} chữ\n`)), [
    `9:1  ${entity}`,
    `9:701  ${more("99.900")}`,
  ]);
  for (const opening of ["<![CDATA[", "<!--", "<?", "<!A"]) {
    assert.equal(problemsOfArticle({}, `chữ ${times(60_000, () => opening)}\n`), []);
  }
});

test("so are dead links, in the text and by reference", () => {
  const dead = "liên kết “zzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết";
  const body = `${times(100_000, () => "[r] ")}\n\n[r]: zzz.md\n`;
  assert.equal(ends(problemsOfArticle({}, body)), [`9:1  ${dead}`, `9:401  ${more("99.900")}`]);
  const distinct = `${times(60_000, (at) => `[r${at}] `)}\n\n${times(60_000, (at) => `[r${at}]: z${at}.md`, "\n")}\n`;
  assert.is(ends(problemsOfArticle({}, distinct))[1], `9:591  ${more("59.900")}`);
});

test("so are mistakes of tables, and pictures without a file", () => {
  const repeated = times(50_000, () => "- id: a\n  name: A\n");
  assert.equal(ends(problemsOf({ "people.yaml": repeated })), [
    "people.yaml:3:7  id “a” dùng hai lần — chọn một id khác",
    `people.yaml:203:7  ${more("49.899")}`,
  ]);
  const pictures = times(40_000, (at) => `![a](b${at}.jpg "Ảnh: c") `);
  assert.is(
    ends(problemsOfArticle({}, `${pictures}\n`))[0],
    "9:6  không thấy tệp ảnh “b0.jpg” — đặt ảnh vào articles/2024/01/, hoặc sửa tên",
  );
});

test("thousands of tags, writers, provinces and former addresses are one mistake for each list", () => {
  const many = (prefix: string) => `[${times(7_000, (at) => `${prefix}${at}`, ",")}]`;
  const problems = problemsOfArticle({ province: many("t"), byline: many("N"), tags: many("t"), aliases: many("/a") });
  assert.equal(
    problems.map((line) => line.replace(/^\d+:\d+ {2}(.*) có .*$/, "$1")),
    ["tỉnh thành (province)", "tác giả (byline)", "thẻ (tags)", "địa chỉ cũ (aliases)"],
  );
});

test("a text that is one title, one tag or one key as long as a file is one mistake", () => {
  assert.equal(problemsOfArticle({ title: `a${" ".repeat(150_000)}b` }), []);
  assert.is(problemsOfArticle({ tags: `[${"a".repeat(190_000)}]` }).length, 1);
  const [problem = "", ...others] = problemsOfArticle({ ["k".repeat(190_000)]: "a" });
  assert.equal(others, []);
  assert.match(problem, /^7:1 {2}không có khóa “k{99}…” — chỉ dùng: /);
  assert.is(problemsOfArticle({}, `![x](a.jpg "Ảnh: ${" ".repeat(1_900)}(x")\n`).length, 2);
});

test.run();
