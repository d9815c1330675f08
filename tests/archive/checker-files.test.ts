import { test } from "uvu";
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder } from "../small-site.ts";
import { FILE, problemsOf, problemsOfArticle } from "./problems-of.ts";

const NOT_UTF8 = "tệp không phải UTF-8 — mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8";
const NO_FRONT_MATTER =
  "thiếu phần đầu bài (front matter) — dòng 1 chỉ có ba dấu gạch ---, rồi các dòng khóa: giá trị, rồi lại ---";
const UNCLOSED = "phần đầu bài chưa đóng — thêm một dòng --- sau khóa cuối cùng";
const EMPTY = "bài chưa có nội dung — viết nội dung dưới dòng --- thứ hai";

test("a file without front matter is told how to begin", () => {
  for (const text of ["", "Chỉ có chữ.\n", "\n---\ntitle: Một\n---\n", "----\ntitle: Một\n----\n"]) {
    assert.equal(problemsOf({ [FILE]: text }), [`${FILE}:1:1  ${NO_FRONT_MATTER}`]);
  }
});

test("front matter that is not closed is told to be closed, whatever rules the text holds", () => {
  for (const text of ["---", "---\n", "---\ntitle: Một\n\nNội dung.\n", "---\ntitle: Một\n----\nNội dung.\n"]) {
    assert.equal(problemsOf({ [FILE]: text }), [`${FILE}:1:1  ${UNCLOSED}`]);
  }
});

test("an article with no words in it is refused, at the line where they should begin", () => {
  assert.equal(problemsOf({ [FILE]: articleText({}, "") }), [`${FILE}:8:1  ${EMPTY}`]);
  assert.equal(problemsOf({ [FILE]: articleText({}, "\n   \n") }), [`${FILE}:8:1  ${EMPTY}`]);
  assert.equal(problemsOf({ [FILE]: articleText({}, "#\n\n***\n") }), [`${FILE}:8:1  ${EMPTY}`]);
  assert.equal(problemsOf({ [FILE]: articleText({}, "").trimEnd() }), [`${FILE}:7:1  ${EMPTY}`]);
});

test("bytes that are not UTF-8 are pointed at, and nothing else is said of the file", () => {
  const bytes = (...parts: (string | number)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));
  assert.equal(problemsOf({ [FILE]: bytes("---\ntitle: H", 0xe1, 0xba, "x\n---\nChữ.\n") }), [
    `${FILE}:2:9  ${NOT_UTF8}`,
  ]);
  assert.equal(problemsOf({ [FILE]: Buffer.from("---\ntitle: Hà\n---\n", "latin1") }), [`${FILE}:2:9  ${NOT_UTF8}`]);
  assert.equal(problemsOf({ [FILE]: Buffer.from(articleText(), "utf16le").fill(0xff, 0, 1) }), [
    `${FILE}:1:1  ${NOT_UTF8}`,
  ]);
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
  assert.equal(problemsOf({ [FILE]: noise }), [`${FILE}:1:2  ${NOT_UTF8}`]);
});

test("files of Windows and of old Macs are read like any other, and mistakes keep their lines", () => {
  const text = articleText({ titel: "a" }, "Một.\n\n<b>\n");
  const expected = [
    `${FILE}:7:1  không có khóa “titel” — có phải là “title”?`,
    `${FILE}:12:1  có mã HTML “<b>” — viết bằng Markdown; muốn in dấu < thì gõ \\<`,
  ];
  assert.equal(problemsOf({ [FILE]: text }), expected);
  assert.equal(problemsOf({ [FILE]: text.replaceAll("\n", "\r\n") }), expected);
  assert.equal(problemsOf({ [FILE]: text.replaceAll("\n", "\r") }), expected);
  assert.equal(problemsOf({ [FILE]: `\uFEFF${text}` }), expected);
});

test("line ends and a byte order mark change nothing of what is read", () => {
  const hashOfBody = (text: string) =>
    readContent({ content: contentFolder({ [FILE]: text }), drafts: true }).archive?.articles[0]?.body.hash;
  const hash = hashOfBody(articleText());
  assert.type(hash, "string");
  assert.is(hashOfBody(articleText().replaceAll("\n", "\r\n")), hash);
  assert.is(hashOfBody(`\uFEFF${articleText()}`), hash);
});

