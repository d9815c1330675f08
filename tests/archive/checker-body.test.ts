import { test } from "uvu";
import * as assert from "uvu/assert";
import { articleText, JPEG } from "../small-site.ts";
import { problemsOf, problemsOfArticle } from "./problems-of.ts";

const OTHER = { "articles/2024/01/khac.md": articleText({ title: "Khác" }) };
const HTML = "viết bằng Markdown; muốn in dấu < thì gõ \\<";

function problemsOfBody(body: string): string[] {
  return problemsOfArticle({}, body, OTHER);
}

test("links to files, pages, lists, days, other sites and the page itself are good", () => {
  const targets = [
    "khac.md",
    "khac.md#doan",
    "../../../articles/2024/01/khac.md",
    "/2024/01/18/khac.html",
    "khac.html",
    "https://baothu.example/2024/01/18/khac.html?a=1",
    "https://baothu.example",
    "/",
    "/2024/",
    "/2024/01/18/",
    "/tinh/tuyen-quang/",
    "/tinh/tuyen-quang/2024.html",
    "/chuyen-muc/van-hoa/",
    "/luu-tru/",
    "/tim-kiem.html",
    "https://noi-khac.example/a",
    "//noi-khac.example/a",
    "mailto:toasoan@baothu.example",
    "tel:+84243000000",
    "#doan",
  ];
  assert.equal(problemsOfBody(targets.map((target) => `[chữ](${target})`).join("\n")), []);
  assert.equal(problemsOfBody("<https://noi-khac.example/a?b=1> và <toasoan@baothu.example>\n"), []);
});

