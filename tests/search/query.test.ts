import { suite } from "uvu";
import * as assert from "uvu/assert";
import { LIMIT, readQuery } from "../../layouts/browser/search-query.ts";
import { indexForm, plainWord, readerForm, wordKey } from "../../scripts/archive/search.ts";

const test = suite("search: query");

const plainOf = (text: string, parted = false) => readQuery(text, parted).terms.map(({ plain }) => plain[0]);

test("keeps the stroke of đ as a mark, and gives it back", () => {
  assert.is(indexForm("Đà đ"), "D\u0335à d\u0335");
  assert.is(readerForm(indexForm("Đường đi Đà Nẵng")), "Đường đi Đà Nẵng");
  assert.is(plainWord("đường"), "duong");
});

test("sorts the spellings of a word together, the one without marks first", () => {
  const words = ["ca", "cá", "can", "ba", "cần"];
  const sorted = [...words].sort((a, b) => (wordKey(a) < wordKey(b) ? -1 : 1));
  assert.equal(sorted, ["ba", "ca", "cá", "can", "cần"]);
});

test("reads upper case, NFD and spare spaces as one query", () => {
  const expected = readQuery("đà nẵng");
  assert.equal(plainOf("đà nẵng"), ["da", "nang"]);
  for (const typed of ["Đà Nẵng", "ĐÀ NẴNG", "Đà Nẵng".normalize("NFD"), "  đà\t nẵng"])
    assert.equal(readQuery(typed), expected);
});

test("asks for marks only where the query has some", () => {
  assert.is(readQuery("da nang").marked, false);
  assert.is(readQuery("đa nang").marked, true);
});

test("takes both places of a tone, and both letters of a final i or y", () => {
  const [hoa] = readQuery("hoà").terms;
  assert.equal(hoa?.forms, ["hoà", "hòa"]);
  const [ky] = readQuery("kỹ").terms;
  assert.equal(ky?.forms, ["kỹ", "kĩ"]);
  assert.equal(ky?.plain, ["ky", "ki"]);
});

test("leaves punctuation out of words as Pagefind does, or parts them at it", () => {
  assert.equal(plainOf("TP.HCM, Covid-19 – 5/9"), ["tphcm", "covid19", "59"]);
  assert.equal(plainOf("TP.HCM, Covid-19 – 5/9", true), ["tp", "hcm", "covid", "19", "5", "9"]);
  assert.equal(plainOf("!? … “” 🙂 .*+?^$"), []);
});

test("keeps what stands between quotation marks together, and an unclosed one as words", () => {
  const query = readQuery('"công an" quận “Hai Bà Trưng”');
  assert.equal(query.phrases, [
    [0, 2],
    [3, 6],
  ]);
  assert.is(query.open, false);
  assert.equal(readQuery('"công an').phrases, []);
  assert.equal(readQuery('"công" an').phrases, []);
});

test("takes the last word as unfinished only while it is being typed", () => {
  assert.is(readQuery("trườ").open, true);
  assert.is(readQuery("trườ ").open, false);
});

test("looks for no more words than it says, of a text of any length", () => {
  const long = readQuery("tuyên quang ".repeat(5000));
  assert.is(long.terms.length, LIMIT);
  assert.is(long.cut, true);
  assert.is(readQuery("x".repeat(10_000)).terms.length, 1);
});

test.run();
