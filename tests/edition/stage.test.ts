import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "../../scripts/archive/failure.ts";
import { commitStage, filesBelow, openStage } from "../../scripts/edition/stage.ts";
import { argumentsOf, builtFrom, run, treeOf } from "../built-site.ts";
import { articleText, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("publishing");

const EDITION = "_edition/edition.json";

function publish(output: string, files: Record<string, string>, deleted: readonly string[] = []) {
  const staged = { ...files, [EDITION]: "{}" };
  writeFiles(openStage(output, EDITION), staged);
  commitStage(output, { written: Object.keys(staged), deleted });
}

test("puts what was staged in the place of what was there, deletes what left, and keeps the rest", () => {
  const output = join(temporaryFolder(), "site");
  publish(output, { "a.html": "a", "b/c.html": "c", "d.html": "d" });
  publish(output, { "a.html": "A" }, ["b/c.html"]);
  assert.is(readFileSync(join(output, "a.html"), "utf8"), "A");
  assert.equal(filesBelow(output), [EDITION, "a.html", "d.html"]);
  assert.not.ok(existsSync(join(output, "b")));
  assert.not.ok(existsSync(`${output}.staging`));
});

test("finishes at the next start what a killed run had begun to commit", () => {
  const output = join(temporaryFolder(), "site");
  publish(output, { "a.html": "a", "b.html": "b", "c.html": "c" });
  const staging = openStage(output, EDITION);
  writeFiles(staging, { "a.html": "A", "b.html": "B" });
  writeFileSync(`${output}.journal`, JSON.stringify({ written: ["a.html", "b.html"], deleted: ["c.html"] }));
  renameSync(join(staging, "a.html"), join(output, "a.html"));
  openStage(output, EDITION);
  assert.equal(filesBelow(output), [EDITION, "a.html", "b.html"]);
  assert.is(readFileSync(join(output, "b.html"), "utf8"), "B");
  assert.not.ok(existsSync(`${output}.journal`));
});

test("throws away what a killed run had only staged", () => {
  const output = join(temporaryFolder(), "site");
  publish(output, { "a.html": "a" });
  writeFiles(openStage(output, EDITION), { "a.html": "half" });
  assert.equal(filesBelow(openStage(output, EDITION)), []);
  assert.is(readFileSync(join(output, "a.html"), "utf8"), "a");
});

test("never empties a folder that is not a site of ours", () => {
  const output = join(temporaryFolder(), "documents");
  mkdirSync(output);
  writeFileSync(join(output, "thesis.doc"), "years of work");
  assert.throws(
    () => openStage(output, EDITION),
    (cause: unknown) => cause instanceof Failure && cause.exitCode === 2,
  );
  assert.equal(filesBelow(output), ["thesis.doc"]);
});

test("leaves the site as it was when an article has a mistake, and says so with exit code 1", async () => {
  const site = await builtFrom({ "articles/2024/01/bai.md": articleText() });
  const before = treeOf(site.output);
  writeFiles(site.content, { "articles/2024/01/hong.md": articleText({ date: "18/1/2024" }) });
  const { status, stderr } = run("build", argumentsOf(site));
  assert.is(status, 1);
  assert.match(stderr, "articles/2024/01/hong.md:3:7");
  assert.equal(treeOf(site.output), before);
});

test.run();
