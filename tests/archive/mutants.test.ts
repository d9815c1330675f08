import { test } from "uvu";
import * as assert from "uvu/assert";
import { linkKey } from "../../scripts/archive/links.ts";
import type { Problem } from "../../scripts/archive/problems.ts";
import { checkMarkdown, readTables } from "../../scripts/archive/read.ts";
import { referencesIn } from "../../scripts/archive/references.ts";
import { decode } from "../../scripts/archive/source.ts";
import { checkTables } from "../../scripts/archive/tables.ts";
import { contentFolder, TABLES } from "../small-site.ts";
import { FILE } from "./problems-of.ts";
import { randomOf } from "./random.ts";

const ARTICLE = `---
title: "Đẩy lùi hạn mặn: chuyện ở Tân Phú Đông"
date: 2024-01-18T06:30
updated: 2024-01-19
province: [Tiền Giang, 'Bến Tre']
category: thoi-su
byline:
  - Lê Thu Hà
  - name: Lò Thanh Chiêm
    role: Cộng tác viên
    org: Hội Nhiếp ảnh Tây Bắc
summary: >
  Một hai câu
  dưới tiêu đề.
image: a.jpg
alt: Cánh đồng
caption: Chợ. (Ảnh: A)
photos:
  - src: b.jpg
    alt: Chợ
    caption: Chợ họp.
    credit: B
  - {caption: Quang cảnh, credit: C}
source: TTXVN # chú thích
tags: [hạn mặn, nông nghiệp]
aliases: [/tin/cu.html]
draft: false
---

## Đầu [hai](https://a.vn "b") &nbsp;

> - Một ![ảnh](a.jpg "Chợ. (Ảnh: A)") <b>hai</b>
>   [ba](/tỉnh/hà-nội)

| a | b |
|---|---|
| [c](x.md) | <https://a.vn> |
`;

const WORDS = [
  "[",
  "]",
  "{",
  "}",
  ":",
  ": ",
  " #",
  "#x",
  "&a ",
  "*a",
  "!t ",
  "|",
  ">",
  '"',
  "'",
  "\\",
  "---",
  "- ",
  "? ",
];
const ODD = [
  "\t",
  "\r",
  "\r\n",
  "\n",
  "\n\n",
  "  ",
  "\u200b",
  "a\u0301",
  "\ufffd",
  "\ufeff",
  "\u2028",
  "😀",
  "\\uD800",
  "true",
];
const KEYS = [
  "name: ",
  "rolle: ",
  "src: ",
  "title: ",
  "byline: ",
  "<<: ",
  "__proto__: ",
  "date: 1",
  "&#8238;",
  "](",
  "<i>",
  "`",
];
const PIECES = ["", ...WORDS, ...ODD, ...KEYS] as const;

/** A text with a few of its characters, lines and indentations changed; some with a byte that is no UTF-8. */
function mutantOf(text: string, { below, pick }: ReturnType<typeof randomOf>): Buffer {
  let mutant = text;
  for (let change = 1 + below(3); change > 0; change--) {
    const lines = mutant.split("\n");
    const at = below(lines.length);
    const line = lines[at] ?? "";
    const from = below(line.length + 1);
    const changed = pick([
      () => [line.slice(0, from) + pick(PIECES) + line.slice(from)],
      () => [line.slice(0, from) + pick(PIECES) + line.slice(from + 1 + below(4))],
      () => [line.replace(/: .*/, `: ${pick(PIECES)}`)],
      () => [" ".repeat(below(5)) + line.trimStart()],
      () => [line, line],
      () => [line, lines[below(lines.length)] ?? ""],
      () => [],
    ] as const)();
    mutant = [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join("\n");
  }
  const bytes = Buffer.from(mutant);
  if (below(10) === 0) bytes[below(bytes.length)] = pick([0xff, 0x80, 0xef, 0xc3]);
  return bytes;
}

/** Asserts that each problem is one of this file, in one of its lines, and no further than the end of the line. */
function assertInside(problems: readonly Problem[], file: string, bytes: Uint8Array): void {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|[\r\n]/);
  for (const problem of problems) {
    const said = `${JSON.stringify(problem)} of ${JSON.stringify(Buffer.from(bytes).toString())}`;
    const length = lines[problem.line - 1]?.length;
    assert.is(problem.file, file, said);
    assert.ok(length !== undefined && problem.line >= 1, said);
    assert.ok(problem.column >= 1 && problem.column <= (length ?? 0) + 1, said);
  }
}

test("whatever is done to an article, the checker goes on, and points into the file", () => {
  const { tables } = readTables(contentFolder({}));
  if (!tables) throw new Error("the tables of the tests are wrong");
  const random = randomOf(11);
  const messages = new Set<string>();
  for (let trial = 0; trial < 6_000; trial++) {
    const bytes = mutantOf(ARTICLE, random);
    const { problems } = checkMarkdown(FILE, bytes, { tables, exists: () => true, faultIn: () => null });
    for (const { message } of problems) messages.add(message);
    assertInside(problems, FILE, bytes);
  }
  assert.ok(messages.size > 100, `${messages.size} messages`);
});

test("so it does with the tables", () => {
  const whole = { "site.yaml": "", "categories.yaml": "", "people.yaml": "", "provinces.json": "{}" };
  const texts = {
    "site.yaml": `${TABLES["site.yaml"]}imprint: [Một, "Hai: ba"]\nlists: {province: year, tag: month}\n`,
    "categories.yaml": String(TABLES["categories.yaml"]),
    "people.yaml": String(TABLES["people.yaml"]),
    "provinces.json":
      '{\n "resolutions": [],\n "regions": [{"slug": "a"}],\n "units": [{"id": "a", "aliases": []}]\n}\n',
  };
  const random = randomOf(12);
  for (const [file, text] of Object.entries(texts)) {
    for (let trial = 0; trial < 500; trial++) {
      const mutant = mutantOf(text, random);
      const read = decode(file, mutant);
      const problems = "problem" in read ? [read.problem] : checkTables({ ...whole, [file]: read.text }).problems;
      const own = problems.filter((problem) => problem.file === file);
      assertInside(own, file, mutant);
    }
  }
});

test("whatever a link into the site is made of, it names a page or nothing", () => {
  const { below, pick } = randomOf(13);
  const pieces = [
    "/",
    "//",
    "[",
    "]",
    ":",
    "@",
    "?",
    "#",
    "%",
    "%ff",
    "\\",
    "é",
    "😀",
    ".md",
    "..",
    " ",
    "&#9;",
    "|",
    "^",
  ];
  let links = 0;
  for (let trial = 0; trial < 20_000; trial++) {
    const start = pick(["", "/", "https://bao.vn", "https://bao.vn/", "../"]);
    const href = start + Array.from({ length: below(8) }, () => pick(["a", ...pieces])).join("");
    for (const { target } of referencesIn(`[x](<${href}>) [y](${href})\n`)) {
      links++;
      const key = linkKey("https://bao.vn", { source: FILE, path: "2024/01/18/x.html" }, withoutScheme(target));
      assert.type(key, "string", target);
    }
  }
  assert.ok(links > 10_000, `${links} links`);
});

/** The checker asks for no page behind an address of another site. */
const withoutScheme = (href: string): string =>
  href.startsWith("https://bao.vn/") ? href : href.replace(/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)+/i, "");

test.run();
