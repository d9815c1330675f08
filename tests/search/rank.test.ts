import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Match, type Order, rank, weigh } from "../../layouts/browser/search-rank.ts";

const test = suite("search: rank");

/** An article whose matched words stand where the text has them; "." is a word that does not match. */
function match(id: string, text: string, rest: Partial<Match> = {}): Match {
  const hits = text.split(" ").flatMap((word, position) => (word === "." ? [] : [{ position, word }]));
  return { id, shard: "2024", exact: true, length: 500, hits, ...rest };
}

function idsOf(matches: readonly Match[], terms: readonly string[], order: Order = "relevance"): string[][] {
  const weighed = matches.flatMap((entry) => weigh(entry, terms) ?? []);
  const groups = rank(weighed, terms, order, ({ length }) => length);
  return groups.map((group) => group.matches.map((entry) => entry.match.id));
}

test("passes over an article that lacks a word", () => {
  assert.is(weigh(match("a", "da ."), ["da", "nang"]), null);
});

test("finds the runs that make up the query, and marks only those", () => {
  const whole = weigh(match("a", "bong chuyen . bong da nu . da"), ["bong", "da", "nu"]);
  assert.is(whole?.pieces, 1);
  assert.equal(whole?.positions, [3, 4, 5]);
  const parted = weigh(match("b", "bong da . nu . bong"), ["bong", "da", "nu"]);
  assert.is(parted?.pieces, 2);
  assert.equal(parted?.positions, [0, 1, 3]);
});

test("takes the last word as a beginning only where it stands nowhere whole", () => {
  const prefix = match("prefix", "da nangxuan");
  assert.equal(weigh(prefix, ["da", "nang"])?.whole, false);
  assert.equal(idsOf([prefix, match("whole", "da nang")], ["da", "nang"]), [["whole"]]);
  assert.equal(idsOf([prefix], ["da", "nang"]), [["prefix"]]);
  assert.is(weigh(match("a", "dang nang"), ["da", "nang"]), null);
});

test("puts marks as typed first, then words that stand together, then early, often and short", () => {
  const matches = [
    match("folded", "hoa binh", { exact: false }),
    match("scattered", "hoa . binh"),
    match("late", ". . . . . . hoa binh"),
    match("long", "hoa binh", { length: 2000 }),
    match("early", "hoa binh"),
    match("twice", "hoa binh . hoa binh"),
  ];
  const expected = [["twice", "early", "late", "long"], ["scattered"], ["folded"]];
  assert.equal(idsOf(matches, ["hoa", "binh"]), expected);
  assert.equal(idsOf([...matches].reverse(), ["hoa", "binh"]), expected);
});

test("orders by day across shards", () => {
  const matches = [
    match("old", "hue", { shard: "2021", length: 0 }),
    match("new-2", "hue", { shard: "2024", length: 2 }),
    match("new-1", "hue", { shard: "2024", length: 1 }),
    match("middle", "hue", { shard: "2023", length: 0 }),
  ];
  assert.equal(idsOf(matches, ["hue"], "newest"), [["new-1", "new-2", "middle", "old"]]);
});

test("keeps every article of a query without words", () => {
  assert.equal(idsOf([match("a", "."), match("b", ".")], []), [["a", "b"]]);
});

test.run();
