import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "../../scripts/archive/failure.ts";
import { hashOf } from "../../scripts/archive/hash.ts";
import { type BuildSummary, build } from "../../scripts/edition/build.ts";
import { addSearch } from "../../scripts/search/add-search.ts";
import { argumentsOf, buildSite, builtFrom, run, type Site, treeOf, unheard } from "../built-site.ts";
import { articleText, type Files, TABLES, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("what is not the site's");

const FILES: Files = {
  "articles/2023/05/cu.md": articleText({ title: "Bài cũ", date: "2023-05-06" }),
  "articles/2024/01/bai.md": articleText(),
};

/** Builds, and returns what was told besides the summary. */
async function heard(site: Site): Promise<{ summary: BuildSummary; told: string[] }> {
  const told: string[] = [];
  const tell = (sentence: string) => void told.push(sentence);
  const summary = await build({ ...site, ...unheard, tell, drafts: false, addSearch });
  return { summary, told };
}

/** The build refuses with exit code 2 and these words, and has touched nothing in the output. */
async function refuses(site: Site, ...words: readonly (RegExp | string)[]): Promise<void> {
  const before = treeOf(site.output);
  try {
    await buildSite(site);
  } catch (cause) {
    assert.instance(cause, Failure);
    const { exitCode, message, advice } = cause as Failure;
    assert.is(exitCode, 2, message);
    for (const word of words) assert.match(`${message}\n${advice}`, word);
    assert.equal(treeOf(site.output), before);
    return;
  }
  assert.unreachable("the build did not refuse");
}

async function checkClean(site: Site, besides: Files = {}): Promise<void> {
  const clean = {
    content: site.content,
    output: join(temporaryFolder(), "site"),
    cache: join(temporaryFolder(), "cache"),
  };
  await buildSite(clean);
  writeFiles(clean.output, besides);
  assert.equal(treeOf(site.output), treeOf(clean.output));
}

const HOSTS: Files = {
  CNAME: "baothu.example\n",
  ".nojekyll": "",
  ".well-known/security.txt": "Contact: mailto:a@baothu.example\n",
  ".gitignore": "*.tmp\n",
};

test("is left alone where it is what hosts and git keep beside pages, and told by every build", async () => {
  const site = await builtFrom(FILES);
  writeFiles(site.output, { ...HOSTS, ".git/config": "[core]\n", ".git/objects/ab/cdef": "blob" });
  for (let builds = 0; builds < 2; builds++) {
    const { summary } = await heard(site);
    assert.equal([...summary.strangers].sort(), Object.keys(HOSTS).sort());
    assert.equal([...summary.change.written, ...summary.change.deleted], []);
  }
  writeFiles(site.content, { "articles/2024/02/moi.md": articleText({ date: "2024-02-03" }) });
  await buildSite(site);
  rmSync(site.cache, { recursive: true });
  await buildSite(site);
  await checkClean(site, { ...HOSTS, ".git/config": "[core]\n", ".git/objects/ab/cdef": "blob" });
});

test("is left alone where site.yaml names it, or its folder, and refused again when it no longer does", async () => {
  const site = await builtFrom(FILES);
  writeFiles(site.output, { "ads.txt": "google.com", "luu/tep.pdf": "pdf" });
  await refuses(site, "ads.txt, luu/tep.pdf", "keep: in site.yaml", "nothing was touched");
  writeFiles(site.content, { "site.yaml": `${TABLES["site.yaml"]}keep: [ads.txt, luu]\n` });
  const { summary } = await heard(site);
  assert.equal(summary.strangers, ["ads.txt", "luu/tep.pdf"]);
  writeFiles(site.content, { "site.yaml": `${TABLES["site.yaml"]}keep: [ads.txt]\n` });
  await refuses(site, /put there: luu\/tep\.pdf\./);
});

test("is left alone though a list of sums names it, with its right sum, as a file of the edition", async () => {
  for (const withCache of [true, false]) {
    const site = await builtFrom(FILES);
    const files: Files = { CNAME: "baothu.example\n", ".git/HEAD": "ref", "luu/tep.pdf": "pdf" };
    writeFiles(site.output, files);
    writeFiles(site.content, { "site.yaml": `${TABLES["site.yaml"]}keep: [luu]\n` });
    const list = join(site.output, "_edition/SHA256SUMS-2023");
    const edition = join(site.output, "_edition/edition.json");
    const before = readFileSync(list, "utf8");
    const forged =
      before +
      Object.entries(files)
        .map(([path, text]) => `${hashOf(text)}  ${path}\n`)
        .join("");
    writeFileSync(list, forged);
    writeFileSync(edition, readFileSync(edition, "utf8").replace(hashOf(before), hashOf(forged)));
    if (!withCache) rmSync(site.cache, { recursive: true });
    rmSync(join(site.content, "articles/2023"), { recursive: true });
    await buildSite(site);
    for (const [path, text] of Object.entries(files)) assert.is(readFileSync(join(site.output, path), "utf8"), text);
  }
});

for (const name of ["2024", "index.html", "tinh", "_edition", ".kho-tin", "*", "a*", "../x", "/etc", "tin.atom"]) {
  test(`cannot be what the site itself has: keep: [${name}] is a mistake of site.yaml`, async () => {
    const site = await builtFrom({});
    writeFiles(site.content, { "site.yaml": `${TABLES["site.yaml"]}keep: ["${name}"]\n` });
    const { status, stdout } = run("check", argumentsOf(site));
    assert.is(status, 2);
    assert.match(stdout, /^site\.yaml:4:8 {2}keep chỉ nhận/);
  });
}

test("may be there before the first build: a worktree of a branch that holds nothing but CNAME", async () => {
  const site = await builtFrom({});
  const fresh = { ...site, output: join(temporaryFolder(), "pages") };
  writeFiles(fresh.output, { CNAME: "baothu.example\n", ".git": "gitdir: /somewhere\n" });
  await buildSite(fresh);
  await checkClean(fresh, { CNAME: "baothu.example\n", ".git": "gitdir: /somewhere\n" });
});

test("is never written over, even by a page of that name", async () => {
  const site = await builtFrom(FILES);
  writeFiles(site.content, {
    "site.yaml": `${TABLES["site.yaml"]}keep: [lien-he.html]\n`,
    "pages/lien-he.md": "---\ntitle: Liên hệ\n---\n\nĐịa chỉ.\n",
  });
  writeFiles(site.output, { "lien-he.html": "mine" });
  await refuses(site, "lien-he.html is left alone");
});

const STRANGE: readonly [name: string, make: (site: Site) => void, word: string][] = [
  ["a file", ({ output }) => writeFiles(output, { "2024/ghi-chu.txt": "x" }), "2024/ghi-chu.txt"],
  [
    "a link to a file",
    ({ output, content }) => symlinkSync(join(content, "site.yaml"), join(output, "a.html")),
    "a.html",
  ],
  ["a link to nowhere", ({ output }) => symlinkSync("/nowhere", join(output, "a.html")), "a.html"],
  ["a link to a folder", ({ output, content }) => symlinkSync(content, join(output, "2022")), "2022"],
  [
    "a link in the place of a page",
    ({ output, content }) => {
      rmSync(join(output, "index.html"));
      symlinkSync(join(content, "site.yaml"), join(output, "index.html"));
    },
    "index.html",
  ],
  [
    "a file in the place of a folder",
    ({ output }) => {
      rmSync(join(output, "2023"), { recursive: true });
      writeFileSync(join(output, "2023"), "x");
    },
    "2023",
  ],
  [
    "a folder in the place of a page",
    ({ output }) => {
      rmSync(join(output, "index.html"));
      mkdirSync(join(output, "index.html"));
    },
    "index.html is not what the site has there",
  ],
];

for (const [name, make, word] of STRANGE) {
  test(`is refused before anything is touched: ${name}`, async () => {
    const site = await builtFrom(FILES);
    make(site);
    writeFiles(site.content, { "articles/2024/02/moi.md": articleText({ date: "2024-02-03" }) });
    await refuses(site, word);
  });
}

test("is refused where it is a year that lies on another disk now, and is a year again when it is back", async () => {
  const site = await builtFrom(FILES);
  const elsewhere = join(temporaryFolder(), "2023");
  renameSync(join(site.output, "2023"), elsewhere);
  symlinkSync(elsewhere, join(site.output, "2023"));
  const before = treeOf(elsewhere);
  await refuses(site, /put there: 2023\./);
  assert.equal(treeOf(elsewhere), before);
  rmSync(join(site.output, "2023"));
  await buildSite(site);
  await checkClean(site);
  assert.equal(treeOf(elsewhere), before);
});

test("is what somebody has made of a page: it is put right, and what it held is kept and told", async () => {
  for (const goes of [false, true]) {
    const site = await builtFrom(FILES);
    writeFiles(site.output, { "2023/05/06/cu.html": "by hand" });
    if (goes) rmSync(join(site.content, "articles/2023/05/cu.md"));
    const { told } = await heard(site);
    assert.is(told.length, 1);
    const copy = /is now in (.+)\.$/.exec(told.join())?.[1] ?? "";
    assert.is(readFileSync(copy, "utf8"), "by hand");
    await checkClean(site);
  }
});

test("is never what another edition of ours has left: that goes without a word", async () => {
  const site = await builtFrom(FILES);
  const earlier = join(temporaryFolder(), "earlier");
  renameSync(site.output, earlier);
  rmSync(join(site.content, "articles/2023"), { recursive: true });
  await buildSite(site);
  rmSync(site.output, { recursive: true });
  renameSync(earlier, site.output);
  const { told, summary } = await heard(site);
  assert.equal(told, []);
  assert.ok(summary.change.deleted.includes("2023/05/06/cu.html"));
  await checkClean(site);
});

test("is never changed through a second name of a page's file", async () => {
  const site = await builtFrom(FILES);
  const backup = join(temporaryFolder(), "backup.html");
  linkSync(join(site.output, "2024/01/18/bai.html"), backup);
  const text = readFileSync(backup, "utf8");
  writeFiles(site.content, { "articles/2024/01/bai.md": articleText({ title: "Tiêu đề mới" }) });
  await buildSite(site);
  assert.is(readFileSync(backup, "utf8"), text);
  assert.is(statSync(backup).nlink, 1);
});

const MANY: Files = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`articles/2024/01/bai-${at}.md`, articleText({ title: `Bài số ${at}` })]),
);

