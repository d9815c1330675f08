import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { TermPostings } from "../../layouts/browser/search-postings.ts";
import { readQuery } from "../../layouts/browser/search-query.ts";
import { type Match, type Order, rank, scoreOf } from "../../layouts/browser/search-rank.ts";
import { runsIn } from "../../layouts/browser/search-runs.ts";

const test = suite("search: rank");

/** Where each word of a query stands in texts, article by article; a word may be written "tp|hcm" to share its place. */
function postingsIn(texts: readonly string[], words: readonly string[]): TermPostings[] {
  return words.map((word) => {
    const places = texts.map((text) =>
      text.split(" ").flatMap((at, position) => (at.split("|").includes(word) ? [position] : [])),
    );
    const starts = Int32Array.from([0, ...places.map((_, index) => places.slice(0, index + 1).flat().length)]);
    const positions = Int32Array.from(places.flat());
    const articles = Int32Array.from(places.flatMap((at, index) => (at.length > 0 ? [index] : [])));
    return { articles, starts, positions, forms: new Uint16Array(positions.length), words: [word] };
  });
}

function inText(text: string, asked: string) {
  const { terms, phrases } = readQuery(asked);
  const postings = postingsIn(
    [text],
    terms.map(({ typed }) => typed),
  );
  const runs = runsIn(terms, phrases, postings);
  const its = runs.of(0);
  return { runs: its, positions: runs.positions(0), quoted: runs.hasQuoted(0), spelling: runs.spelling(0, its) };
}

/** A match of a text, in which every word of the query stands. */
function match(article: number, text: string, asked: string, rest: Partial<Match> = {}): Match {
  const found = inText(text, asked);
  const terms = readQuery(asked).terms.length;
  return {
    shard: "2024",
    article,
    exact: true,
    whole: true,
    pieces: found.runs.length,
    score: scoreOf(found.runs, terms, { words: 500, title: 0 }),
    spelling: "",
    positions: () => found.positions,
    ...rest,
  };
}

function articlesOf(matches: readonly Match[], terms: number, order: Order = "relevance"): number[][] {
  return rank(matches, terms, order).map((group) => group.matches.map(({ article }) => article));
}

test("finds the runs that make up the query, and marks only those", () => {
  const whole = inText("bong chuyen . bong da nu . da", "bong da nu");
  assert.is(whole.runs.length, 1);
  assert.equal(whole.positions, [3, 4, 5]);
  const parted = inText("bong da . nu . bong", "bong da nu");
  assert.is(parted.runs.length, 2);
  assert.equal(parted.positions, [0, 1, 3]);
});

test("takes words that share a place for neighbours", () => {
  assert.is(inText("o tphcm|tp|hcm hom qua", "tp hcm").runs.length, 1);
  assert.is(inText("an . .", "an an").runs.length, 2);
});

test("tells whether what was quoted stands together", () => {
  assert.is(inText("quan . cong an", '"cong an" quan').quoted, true);
  assert.is(inText("cong quan an", '"cong an" quan').quoted, false);
});

test("tells how a text spells the query where it has it together", () => {
  assert.is(inText(". cong an", "cong an").spelling, "cong an");
  assert.is(inText("an . cong", "cong an").spelling, "");
});

test("puts marks as typed first, then words that stand together, then early and often", () => {
  const asked = "hoa binh";
  const matches = [
    match(1, "hoa binh", asked, { exact: false }),
    match(2, "hoa . binh", asked),
    match(3, ". . . . . . hoa binh", asked),
    match(4, "hoa binh", asked),
    match(5, "hoa binh . hoa binh", asked),
  ];
  const expected = [[5, 4, 3], [2], [1]];
  assert.equal(articlesOf(matches, 2), expected);
  assert.equal(articlesOf([...matches].reverse(), 2), expected);
});

test("puts a title before a text, and a short text before a long one", () => {
  const { runs } = inText(". hue", "hue");
  const score = (words: number, title: number) => scoreOf(runs, 1, { words, title });
  assert.ok(score(500, 4) > score(500, 1));
  assert.ok(score(100, 0) > score(2000, 0));
});

test("puts the most common spelling first where the query has no marks to tell", () => {
  const spelled = (article: number, spelling: string) =>
    match(article, "cong an", "cong an", { exact: false, spelling });
  const matches = [spelled(9, "cống ân"), spelled(1, "công an"), spelled(2, "công an"), spelled(3, "công an")];
  assert.equal(articlesOf(matches, 2), [[3, 2, 1, 9]]);
});

test("takes the beginning of a word only where no article has it whole", () => {
  const beginning = match(1, "da nang", "da nang", { whole: false });
  assert.equal(articlesOf([beginning, match(2, "da nang", "da nang")], 2), [[2]]);
  assert.equal(articlesOf([beginning], 2), [[1]]);
});

test("orders by day across shards", () => {
  const matches = [
    match(0, "hue", "hue", { shard: "2021" }),
    match(1, "hue", "hue", { shard: "2024-07" }),
    match(2, "hue", "hue", { shard: "2024-07" }),
    match(3, "hue", "hue", { shard: "2024-01" }),
  ];
  assert.equal(articlesOf(matches, 1, "newest"), [[2, 1, 3, 0]]);
});

test.run();
