import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fromKeystrokes } from "../../layouts/browser/search-keystrokes.ts";
import { newerTone, olderTone, otherI, spellingsOf } from "../../layouts/browser/search-spelling.ts";

const test = suite("search: spelling");

test("moves the tone of a final oa, oe, uy, and of nothing else", () => {
  const pairs = [
    ["hòa", "hoà"],
    ["khỏe", "khoẻ"],
    ["thủy", "thuỷ"],
    ["tòa", "toà"],
  ] as const;
  for (const [older, newer] of pairs) {
    assert.is(newerTone(older), newer);
    assert.is(olderTone(newer), older);
    assert.is(olderTone(older), older);
    assert.is(newerTone(newer), newer);
  }
  for (const word of ["quý", "hoàng", "tuyết", "mùa", "của", "khoái", "quà", "nghĩa"]) {
    assert.is(olderTone(word), word);
    assert.is(newerTone(word), word);
  }
});

test("takes i for y where both are written, and nowhere else", () => {
  const pairs = [
    ["kỹ", "kĩ"],
    ["lý", "lí"],
    ["mỹ", "mĩ"],
    ["tỷ", "tỉ"],
    ["quý", "quí"],
    ["hy", "hi"],
  ] as const;
  for (const [y, i] of pairs) {
    assert.is(otherI(y), i);
    assert.is(otherI(i), y);
  }
  for (const word of ["chị", "tay", "đi", "máy", "thi", "y", "nghỉ", "vị"]) assert.is(otherI(word), word);
  assert.equal(spellingsOf("quỳ"), ["quỳ", "quì"]);
});

test("reads Telex and VNI keystrokes, however they were ordered", () => {
  const typed = {
    truwowngf: "trường",
    tru7o7ng2: "trường",
    truongwf: "trường",
    "vieejt nam": "việt nam",
    "vie6t5 nam": "việt nam",
    "ddaf nawngx": "đà nẵng",
    "d9a2 na8ng4": "đà nẵng",
    "nguyeexn hueej": "nguyễn huệ",
    khoer: "khỏe",
    quyeens: "quyến",
    giuwax: "giữa",
    hojc: "học",
    uwr: "ử",
    quas: "quá",
    gif: "gì",
  };
  for (const [keys, meant] of Object.entries(typed)) assert.is(fromKeystrokes(keys), meant);
});

test("leaves what is no keystrokes as it was typed", () => {
  for (const text of ["toan", "khuya", "hoc sinh", "580 vu", "covid 19", "việt nam", "website", "2024", ""]) {
    assert.is(fromKeystrokes(text), text);
  }
});

test.run();
