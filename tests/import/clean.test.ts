import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkCharacters } from "../../scripts/archive/source.ts";
import { clean, linesOf } from "../../scripts/import/clean.ts";

test("text comes out in the form that the checker asks for", () => {
  assert.is(clean("\uFEFF Ho\u0300a\u00A0 b\u00ECnh\t\u200Bở\u00AD Ða\u0300 Nẵng \u0000"), "Hòa bình ở Đà Nẵng");
  const everything = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join("a");
  assert.equal(checkCharacters("bai.md", clean(everything)), []);
});

test("lines end wherever any system ends them", () => {
  assert.equal(linesOf("một\r\nhai\rba\n\n \nbốn\u2028năm\u0085sáu"), ["một", "hai", "ba", "bốn", "năm", "sáu"]);
});

test.run();
