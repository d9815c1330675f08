import { suite } from "uvu";
import * as assert from "uvu/assert";
import { newerTone, olderTone, readQuery } from "../../layouts/browser/search-query.ts";
import { indexForm, readerForm } from "../../scripts/archive/search.ts";

const test = suite("search: query");

test("keeps the stroke of đ as a mark, and gives it back", () => {
  assert.is(indexForm("Đà đ"), "D\u0335à d\u0335");
  assert.is(readerForm(indexForm("Đường đi Đà Nẵng")), "Đường đi Đà Nẵng");
});

test("reads upper case, NFD and spare spaces as one query", () => {
  const expected = readQuery("đà nẵng");
  assert.equal(expected.terms, ["da", "nang"]);
  for (const typed of ["Đà Nẵng", "ĐÀ NẴNG", "Đà Nẵng".normalize("NFD"), "  đà\t nẵng ", "“Đà Nẵng”, "])
    assert.equal(readQuery(typed), expected);
});

test("asks for marks only where the query has some", () => {
  assert.equal(readQuery("da nang").exact, []);
  assert.equal(readQuery("da nang").terms, ["da", "nang"]);
  assert.equal(readQuery("đa nang").exact, [{ words: "d\u0335a nang", exact: true }]);
});

test("asks for both places of the tone", () => {
  for (const typed of ["hoà bình", "hòa bình"])
    assert.equal(
      readQuery(typed)
        .exact.map(({ words }) => words)
        .sort(),
      ["hoà bình", "hòa bình"].sort(),
    );
});

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

test("leaves punctuation out of words, as Pagefind does", () => {
  assert.equal(readQuery("TP.HCM, Covid-19 – 5/9").terms, ["tphcm", "covid19", "59"]);
  assert.equal(readQuery("!? … “”").terms, []);
});

test.run();
