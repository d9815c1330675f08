import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { SearchTotals, ShardSource, YearSource } from "../../scripts/search/build.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";
import { temporaryFolder } from "../small-site.ts";
import { madeUpRecords } from "./records.ts";
import { searchOfYears, yearsOf } from "./site.ts";

const YEARS = ["2021", "2022", "2023", "2024"];
const test = suite("search: build");

function build(folder: string, output: string, years: readonly YearSource[], cache = "cache"): Promise<SearchTotals> {
  return searchOfYears(years, { output: join(folder, output), cache: join(folder, cache) });
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) files.set(path.slice(folder.length + 1), await readFile(path, "utf8"));
  return files;
}

function yearOf(year: string, shards: readonly ShardSource[], key = ""): YearSource {
  return { year, key, count: shards.reduce((sum, { count }) => sum + count, 0), shards: () => shards };
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : `not an Error: ${error}`),
  );
}

test("makes the same bytes in another folder, and from the cache", async () => {
  const folder = temporaryFolder();
  const years = yearsOf(madeUpRecords(320, YEARS));
  const totals = await build(folder, "first", years);
  await build(folder, "second", [...years].reverse(), "other-cache");
  await build(folder, "third", years);
  const first = await filesOf(join(folder, "first"));
  assert.equal([...first], [...(await filesOf(join(folder, "second")))]);
  assert.equal([...first], [...(await filesOf(join(folder, "third")))]);
  assert.is(totals.articles, 320);
  assert.is(totals.shards, 4);
  assert.is(totals.files, first.size);
});

test("writes packed scripts only, and none that evaluates or imports", async () => {
  const folder = temporaryFolder();
  await build(folder, "site", yearsOf(madeUpRecords(40, YEARS)));
  for (const [path, text] of await filesOf(join(folder, "site"))) {
    if (path.startsWith("tim-kiem/")) assert.match(text, /^khoTinSearch\("[^"]+","(?:[^"\\]|\\.)*",\d+\)\n$/);
    assert.not.match(text, /\beval\(|new Function\(|\bimport\(|\bimport\.meta\b/);
    assert.match(path, /^(?:assets\/tim-kiem(?:-may)?\.js|tim-kiem\/(?:manifest|\d{4}\/[0-9a-f]{10})\.js)$/);
  }
});

test("changes the files of one shard alone where an article is added to a year of several", async () => {
  const folder = temporaryFolder();
  const records = madeUpRecords(320, YEARS);
  const [extra] = madeUpRecords(1, ["2022"]);
  if (!extra) throw new Error("no record");
  await build(folder, "first", yearsOf(records, 50));
  const before = await filesOf(join(folder, "first", "tim-kiem"));
  const added = { ...extra, path: "2022/08/31/bai-moi.html", title: "Một bài mới" };
  const all = [...records, added].sort((a, b) => (a.path < b.path ? -1 : 1));
  await build(folder, "second", yearsOf(all, 50));
  const after = await filesOf(join(folder, "second", "tim-kiem"));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  const places = new Set(changed.map((path) => path.split("/")[0]));
  assert.equal([...places].sort(), ["2022-07", "manifest.js"]);
});

test("indexes only the shard that has changed, and drops the year that has gone", async () => {
  const folder = temporaryFolder();
  const records = madeUpRecords(40, YEARS);
  await build(folder, "first", yearsOf(records));
  const read: string[] = [];
  const watched = yearsOf(records)
    .slice(1)
    .map(({ year, key, count, shards }): YearSource => {
      const changed = year === "2023" ? " corrected" : "";
      const its = shards().map((shard) => ({
        ...shard,
        key: shard.key + changed,
        records: () => {
          read.push(shard.name);
          return shard.records();
        },
      }));
      return { year, key: key + changed, count, shards: () => its };
    });
  await build(folder, "second", watched);
  assert.equal(read, ["2023"]);
  assert.equal((await readdir(join(folder, "cache"))).filter((name) => /^\d{4}$/.test(name)).sort(), [
    "2022",
    "2023",
    "2024",
  ]);
});

test("does not even read the articles of a year that is published and kept", async () => {
  const folder = temporaryFolder();
  const years = yearsOf(madeUpRecords(40, YEARS));
  await build(folder, "first", years);
  const unread = years.map((year) => ({
    ...year,
    shards: () => {
      throw new Error("read");
    },
  }));
  const published = new Set(YEARS);
  const options = { output: join(folder, "second"), cache: join(folder, "cache"), published };
  assert.is((await searchOfYears(unread, options)).articles, 40);
  const written = [...(await filesOf(join(folder, "second"))).keys()];
  assert.equal(written, ["assets/tim-kiem-may.js", "assets/tim-kiem.js", "tim-kiem/manifest.js"]);
  const manifests = ["first", "second"].map((name) => readFile(join(folder, name, "tim-kiem/manifest.js"), "utf8"));
  assert.is(await manifests[0], await manifests[1]);
});

test("indexes anew where a kept file is cut", async () => {
  const folder = temporaryFolder();
  const years = yearsOf(madeUpRecords(40, YEARS));
  await build(folder, "first", years);
  const kept = join(folder, "cache", "2022");
  const [file = ""] = (await readdir(kept)).filter((name) => name.endsWith(".js"));
  await truncate(join(kept, file), 10);
  await build(folder, "second", years);
  assert.equal([...(await filesOf(join(folder, "first")))], [...(await filesOf(join(folder, "second")))]);
});

test("names the shard whose records are too few, and passes on what they throw", async () => {
  const folder = temporaryFolder();
  const records = madeUpRecords(40, YEARS);
  const [shard] = yearsOf(records)[0]?.shards() ?? [];
  if (!shard) throw new Error("no shard");
  const few = yearOf("2021", [{ ...shard, count: shard.count + 1 }]);
  assert.match(await messageOf(build(folder, "a", [few])), /2021: 10 records.* 11/);
  const failing = async function* (): AsyncGenerator<SearchRecord> {
    yield* records.slice(0, 1);
    throw new Error("unreadable");
  };
  assert.match(await messageOf(build(folder, "b", [yearOf("2021", [{ ...shard, records: failing }])])), /unreadable/);
});

test("names the shard when Pagefind's process dies", async () => {
  const folder = temporaryFolder();
  const started: ChildProcess[] = [];
  const listen = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe("child_process", listen);
  const records = async function* (): AsyncGenerator<SearchRecord> {
    for (const record of madeUpRecords(10, ["2021"])) yield record;
    for (const child of started) child.kill("SIGKILL");
  };
  const first = { name: "2022", key: "", count: 1, records: () => oneRecord() };
  async function* oneRecord(): AsyncGenerator<SearchRecord> {
    yield* madeUpRecords(1, ["2022"]);
  }
  const second = { name: "2021", key: "", count: 10, records };
  try {
    const years = [yearOf("2021", [second]), yearOf("2022", [first])];
    assert.match(await messageOf(build(folder, "site", years)), /search index 2021: /);
  } finally {
    unsubscribe("child_process", listen);
  }
});

test("writes an empty manifest for an archive without articles", async () => {
  const folder = temporaryFolder();
  const totals = await build(folder, "site", []);
  assert.is(totals.articles, 0);
  const files = [...(await filesOf(join(folder, "site"))).keys()];
  assert.equal(files, ["assets/tim-kiem-may.js", "assets/tim-kiem.js", "tim-kiem/manifest.js"]);
});

test.run();
