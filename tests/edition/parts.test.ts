import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { Failure } from "../../scripts/archive/failure.ts";
import { buildPart } from "../../scripts/edition/build.ts";
import { merge } from "../../scripts/edition/merge.ts";
import { journalFile } from "../../scripts/edition/own-folder.ts";
import { PART, type Part, partText } from "../../scripts/edition/part.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { readForOthers } from "../../scripts/edition/read-years.ts";
import { parseYears } from "../../scripts/edition/years.ts";
import { addSearch } from "../../scripts/search/add-search.ts";
import {
  argumentsOf,
  buildSite,
  run,
  type Site,
  siteOfContent,
  siteTree,
  start,
  treeOf,
  unheard,
} from "../built-site.ts";
import { articleText, type Files, temporaryFolder, writeFiles } from "../small-site.ts";
import { differenceOf } from "./edits/walk.ts";
import { archiveFiles, copyOf, handOn, machineOf, removed, sparseMachine } from "./parts/archive.ts";

const test = suite("an archive built in parts");

const FILES = await archiveFiles();
const quiet = { ...unheard, drafts: false, addSearch };
const part = (site: Site, years: string) => buildPart({ ...quiet, ...site }, parseYears(years));
const merged = (site: Site, ...parts: readonly Site[]) =>
  merge(
    { ...quiet, ...site },
    parts.map(({ output }) => output),
  );

const clean = machineOf(FILES);
await buildSite(clean);
const [early, late] = [machineOf(FILES), machineOf(FILES)];
const processes = [
  start("build", [...argumentsOf(early), "--years", "1999-2004"]),
  start("build", [...argumentsOf(late), "--years", "2005,2006"]),
];
const ends = await Promise.all(processes.map(({ ended }) => ended));

/** The merged site is what one build makes, to the fingerprints of its pages. */
function checkMerged(site: Site): void {
  assert.is(differenceOf(treeOf(site.output), treeOf(clean.output)), "");
  const ledgers = ({ cache }: Site) => {
    const { "edition.json": _, ...ofGroups } = treeOf(join(cache, "kept/ledger"));
    return ofGroups;
  };
  assert.equal(ledgers(site), ledgers(clean));
}

/** Nothing changed since: a build of the whole writes no file. */
async function checkSettled(site: Site): Promise<void> {
  const { change, drawn } = await buildSite(site);
  assert.equal([...change.written, ...change.deleted, drawn], [0]);
}

test("by two processes at the same time is, merged, what one build makes", async () => {
  assert.equal(
    ends.map(({ status, stderr }) => [status, stderr]),
    [
      [0, ""],
      [0, ""],
    ],
  );
  const site = machineOf(FILES);
  const { status, stderr } = run("merge", [...argumentsOf(site), early.output, late.output]);
  assert.is(status, 0, stderr);
  checkMerged(site);
  await checkSettled(site);
});

test("shows across the border between two parts what it shows within one", () => {
  const page = readFileSync(join(late.output, "2005/01/02/sau.html"), "utf8");
  for (const older of ["2004/11/20/truoc.html", "2004/12/31/cuoi-nam.html", "1999/05/01/cu.html"]) {
    assert.match(page, `../../../${older}`);
  }
  assert.match(readFileSync(join(early.output, "2004/11/20/truoc.html"), "utf8"), "../../../2005/01/02/sau.html#ket");
});

test("by machines that hold the articles of their own years only, from each other's readings", async () => {
  const [first, second] = [sparseMachine(FILES, ["1999", "2004"]), sparseMachine(FILES, ["2005", "2006"])];
  await readForOthers({ ...quiet, ...first }, parseYears("1999-2004"));
  await readForOthers({ ...quiet, ...second }, parseYears("2005-2010"));
  handOn(first, second);
  handOn(second, first);
  await part(first, "1999-2004");
  await part(second, "2005-2006");

  const site = sparseMachine(FILES, []);
  await merged(site, second, first);
  checkMerged(site);
  await checkSettled({ ...site, content: clean.content });
});

test("goes on from there where site, cache and content have been moved to another machine", async () => {
  const site = machineOf(FILES);
  await merged(site, early, late);
  const moved = machineOf(FILES);
  for (const folder of ["output", "cache"] as const) cpSync(site[folder], moved[folder], { recursive: true });
  await checkSettled(moved);
});

test("goes on from there: the next article changes what it would have changed", async () => {
  const [one, other] = [machineOf(FILES), machineOf(FILES)];
  const added: Files = { "articles/2005/02/them.md": articleText({ title: "Bài thêm", date: "2005-02-03" }) };
  await merged(one, early, late);
  await buildSite({ ...other });
  for (const { content } of [one, other]) writeFiles(content, added);
  const [ofMerged, ofBuilt] = [await buildSite(one), await buildSite(other)];
  assert.equal(ofMerged.change.written, ofBuilt.change.written);
  assert.is(differenceOf(treeOf(one.output), treeOf(other.output)), "");
});