test("text in decomposed form is refused with the word as it should be, and the way to mend it", () => {
  const what = "chữ tổ hợp (NFD), tìm kiếm sẽ bỏ sót — chạy npm run check -- --fix để viết lại thành";
  const files = {
    [FILE]: articleText(
      { title: "Chợ phiên vùng cao".normalize("NFD") },
      `Hôm nay trời ${"nắng".normalize("NFD")} to.\n`,
    ),
  };
  assert.equal(problemsOf(files), [`${FILE}:2:10  ${what} “Chợ”`, `${FILE}:9:15  ${what} “nắng”`]);
});

test("the foreign letters that look like Đ are refused", () => {
  const what = "chữ Đ gõ bằng ký tự nước ngoài — chạy npm run check -- --fix để viết lại thành";
  assert.equal(problemsOf({ [FILE]: articleText({}, "Miền \u00D0ông\n\nbên kia \u0256èo\n") }), [
    `${FILE}:9:6  ${what} “Đông”`,
    `${FILE}:11:9  ${what} “đèo”`,
  ]);
});

test("characters that cannot be seen are named", () => {
  const codes = ["00A0", "200B", "200D", "00AD", "FEFF", "3000", "2028", "202E", "0001", "0000", "034F", "FFFC"];
  for (const code of codes) {
    const body = `Chợ${String.fromCodePoint(Number.parseInt(code, 16))}phiên.\n`;
    assert.equal(problemsOf({ [FILE]: articleText({}, body) }), [
      `${FILE}:9:4  có ký tự không nhìn thấy (U+${code}) — xóa đi, hoặc thay bằng dấu cách thường`,
    ]);
  }
});

test("a file that is neither Markdown nor a picture is refused", () => {
  const what =
    "không phải Markdown, cũng không phải ảnh — đổi đuôi thành .md, hoặc chuyển tệp ra khỏi thư mục nội dung";
  const beside = ["bai.docx", "BAI.MD", ".DS_Store"].map((name) => [`articles/2024/01/${name}`, "a"]);
  assert.equal(problemsOf({ ...Object.fromEntries(beside), "pages/x.txt": "a" }), [
    `articles/2024/01/.DS_Store:1:1  “.DS_Store” ${what}`,
    `articles/2024/01/BAI.MD:1:1  “BAI.MD” ${what}`,
    `articles/2024/01/bai.docx:1:1  “bai.docx” ${what}`,
    `pages/x.txt:1:1  “x.txt” ${what}`,
  ]);
});

test("a picture whose name does not travel is told what a name may hold", () => {
  const what = "không dùng được ở mọi máy — chỉ dùng a–z, 0–9, dấu - và đuôi .jpg, .png, .webp, .avif";
  const names = ["con.jpg", "cho phien.jpg", "A.PNG", "a.gif", "Ảnh.jpg"];
  assert.equal(problemsOf(Object.fromEntries(names.map((name) => [`articles/2024/01/${name}`, "a"]))), [
    `articles/2024/01/A.PNG:1:1  tên ảnh “A.PNG” ${what}`,
    `articles/2024/01/a.gif:1:1  tên ảnh “a.gif” ${what}`,
    `articles/2024/01/cho phien.jpg:1:1  tên ảnh “cho phien.jpg” ${what}`,
    `articles/2024/01/con.jpg:1:1  tên ảnh “con.jpg” ${what}`,
    `articles/2024/01/Ảnh.jpg:1:1  tên ảnh “Ảnh.jpg” ${what}`,
  ]);
});

test("a name of an article that does not travel is told a better one", () => {
  const names = ["Bài viết", "a_b", "aa--b", "-", "con", "index", "chợ".normalize("NFD"), `${"a".repeat(79)}-bc`];
  const problems = names.map((name) => problemsOf({ [`articles/2024/01/${name}.md`]: articleText() }));
  const unportable = (name: string, better: string) => [
    `articles/2024/01/${name}.md:1:1  tên tệp “${name}.md” không dùng được ở mọi máy — đổi thành ${better}.md`,
  ];
  const reserved = (name: string) => [
    `articles/2024/01/${name}.md:1:1  tên tệp “${name}.md” dành riêng cho hệ thống — đổi thành bai-${name}.md`,
  ];
  assert.equal(problems, [
    unportable("Bài viết", "bai-viet"),
    unportable("a_b", "a-b"),
    unportable("aa--b", "aa-b"),
    unportable("-", "ten-bai"),
    reserved("con"),
    reserved("index"),
    unportable("chợ".normalize("NFD"), "cho"),
    unportable(`${"a".repeat(79)}-bc`, "a".repeat(79)),
  ]);
});

