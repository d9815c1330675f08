import { suite } from "uvu";
import * as assert from "uvu/assert";
import { excerptPieces, type Piece, titlePieces } from "../../layouts/browser/search-excerpt.ts";
import { randomOf } from "../archive/random.ts";

const test = suite("search: excerpt");

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("marks neighbours together and leaves punctuation outside", () => {
  const words = "Bão vào “Đà Nẵng”, Huế sau đó".split(" ");
  assert.is(shown(titlePieces(words, 5, [2, 3])), "Bão vào “[Đà Nẵng]”, Huế");
});

test("begins after the title, before the first of the longest runs", () => {
  const text = Array.from({ length: 100 }, (_, number) => `chữ${number}`);
  text[4] = "Đà";
  text[60] = "Đà";
  text[61] = "Nẵng.";
  const excerpt = shown(excerptPieces(["Tin", "Đà", "Nẵng", ...text], 3, [1, 2, 7, 63, 64]));
  assert.ok(excerpt.startsWith("… chữ52 "), excerpt);
  assert.match(excerpt, /chữ59 \[Đà Nẵng\]\. chữ62/);
  assert.ok(excerpt.endsWith(" chữ87\u00a0…"), excerpt);
});

test("shows the beginning where only the title matches, and all of a short text", () => {
  assert.is(shown(excerptPieces(["Tin", "Huế", "mưa", "to"], 2, [1])), "mưa to");
  assert.is(shown(excerptPieces(["Tin", "Huế"], 2, [1])), "");
});

test("takes markup for text", () => {
  assert.is(shown(titlePieces(["<b>Huế</b>"], 1, [0])), "<[b>Huế</b]>");
});

test("leaves all at the ends of what is marked that is no letter or digit outside", () => {
  const { below, pick } = randomOf(5);
  for (let trial = 0; trial < 20_000; trial++) {
    const word = Array.from({ length: 1 + below(8) }, () => pick(["a", "Đ", "1", "“", "”", ".", " ", "\n", "😀"])).join(
      "",
    );
    const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    const around = [before, core && `[${core}]`, after].join("");
    assert.is(shown(titlePieces([word], 1, [0])), around, JSON.stringify(word));
  }
});

test.run();