test("makes a part anew, and merges it over the last edition, writing only what has changed", async () => {
  const content = machineOf(FILES).content;
  const [again, site] = [
    { ...late, content },
    { ...machineOf(FILES), content },
  ];
  await merged(site, early, late);
  writeFiles(content, {
    "articles/2006/07/moi.md": articleText({ title: "Tên khác", date: "2006-07-01", category: "van-hoa" }),
  });
  const older = { ...early, content, output: `${early.output}-again` };
  await part(older, "1999-2004");
  const { output } = again;
  await part({ ...again, output: `${output}-again` }, "2005-2006");
  const { change } = await merged(site, older, { ...again, output: `${output}-again` });
  assert.ok(change.written.includes("2006/07/01/moi.html"));
  assert.equal(
    change.written.filter((path) => /^(1999|2004)\//.test(path)),
    [],
  );
  const whole = { ...machineOf(FILES), content };
  await buildSite(whole);
  assert.is(differenceOf(treeOf(site.output), treeOf(whole.output)), "");
});

test("is the old site or the new, or a journal says how to finish it, wherever a merge over an edition is killed", async () => {
  const other = { ...FILES, "articles/1999/05/cu.md": articleText({ title: "Khác", date: "1999-05-01" }) };
  const old = machineOf(other);
  await buildSite(old);
  const before = treeOf(old.output);
  const mergeInto = (site: Site, interrupt: string) => {
    const preload = ["--import", "tsx", "--import", "./tests/edition/kill/interrupt.ts"];
    const args = [...preload, "scripts/compiled/run.mjs", "merge", ...argumentsOf(site), early.output, late.output];
    return spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, KHO_TIN_INTERRUPT: interrupt } });
  };
  const copyOfOld = () => {
    const site = siteOfContent(clean.content);
    for (const folder of ["output", "cache"] as const) cpSync(old[folder], site[folder], { recursive: true });
    return site;
  };
  const counted = join(temporaryFolder(), "count.json");
  assert.is(mergeInto(copyOfOld(), `count ${counted}`).status, 0);
  const { commits } = JSON.parse(readFileSync(counted, "utf8")) as { commits: number };
  let journals = 0;
  for (const part of [0.3, 0.55, 0.7, 0.8, 0.9]) {
    const site = copyOfOld();
    assert.is(mergeInto(site, `kill ${Math.round(part * commits)}`).signal, "SIGKILL");
    const isWhole = [before, treeOf(clean.output)].some((tree) => differenceOf(siteTree(site.output), tree) === "");
    const isExplained = existsSync(journalFile(site.output));
    if (isExplained) journals++;
    assert.ok(isWhole || isExplained, `killed at ${part} of ${commits} changes`);
    const { status, stderr } = mergeInto(site, "");
    assert.is(status, 0, String(stderr));
    assert.is(differenceOf(treeOf(site.output), treeOf(clean.output)), "");
  }
  assert.ok(journals > 0, "no kill met the commit");
});

/** Merging ends with exit code 2 and these words, and leaves the output as it was. */
async function refuses(site: Site, parts: readonly string[], ...words: readonly RegExp[]): Promise<void> {
  const before = treeOf(site.output);
  try {
    await merge({ ...quiet, ...site }, parts);
  } catch (cause) {
    assert.instance(cause, Failure);
    const { exitCode, message, advice } = cause as Failure;
    assert.is(exitCode, 2, message);
    for (const word of words) assert.match(message, word);
    assert.ok(advice.length > 0);
    assert.equal(treeOf(site.output), before);
    return;
  }
  assert.unreachable(`nothing was refused; expected ${words.join(" ")}`);
}

/** The part as another machine might have described it. */
function described(folder: string, change: (part: Part) => Partial<Part>): string {
  return copyOf(folder, (copy) => {
    const { part: text } = JSON.parse(readFileSync(join(copy, PART), "utf8")) as { part: string };
    const found = JSON.parse(text) as Part;
    writeFileSync(join(copy, PART), partText({ ...found, ...change(found) }));
  });
}

