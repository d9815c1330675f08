import { test } from "uvu";
import * as assert from "uvu/assert";
import { looksLikeName, writersOf } from "../../scripts/import/bylines.ts";
import { randomOf } from "../archive/random.ts";

const names = (byline: string) => writersOf(byline).map((writer) => writer.name);

test("names are parted where a name stands on either side", () => {
  assert.equal(names("VI BA;HÀ LY; LÊ AN"), ["VI BA", "HÀ LY", "LÊ AN"]);
  assert.equal(names("Vi Ba,Hà Ly"), ["Vi Ba", "Hà Ly"]);
  assert.equal(names("Vi Ba - Hà Ly – T.Th"), ["Vi Ba", "Hà Ly", "T.Th"]);
  assert.equal(names("Vi Ba và H'Ly Niê"), ["Vi Ba", "H'Ly Niê"]);
});

test("what is more than names stays as printed", () => {
  for (const byline of [
    "Theo AFP, Reuters",
    "Lê An (giáo viên, quận 3)",
    "Lê An (tổng hợp)",
    "VOV-Tây Bắc",
    "Tin, ảnh: LÊ AN",
  ]) {
    assert.equal(writersOf(byline), [{ name: byline, org: "" }]);
  }
});

test("an agency behind a name is its organisation", () => {
  assert.equal(writersOf("Lê An (TTXVN)"), [{ name: "Lê An", org: "TTXVN" }]);
  assert.equal(writersOf("Lê An/ VOV"), [{ name: "Lê An", org: "VOV" }]);
});

test("silence and ornament have no writers", () => {
  for (const byline of ["", " ", "***", "-;."]) assert.equal(writersOf(byline), []);
});

test("names are parted as by one expression that takes the spaces with what parts them", () => {
  const between = /\s*,\s*|\s+[-–—]\s*|\s*[-–—]\s+|\s+và\s+/;
  const signed = /^(?<name>[^()/]+?)\s*(?:\(\s*(?<bracketed>[A-ZĐ]{2,8}\+?)\s*\)|\/\s*(?<after>[A-ZĐ]{2,8}\+?))$/u;
  const writersByIt = (text: string) => {
    const { name = text, bracketed, after } = signed.exec(text)?.groups ?? {};
    const all = name.split(between);
    if (!all.every(looksLikeName)) return [{ name: text, org: "" }];
    return all.map((each) => ({ name: each, org: bracketed ?? after ?? "" }));
  };
  const pieces = ["Lê An", "Vi", " ", "  ", ",", "-", " – ", " và ", "và", "(TTXVN)", "/AFP", "(", ")", "/", "x"];
  const { below, pick } = randomOf(4);
  let parted = 0;
  for (let trial = 0; trial < 100_000; trial++) {
    const text = ["Lê", ...Array.from({ length: below(7) }, () => pick(["Hà", ...pieces]))].join("").trim();
    const writers = writersOf(text);
    if (writers.length > 1) parted++;
    assert.equal(writers, writersByIt(text), JSON.stringify(text));
  }
  assert.ok(parted > 1000, `${parted} bylines were parted`);
});

test.run();
