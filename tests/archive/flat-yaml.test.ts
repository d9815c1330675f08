import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDocument } from "yaml";
import { flatList, flatMap } from "../../scripts/archive/flat-yaml.ts";
import { randomOf } from "./random.ts";

const OPENINGS = ["title: ", "tags: [", "a: ", "", "- id: a\n  name: ", "- id: a\n- name: ", "- "] as const;
const CLOSINGS = ["]", ""] as const;

test("the front matter of an ordinary article is read without the YAML parser", () => {
  const text = [
    'title: "Chợ phiên mở thêm ngày: từ 5 giờ sáng"',
    "date: 2024-01-18T09:30",
    "province: [Hà Nội, 'Tuyên Quang']",
    "category: thoi-su",
    "byline: Lê Thu Hà",
    "source: https://baotinh.example/bai#1",
    "",
  ].join("\n");
  assert.equal(flatMap(text), {
    title: "Chợ phiên mở thêm ngày: từ 5 giờ sáng",
    date: "2024-01-18T09:30",
    province: ["Hà Nội", "Tuyên Quang"],
    category: "thoi-su",
    byline: "Lê Thu Hà",
    source: "https://baotinh.example/bai#1",
  });
});

test("a table of people is read without the YAML parser, and any other list is left to it", () => {
  const text = "- id: le-thu-ha\n  name: Lê Thu Hà\n  aka: [Thu Hà]\n- id: vo-van-nam\n  name: Võ Văn Nam\n";
  assert.equal(flatList(text), [
    { id: "le-thu-ha", name: "Lê Thu Hà", aka: ["Thu Hà"] },
    { id: "vo-van-nam", name: "Võ Văn Nam" },
  ]);
  const others = [
    "- a",
    "- id: a\n   b",
    "- id: a\n b: c",
    "- id: a\n\n- id: b",
    "-  id: a",
    "- - id: a",
    "a: b",
    "- id:",
    "",
  ];
  for (const other of others) assert.is(flatList(other), null, JSON.stringify(other));
});

test("what is no text, or needs thought, is left to the YAML parser", () => {
  const texts = [
    "title: 12",
    "draft: true",
    "title: Null",
    "title: a # b",
    "title: a: b",
    'title: "a\\tb"',
    "title: a\n  b",
    "title: a\ntitle: b",
    "title:",
    "photos:\n  - src: a.jpg",
    "tags: [a, [b]]",
    "tags: [a: b]",
    "tags: []",
    "title: *a",
    "title: &a b",
    "# a\ntitle: b",
    "",
  ];
  for (const text of texts) assert.is(flatMap(text), null, JSON.stringify(text));
});

const pieces = [
  ..."aAđ'\"[]{},:#|>&*!%@`\\?~-.=\t\n ",
  ": ",
  " #",
  ", ",
  "\n",
  "\n",
  "title: ",
  "tags: [",
  "<<: ",
  "\n- ",
  "\n  ",
  "id: ",
];
const words = ["Hà Nội", "true", "Null", "12", "2024-01-18", "2024-01-18T09:30", "http://x.vn", "C#", "“x”", "…", "😀"];
const spaces = ["\u00A0", "\u0085", "\u2028", "\u3000", "---", "..."];
const PARTS = ["x", ...pieces, ...words, ...spaces] as const;

test("whatever it reads, the YAML parser reads the same", () => {
  const { below, pick } = randomOf(1);
  let read = 0;
  let lists = 0;
  for (let trial = 0; trial < 40_000; trial++) {
    const length = 1 + below(8);
    const text = pick(OPENINGS) + Array.from({ length }, () => pick(PARTS)).join("") + pick(CLOSINGS);
    const flat = flatMap(text) ?? flatList(text);
    if (!flat) continue;
    if (Array.isArray(flat)) lists++;
    read++;
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
    assert.equal(document.errors, [], JSON.stringify(text));
    assert.equal(document.toJS(), flat, JSON.stringify(text));
  }
  assert.ok(read > 1000, `${read} texts were read`);
  assert.ok(lists > 300, `${lists} lists were read`);
});

test("a value is plain where one expression for all of it says so", () => {
  const plain = /^\p{L}(?:[^\s:#]| |:(?=\S)|(?<=\S)#)*$/u;
  const plainInList = /^\p{L}(?:[^\s:#[\]{},]| )*$/u;
  const quoted = /^(?:"((?:[^\s"\\]| )*)"|'((?:[^\s']| )*)')$/;
  const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;
  const isRead = (written: string, form: RegExp) => {
    const value = written.replace(/ +$/, "");
    const isText = form.test(value) && !/^(?:null|true|false)$/i.test(value);
    return quoted.test(written) || date.test(written) || isText;
  };
  const { below, pick } = randomOf(3);
  let read = 0;
  for (let trial = 0; trial < 40_000; trial++) {
    const value = Array.from({ length: 1 + below(5) }, () => pick(PARTS)).join("");
    if (value.includes("\n")) continue;
    const line = /^[a-z]+: +(.*)$/.exec(`title: ${value}`)?.[1] ?? "";
    if (!line.startsWith("["))
      assert.is(flatMap(`title: ${value}`) !== null, isRead(line, plain), JSON.stringify(value));
    const items = value.split(",").map((item) => item.replace(/^ +/, ""));
    const list = flatMap(`tags: [${value}]`);
    assert.is(
      list !== null,
      /^.*$/.test(value) && items.every((item) => isRead(item, plainInList)),
      JSON.stringify(value),
    );
    if (list !== null) read++;
  }
  assert.ok(read > 1000, `${read} lists were read`);
});

test("a value as long as a file is read", () => {
  const long = "chữ ".repeat(2_500_000).trim();
  assert.equal(flatMap(`title: ${long}\ntags: [${long}]`), { title: long, tags: [long] });
});

test.run();
