import { test } from "uvu";
import * as assert from "uvu/assert";
import { captionParts, creditLine } from "../../scripts/archive/captions.ts";

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

test.run();
