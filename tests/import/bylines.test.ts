import { test } from "uvu";
import * as assert from "uvu/assert";
import { writersOf } from "../../scripts/import/bylines.ts";

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

test.run();
