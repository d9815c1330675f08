import { suite } from "uvu";
import * as assert from "uvu/assert";
import { postingsOf, readWordFile } from "../../layouts/browser/search-postings.ts";
import { columnOf, valueIn } from "../../scripts/archive/search.ts";
import { readCbor } from "../../scripts/search/cbor.ts";
import { vocabularyOf, wordFiles } from "../../scripts/search/pack-words.ts";
import { addIndexFile, type Postings } from "../../scripts/search/postings.ts";

const test = suite("search: postings");

const POSTINGS: Postings = new Map([
  ["công", { articles: [0, 3, 200], counts: [2, 1, 1], positions: [4, 300, 0, 20_000] }],
  ["cong", { articles: [3], counts: [2], positions: [1, 7] }],
  ["đường", { articles: [1], counts: [1], positions: [5] }],
]);

test("reads what it packs, the spellings of a word in order of their places", () => {
  const [file, ...others] = wordFiles(POSTINGS);
  assert.equal(others, []);
  assert.is(file?.key, "cong");
  const read = readWordFile(file?.bytes ?? new Uint8Array());
  assert.equal([...read.entries.keys()], ["cong", "công", "đường"]);
  const all = postingsOf(
    ["công", "cong"].map((word) => ({ file: read, word })),
    201,
  );
  const at = (article: number) => {
    const [from, to] = [all.starts[article], all.starts[article + 1]];
    const words = [...all.forms.subarray(from, to)].map((form) => all.words[form]);
    return [...all.positions.subarray(from, to)].map((position, index) => [position, words[index]]);
  };
  assert.equal([...all.articles], [0, 3, 200]);
  assert.equal(at(0), [
    [4, "công"],
    [300, "công"],
  ]);
  assert.equal(at(3), [
    [0, "công"],
    [1, "cong"],
    [7, "cong"],
  ]);
  assert.equal(at(200), [[20_000, "công"]]);
  assert.equal(at(1), []);
});

test("refuses a file of words that is cut", () => {
  const [file] = wordFiles(POSTINGS);
  const cut = file?.bytes.subarray(0, -1) ?? new Uint8Array();
  assert.throws(() => readWordFile(cut), /damaged/);
});

test("gives a word of many articles a file of its own", () => {
  const articles = Array.from({ length: 9000 }, (_, article) => article);
  const common = { articles, counts: articles.map(() => 1), positions: articles };
  const files = wordFiles(new Map([...POSTINGS, ["của", common]]));
  assert.equal(
    files.map(({ key }) => key),
    ["cong", "cua của", "duong đường"],
  );
});

test("keeps words of several articles as the vocabulary", () => {
  assert.equal(vocabularyOf(POSTINGS), [["công", 3]]);
});

test("refuses index files of another form than Pagefind 1.6 writes", () => {
  const bytes = (text: string, ...rest: number[]) => Uint8Array.from([...Buffer.from(text), ...rest]);
  assert.throws(() => addIndexFile(new Map(), bytes("something else"), 0), /signature/);
  assert.throws(() => addIndexFile(new Map(), bytes("pagefind_dcd", 0x81, 0x81, 0x01), 0), /another form/);
  assert.throws(() => addIndexFile(new Map(), bytes("pagefind_dcd", 0xa0), 0), /a value of kind 5/);
  assert.equal(readCbor(Uint8Array.from([0x83, 0x18, 0xff, 0x38, 0x18, 0x61, 0x61])), [255, -25, "a"]);
});

test("holds a column of small numbers in a text that JSON keeps", () => {
  const values = [0, 1, 57, 56, 300, 50_000];
  const column = JSON.parse(JSON.stringify(columnOf(values))) as string;
  assert.equal(
    values.map((_, article) => valueIn(column, article)),
    values,
  );
  assert.is(valueIn(column, 99), -1);
  assert.throws(() => columnOf([60_000]), /cannot hold/);
});

test.run();
