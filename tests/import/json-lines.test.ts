import { test } from "uvu";
import * as assert from "uvu/assert";
import { readJsonLine } from "../../scripts/import/json-lines.ts";
import { isRefusal, type Known, type Manuscript } from "../../scripts/import/manuscript.ts";

const NOTHING: Known = { year: "", date: "" };
const ROW = {
  id: "bt-7",
  title: "Thư viện xã mở cửa buổi tối",
  body: "Từ tháng này, thư viện mở đến 21 giờ.\n\nMỗi tối có hơn 40 bạn đọc. Lê An",
  category: "Văn hóa",
  date: "2014-03-01T18:30:00+00:00",
};

function read(row: object, known = NOTHING): Manuscript {
  const reading = readJsonLine("bai.jsonl:1", JSON.stringify(row), known);
  if (isRefusal(reading)) throw new Error(reading.reason);
  return reading;
}

function reasonOf(line: string): string {
  const reading = readJsonLine("bai.jsonl:1", line, NOTHING);
  return isRefusal(reading) ? reading.reason : "";
}

test("a row gives what it has and is silent about the rest", () => {
  assert.equal(read(ROW), {
    id: "bt-7",
    title: "Thư viện xã mở cửa buổi tối",
    date: { day: "2014-03-02", time: "01:30" },
    places: [],
    category: "Văn hóa",
    writers: [],
    summary: "",
    captions: [],
    origin: "",
    paragraphs: ["Từ tháng này, thư viện mở đến 21 giờ.", "Mỗi tối có hơn 40 bạn đọc. Lê An"],
  });
});

test("null is silence", () => {
  assert.equal(
    read({ ...ROW, sapo: null, author: null, captions: null, source: null, province_lead: null }),
    read(ROW),
  );
});

test("the author goes before a guess, and a guess changes no text", () => {
  const guessed = read({ ...ROW, byline_guess: "Lê An" });
  assert.equal(guessed.writers, [{ name: "Lê An", org: "" }]);
  assert.equal(guessed.paragraphs, read(ROW).paragraphs);
  assert.equal(
    read({ ...ROW, author: "VI BA;Hà Ly", byline_guess: "Lê An" }).writers.map((one) => one.name),
    ["VI BA", "Hà Ly"],
  );
});

test("the leading province is the place, provinces that are only mentioned are not", () => {
  assert.equal(read({ ...ROW, provinces: ["Hà Giang"] }).places, []);
  assert.equal(read({ ...ROW, provinces: ["Hà Giang", "Sơn La"], province_lead: "Sơn La" }).places, ["Sơn La"]);
});

test("captions keep their words, with the credit apart", () => {
  assert.equal(read({ ...ROW, captions: ["Phòng đọc. (Ảnh: Lê An)", "Kệ sách mới"] }).captions, [
    { caption: "Phòng đọc.", credit: "Lê An" },
    { caption: "Kệ sách mới", credit: "" },
  ]);
});

test("a known date is for rows without one", () => {
  assert.is(read(ROW, { year: "", date: "2000-01-01" }).date.day, "2014-03-02");
  assert.is(read({ ...ROW, date: undefined }, { year: "", date: "2000-01-01" }).date.day, "2000-01-01");
});

test("what is no article is refused with its reason", () => {
  assert.match(reasonOf("{"), /không phải một đối tượng JSON/);
  assert.match(reasonOf("[1]"), /không phải một đối tượng JSON/);
  assert.match(reasonOf(JSON.stringify({ ...ROW, title: 7 })), /khóa “title” không phải là chữ/);
  assert.match(reasonOf(JSON.stringify({ ...ROW, title: " \u200B" })), /không có tiêu đề/);
  assert.match(reasonOf(JSON.stringify({ ...ROW, body: "\n" })), /không có nội dung/);
  assert.match(reasonOf(JSON.stringify({ ...ROW, date: "thứ Ba" })), /không có ngày/);
});

test.run();
