import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSearch, type SearchTotals, type ShardSource } from "../../scripts/search/build.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";
import { temporaryFolder } from "../small-site.ts";
import { madeUpRecords } from "./records.ts";

const YEARS = ["2021", "2022", "2023", "2024"];
const test = suite("search: build");

function sourcesOf(records: readonly SearchRecord[]): ShardSource[] {
  return YEARS.map((name) => {
    const own = records.filter(({ date }) => date.day.startsWith(name));
    return sourceOf(name, own);
  });
}

function sourceOf(name: string, records: readonly SearchRecord[], key = JSON.stringify(records)): ShardSource {
  return {
    name,
    key,
    count: records.length,
    records: async function* () {
      yield* records;
    },
  };
}

function build(folder: string, output: string, shards: readonly ShardSource[], cache = "cache"): Promise<SearchTotals> {
  return buildSearch({ shards, output: join(folder, output), cache: join(folder, cache), report: () => undefined });
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) files.set(path.slice(folder.length + 1), await readFile(path, "utf8"));
  return files;
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : `not an Error: ${error}`),
  );
}

test("makes the same bytes in another folder, and from the cache", async () => {
  const folder = temporaryFolder();
  const shards = sourcesOf(madeUpRecords(320, YEARS));
  const totals = await build(folder, "first", shards);
  await build(folder, "second", [...shards].reverse(), "other-cache");
  await build(folder, "third", shards);
  const first = await filesOf(join(folder, "first"));
  assert.equal([...first], [...(await filesOf(join(folder, "second")))]);
  assert.equal([...first], [...(await filesOf(join(folder, "third")))]);
  assert.is(totals.articles, 320);
  assert.is(totals.shards, 4);
  assert.is(totals.files, first.size);
});

test("writes packed scripts only, and none that evaluates or imports", async () => {
  const folder = temporaryFolder();
  await build(folder, "site", sourcesOf(madeUpRecords(40, YEARS)));
  for (const [path, text] of await filesOf(join(folder, "site"))) {
    if (path.startsWith("tim-kiem/")) assert.match(text, /^khoTinSearch\("[^"]+","(?:[^"\\]|\\.)*",\d+\)\n$/);
    assert.not.match(text, /\beval\(|new Function\(|\bimport\(|\bimport\.meta\b/);
    assert.match(path, /^(?:assets\/tim-kiem\.js|tim-kiem\/(?:manifest|\d{4}\/[\w.]+)\.js)$/);
  }
});

test("indexes only the shard that has changed, and drops the one that has gone", async () => {
  const folder = temporaryFolder();
  const records = madeUpRecords(40, YEARS);
  await build(folder, "first", sourcesOf(records));
  const read: string[] = [];
  const watched = sourcesOf(records)
    .slice(1)
    .map((source) => ({
      ...source,
      key: source.name === "2023" ? `${source.key} corrected` : source.key,
      records: () => {
        read.push(source.name);
        return source.records();
      },
    }));
  await build(folder, "second", watched);
  assert.equal(read, ["2023"]);
  assert.equal((await readdir(join(folder, "cache"))).sort(), ["2022", "2023", "2024"]);
});

test("indexes anew where a kept file is cut", async () => {
  const folder = temporaryFolder();
  const shards = sourcesOf(madeUpRecords(40, YEARS));
  await build(folder, "first", shards);
  const kept = join(folder, "cache", "2022");
  const [file = ""] = (await readdir(kept)).filter((name) => name.endsWith(".js"));
  await truncate(join(kept, file), 10);
  await build(folder, "second", shards);
  assert.equal([...(await filesOf(join(folder, "first")))], [...(await filesOf(join(folder, "second")))]);
});

test("names the shard whose records are too few or of another year, and passes on what they throw", async () => {
  const folder = temporaryFolder();
  const records = madeUpRecords(40, YEARS);
  const [source = sourceOf("2021", [])] = sourcesOf(records);
  assert.match(await messageOf(build(folder, "a", [{ ...source, count: source.count + 1 }])), /2021: 10 records.* 11/);
  assert.match(
    await messageOf(build(folder, "b", [sourceOf("2022", records.slice(0, 1))])),
    /2022: .*2021.* not of that/,
  );
  const failing = async function* (): AsyncGenerator<SearchRecord> {
    yield* records.slice(0, 1);
    throw new Error("unreadable");
  };
  assert.match(await messageOf(build(folder, "c", [{ ...source, records: failing }])), /unreadable/);
});

test("names the shard when Pagefind's process dies", async () => {
  const folder = temporaryFolder();
  const started: ChildProcess[] = [];
  const listen = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe("child_process", listen);
  const [source = sourceOf("2021", [])] = sourcesOf(madeUpRecords(40, YEARS));
  const records = async function* (): AsyncGenerator<SearchRecord> {
    for await (const record of source.records()) {
      yield record;
      for (const child of started) child.kill("SIGKILL");
    }
  };
  try {
    assert.match(await messageOf(build(folder, "site", [{ ...source, records }])), /search index 2021: /);
  } finally {
    unsubscribe("child_process", listen);
  }
});

test("writes an empty manifest for an archive without articles", async () => {
  const folder = temporaryFolder();
  const totals = await build(folder, "site", []);
  assert.is(totals.articles, 0);
  assert.equal([...(await filesOf(join(folder, "site"))).keys()], ["assets/tim-kiem.js", "tim-kiem/manifest.js"]);
});

test.run();
