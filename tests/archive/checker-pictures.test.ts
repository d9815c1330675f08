import { crc32 } from "node:zlib";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { faultOf, pictureOf } from "../../scripts/archive/picture-file.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder, JPEG } from "../small-site.ts";
import { FILE, problemsOfArticle } from "./problems-of.ts";
import { randomOf } from "./random.ts";

const PICTURE = { "articles/2024/01/cho.jpg": JPEG };
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

/** The bytes of a PNG as far as the end of its header, or with a broken checksum. */
function pngOf(width: number, height: number, depth = 8, breaks = 0): Uint8Array {
  const header = Buffer.from("IHDR0000000000000", "latin1");
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([depth, 2, 0, 0, 0], 12);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc32(header) ^ breaks) >>> 0);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\r", "latin1"), header, sum]);
}

test("a picture that is cut at its end is seen, and one behind which a camera or an editor has written more is none", async () => {
  const image = sharp({ create: { width: 400, height: 300, channels: 3, background: "#5a7" } });
  for (const format of ["jpg", "png"] as const) {
    const bytes = await image.clone().toFormat(format).toBuffer();
    const says = (end: Uint8Array) => faultOf(`a.${format}`, pictureOf(end))?.what ?? "";
    assert.is(says(bytes), "");
    assert.is(says(Buffer.concat([bytes, Buffer.alloc(200_000)])), "");
    assert.is(says(bytes.subarray(0, bytes.length - 13)), "bị cắt mất phần cuối");
  }
});

test("a file that cannot be made into a picture is named where it is shown, with what is wrong with it", () => {
  const again = "mở ảnh gốc và lưu lại thành JPEG, PNG, WebP hoặc AVIF";
  const damaged = `bị hỏng hoặc bị cắt mất phần đầu — ${again}`;
  const smaller = "thu nhỏ còn nhiều nhất 16.383 điểm mỗi chiều, 150.000.000 điểm cả ảnh";
  const gif = Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1");
  const files: readonly (readonly [name: string, bytes: string | Uint8Array, says: string])[] = [
    ["a.jpg", "", `là một tệp rỗng — ${again}`],
    ["a.png", "<!doctype html><title>404</title>", `không phải là ảnh PNG — ${again}`],
    ["a.jpg", '<svg xmlns="http://www.w3.org/2000/svg"/>', `không phải là ảnh JPEG — ${again}`],
    ["a.webp", gif, `không phải là ảnh WebP — ${again}`],
    ["a.png", JPEG, "là ảnh JPEG — đổi đuôi tên tệp thành .jpg"],
    ["a.jpg", pngOf(10, 10), "là ảnh PNG — đổi đuôi tên tệp thành .png"],
    ["a.jpeg", JPEG.subarray(0, 100), damaged],
    ["a.png", pngOf(10, 10).subarray(0, 30), damaged],
    ["a.png", pngOf(10, 10, 8, 1), damaged],
    ["a.png", pngOf(10, 10, 7), damaged],
    ["a.png", pngOf(0, 10), damaged],
    ["a.png", pngOf(30_000, 30_000), `rộng 30.000 × 30.000 điểm — ${smaller}`],
    ["a.png", pngOf(16_000, 16_000), `rộng 16.000 × 16.000 điểm — ${smaller}`],
    ["a.png", pngOf(8, 60_000), `rộng 8 × 60.000 điểm — ${smaller}`],
  ];
  for (const [name, bytes, says] of files) {
    const beside = { [`articles/2024/01/${name}`]: bytes };
    assert.equal(problemsOfArticle({ image: name, alt: "Chợ", credit: "A" }, undefined, beside), [
      `7:8  ảnh “${name}” ${says}`,
    ]);
    assert.equal(problemsOfArticle({}, `![Chợ](${name} "Ảnh: A")\n`, beside), [`9:8  ảnh “${name}” ${says}`]);
  }
});

test("a picture that no article shows is not looked into", () => {
  assert.equal(problemsOfArticle({}, undefined, { "articles/2024/01/cho.jpg": "" }), []);
});

test("whatever is done to a picture, the look at it ends", () => {
  const { below } = randomOf(7);
  for (let trial = 0; trial < 20_000; trial++) {
    const bytes = Buffer.concat([trial % 2 === 0 ? JPEG : pngOf(10, 10), Buffer.alloc(below(50), below(256))]);
    for (let change = below(6); change >= 0; change--) bytes[3 + below(bytes.length - 3)] = below(256);
    for (const name of ["a.jpg", "a.png", "a.webp", "a.avif"])
      faultOf(name, pictureOf(bytes.subarray(0, below(bytes.length))));
  }
});

test("photographs with metadata, fill bytes between their parts, and in every format are good", async () => {
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919) % 256));
  const image = sharp(noise, { raw: { width: 300, height: 200, channels: 3 } });
  for (const format of ["jpg", "png", "webp", "avif"] as const) {
    assert.is(faultOf(`a.${format}`, pictureOf(await image.clone().toFormat(format).toBuffer())), null, format);
  }
  const turned = image
    .clone()
    .withExif({ IFD0: { Copyright: "A" } })
    .withMetadata({ orientation: 6 });
  const bytes = await turned.jpeg({ progressive: true }).toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc2, 0]));
  assert.is(faultOf("a.jpg", pictureOf(bytes)), null);
  assert.is(
    faultOf("a.jpg", pictureOf(Buffer.concat([bytes.subarray(0, frame), Buffer.alloc(3, 255), bytes.subarray(frame)]))),
    null,
  );
});

test.run();
