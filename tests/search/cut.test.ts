import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cutYear } from "../../scripts/search/cut.ts";

const test = suite("search: cut");

/** So many articles on a day. */
const on = (day: string, count: number): string[] => Array.from({ length: count }, () => day);
const cut = (days: readonly string[], limit: number) =>
  cutYear("2024", days, (day) => day, limit).map(({ name, items }) => [name, items.length]);

test("keeps a year whole up to the limit", () => {
  assert.equal(cut([...on("2024-01-05", 3), ...on("2024-12-31", 2)], 5), [["2024", 5]]);
  assert.equal(cut([], 5), []);
});

test("cuts a fuller year in halves, and of a half that has more its quarters, months and days", () => {
  const days = [
    ...on("2024-01-05", 2),
    ...on("2024-06-30", 2),
    ...on("2024-07-01", 3),
    ...on("2024-08-10", 2),
    ...on("2024-08-11", 4),
    ...on("2024-11-11", 1),
  ];
  assert.equal(cut(days, 4), [
    ["2024-01", 4],
    ["2024-07", 3],
    ["2024-08-10", 2],
    ["2024-08-11", 4],
    ["2024-10", 1],
  ]);
});

test("cuts one part where it grows, and leaves the others as they are", () => {
  const days = [...on("2024-02-01", 4), ...on("2024-09-01", 4)];
  assert.equal(cut(days, 4), [
    ["2024-01", 4],
    ["2024-07", 4],
  ]);
  assert.equal(cut([...days, "2024-10-01"], 4), [
    ["2024-01", 4],
    ["2024-07", 4],
    ["2024-10", 1],
  ]);
});

test("gives a day all its articles, however many", () => {
  assert.equal(cut(on("2024-03-03", 9), 4), [["2024-03-03", 9]]);
});

test.run();
