import { test } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../../scripts/archive/markdown.ts";
import { referencesIn } from "../../scripts/archive/references.ts";
import { escapeParagraph } from "../../scripts/import/markdown.ts";

const TRAPS = [
  "1. Giá lúa tăng",
  "10) Kết luận",
  "- Thưa bà",
  "+ Bảng A",
  "* * *",
  "***",
  "---",
  "- - -",
  "___",
  "# Tin nhanh",
  "####### bảy",
  "> trích",
  ">> Xem",
  "```",
  "~~~",
  "~~bỏ~~",
  "*nghiêng* và **đậm**",
  "ten_file_anh và _gạch_",
  "`mã`",
  "[chữ](lien-ket.html)",
  "![ảnh](a.jpg)",
  "[a]: b.html",
  "[^1]: chú",
  "<b>đậm</b>",
  "<https://bao.example>",
  "<!-- ẩn -->",
  "5 < 7 > 3",
  "A&B &amp; &#65; &copy;",
  "C:\\thu\\muc",
  "\\*",
  "| a | b |",
  "=====",
  "1986\\. Đổi mới",
  "www.bao.example http://bao.example/x_y_z",
  "cuối dòng\\",
  "!",
  "1.",
  "-",
];

test("a paragraph reads as the same words", () => {
  for (const line of TRAPS) {
    const body = `trước\n\n${escapeParagraph(line)}\n\nsau\n`;
    assert.is(plainText(body), `trước\n${line}\nsau`);
    assert.equal(referencesIn(body), []);
  }
});

test("what is no markup is left alone", () => {
  for (const line of [
    "Quý I-2014: tăng 8,5% (so với 7.200 tỉ)",
    "Ông A. nói: “Được!” - rồi đi.",
    "2014 là năm 3.0",
    "H&M, 5 < 7",
    "-5 độ",
  ]) {
    assert.is(escapeParagraph(line), line);
  }
});

test.run();
