import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblem } from "../../scripts/archive/problems.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder, JPEG } from "../small-site.ts";
import { problemsOf, problemsOfArticle } from "./problems-of.ts";

const RENAME = "đổi tên một trong hai tệp, hoặc bỏ địa chỉ cũ (aliases) bị trùng";

test("a former address is a file or a folder of plain names", () => {
  assert.equal(problemsOfArticle({ aliases: "[/tin/2020/bai-cu.html, bai.htm, /tin/bai/, /Tin_1/~a.b/x.html]" }), []);
  assert.equal(problemsOfArticle({ aliases: `[/${"a".repeat(194)}.html]` }), []);
});

test("a former address that no machine or not every machine can write is refused", () => {
  const bad = [
    "/../x.html",
    "/tin/../x.html",
    "/./x.html",
    "//x.html",
    "/",
    "/tin/bai",
    "/bai.html?id=3",
    "/tin/Bài.html",
    "https://noi.example/x.html",
    "/con/x.html",
    "/tin/CON.html",
    "/tin/aux.b/x.html",
    "/tin./x.html",
    "/bai.html/x.html",
    "/bai.HTML/",
  ];
  for (const alias of bad) {
    assert.equal(problemsOfArticle({ aliases: `["${alias}"]` }), [
      `7:11  địa chỉ cũ “${alias}” không viết được thành tệp — viết như: /tin/2020/bai-cu.html`,
    ]);
  }
  assert.equal(problemsOfArticle({ aliases: `[/${"a".repeat(195)}.html]` }), [
    "7:11  địa chỉ cũ (aliases) dài 201 ký tự — rút còn nhiều nhất 200 ký tự",
  ]);
});

test("a former address that is the article's own, or is written twice, is refused", () => {
  assert.equal(problemsOfArticle({ aliases: "[/2024/01/18/x.html, /a.html, /A.html]" }), [
    "7:11  địa chỉ cũ “/2024/01/18/x.html” đã có ở chính bài này — bỏ địa chỉ này",
    "7:40  địa chỉ cũ “/A.html” đã có ở chính bài này — bỏ địa chỉ này",
  ]);
});

test("a former address may not take the place of a page that the site makes", () => {
  const taken = [
    "index.html",
    "404.html",
    "tim-kiem.html",
    "luu-tru/index.html",
    "2024/index.html",
    "2024/01/18/index.html",
    "tinh/index.html",
    "tinh/tuyen-quang/index.html",
    "tinh/nghe-tinh/index.html",
    "tinh/tuyen-quang/2024.html",
    "chuyen-muc/van-hoa/index.html",
  ];
  for (const path of taken) {
    assert.equal(problemsOfArticle({ aliases: `[/${path}]` }), [
      `1:1  địa chỉ cũ /${path} là của một trang do Kho Tin tạo ra — bỏ địa chỉ này`,
    ]);
  }
  assert.equal(problemsOfArticle({ aliases: "[/tinh/ha-noi/2023.html, /2023/]" }), []);
});

test("two files of one address are both named, whatever the case of its letters", () => {
  const problems = problemsOf({
    "articles/2024/01/a.md": articleText({ aliases: "[/2024/01/18/b.html, /tin/cu.html]" }),
    "articles/2024/01/b.md": articleText({ title: "Hai" }),
    "articles/2024/01/c.md": articleText({ title: "Ba", aliases: "[/Tin/Cu.html, /gioi-thieu.html]" }),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nNội dung.\n",
  });
  assert.equal(problems, [
    `articles/2024/01/b.md:1:1  trùng địa chỉ /2024/01/18/b.html với articles/2024/01/a.md — ${RENAME}`,
    `articles/2024/01/c.md:1:1  trùng địa chỉ /Tin/Cu.html với articles/2024/01/a.md — ${RENAME}`,
    `pages/gioi-thieu.md:1:1  trùng địa chỉ /gioi-thieu.html với articles/2024/01/c.md — ${RENAME}`,
  ]);
});

test("two articles of one address are both named, even where one lies in a wrong folder", () => {
  assert.equal(problemsOf({ "articles/2024/01/a.md": articleText(), "articles/2024/02/a.md": articleText() }), [
    "articles/2024/02/a.md:1:1  bài ngày 2024-01-18 nằm trong thư mục articles/2024/02 — chuyển tệp vào articles/2024/01, hoặc sửa date",
    `articles/2024/02/a.md:1:1  trùng địa chỉ /2024/01/18/a.html với articles/2024/01/a.md — ${RENAME}`,
  ]);
});

test("links may lead to a former address", () => {
  const body = "[chữ](/tin/cu.html), [chữ](/tin/muc/)\n";
  assert.equal(problemsOfArticle({ aliases: "[/tin/cu.html, /tin/muc/]" }, body), []);
});

