import { test } from "uvu";
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder } from "../small-site.ts";
import { FILE, problemsOfArticle } from "./problems-of.ts";

const PICTURE = { "articles/2024/01/cho.jpg": "ảnh" };
const PORTABLE = "chỉ dùng a–z, 0–9, dấu - và đuôi .jpg, .png, .webp, .avif";

test("a picture with its file, its words for the blind and its credit is good", () => {
  assert.equal(problemsOfArticle({ image: "cho.jpg", alt: "Chợ đông", credit: "Quang Cường" }, "Chữ.\n", PICTURE), []);
  assert.equal(
    problemsOfArticle({ image: "cho.jpg", alt: "Chợ đông", caption: '"Chợ. (Ảnh: Quang Cường)"' }, "Chữ.\n", PICTURE),
    [],
  );
  assert.equal(problemsOfArticle({}, 'Chữ.\n\n![Chợ đông](cho.jpg "Chợ. (Ảnh: Quang Cường)")\n', PICTURE), []);
});

test("a picture without alternative text or credit is refused, wherever it stands", () => {
  assert.equal(problemsOfArticle({ image: "cho.jpg" }, undefined, PICTURE), [
    "7:8  ảnh “cho.jpg” thiếu mô tả (alt) — thêm alt: điều nhìn thấy trong ảnh",
    "7:8  ảnh “cho.jpg” thiếu nguồn (credit) — thêm credit: tên người chụp",
  ]);
  assert.equal(problemsOfArticle({ photos: "\n  - src: cho.jpg\n    caption: Chợ" }, undefined, PICTURE), [
    "8:5  ảnh “cho.jpg” thiếu mô tả (alt) — thêm alt: điều nhìn thấy trong ảnh",
    "8:5  ảnh “cho.jpg” thiếu nguồn (credit) — thêm credit: tên người chụp",
  ]);
  assert.equal(problemsOfArticle({}, 'Chữ ![ ](cho.jpg "Chợ")\n', PICTURE), [
    "9:10  ảnh “cho.jpg” thiếu mô tả (alt) — viết điều nhìn thấy trong ảnh giữa hai ngoặc vuông: ![…]",
    '9:10  ảnh “cho.jpg” thiếu nguồn — viết sau tên tệp: "Chú thích. (Ảnh: tên người chụp)"',
  ]);
});

test("a picture whose file is missing is named, with the folder where it belongs", () => {
  assert.equal(problemsOfArticle({ image: "mat.jpg", alt: "Chợ", credit: "A" }), [
    "7:8  không thấy tệp ảnh “mat.jpg” — đặt ảnh vào articles/2024/01/, hoặc sửa tên",
  ]);
  assert.equal(problemsOfArticle({}, 'Chữ.\n\n![Chợ](mat.jpg "Ảnh: A")\n'), [
    "11:8  không thấy tệp ảnh “mat.jpg” — đặt ảnh vào articles/2024/01/, hoặc sửa tên",
  ]);
});

test("a picture lies beside its article, not elsewhere and not on another site", () => {
  for (const name of [
    "./cho.jpg",
    "../01/cho.jpg",
    "/cho.jpg",
    "https://noi.example/cho.jpg",
    "data:image/png;base64,AAAA",
  ]) {
    const message = `ảnh “${name}” không nằm cạnh bài — đặt ảnh vào articles/2024/01/ và chỉ viết tên tệp`;
    assert.equal(problemsOfArticle({ image: `"${name}"`, alt: "Chợ", credit: "A" }, undefined, PICTURE), [
      `7:8  ${message}`,
    ]);
    assert.equal(problemsOfArticle({}, `![Chợ](${name} "Ảnh: A")\n`, PICTURE), [`9:8  ${message}`]);
  }
});

test("a picture's name is portable", () => {
  assert.equal(problemsOfArticle({ image: "Cho 1.JPG", alt: "Chợ", credit: "A" }), [
    `7:8  tên ảnh “Cho 1.JPG” không dùng được ở mọi máy — ${PORTABLE}`,
  ]);
  assert.equal(problemsOfArticle({}, '![Chợ](__proto__ "Ảnh: A")\n'), [
    `9:8  tên ảnh “__proto__” không dùng được ở mọi máy — ${PORTABLE}`,
  ]);
});

test("a caption may survive its picture, but something of a photograph must be there", () => {
  const nothing = "ảnh không có tệp, cũng không có chú thích — thêm tên tệp ảnh, hoặc bỏ các dòng này";
  assert.equal(problemsOfArticle({ caption: "Quang cảnh buổi lễ" }), []);
  assert.equal(problemsOfArticle({ photos: "\n  - caption: Quang cảnh buổi lễ" }), []);
  assert.equal(problemsOfArticle({ alt: "Chợ đông" }), [`7:6  ${nothing}`]);
  assert.equal(problemsOfArticle({ credit: "Quang Cường" }), [`7:9  ${nothing}`]);
  assert.equal(problemsOfArticle({ photos: "\n  - {}" }), [`8:5  ${nothing}`]);
});

test("the credit printed in a caption is taken out of it; one of its own leaves the caption whole", () => {
  const photosOf = (changes: Parameters<typeof articleText>[0]) =>
    readContent({ content: contentFolder({ [FILE]: articleText(changes), ...PICTURE }), drafts: true }).archive
      ?.articles[0]?.photos;
  const file = "articles/2024/01/cho.jpg";
  assert.equal(photosOf({ image: "cho.jpg", alt: "Chợ", caption: '"Chợ họp. (Ảnh: Quang Cường)"' }), [
    { file, alt: "Chợ", caption: "Chợ họp.", credit: "Quang Cường" },
  ]);
  assert.equal(
    photosOf({ photos: '\n  - src: cho.jpg\n    alt: Chợ\n    caption: "Chợ họp. (Ảnh: A)"\n    credit: B' }),
    [{ file, alt: "Chợ", caption: "Chợ họp. (Ảnh: A)", credit: "B" }],
  );
  assert.equal(photosOf({ caption: '"Buổi lễ. Ảnh: TTXVN"' }), [
    { file: null, alt: "", caption: "Buổi lễ.", credit: "TTXVN" },
  ]);
});

test.run();
