import { test } from "uvu";
import * as assert from "uvu/assert";
import { isRefusal, type Known, type Manuscript } from "../../scripts/import/manuscript.ts";
import { readWire } from "../../scripts/import/wire.ts";

const ARTICLE = `Kinh tế

Làng muối vào vụ mới

Ninh Thuận

Nắng đều từ đầu tháng, diêm dân làng ven đầm ra đồng sớm hơn năm ngoái nửa tháng

Ruộng muối sáng sớm. (Ảnh: Trần Bình/TTXVN)

TTXVN - Sáng 9/2, những mẻ muối đầu tiên của vụ mới được cào thành đụn trên cánh đồng ven đầm.

Theo hợp tác xã, giá thu mua tăng 8,5%.

Gánh muối lên bờ. (Ảnh: Trần Bình/TTXVN)

Vụ muối kéo dài đến tháng 8./.

Trần Bình

Xem thêm

Nghề đan lưới bên đầm
`;

const KNOWN: Known = { year: "2024", date: "" };

function read(text: string, known: Known = KNOWN): Manuscript {
  const reading = readWire("bai.txt", text, known);
  if (isRefusal(reading)) throw new Error(reading.reason);
  return reading;
}

function reasonOf(text: string, known: Known): string {
  const reading = readWire("bai.txt", text, known);
  return isRefusal(reading) ? `${reading.reason} — ${reading.advice}` : "";
}

test("every part of a wire article finds its place", () => {
  assert.equal(read(ARTICLE), {
    id: "bai.txt",
    title: "Làng muối vào vụ mới",
    date: { day: "2024-02-09", time: "" },
    places: ["Ninh Thuận"],
    category: "Kinh tế",
    writers: [{ name: "Trần Bình", org: "" }],
    summary: "Nắng đều từ đầu tháng, diêm dân làng ven đầm ra đồng sớm hơn năm ngoái nửa tháng",
    captions: [
      { caption: "Ruộng muối sáng sớm.", credit: "Trần Bình/TTXVN" },
      { caption: "Gánh muối lên bờ.", credit: "Trần Bình/TTXVN" },
    ],
    origin: "TTXVN",
    paragraphs: [
      "Sáng 9/2, những mẻ muối đầu tiên của vụ mới được cào thành đụn trên cánh đồng ven đầm.",
      "Theo hợp tác xã, giá thu mua tăng 8,5%.",
      "Vụ muối kéo dài đến tháng 8./.",
    ],
  });
});

test("a byte order mark, Windows line ends, decomposed letters and lost blank lines change nothing", () => {
  const expected = read(ARTICLE);
  assert.equal(read(`\uFEFF${ARTICLE.replaceAll("\n", "\r\n")}`), expected);
  assert.equal(read(ARTICLE.normalize("NFD")), expected);
  assert.equal(read(ARTICLE.replaceAll("\n\n", "\n")), expected);
  assert.equal(read(ARTICLE.replaceAll(" ", "\u00A0").replaceAll("muối", "mu\u00ADối")), expected);
});

test("the year is the dateline's, else the known one; a known date goes before both", () => {
  const dated = ARTICLE.replace("Sáng 9/2,", "Ngày 9 tháng 2 năm 2011,");
  assert.is(read(dated).date.day, "2011-02-09");
  assert.is(read(ARTICLE.replace("9/2,", "9/2/2012,")).date.day, "2012-02-09");
  assert.equal(read(dated, { year: "", date: "2011-02-10T08:30" }).date, { day: "2011-02-10", time: "08:30" });
});

test("without a whole date there is no article", () => {
  const nowhen = ARTICLE.replace("Sáng 9/2, những", "Những");
  assert.match(reasonOf(ARTICLE, { year: "", date: "" }), /có ngày 9\/2 mà không có năm — thêm --year/);
  assert.match(reasonOf(nowhen, KNOWN), /không có ngày ở đầu bài — thêm --date/);
  assert.match(reasonOf(ARTICLE.replace("9/2", "30/2"), KNOWN), /không có trong lịch/);
  assert.is(read(nowhen, { year: "", date: "2024-02-09" }).paragraphs[0]?.slice(0, 8), "Những mẻ");
});

test("numbers that are no day are not taken for one", () => {
  assert.match(reasonOf(ARTICLE.replace("Sáng 9/2", "Từ ngày 5-9/2"), KNOWN), /không có ngày/);
  assert.is(read(ARTICLE.replace("Sáng 9/2", "Có 1/3 diện tích, sáng nay (9/2)")).date.day, "2024-02-09");
});

test("a dateline may name its town, and needs no agency", () => {
  const town = read(ARTICLE.replace("TTXVN - Sáng", "Phan Rang (TTXVN) – Sáng"));
  assert.is(town.origin, "TTXVN");
  assert.ok(town.paragraphs[0]?.startsWith("Phan Rang - Sáng 9/2, những"));
  const bare = read(ARTICLE.replace("TTXVN - ", ""));
  assert.is(bare.origin, "");
  assert.equal(bare.paragraphs, read(ARTICLE).paragraphs);
});

test("a source that names no province leaves it out", () => {
  const reading = read(ARTICLE.replace("Ninh Thuận\n\n", ""));
  assert.equal(reading.places, []);
  assert.is(reading.summary, read(ARTICLE).summary);
});

test("the byline may name its agency, share a line with the end, or be missing", () => {
  const signed = (byline: string) => read(ARTICLE.replace("\n\nTrần Bình\n", byline)).writers;
  assert.equal(signed("\n\nTrần Bình (TTXVN)\n"), [{ name: "Trần Bình", org: "TTXVN" }]);
  assert.equal(signed(" Trần Bình/TTXVN\n"), [{ name: "Trần Bình", org: "TTXVN" }]);
  assert.equal(signed("\n\nTrần Bình - Lê An\n"), [
    { name: "Trần Bình", org: "" },
    { name: "Lê An", org: "" },
  ]);
  assert.equal(signed("\n"), []);
});

test("no line is lost: what follows the end and is no byline stays in the body, and a text need not be closed", () => {
  const note = "Bài viết có sử dụng số liệu của hợp tác xã.";
  assert.is(read(ARTICLE.replace("Trần Bình\n", `Trần Bình\n\n${note}\n`)).paragraphs.at(-1), note);
  const open = read(ARTICLE.replace("./.", "."));
  assert.equal(open.writers, [{ name: "Trần Bình", org: "" }]);
  assert.is(open.paragraphs.at(-1), "Vụ muối kéo dài đến tháng 8.");
});

test("a text without title or body is refused", () => {
  assert.match(reasonOf("Kinh tế\n", KNOWN), /không có tiêu đề/);
  assert.match(reasonOf("Kinh tế\nLàng muối\nNinh Thuận\n", KNOWN), /không có nội dung/);
});

test.run();