test("names that differ in case or tones are a warning, once for each spelling", () => {
  const problems = problemsOf({
    "articles/2024/01/a.md": articleText({ byline: "Trần An", tags: "[Chợ phiên]" }),
    "articles/2024/01/b.md": articleText({ byline: "Trần Ân", tags: "[chợ phiên]" }),
    "articles/2024/01/c.md": articleText({ byline: "[Trần Ấn, Lê Thu Hạ]", tags: "[chợ phiên]" }),
    "articles/2024/01/d.md": articleText({ byline: "Thu Hà" }),
  });
  assert.equal(problems, [
    "articles/2024/01/b.md:1:1  (nhắc) “Trần Ân” cũng viết là “Trần An” trong articles/2024/01/a.md — thống nhất một cách viết, hoặc khai báo trong people.yaml",
    "articles/2024/01/b.md:1:1  (nhắc) “chợ phiên” cũng viết là “Chợ phiên” trong articles/2024/01/a.md — thống nhất một cách viết",
    "articles/2024/01/c.md:1:1  (nhắc) “Lê Thu Hạ” cũng viết là “Lê Thu Hà” trong people.yaml — thống nhất một cách viết, hoặc khai báo trong people.yaml",
    "articles/2024/01/c.md:1:1  (nhắc) “Trần Ấn” cũng viết là “Trần An” trong articles/2024/01/a.md — thống nhất một cách viết, hoặc khai báo trong people.yaml",
  ]);
});

test("what has an error is left out of the archive, what has a warning is not, and all is counted", () => {
  const content = contentFolder({
    "articles/2024/01/a.md": articleText({ province: "không rõ", byline: "không rõ" }),
    "articles/2024/01/b.md": articleText({ titel: "a" }),
    "articles/2024/01/c.md": articleText({ draft: "true" }, "Chợ\u00A0phiên.\n"),
    "articles/2024/01/d.jpg": JPEG,
    "articles/1999/05/e.md": articleText({ date: "1999-05-01", province: "Bắc Thái" }),
    "articles/1999/05/h.md": articleText({ date: "1999-05-02" }),
    "articles/1999/05/i.md": articleText({ date: "1999-05-03", draft: "true" }),
    "pages/f.md": "---\ntitle: F\n---\nNội dung.\n",
    "pages/g.md": "---\ntitle: G\n---\n<b>\n",
  });
  const { archive, counts } = readContent({ content, drafts: true });
  assert.equal(
    archive?.articles.map((article) => article.source),
    ["articles/1999/05/e.md", "articles/1999/05/h.md", "articles/1999/05/i.md", "articles/2024/01/a.md"],
  );
  assert.equal(
    archive?.pages.map((page) => page.source),
    ["pages/f.md"],
  );
  assert.equal(counts, { files: 9, articles: 4, drafts: 1, unplaced: 1, unsigned: 1 });
});

test("progress is told for every file", () => {
  const told: number[][] = [];
  readContent({
    content: contentFolder({ "articles/2024/01/a.md": articleText(), "articles/2024/01/d.jpg": JPEG }),
    drafts: true,
    report: (done, total) => told.push([done, total]),
  });
  assert.equal(told, [
    [1, 2],
    [2, 2],
  ]);
});

test("drafts are checked with the rest, and left out of what is published", () => {
  const content = contentFolder({
    "articles/2024/01/a.md": articleText(),
    "articles/2024/01/b.md": articleText({ title: "Hai", draft: "true" }),
  });
  const counted = (drafts: boolean) => {
    const { archive, problems, counts } = readContent({ content, drafts });
    assert.equal(problems, []);
    return [archive?.articles.map((article) => article.source), counts.articles, counts.drafts];
  };
  assert.equal(counted(true), [["articles/2024/01/a.md", "articles/2024/01/b.md"], 2, 1]);
  assert.equal(counted(false), [["articles/2024/01/a.md"], 1, 1]);
});

test("a link to a draft is a warning while drafts are shown, and dead when they are not", () => {
  const content = contentFolder({
    "articles/2024/01/a.md": articleText({}, "[chữ](ban-nhap.md)\n"),
    "articles/2024/01/ban-nhap.md": articleText({ title: "Hai", draft: "true" }, "[chữ](ban-nhap.md)\n"),
  });
  const said = (drafts: boolean) => readContent({ content, drafts }).problems.map(formatProblem);
  assert.equal(said(true), [
    "articles/2024/01/a.md:9:7  (nhắc) liên kết “ban-nhap.md” dẫn tới bài nháp — đăng bài ấy, hoặc bỏ liên kết",
  ]);
  assert.equal(said(false), [
    "articles/2024/01/a.md:9:7  liên kết “ban-nhap.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test.run();
