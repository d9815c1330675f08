import { test } from "uvu";
import * as assert from "uvu/assert";
import { measure, medianRun, type Run } from "../../scripts/bench/measure.ts";
import { hasProc } from "../../scripts/bench/processes.ts";
import { readSummary } from "../../scripts/bench/summary.ts";
import { costTable, stepTable } from "../../scripts/bench/table.ts";
import type { BuildSummary } from "../../scripts/edition/build.ts";
import { summaryText } from "../../scripts/terminal/summary.ts";

const summary: BuildSummary = {
  counts: { articles: 1234, drafts: 2, unplaced: 0, unsigned: 3 },
  warnings: [],
  files: 12_402,
  drawn: 12_345,
  slowest: [["2024.html", 12.3] as const],
  strangers: [],
  change: { written: ["a", "b"], deleted: ["c"], bytesWritten: 10 },
  seconds: new Map([
    ["check", 1.24],
    ["render", 2.5],
  ]),
};

test("the summary that a build prints is read back", () => {
  const told = readSummary(summaryText(summary, "_site"));
  assert.is(told.pages, 12_345);
  assert.is(told.changed, 3);
  assert.equal(
    [...told.steps],
    [
      ["check", 1.2],
      ["render", 2.5],
    ],
  );
});

test("what is no summary is refused", () => {
  assert.throws(() => readSummary("nothing"), /no summary/);
});

test("the cost of a command holds its children's", async () => {
  const spin = "const end = Date.now() + 400; while (Date.now() < end);";
  const parent = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(spin)}]); console.log("done")`;
  const { cost, exitCode, output } = await measure(process.execPath, ["-e", parent]);
  assert.is(exitCode, 0);
  assert.is(output, "done\n");
  assert.ok(cost.wallSeconds >= 0.4);
  if (!hasProc) return assert.equal([cost.cpuSeconds, cost.peakBytes], [null, null]);
  assert.ok((cost.cpuSeconds ?? 0) > 0.05, `${cost.cpuSeconds}`);
  assert.ok((cost.peakBytes ?? 0) > 10_000_000, `${cost.peakBytes}`);
});

const runOf = (wallSeconds: number): Run => ({
  cost: { wallSeconds, cpuSeconds: null, peakBytes: null },
  exitCode: 0,
  output: "",
});

test("the median of runs is one of them", () => {
  assert.is(medianRun([runOf(3), runOf(1), runOf(2)]).cost.wallSeconds, 2);
  assert.is(medianRun([runOf(4), runOf(1), runOf(3), runOf(2)]).cost.wallSeconds, 2);
});

test("tables are aligned Markdown", () => {
  const steps = new Map([["check", 1.24]]);
  const told = { articles: 1000, scenario: "cold", runs: 1, pages: 2000, changed: 2010, steps };
  const rows = [{ ...told, wallSeconds: 10, cpuSeconds: 12.34, peakBytes: 2 ** 30 }];
  assert.is(
    costTable(rows),
    [
      "| articles | build | runs | pages | wall s | CPU s | peak MiB | ms/page | CPU ms/page | changed |",
      "|---------:|-------|-----:|------:|-------:|------:|---------:|--------:|------------:|--------:|",
      "|    1,000 | cold  |    1 | 2,000 |   10.0 |  12.3 |    1,024 |    5.00 |        6.17 |   2,010 |",
    ].join("\n"),
  );
  assert.match(stepTable(rows), /\| check s \|\n.*\n\| +1,000 \| cold +\| +1\.2 \|/);
  assert.match(costTable([{ ...told, wallSeconds: 1, cpuSeconds: null, peakBytes: null }]), /\| +– \| +– \|/);
  const still = { ...told, pages: 0, changed: 0, wallSeconds: 1, cpuSeconds: 1, peakBytes: 1 };
  assert.match(costTable([still]), /\| +0 \| +1\.0 \| +1\.0 \| +0 \| +– \| +– \| +0 \|$/);
});

test.run();
