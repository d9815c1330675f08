import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../scripts/archive/markdown.ts";
import { formatProblem } from "../scripts/archive/problems.ts";
import { readContent } from "../scripts/archive/read.ts";
import { bodyOf } from "../scripts/archive/source.ts";
import { fold } from "../scripts/archive/text.ts";
import { ROOT } from "../scripts/edition/paths.ts";

const CONTENT = join(ROOT, "content");
const { archive, problems } = readContent({ content: CONTENT, drafts: true });
const articles = archive?.articles ?? [];

/** The words of an article's text as a reader sees it, without its pictures and their captions. */
function wordsOf(source: string): string {
  const body = bodyOf(readFileSync(join(CONTENT, source), "utf8"));
  return plainText(body.replace(/^!\[.*\)$/gm, ""));
}

function syllablesOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

test("the sample newspaper passes the checker without an error or a warning", () => {
  assert.equal(problems.map(formatProblem), []);
});

test("it has at least 48 articles of 250 to 700 syllables", () => {
  assert.ok(articles.length >= 48, `${articles.length} articles`);
  const lengths = articles.map((article) => [article.source, syllablesOf(wordsOf(article.source)).length] as const);
  assert.equal(
    lengths.filter(([, length]) => length < 250 || length > 700),
    [],
  );
});

test("it reaches over many years, provinces, categories and bylines", () => {
  const years = new Set(articles.map((article) => article.date.day.slice(0, 4)));
  assert.equal(
    Array.from({ length: 22 }, (_, index) => String(2005 + index)).filter((year) => !years.has(year)),
    [],
  );
  const provinces = articles
    .flatMap((article) => article.places.map((place) => place.id))
    .filter((id) => id !== "toan-quoc" && id !== "quoc-te");
  assert.ok(new Set(provinces).size >= 12);
  assert.ok(new Set(articles.flatMap((article) => article.bylines.map((byline) => byline.slug))).size >= 10);
  const categories = archive?.lists.category.filter((list) => list.articles.length > 0) ?? [];
  assert.is(categories.length, 8);
});

test("at least ten articles are from provinces that have since been merged into others", () => {
  const merged = articles.filter((article) =>
    article.places.some((place) => archive?.tables.authority.byId.get(place.id)?.validTo !== undefined),
  );
  assert.ok(merged.length >= 10, `${merged.length} articles`);
  assert.ok(merged.every((article) => article.date.day < "2025-07-01"));
});

test("no sentence of more than eight syllables stands in two articles", () => {
  const first = new Map<string, string>();
  const repeated: string[] = [];
  for (const { source } of articles) {
    for (const sentence of wordsOf(source).split(/[.!?…]+(?=\s|$)|\n/)) {
      const syllables = syllablesOf(sentence);
      if (syllables.length <= 8) continue;
      const key = syllables.join(" ");
      const before = first.get(key);
      if (before === undefined) first.set(key, source);
      else if (before !== source) repeated.push(`${before} and ${source}: ${sentence.trim()}`);
    }
  }
  assert.ok(first.size > 500);
  assert.equal(repeated, []);
});

test("some articles have two to four pictures", () => {
  const counts = articles.map(
    (article) =>
      new Set([...article.photos.flatMap(({ file }) => file ?? []), ...Object.values(article.body.pictures)]).size,
  );
  assert.ok(counts.filter((count) => count >= 2 && count <= 4).length >= 3, counts.join(" "));
});

test("one article shows every optional field", () => {
  const whole = articles.filter(
    ({ updated, summary, photos, origin, tags, aliases }) =>
      updated !== null &&
      summary !== "" &&
      photos.some((photo) => photo.file !== null && photo.alt !== "" && photo.caption !== "" && photo.credit !== "") &&
      origin !== "" &&
      tags.length > 0 &&
      aliases.length > 0,
  );
  assert.ok(whole.length >= 1);
});

test.run();
