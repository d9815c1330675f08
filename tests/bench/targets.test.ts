import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Row } from "../../scripts/bench/table.ts";
import { verdicts } from "../../scripts/bench/targets.ts";

const row = (articles: number, scenario: string, changes: Partial<Row>): Row => ({
  articles,
  scenario,
  runs: 1,
  pages: articles,
  changed: null,
  steps: new Map(),
  wallSeconds: 1,
  cpuSeconds: 1,
  peakBytes: 1e9,
  ...changes,
});

const told = (rows: readonly Row[]): string[] =>
  verdicts(rows).map(({ figure, measured, reached }) => `${figure}: ${measured} ${reached ? "✓" : "✗"}`);

test("nothing is told of what was not measured", () => {
  assert.equal(told([row(1000, "cold", {})]), []);
});

test("our build is set against the peer's of the same size", () => {
  const rows = [
    row(1000, "cold", { wallSeconds: 4 }),
    row(1000, "Hugo", { wallSeconds: 10 }),
    row(2000, "cold", { wallSeconds: 6 }),
    row(2000, "Hugo", { wallSeconds: 10 }),
  ];
  assert.equal(told(rows), ["clean build against Hugo's: 0.400 × ✓", "clean build against Hugo's: 0.600 × ✗"]);
});

test("memory and growth are told of the large sizes", () => {
  const rows = [
    row(10_000, "cold", { cpuSeconds: 10 }),
    row(100_000, "cold", { cpuSeconds: 115, peakBytes: 1.4e9 }),
    row(200_000, "cold", { cpuSeconds: 220, peakBytes: 1.75e9 }),
  ];
  assert.equal(told(rows), [
    "peak memory of a clean build: 1.40 GB ✓",
    "growth of CPU a page from a tenth of the articles: 15.0 % ✗",
    "peak memory against that of half the articles: 1.250 × ✓",
  ]);
});

test("small edits are told in seconds, files and shares of the peer's full build", () => {
  const rows = [
    row(1000, "Hugo", { wallSeconds: 60 }),
    row(1000, "nothing changed", { wallSeconds: 1.2, changed: 1 }),
    row(1000, "one added", { wallSeconds: 1.5, changed: 40 }),
  ];
  assert.equal(told(rows), [
    "nothing changed: 1.20 s ✓",
    "nothing changed, files: 1 files ✗",
    "one added: 1.50 s ✓",
    "one added against Hugo's full build: 0.025 × ✓",
    "one added, files: 40 files ✓",
  ]);
});

test.run();