test("a content folder that was emptied takes no published page away, unless so many are allowed to go", async () => {
  const site = await builtFrom(MANY);
  const before = treeOf(site.output);
  for (const empty of [
    () => renameSync(join(site.content, "articles"), `${site.content}-articles`),
    () => mkdirSync(join(site.content, "articles")),
  ]) {
    empty();
    const { status, stderr } = run("build", argumentsOf(site));
    assert.is(status, 1, stderr);
    assert.match(stderr, /would take away \d+ of \d+ published pages: .*2024\/01\/18\/bai-/);
    assert.equal(treeOf(site.output), before);
  }
  const { stderr } = run("build", argumentsOf(site));
  const number = /--remove-pages (\d+)\.$/.exec(stderr.trim())?.[1] ?? "";
  const fewer = String(Number(number) - 1);
  assert.is(run("build", [...argumentsOf(site), "--remove-pages", fewer]).status, 1);
  assert.equal(treeOf(site.output), before);
  assert.is(run("build", [...argumentsOf(site), "--remove-pages", number]).status, 0);
  await checkClean(site);
});

test("a few pages go without a question", async () => {
  const site = await builtFrom(MANY);
  for (let at = 0; at < 15; at++) rmSync(join(site.content, `articles/2024/01/bai-${at}.md`));
  const { status, stderr } = run("build", argumentsOf(site));
  assert.is(status, 0, stderr);
  assert.not.ok(existsSync(join(site.output, "2024/01/18/bai-0.html")));
});

test("a number of pages that is none is refused", async () => {
  const site = await builtFrom(FILES);
  for (const number of ["-1", "many", "1e3", ""]) {
    assert.is(run("build", [...argumentsOf(site), `--remove-pages=${number}`]).status, 2);
  }
});

test.run();
