import { test } from "uvu";
import * as assert from "uvu/assert";
import { articleText } from "../small-site.ts";
import { FILE, problemsOf, problemsOfArticle } from "./problems-of.ts";

const ALL_KEYS =
  "title, date, province, category, byline, summary, image, caption, credit, alt, photos, source, tags, draft, aliases, updated";
const NO_MAP = "phần đầu bài phải gồm các dòng khóa: giá trị — bắt đầu bằng title: Tiêu đề bài";

test("a good article has nothing to be said of it", () => {
  assert.equal(problemsOfArticle({}), []);
});

test("every required key that is missing is asked for, with an example", () => {
  assert.equal(
    problemsOfArticle({ title: null, date: null, province: null, category: null, byline: null, source: "TTXVN" }),
    [
      "1:1  thiếu tiêu đề (title) — thêm một dòng như: title: Chợ phiên mở thêm ngày",
      "1:1  thiếu ngày đăng (date) — thêm một dòng như: date: 2024-01-18T09:30",
      "1:1  thiếu tỉnh thành (province) — thêm một dòng như: province: Tuyên Quang",
      "1:1  thiếu chuyên mục (category) — thêm một dòng như: category: thoi-su",
      "1:1  thiếu tác giả (byline) — thêm một dòng như: byline: Lê Thu Hà",
    ],
  );
});

test("an empty value is pointed at where it should stand", () => {
  assert.equal(problemsOfArticle({ title: "" }), [
    "2:8  tiêu đề (title) để trống — viết như: title: Chợ phiên mở thêm ngày",
  ]);
  assert.equal(problemsOfArticle({ summary: '"  "' }), [
    "7:10  sapo (summary) để trống — viết như: summary: Một hai câu tóm tắt bài.",
  ]);
  assert.equal(problemsOfArticle({ byline: "[]" }), ["6:9  tác giả (byline) để trống — viết như: byline: Lê Thu Hà"]);
});

test("an unknown key is answered with the nearest one, or with all of them", () => {
  assert.equal(problemsOfArticle({ titel: "Hạn mặn" }), ["7:1  không có khóa “titel” — có phải là “title”?"]);
  assert.equal(problemsOfArticle({ Title: "Hạn mặn" }), ["7:1  không có khóa “Title” — có phải là “title”?"]);
  assert.equal(problemsOfArticle({ xyzzyq: "Hạn mặn" }), [`7:1  không có khóa “xyzzyq” — chỉ dùng: ${ALL_KEYS}`]);
  assert.equal(problemsOfArticle({ "12": "a" }), [`2:1  không có khóa “12” — chỉ dùng: ${ALL_KEYS}`]);
  assert.equal(problemsOfArticle({ byline: "{name: Lê Văn A, rol: Cộng tác viên}" }), [
    "6:26  không có khóa “rol” — có phải là “role”?",
  ]);
  assert.equal(problemsOfArticle({ photos: "\n  - credti: A\n    caption: Buổi lễ" }), [
    "8:5  không có khóa “credti” — có phải là “credit”?",
  ]);
});

test("a key of JavaScript's own is a key like any other", () => {
  assert.equal(problemsOfArticle({ ["__proto__"]: "{title: a}", constructor: "b" }), [
    `7:1  không có khóa “__proto__” — chỉ dùng: ${ALL_KEYS}`,
    `8:1  không có khóa “constructor” — chỉ dùng: ${ALL_KEYS}`,
  ]);
});

test("a value that YAML takes for a number or a truth value is to be put in quotes", () => {
  assert.equal(problemsOfArticle({ title: "2024" }), [
    '2:8  tiêu đề (title) phải là chữ — viết trong ngoặc kép: "2024"',
  ]);
  assert.equal(problemsOfArticle({ title: "true" }), [
    '2:8  tiêu đề (title) phải là chữ — viết trong ngoặc kép: "true"',
  ]);
  assert.equal(problemsOfArticle({ tags: "[chợ phiên, 2024]" }), [
    '7:19  thẻ (tags) phải là chữ — viết trong ngoặc kép: "2024"',
  ]);
  assert.equal(problemsOfArticle({ title: '"2024"' }), []);
});

test("a list or a map where one value belongs is shown how to write it", () => {
  assert.equal(problemsOfArticle({ category: "[thoi-su]" }), [
    "5:11  chuyên mục (category) viết chưa đúng — viết như: category: thoi-su",
  ]);
  assert.equal(problemsOfArticle({ title: "{a: 1}" }), [
    "2:8  tiêu đề (title) viết chưa đúng — viết như: title: Chợ phiên mở thêm ngày",
  ]);
});

