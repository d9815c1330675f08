import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { copiedCheckout } from "../checkout.ts";

const test = suite("a command");

const run = (checkout: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(checkout, "scripts/compiled/run.mjs"), ...args], {
    cwd: checkout,
    encoding: "utf8",
  });

const compiledIn = (checkout: string) => readdirSync(join(checkout, ".cache/code"));

test("is compiled once, and again when a file of the code has changed", () => {
  const checkout = copiedCheckout();
  const first = run(checkout, "schema", "--help");
  assert.is(first.status, 0, first.stderr);
  const compiled = compiledIn(checkout);
  assert.is(compiled.length, 1);
  run(checkout, "schema", "--help");
  assert.equal(compiledIn(checkout), compiled);

  appendFileSync(join(checkout, "scripts/schema.ts"), 'console.log("lời mới");\n');
  assert.match(run(checkout, "schema", "--help").stdout, /lời mới/);
  assert.is(compiledIn(checkout).length, 2);
});

test("says in which line its code is broken, and ends with 3", () => {
  const checkout = copiedCheckout();
  appendFileSync(join(checkout, "layouts/parts/card.tsx"), "\nconst = 1;\n");
  const { status, stderr } = run(checkout, "build");
  assert.is(status, 3);
  assert.match(stderr, /layouts\/parts\/card\.tsx:\d+:6: ERROR/);
  assert.match(stderr, /Mend the files named above/);
});

test("says in a sentence that its code cannot be written, and ends with 2", () => {
  const checkout = copiedCheckout();
  mkdirSync(join(checkout, ".cache"));
  writeFileSync(join(checkout, ".cache/code"), "");
  const { status, stderr } = run(checkout, "schema", "--help");
  assert.is(status, 2);
  assert.match(stderr, /^The code of Kho Tin cannot be started: E\w+: .*\.cache\/code/);
  assert.not.match(stderr, /^ +at /m);
});

test.run();
