import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { locked } from "../../scripts/edition/lock.ts";
import { lockFile, openOwnFolder } from "../../scripts/edition/own-folder.ts";
import { argumentsOf, buildSite, builtFrom, run, type Site, siteOfContent, start, treeOf } from "../built-site.ts";
import { articleText, contentFolder, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("two builds at once");

const FILES = { "articles/2024/01/bai.md": articleText() };
const lockOf = ({ output }: Site): string => lockFile(output);

async function appeared(file: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!existsSync(file) || readFileSync(file, "utf8") === "") {
    if (Date.now() > end) throw new Error(`${file} did not appear`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A site that is not built yet, with the lock of a build that began before. */
function lockedSite(owner: object): Site {
  const site = siteOfContent(contentFolder(FILES));
  mkdirSync(site.output, { recursive: true });
  openOwnFolder(site.output);
  writeFileSync(lockOf(site), JSON.stringify(owner));
  return site;
}

test("in one output: the second says so and leaves it alone, the first ends whole", async () => {
  const site = siteOfContent(contentFolder(FILES));
  const first = start("build", argumentsOf(site));
  await appeared(lockOf(site));
  process.kill(first.pid, "SIGSTOP");
  const second = run("build", argumentsOf(site));
  process.kill(first.pid, "SIGCONT");
  assert.is(second.status, 2, second.stderr);
  assert.match(second.stderr, `Another build (process ${first.pid}) has been writing to ${site.output} for `);
  const { status, stderr } = await first.ended;
  assert.is(status, 0, stderr);
  assert.equal(treeOf(site.output), treeOf((await builtFrom(FILES)).output));
  assert.equal(readdirSync(dirname(site.output)).sort(), ["cache", "site"]);
  assert.equal(
    readdirSync(site.cache).filter((name) => name.includes("lock")),
    [],
  );
});

test("with one cache: the second says so, and the first ends whole", async () => {
  const site = siteOfContent(contentFolder(FILES));
  const first = start("build", argumentsOf(site));
  await appeared(`${site.cache}/kept.lock`);
  process.kill(first.pid, "SIGSTOP");
  const second = run("build", argumentsOf({ ...site, output: `${site.output}-2` }));
  process.kill(first.pid, "SIGCONT");
  assert.is(second.status, 2, second.stderr);
  assert.match(second.stderr, `Another build (process ${first.pid}) has been writing to ${site.cache}/kept for `);
  const { status, stderr } = await first.ended;
  assert.is(status, 0, stderr);
});

test("are not seen where the lock is of a process that is gone: it is taken over", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const site = lockedSite({ host: hostname(), process: pid, born: "" });
  await buildSite(site);
  assert.not.ok(existsSync(lockOf(site)));
});

test("are not seen where the lock is of a process that has ended, and that nobody has asked how", async () => {
  const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 60"]);
  try {
    const [text] = await once(parent.stdout, "data");
    const pid = Number(String(text));
    const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8");
    while (!stat().includes(") Z ")) await new Promise((resolve) => setTimeout(resolve, 20));
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const born = `${boot} ${
      stat()
        .slice(stat().lastIndexOf(")") + 2)
        .split(" ")[19]
    }`;
    const site = lockedSite({ host: hostname(), process: pid, born });
    await buildSite(site);
    assert.not.ok(existsSync(lockOf(site)));
  } finally {
    parent.kill();
  }
});

test("are not seen where another process has the number of one that is gone", async () => {
  const site = lockedSite({ host: hostname(), process: process.ppid, born: "an earlier day" });
  await buildSite(site);
  assert.not.ok(existsSync(lockOf(site)));
});

test("on two machines that share a folder: the second names the first, its age, and the file to delete should it be gone", () => {
  const site = lockedSite({ host: "may-khac", process: 1, born: "", since: Date.now() - 3_600_000 });
  const { status, stderr } = run("build", argumentsOf(site));
  assert.is(status, 2);
  assert.match(stderr, `Another build (process 1 on may-khac) has been writing to ${site.output} for 60 minutes.`);
  assert.match(stderr, `delete ${lockOf(site)}`);
  assert.ok(existsSync(lockOf(site)));
});

test("takes over the lock of another machine of which nothing has been heard for minutes: its container is gone", async () => {
  const site = lockedSite({ host: "may-khac", process: 1, born: "", since: 0 });
  const longAgo = new Date(Date.now() - 300_000);
  utimesSync(lockOf(site), longAgo, longAgo);
  await buildSite(site);
  assert.not.ok(existsSync(lockOf(site)));
});

test("publishes nothing where another has taken its lock over while it slept", async () => {
  const site = await builtFrom(FILES);
  const before = treeOf(site.output);
  writeFiles(site.content, { "articles/2024/01/bai.md": articleText({ title: "Tiêu đề mới" }) });
  const first = start("build", argumentsOf(site));
  await appeared(lockOf(site));
  process.kill(first.pid, "SIGSTOP");
  writeFileSync(lockOf(site), JSON.stringify({ host: "may-khac", process: 1, born: "", since: Date.now() }));
  process.kill(first.pid, "SIGCONT");
  const { status, stderr } = await first.ended;
  assert.is(status, 2, stderr);
  assert.match(stderr, "another one has begun to write");
  rmSync(lockOf(site));
  await buildSite(site);
  assert.is.not(treeOf(site.output)["2024/01/18/bai.html"], before["2024/01/18/bai.html"]);
});

test("leaves nothing of a run that was killed while it took a lock over", async () => {
  const output = join(temporaryFolder(), "site");
  for (const name of ["new", "now"]) writeFileSync(`${output}.lock.${name}`, "{}");
  assert.is(await locked(`${output}.lock`, output, async () => "done"), "done");
  assert.equal(readdirSync(dirname(output)), []);
});

test("takes over a lock, and a taking over, whose process was killed before it had written who it is", async () => {
  const output = join(temporaryFolder(), "site");
  for (const lock of [`${output}.lock`, `${output}.lock.new`]) writeFileSync(lock, "");
  assert.is(await locked(`${output}.lock`, output, async () => "done"), "done");
  assert.equal(readdirSync(dirname(output)), []);
});

test.run();