test("a link to nowhere is pointed at, with the nearest article where one is near", () => {
  assert.equal(problemsOfBody("Một [chữ](khacc.md),\nhai [chữ](/2024/01/18/khc.html), ba [chữ](/tinh/ha-noy/)\n"), [
    "9:11  liên kết “khacc.md” không dẫn tới trang nào — có phải là articles/2024/01/khac.md?",
    "10:11  liên kết “/2024/01/18/khc.html” không dẫn tới trang nào — có phải là articles/2024/01/khac.md?",
    "10:43  liên kết “/tinh/ha-noy/” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test("a whole address of the newspaper's own is checked like any link within it", () => {
  assert.equal(problemsOfBody("[chữ](https://baothu.example/mat-roi.html)\n"), [
    "9:7  liên kết “https://baothu.example/mat-roi.html” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
  assert.equal(problemsOfBody("[chữ](https://baothu.example.khac/mat-roi.html)\n"), []);
});

test("each of two equal links is pointed at where it stands", () => {
  assert.equal(problemsOfBody("[a](zzzzz.md) [b](zzzzz.md)\n[c](zzzzz.md)\n"), [
    "9:5  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
    "9:19  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
    "10:5  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test("a link is shown as it was written, with its Vietnamese letters and its spaces", () => {
  assert.equal(problemsOfBody("[chữ](/tỉnh/hà-nội)\n\n[chữ](<bài cũ.md>)\n"), [
    "9:7  liên kết “/tỉnh/hà-nội” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
    "11:8  liên kết “bài cũ.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test("links by reference, in footnotes and around pictures are checked too", () => {
  assert.equal(problemsOfBody("Một [chữ][1].\n\n[1]: zzzzz.md\n"), [
    "9:5  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
  assert.equal(problemsOfBody("Một[^1].\n\n[^1]: Xem [chữ](zzzzz.md)\n"), [
    "11:17  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
  assert.equal(problemsOfBody('[![Chợ](mat.jpg "Ảnh: A")](zzzzz.md)\n'), [
    "9:9  không thấy tệp ảnh “mat.jpg” — đặt ảnh vào articles/2024/01/, hoặc sửa tên",
    "9:28  liên kết “zzzzz.md” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết",
  ]);
});

test("a link that would run code is refused, not printed as text in silence", () => {
  for (const target of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,a",
    "vbscript:a",
    "file:///etc/a",
  ]) {
    assert.equal(problemsOfBody(`[chữ](${target})\n`), [
      `9:7  liên kết “${target}” không dùng được — chỉ dùng https:, http:, mailto:, tel:, hoặc một trang của báo`,
    ]);
  }
});

test("a link without an address is refused", () => {
  assert.equal(problemsOfBody("[một]() và [hai](<>)\n"), [
    "9:7  liên kết để trống địa chỉ — viết như: [chữ](dia-chi.md)",
    "9:19  liên kết để trống địa chỉ — viết như: [chữ](dia-chi.md)",
  ]);
});

test("odd links end in a message, never in a crash", () => {
  for (const target of [
    "/:80",
    ":",
    "\\\\\\\\x\\[y",
    "..\\\\khac.md",
    "/tinh/%zz",
    "/tinh/%FF",
    "__proto__",
    "../../../../../../a.md",
  ]) {
    const problems = problemsOfBody(`[chữ](${target})\n`);
    assert.is(problems.length, 1, target);
    assert.match(problems[0] ?? "", /^9:\d+ {2}liên kết “.+” không dẫn tới trang nào — /);
  }
});

test("raw HTML is refused where it stands, comments too", () => {
  assert.equal(
    problemsOfBody("Xin <b>chào</b>\n\n<script>\nalert(1)\n</script>\n\nMột <!-- ghi chú --> hai\n\n<!-- ba -->\n"),
    [
      `9:5  có mã HTML “<b>” — ${HTML}`,
      `9:12  có mã HTML “</b>” — ${HTML}`,
      `11:1  có mã HTML “<script> alert(1) </script>” — ${HTML}`,
      `15:5  có mã HTML “<!-- ghi chú -->” — ${HTML}`,
      `17:1  có mã HTML “<!-- ba -->” — ${HTML}`,
    ],
  );
});

test("HTML in code is text, and a sign that is less than something is a sign", () => {
  assert.equal(problemsOfBody("`<b>` và\n\n```html\n<script>alert(1)</script>\n```\n\n    <div>\n"), []);
  assert.equal(problemsOfBody("5 < 6, 7<8, \\<b\\>, &lt;b&gt; và &amp;\n"), []);
});

test("an entity that prints nothing to be seen is refused; in code it is text", () => {
  assert.equal(problemsOfBody("Một&nbsp;hai, ba&#8203;bốn, năm&#x202E;sáu `&nbsp;`\n"), [
    "9:4  mã &nbsp; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
    "9:17  mã &#8203; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
    "9:32  mã &#x202E; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
  ]);
});

test("text nested or bracketed thousands deep is read without a crash", () => {
  assert.equal(problemsOfBody(`${">".repeat(3000)} chữ\n`), []);
  assert.equal(problemsOfBody(`${"[".repeat(20_000)} chữ\n`), []);
  assert.equal(problemsOfBody(`${"*".repeat(20_000)} chữ\n`), []);
});

test("an article with an error is no reason to call links to it dead", () => {
  const problems = problemsOf({
    "articles/2024/01/a.md": articleText({}, "[chữ](b.md), [chữ](/2024/01/18/b.html), [chữ](/tinh/ha-noi/2024.html)\n"),
    "articles/2024/01/b.md": articleText({ province: "Hà Nội", category: "xyzzy" }),
  });
  assert.equal(problems, [
    "articles/2024/01/b.md:5:11  không có chuyên mục “xyzzy” — chọn một trong: thoi-su, van-hoa",
  ]);
});

test("addresses of the newspaper's own that are none are links to nowhere", () => {
  for (const path of ["//[", "//a:999999/b", "//evil.example/zzzzzzzz", "//", "/%", "/%ff", "/a:b", "/[zzzzzzz"]) {
    const href = `https://baothu.example${path}`;
    assert.equal(problemsOfBody(`[x](<${href}>)\n`), [
      `9:6  liên kết “${href}” không dẫn tới trang nào — sửa lại, hoặc bỏ liên kết`,
    ]);
  }
});

test("nothing that is not seen comes into a link's title, an alt text or a caption by its entity", () => {
  const body = '[c](https://a.vn "t &#8238;") ![a &#8238;](cho.jpg "Chợ &#8203; (Ảnh: A)")\n';
  assert.equal(problemsOfArticle({}, body, { "articles/2024/01/cho.jpg": JPEG }), [
    "9:5  mã U+202E in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
    "9:31  mã &#8238; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
    "9:44  mã U+200B in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
  ]);
  assert.equal(problemsOfArticle({}, "Một &#xFFFF; hai &#xD800;\n"), [
    "9:5  mã &#xFFFF; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
    "9:18  mã &#xD800; in ra một ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường",
  ]);
});

test.run();