test("is refused when a file of a part is missing, altered, or in no list", async () => {
  const missing = copyOf(late.output, (folder) => removed(folder, "2005/01/02/sau.html"));
  await refuses(clean, [early.output, missing], /is not whole: 2005\/01\/02\/sau\.html is missing/);
  const altered = copyOf(late.output, (folder) => writeFileSync(join(folder, "2005/01/02/sau.html"), "khác"));
  await refuses(clean, [early.output, altered], /2005\/01\/02\/sau\.html is not what its list of sums says/);
  const strange = copyOf(late.output, (folder) => writeFileSync(join(folder, "2005/la.html"), "lạ"));
  await refuses(clean, [early.output, strange], /2005\/la\.html is in none of its lists/);
  const list = copyOf(late.output, (folder) => writeFileSync(join(folder, "_edition/SHA256SUMS-2005"), ""));
  await refuses(clean, [early.output, list], /SHA256SUMS-2005 is not what/);
  const reading = copyOf(late.output, (folder) => removed(folder, "_edition/part/reading/2005-01.lines"));
  await refuses(clean, [early.output, reading], /2005-01\.lines is missing/);
  const head = copyOf(late.output, (folder) => writeFileSync(join(folder, PART), "{}"));
  await refuses(clean, [early.output, head], /part\.json is damaged/);
  await refuses(clean, [early.output, clean.output], /is no part/);
});

test("is refused when years overlap or are missing", async () => {
  await refuses(clean, [early.output, late.output, late.output], /2005-2006 is in .+ and in /);
  await refuses(clean, [early.output], /No part holds 2005-2006/);
});

test("is refused when parts were made by other code, another Node, other tables or pages", async () => {
  const code = described(late.output, ({ origin }) => ({ origin: { ...origin, code: "khác" } }));
  await refuses(clean, [early.output, code], /was made by other code/);
  const node = described(late.output, ({ origin }) => ({ origin: { ...origin, node: "1.2.3" } }));
  await refuses(clean, [early.output, node], /was made by Node 1\.2\.3; this is Node /);
  const renamed = machineOf({
    ...FILES,
    "site.yaml": "url: https://bao.example\ntitle: Báo Khác\ndescription: Khác.\n",
  });
  await refuses(renamed, [early.output, late.output], /other tables/);
  const rewritten = machineOf({ ...FILES, "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nKhác.\n" });
  await refuses(rewritten, [early.output, late.output], /other pages/);
});

test("is refused when a year's articles are not those that the parts were made of", async () => {
  const changed = { ...FILES, "articles/2004/12/cuoi-nam.md": articleText({ title: "Sửa", date: "2004-12-31" }) };
  await refuses(machineOf(changed), [early.output, late.output], /The articles of 2004 in .+ are not those that/);
  const more = { ...FILES, "articles/2010/01/bai.md": articleText({ date: "2010-01-01" }) };
  await refuses(machineOf(more), [early.output, late.output], /No part holds 2010/);
  const beside = machineOf(changed);
  await part(beside, "2005-2006");
  await refuses(clean, [early.output, beside.output], /was drawn beside other articles of 2004/);
  const alone = sparseMachine(FILES, ["2006"]);
  await part(alone, "2006");
  await refuses(clean, [early.output, alone.output], /was drawn without 1999,2004/, /No part holds 2005/);
});

test("a part is no edition, and an edition no part", async () => {
  const site = { ...machineOf(FILES), output: clean.output };
  await failsWith(() => part(site, "2005"), /has no _edition\/part\.json/);
  await failsWith(() => buildSite({ ...machineOf(FILES), output: early.output }), /has no _edition\/edition\.json/);
});

test("says which years it cannot make", async () => {
  await failsWith(async () => parseYears("2005-"), /“2005-” names no years/);
  await failsWith(async () => parseYears("2006-2005"), /names no years/);
  await failsWith(() => part(machineOf(FILES), "2011-2013"), /No article of 2011-2013/);
  const first = sparseMachine(FILES, ["1999", "2004"]);
  handOn(late, first);
  await failsWith(() => part(first, "2005"), /The articles of 2005 are not at hand/);
  const other = sparseMachine({ ...FILES, "site.yaml": "url: https://a.example\ntitle: A\ndescription: A.\n" }, [
    "1999",
  ]);
  handOn(late, other);
  await failsWith(() => part(other, "1999"), /The reading of 2004 .+ other tables/);
});

test("the workflow of docs/scale.md names commands that there are", () => {
  const text = readFileSync(join(ROOT, "docs/scale.md"), "utf8");
  const workflow = /```yaml\n([\s\S]+?)```/.exec(text)?.[1] ?? "";
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const scripts = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object }).scripts;
  const commands = Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap((step) => step.run ?? ""))
    .flatMap((step) => [...step.matchAll(/npm run (\S+)/g)].map(([, name = ""]) => name));
  assert.equal(commands, ["read", "build", "merge"]);
  for (const name of commands) assert.ok(name in scripts, name);
});

async function failsWith(work: () => Promise<unknown>, words: RegExp): Promise<void> {
  const failure = await work().then(
    () => null,
    (cause: unknown) => cause,
  );
  assert.instance(failure, Failure);
  assert.is((failure as Failure).exitCode, 2);
  assert.match((failure as Failure).message, words);
}

test.run();