test("one value where a list belongs is shown how to write it", () => {
  assert.equal(problemsOfArticle({ tags: "chợ phiên, du lịch" }), [
    "7:7  tags là một danh sách — viết như: tags: [chợ phiên, du lịch]",
  ]);
  assert.equal(problemsOfArticle({ aliases: "/a.html" }), [
    "7:10  aliases là một danh sách — viết như: aliases: [/tin/bai-cu.html]",
  ]);
  assert.equal(problemsOfArticle({ photos: "{src: a.jpg}" }), [
    "7:9  photos là một danh sách — mỗi ảnh bắt đầu bằng: - src: cho-phien.jpg",
  ]);
  assert.equal(problemsOfArticle({ photos: "[a.jpg]" }), [
    "7:10  mỗi ảnh là một nhóm — viết như: - src: cho-phien.jpg, rồi caption, credit, alt thụt vào bên dưới",
  ]);
  assert.equal(problemsOfArticle({ photos: "[]", tags: "[]", aliases: "[]" }), []);
});

test("draft is true or false and nothing else", () => {
  assert.equal(problemsOfArticle({ draft: "yes" }), ["7:8  draft chỉ nhận true hoặc false — viết: draft: true"]);
  assert.equal(problemsOfArticle({ draft: '"true"' }), ["7:8  draft chỉ nhận true hoặc false — viết: draft: true"]);
});

test("front matter that is no map of keys is told what to begin with", () => {
  for (const front of ["- a\n- b\n", "chỉ có chữ\n", "# chỉ có ghi chú\n", ""]) {
    assert.equal(problemsOf({ [FILE]: `---\n${front}---\nNội dung.\n` }), [`${FILE}:1:1  ${NO_MAP}`]);
  }
});

test("all mistakes of a file are told at once, those in its body too", () => {
  const changes = { title: null, titel: "a", date: "2024-02-30", province: "Tuyen Quagn", category: "thoisu" };
  assert.equal(problemsOfArticle({ ...changes, image: "mat.jpg" }, "Một <b>chữ</b>.\n\n[a](mat.md)\n"), [
    "1:1  thiếu tiêu đề (title) — thêm một dòng như: title: Chợ phiên mở thêm ngày",
    "2:7  ngày “2024-02-30” không có trong lịch — viết ngày như 2020-10-19, hoặc kèm giờ như 2020-10-19T08:30",
    "4:11  không có chuyên mục “thoisu” — có phải là “thoi-su”, “Thời sự”?",
    "6:1  không có khóa “titel” — có phải là “title”?",
    "7:8  không thấy tệp ảnh “mat.jpg” — đặt ảnh vào articles/2024/01/, hoặc sửa tên",
    "7:8  ảnh “mat.jpg” thiếu mô tả (alt) — thêm alt: điều nhìn thấy trong ảnh",
    "7:8  ảnh “mat.jpg” thiếu nguồn (credit) — thêm credit: tên người chụp",
    "10:5  có mã HTML “<b>” — viết bằng Markdown; muốn in dấu < thì gõ \\<",
    "10:11  có mã HTML “</b>” — viết bằng Markdown; muốn in dấu < thì gõ \\<",
    "12:5  liên kết “mat.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test("mistakes of many files come in the order of the files and of their lines", () => {
  const problems = problemsOf({
    "articles/2024/01/b.md": articleText({ titel: "a" }),
    "articles/2024/01/a.md": articleText({ category: "thoisu", titel: "a" }),
    "articles/2023/12/c.md": articleText({ date: "2023-12-01", titel: "a" }),
  });
  assert.equal(
    problems.map((line) => line.slice(0, line.indexOf("  "))),
    [
      "articles/2023/12/c.md:7:1",
      "articles/2024/01/a.md:5:11",
      "articles/2024/01/a.md:7:1",
      "articles/2024/01/b.md:7:1",
    ],
  );
});

test("an unknown key is pointed at wherever a group of keys may stand", () => {
  const people = "\n  - Lê Thu Hà\n  - name: Lò Thanh Chiêm\n    rolle: Cộng tác viên\n    xyz: a";
  assert.equal(problemsOfArticle({ byline: people }), [
    "9:5  không có khóa “rolle” — có phải là “role”?",
    "10:5  không có khóa “xyz” — chỉ dùng: name, role, org",
  ]);
  assert.equal(problemsOfArticle({ byline: "{name: Lò Thanh Chiêm, xyz: a}" }), [
    "6:32  không có khóa “xyz” — chỉ dùng: name, role, org",
  ]);
  assert.equal(problemsOfArticle({ photos: "\n  - caption: Chợ\n  - caption: Chợ\n    xyz: a" }), [
    "10:5  không có khóa “xyz” — chỉ dùng: src, caption, credit, alt",
  ]);
});

test.run();
