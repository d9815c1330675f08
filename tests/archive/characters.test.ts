import { test } from "uvu";
import * as assert from "uvu/assert";
import { countSyllables, mayBeStrange } from "../../scripts/archive/characters.ts";
import { canonical, INVISIBLE } from "../../scripts/archive/text.ts";

/** Every character of Unicode, one a text, and each after a letter that a mark may join. */
function* characters(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const one = String.fromCodePoint(code);
    yield one;
    yield `a${one}`;
  }
}

test("no character that is invisible or not canonical passes unseen", () => {
  for (const text of characters()) {
    if (!mayBeStrange(text)) {
      assert.is(canonical(text), text);
      assert.not.ok(INVISIBLE.test(text), JSON.stringify(text));
    }
  }
  for (const text of ["Ha\u0300 Nội", "\u1100\u1161", "Ðà Nẵng", "a\u200Bb", "\u00A0"]) assert.ok(mayBeStrange(text));
  assert.not.ok(mayBeStrange("“Đường về nhà”: 580 vụ – 1,5 tỉ đồng…\n"));
});

test("syllables are runs of letters and digits, in any script", () => {
  const texts = ["", "một", "Đường về  nhà, 580 vụ.", "C# là – gì?", "𠀀𠀁 chữ Nôm", "a\nb\tc", "日本 語"];
  for (const text of texts) assert.is(countSyllables(text), text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, text);
});

test.run();
