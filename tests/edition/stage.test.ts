import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { hashOf } from "../../scripts/archive/hash.ts";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { type Journal, journalText } from "../../scripts/edition/journal.ts";
import { journalFile, openOwnFolder, stagingFolder } from "../../scripts/edition/own-folder.ts";
import { type RunOptions, run } from "../../scripts/edition/run.ts";
import { commitStage, openStage } from "../../scripts/edition/stage.ts";
import { argumentsOf, builtFrom, run as runCommand, treeOf, unheard } from "../built-site.ts";
import { articleText, type Files, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("publishing");

const EDITION = "_edition/edition.json";

async function publish(output: string, files: Files, deleted: Journal["deletions"] = []): Promise<void> {
  mkdirSync(output, { recursive: true });
  openOwnFolder(output);
  const staged = { ...files, [EDITION]: "{}" };
  writeFiles(openStage(output), staged);
  await commitStage(output, { written: Object.keys(staged), deleted }, unheard.sync);
}

/** What a run finds first of all: it finishes what another has left. Returns what it told. */
async function settled(output: string): Promise<string[]> {
  const told: string[] = [];
  const tell = (sentence: string) => void told.push(sentence);
  const folder = temporaryFolder();
  const options: RunOptions = {
    ...unheard,
    tell,
    content: join(folder, "content"),
    output,
    cache: join(folder, "cache"),
    drafts: false,
  };
  await run(options, async () => {});
  return told;
}

/** A commit that was cut off once it had written its journal. */
async function cutOff(output: string, files: Files, journal: string): Promise<void> {
  openOwnFolder(output);
  writeFiles(openStage(output), files);
  writeFileSync(journalFile(output), journal);
}

test("puts what was staged in the place of what was there, deletes what left, and keeps the rest", async () => {
  const output = join(temporaryFolder(), "site");
  await publish(output, { "a.html": "a", "b/c.html": "c", "d.html": "d" });
  await publish(output, { "a.html": "A" }, [["b/c.html", hashOf("c")]]);
  await settled(output);
  assert.is(readFileSync(join(output, "a.html"), "utf8"), "A");
  assert.equal(filesBelow(output), [EDITION, "a.html", "d.html"]);
  assert.not.ok(existsSync(join(output, "b")));
});

test("finishes at the next start what a killed run had begun to commit", async () => {
  const output = join(temporaryFolder(), "site");
  await publish(output, { "a.html": "a", "b.html": "b", "c.html": "c" });
  const journal = journalText({ moves: ["a.html", "b.html", "moi"], deletions: [["c.html", hashOf("c")]] });
  await cutOff(output, { "a.html": "A", "b.html": "B", "moi/x/y.html": "y" }, journal);
  renameSync(join(stagingFolder(output), "a.html"), join(output, "a.html"));
  assert.equal(await settled(output), []);
  assert.equal(filesBelow(output), [EDITION, "a.html", "b.html", "moi/x/y.html"]);
  assert.is(readFileSync(join(output, "b.html"), "utf8"), "B");
});

test("throws away what a killed run had only staged", async () => {
  const output = join(temporaryFolder(), "site");
  await publish(output, { "a.html": "a" });
  writeFiles(openStage(output), { "a.html": "half" });
  await settled(output);
  assert.equal(filesBelow(output), [EDITION, "a.html"]);
  assert.is(readFileSync(join(output, "a.html"), "utf8"), "a");
});

test("does not delete a file that holds other bytes than it was told to delete", async () => {
  const output = join(temporaryFolder(), "site");
  await publish(output, { "a.html": "a" });
  await cutOff(output, {}, journalText({ moves: [], deletions: [["a.html", hashOf("another")]] }));
  await settled(output);
  assert.is(readFileSync(join(output, "a.html"), "utf8"), "a");
});

for (const path of ["../victim/v.txt", "/etc/hostname", "2024/../../victim/v.txt", "a\\..\\v.txt", "", "x//y", "./x"]) {
  test(`believes no journal that names “${path}”, whatever its sum`, async () => {
    const folder = temporaryFolder();
    const output = join(folder, "site");
    writeFiles(folder, { "victim/v.txt": "v" });
    await publish(output, { "a.html": "a" });
    for (const journal of [
      { moves: [], deletions: [[path, hashOf("v")]] },
      { moves: [path], deletions: [] },
    ] satisfies Journal[]) {
      await cutOff(output, { "v.txt": "other" }, journalText(journal));
      assert.match((await settled(output)).join(), "its journal is damaged");
      assert.is(readFileSync(join(folder, "victim/v.txt"), "utf8"), "v");
      assert.equal(filesBelow(output), [EDITION, "a.html"]);
    }
  });
}

test("deletes and writes nothing through a link in the output", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "site");
  writeFiles(folder, { "victim/v.txt": "v" });
  await publish(output, { "a.html": "a" });
  symlinkSync(join(folder, "victim"), join(output, "2024"));
  await cutOff(output, {}, journalText({ moves: [], deletions: [["2024/v.txt", hashOf("v")]] }));
  await settled(output);
  assert.is(readFileSync(join(folder, "victim/v.txt"), "utf8"), "v");
  await cutOff(output, { "2024/v.txt": "other" }, journalText({ moves: ["2024/v.txt"], deletions: [] }));
  await settled(output).then(
    () => assert.unreachable("the link was followed"),
    ({ exitCode, message }) => {
      assert.is(exitCode, 2);
      assert.match(message, `${join(output, "2024")} is not what the site has there.`);
      assert.match(message, "half changed; the next build finishes that first");
    },
  );
  assert.is(readFileSync(join(folder, "victim/v.txt"), "utf8"), "v");
  assert.ok(existsSync(join(stagingFolder(output), "2024/v.txt")), "what was begun can still be finished");
});

for (const garbage of [
  "garbage\n",
  "",
  "{}",
  '{"written":[],"deleted":["a.html"]}',
  `kho-tin journal 1 ${hashOf("")}\n\n`,
]) {
  test(`tells of a journal that holds ${JSON.stringify(garbage.slice(0, 30))}, keeps it, and goes on`, async () => {
    const output = join(temporaryFolder(), "site");
    await publish(output, { "a.html": "a" });
    await cutOff(output, { "a.html": "half" }, garbage);
    const [told = ""] = await settled(output);
    assert.match(told, "its journal is damaged");
    assert.is(readFileSync(/It is now (.+)\.$/.exec(told)?.[1] ?? "", "utf8"), garbage);
    assert.equal(filesBelow(output), [EDITION, "a.html"]);
    assert.equal(await settled(output), []);
  });
}

test("leaves nothing behind where it did nothing, not even a folder", async () => {
  const folder = temporaryFolder();
  await settled(join(folder, "a/b/site"));
  assert.equal(readdirSync(folder), []);
});

test("leaves the site as it was when an article has a mistake, and says so with exit code 1", async () => {
  const site = await builtFrom({ "articles/2024/01/bai.md": articleText() });
  const before = treeOf(site.output);
  writeFiles(site.content, { "articles/2024/01/hong.md": articleText({ date: "18/1/2024" }) });
  const { status, stderr } = runCommand("build", argumentsOf(site));
  assert.is(status, 1);
  assert.match(stderr, "articles/2024/01/hong.md:3:7");
  assert.equal(treeOf(site.output), before);
});

test.run();