test("a folder that disagrees with the date is refused, with the right folder", () => {
  for (const folder of ["articles/2023/12", "articles/2024/1", "articles/2024/01/18", "articles"]) {
    assert.equal(problemsOf({ [`${folder}/x.md`]: articleText() }), [
      `${folder}/x.md:1:1  bài ngày 2024-01-18 nằm trong thư mục ${folder} — chuyển tệp vào articles/2024/01, hoặc sửa date`,
    ]);
  }
});

test("the folder is that of the day in Vietnam, where an offset moves it over midnight", () => {
  assert.equal(problemsOf({ [FILE]: articleText({ date: "2024-01-31T20:00Z" }) }), [
    `${FILE}:1:1  bài ngày 2024-02-01 nằm trong thư mục articles/2024/01 — chuyển tệp vào articles/2024/02, hoặc sửa date`,
  ]);
});

test("pages beside the articles have the same checks, and may take no name of the site's own", () => {
  const page = "---\ntitle: Trang\n---\nNội dung.\n";
  const files = Object.fromEntries(
    ["con", "tinh", "404", "2024", "Liên hệ", "a/b"].map((name) => [`pages/${name}.md`, page]),
  );
  assert.equal(problemsOf({ ...files, "pages/lien-he.md": page.replace("title: Trang", "titel: Trang") }), [
    "pages/2024.md:1:1  tên “2024” dành riêng cho hệ thống — đổi thành trang-2024.md",
    "pages/404.md:1:1  tên “404” dành riêng cho hệ thống — đổi thành trang-404.md",
    "pages/Liên hệ.md:1:1  tên tệp “Liên hệ.md” không dùng được ở mọi máy — đổi thành lien-he.md",
    "pages/a/b.md:1:1  tên tệp “a/b.md” không dùng được ở mọi máy — đổi thành a-b.md",
    "pages/con.md:1:1  tên “con” dành riêng cho hệ thống — đổi thành trang-con.md",
    "pages/lien-he.md:1:1  thiếu tiêu đề (title) — thêm một dòng như: title: Giới thiệu",
    "pages/lien-he.md:2:1  không có khóa “titel” — có phải là “title”?",
    "pages/tinh.md:1:1  tên “tinh” dành riêng cho hệ thống — đổi thành trang-tinh.md",
  ]);
});

test("characters that are none, which no feed may hold, are named", () => {
  for (const [one, code] of [
    ["\uFFFE", "FFFE"],
    ["\uFFFF", "FFFF"],
    ["\uFDD0", "FDD0"],
    ["\u{1FFFE}", "1FFFE"],
    ["\u{10FFFF}", "10FFFF"],
  ]) {
    const hidden = `có ký tự không nhìn thấy (U+${code}) — xóa đi, hoặc thay bằng dấu cách thường`;
    assert.equal(problemsOfArticle({ title: `Hạn${one}mặn` }, `Một${one}hai\n`), [`2:11  ${hidden}`, `9:4  ${hidden}`]);
  }
});

test("bytes that are not UTF-8 are pointed at behind other lines, a lost character, and line ends of every kind", () => {
  const said = (column: string) => [
    `${FILE}:${column}  tệp không phải UTF-8 — mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8`,
  ];
  const bytes = (...parts: readonly (string | number)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part))));
  assert.equal(problemsOf({ [FILE]: bytes("\uFEFFmột\r\nhai\rba \uFFFD bốn", 0xff, "n") }), said("3:9"));
  assert.equal(problemsOf({ [FILE]: bytes("ơi", 0xef, 0xbf, "a") }), said("1:3"));
  assert.equal(problemsOf({ [FILE]: bytes("một", 0xe1) }), said("1:4"));
});

test.run();
