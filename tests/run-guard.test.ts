import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../scripts/edition/paths.ts";

test("every test file runs its tests, and none is skipped or alone", () => {
  const files = readdirSync(`${ROOT}tests`, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  );
  assert.ok(files.length > 1);
  for (const file of files) {
    const text = readFileSync(join(ROOT, "tests", file), "utf8");
    assert.match(text, /\.run\(\);/, `${file} never calls run()`);
    assert.not.match(text, /\.(skip|only)\(/, `${file} skips tests`);
    assert.not.match(text, /test\.before(\.each)?\(/, `${file}: uvu reports nothing of what fails in a before hook`);
  }
});

test.run();
