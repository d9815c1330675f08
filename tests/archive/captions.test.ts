import { test } from "uvu";
import * as assert from "uvu/assert";
import { captionParts, creditLine } from "../../scripts/archive/captions.ts";
import { randomOf } from "./random.ts";

test("a printed caption is split into its words and its credit", () => {
  const parts: readonly (readonly [string, string, string])[] = [
    ["Buổi lễ. (Ảnh: Quang Cường)", "Buổi lễ.", "Quang Cường"],
    ["Buổi lễ. Ảnh: Quang Cường", "Buổi lễ.", "Quang Cường"],
    ["Buổi lễ. (ảnh: AFP/TTXVN).", "Buổi lễ.", "AFP/TTXVN"],
    ["Buổi lễ. (Ảnh: Tư liệu/TTXVN).", "Buổi lễ.", "Tư liệu/TTXVN"],
    ["Ảnh: Hoàng Hà", "", "Hoàng Hà"],
    ["Con đường. (Minh họa: Lê A)", "Con đường.", "Minh họa: Lê A"],
    ["Dân số (Đồ họa: B)", "Dân số", "Đồ họa: B"],
    ["Buổi lễ (năm 1990). Nguồn ảnh: Bảo tàng", "Buổi lễ (năm 1990).", "Bảo tàng"],
    ["Buổi lễ.", "Buổi lễ.", ""],
    ["", "", ""],
  ];
  for (const [text, caption, credit] of parts) assert.equal(captionParts(text), { caption, credit }, text);
});

test("words that only end like a credit are words of the caption", () => {
  for (const text of [
    "Toàn cảnh: chợ phiên",
    "Nghệ nhân Lê Danh: người giữ lửa",
    "Hình ảnh: chợ phiên Bắc Hà",
    "Ảnh chụp năm 1990",
  ]) {
    assert.equal(captionParts(text), { caption: text, credit: "" });
  }
});

test("a credit is printed with the label Ảnh, unless it has one of its own", () => {
  assert.is(creditLine("Quang Cường"), "Ảnh: Quang Cường");
  assert.is(creditLine("Minh họa: Lê A"), "Minh họa: Lê A");
  assert.is(creditLine("Anh Tuấn"), "Ảnh: Anh Tuấn");
  assert.is(creditLine(""), "");
});

test("brackets, full stops and spaces are read as one expression for all of them would read them", () => {
  const whole = /\s*\(?\s*(?<!\p{L}|hình\s)(?:[ẢA]nh|Minh họa|Đồ họa|Nguồn ảnh)\s*:\s*([^()]+?)\s*\)?\.?$/iu;
  const partsByIt = (text: string) => {
    const match = whole.exec(text);
    const [printed = "", name = ""] = match ?? [];
    if (!match) return { caption: text.trim(), credit: "" };
    if (/^[\s.]$/.test(name)) return null;
    const kind = /minh họa|đồ họa/iu.exec(printed)?.[0];
    return { caption: text.slice(0, match.index).trim(), credit: kind ? `${kind}: ${name}` : name };
  };
  const pieces = [" ", "  ", "(", ")", ".", ":", "Ảnh: ", "ảnh", "Minh họa: ", "Nguồn ảnh", "hình ", "ả", "A B", "\n"];
  const { below, pick } = randomOf(2);
  let credited = 0;
  for (let trial = 0; trial < 100_000; trial++) {
    const text = Array.from({ length: 1 + below(9) }, () => pick(["(Ảnh: ", ...pieces])).join("");
    const expected = partsByIt(text);
    if (!expected) continue;
    if (expected.credit !== "") credited++;
    assert.equal(captionParts(text), expected, JSON.stringify(text));
  }
  assert.ok(credited > 10_000, `${credited} credits`);
});

test("a label with nothing to be read behind it is no credit", () => {
  for (const text of ["Ảnh:", "Ảnh: .", "Chợ. (Ảnh: )"])
    assert.equal(captionParts(text), { caption: text, credit: "" });
});

test.run();
