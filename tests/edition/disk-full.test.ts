import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, type Site, treeOf } from "../built-site.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";
import { writeChanges } from "./edits/disk.ts";
import { type Edition, editions, siteIn } from "./edits/editions.ts";
import { differenceOf } from "./edits/walk.ts";
import { startBuild } from "./kill/process.ts";

const POINTS = 24;
/** The longest file that a process may write, in units of 1,024 bytes. */
const LIMITS = [0, 4, 16];

const test = suite("a disk without room");

let states: Promise<readonly Edition[]> | undefined;

/** Two states of a newsroom, built once. */
async function oldAndNext(): Promise<{ old: Edition; next: Edition }> {
  states ??= editions();
  const [old, next] = await states;
  assert.ok(old && next);
  return { old, next };
}

/** A site of the old edition, whose newsroom has gone on to the next. */
async function siteToBuild(old: Edition, next: Edition): Promise<Site> {
  const site = siteIn(temporaryFolder());
  writeFiles(site.content, old.files);
  await buildSite(site);
  writeChanges(site.content, old.files, next.files);
  return site;
}

/** Builds where there is no room, then where there is. */
async function checkRoomless(old: Edition, next: Edition, interrupt: string, shell: string): Promise<void> {
  const site = await siteToBuild(old, next);
  const { status, stderr } = await startBuild(site, interrupt, shell).ended;
  const where = `${interrupt}${shell}: ${stderr}`;
  assert.ok(status === 2 || status === 3, `exit code ${status}; ${where}`);
  assert.is(stderr.trim().split("\n").length, 2, `one sentence on what happened, one on what to do; ${where}`);
  const tree = treeOf(site.output);
  const fromOld = differenceOf(tree, old.tree);
  if (differenceOf(tree, next.tree)) assert.is(fromOld, "", where);
  await buildSite(site);
  assert.is(differenceOf(treeOf(site.output), next.tree), "", where);
  assert.equal(readdirSync(dirname(site.output)), ["site"], where);
}

test("leaves the old site and says so, wherever the room ends", async () => {
  const { old, next } = await oldAndNext();
  const counted = join(temporaryFolder(), "count.json");
  const { status, stderr } = await startBuild(await siteToBuild(old, next), `count ${counted}`).ended;
  assert.is(status, 0, stderr);
  const { writes } = JSON.parse(readFileSync(counted, "utf8")) as { writes: number };
  for (let index = 0; index < POINTS; index++) {
    const write = 1 + Math.round((index / (POINTS - 1)) * (writes - 1));
    await checkRoomless(old, next, `fill ${write}`, "");
  }
});

for (const limit of LIMITS) {
  test(`leaves the old site and says so where no file may be longer than ${limit} kB`, async () => {
    const { old, next } = await oldAndNext();
    await checkRoomless(old, next, "", `ulimit -f ${limit}`);
  });
}

test.run();
