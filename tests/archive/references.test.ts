import { test } from "uvu";
import * as assert from "uvu/assert";
import { referencesIn } from "../../scripts/archive/references.ts";

/** What each reference of a body stands at: the rest of its line from there on, to at most eight characters. */
const places = (body: string) =>
  referencesIn(body).map(({ line, column }) => (body.split("\n")[line] ?? "").slice(column, column + 8));

test("everything that leads out of a text is found, in order, where it stands", () => {
  assert.equal(referencesIn('Một [hai](a.md)\n[ba](b.md)\n\n![C](c.jpg "D")\n\n<b>&shy;\n'), [
    { kind: "link", target: "a.md", alt: "", title: "", line: 0, column: 10 },
    { kind: "link", target: "b.md", alt: "", title: "", line: 1, column: 5 },
    { kind: "picture", target: "c.jpg", alt: "C", title: "D", line: 3, column: 5 },
    { kind: "html", target: "<b>", alt: "", title: "", line: 5, column: 0 },
    { kind: "entity", target: "&shy;", alt: "", title: "", line: 5, column: 3 },
  ]);
  assert.equal(referencesIn("Chỉ có chữ, `<b>` và &amp;.\n"), []);
});

test("the same target twice is told at both places, and what only names it at none", () => {
  assert.equal(places("a.md [x](a.md) a.md [y]( <a.md> 'z')\n"), ["a.md) a.", "a.md> 'z"]);
  assert.equal(places("[x][1] và [2], <https://a.vn>\n\n[1]: a.md\n[2]: b.md\n"), ["[x][1] v", "[2], <ht", "https://"]);
  assert.equal(places("![x][1] ![y](b.jpg)\n\n[1]: a.jpg\n"), ["![x][1] ", "b.jpg)"]);
});

test("places are right in headings, lists, quotations, tables, and around pictures", () => {
  assert.equal(places("## Đầu [x](a.md) ##\n\nĐầu <i>\n===\n"), ["a.md) ##", "<i>"]);
  assert.equal(places("> - một\n>   hai [x](a.md)\n> > ba <b>\n"), ["a.md)", "<b>"]);
  assert.equal(places("1. một\n\n   \thai &shy;\n"), ["&shy;"]);
  assert.equal(places("| a | b |\n|---|---|\n| [x](a.md) | a <b> [x](a.md) |\n"), ["a.md) | ", "<b> [x](", "a.md) |"]);
  assert.equal(places("> | a\n> |---\n> | c \\| d | <b>\n> | <i> |\n"), ["<i> |"]);
  assert.equal(places("[![x](a.jpg)](b.md)\n"), ["b.md)", "a.jpg)]("]);
  assert.equal(places("- <div>\n  x\n"), ["<div>"]);
});

test("an entity that prints nothing to be seen is found in every text that is printed", () => {
  const hidden = (body: string) => referencesIn(body).filter(({ kind }) => kind === "entity").length;
  assert.is(hidden("chữ &#8238; &ZeroWidthSpace; &#xFFFF; &#xD800;\n"), 4);
  assert.is(hidden('[x](https://a.vn "t &#8238;") ![a &#8238;](a.jpg "t &#8203;")\n'), 3);
  assert.is(hidden("[x][1]\n\n[1]: a.md (t &#8238;)\n"), 1);
  assert.is(hidden("```&#8238;\nchữ\n```\n"), 1);
  assert.is(hidden('chữ &amp; [x](a.md "&quot;") ![&eacute;](b.jpg "é")\n\n```js\n&#8238;\n```\n\n`&#8238;`\n'), 0);
});

test.run();
