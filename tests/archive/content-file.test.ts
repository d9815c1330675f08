import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/archive/read.ts";
import { argumentsOf, buildSite, builtFrom, run, siteOfContent, treeOf } from "../built-site.ts";
import { articleText, contentFolder, temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("files of the content");

const BAI = "articles/2024/01/bai.md";

/** A content folder with one article, and another with a secret outside it. */
function ground(): { content: string; outside: string } {
  const outside = temporaryFolder();
  writeFiles(outside, { "bai.md": articleText({ title: "Bí mật" }), "anh.jpg": "secret" });
  return { content: contentFolder({ [BAI]: articleText() }), outside };
}

/** Both readers find the same mistakes; returned as file and what is wrong. */
function problemsIn(content: string): string[] {
  const found = readContent({ content, drafts: true }).problems.map(({ file, message }) => `${file} ${message}`);
  const { status, stderr } = run("build", argumentsOf(siteOfContent(content)));
  assert.is(status, 1, stderr);
  for (const problem of found) assert.match(stderr, problem.slice(problem.indexOf(" ") + 1));
  assert.not.match(stderr, "mistake in Kho Tin");
  return found;
}

test("that are links out of the content are mistakes of their author, and nothing of them is published", () => {
  const { content, outside } = ground();
  symlinkSync(join(outside, "bai.md"), join(content, "articles/2024/01/ngoai.md"));
  symlinkSync(join(outside, "anh.jpg"), join(content, "articles/2024/01/anh.jpg"));
  symlinkSync("/dev/zero", join(content, "articles/2024/01/zero.md"));
  symlinkSync("nowhere", join(content, "articles/2024/01/nowhere.md"));
  symlinkSync("vong.md", join(content, "articles/2024/01/vong.md"));
  symlinkSync(outside, join(content, "articles/2024/02"));
  const what =
    "liên kết (symlink) không dẫn tới một tệp trong thư mục nội dung — chép hẳn tệp vào chỗ này, hoặc xóa liên kết";
  const names = [
    "2024/01/anh.jpg",
    "2024/01/ngoai.md",
    "2024/01/nowhere.md",
    "2024/01/vong.md",
    "2024/01/zero.md",
    "2024/02",
  ];
  const problems = problemsIn(content).filter((problem) => problem.includes("symlink"));
  assert.equal(
    problems,
    names.map((name) => `articles/${name} ${what}`),
  );
});

test("that are the folders of articles or pages themselves may lead nowhere else either", () => {
  for (const [name, make] of [
    ["articles", (path: string, outside: string) => symlinkSync(outside, path)],
    ["pages", (path: string, outside: string) => symlinkSync(outside, path)],
    ["pages", (path: string) => execFileSync("mkfifo", [path])],
    ["articles", (path: string) => execFileSync("touch", [path])],
  ] as const) {
    const { content, outside } = ground();
    rmSync(join(content, name), { recursive: true, force: true });
    make(join(content, name), outside);
    assert.match(problemsIn(content).join(), `${name} `);
  }
});

test("that are pipes, sockets or devices are mistakes, and nobody waits for them", async () => {
  const { content } = ground();
  execFileSync("mkfifo", [join(content, "articles/2024/01/ong.md"), join(content, "articles/2024/01/anh.jpg")]);
  mkdirSync(join(content, "pages"));
  execFileSync("mkfifo", [join(content, "pages/trang.md")]);
  const server = createServer();
  await new Promise<void>((ready) => server.listen(join(content, "articles/2024/01/o-cam.md"), ready));
  writeFiles(content, { "articles/2024/01/anh-ong.md": articleText({ image: "anh.jpg", alt: "Ảnh", credit: "A" }) });
  const problems = problemsIn(content).filter((problem) => problem.includes("không phải là tệp"));
  server.close();
  assert.equal(
    problems.map((problem) => problem.split(" ", 1)[0]),
    ["articles/2024/01/anh.jpg", "articles/2024/01/o-cam.md", "articles/2024/01/ong.md", "pages/trang.md"],
  );
});

test("that are tables are said to be none where they are a folder or a pipe", () => {
  for (const make of [(file: string) => mkdirSync(file), (file: string) => execFileSync("mkfifo", [file])]) {
    const { content } = ground();
    rmSync(join(content, "site.yaml"));
    make(join(content, "site.yaml"));
    for (const command of ["check", "build"]) {
      const { status, stdout, stderr } = run(command, argumentsOf(siteOfContent(content)));
      assert.is(status, 2, stderr);
      assert.match(stdout + stderr, "site.yaml:1:1  không phải là tệp");
    }
  }
});

test("that are links within the content are followed, and read again when what they lead to changes", async () => {
  const site = await builtFrom({
    "kho/bai-goc.md": articleText(),
    "kho/2023/05/cu.md": articleText({ date: "2023-05-06" }),
  });
  mkdirSync(join(site.content, "articles/2024/01"), { recursive: true });
  symlinkSync("../../../kho/bai-goc.md", join(site.content, BAI));
  symlinkSync("../kho/2023", join(site.content, "articles/2023"));
  await buildSite(site);
  const published = () => Object.keys(treeOf(site.output)).filter((path) => /^\d{4}\/\d\d\/\d\d\/(?!index)/.test(path));
  assert.equal(published(), ["2023/05/06/cu.html", "2024/01/18/bai.html"]);
  writeFiles(site.content, {
    "kho/bai-goc.md": articleText({ title: "Tiêu đề mới" }),
    "kho/2023/05/moi.md": articleText({ date: "2023-05-07" }),
  });
  await buildSite(site);
  const clean = siteOfContent(site.content);
  await buildSite(clean);
  assert.equal(treeOf(site.output), treeOf(clean.output));
  assert.equal(published(), ["2023/05/06/cu.html", "2023/05/07/moi.html", "2024/01/18/bai.html"]);
});

test("that are links round in a circle are mistakes, and nobody follows them for ever", () => {
  const { content } = ground();
  symlinkSync("..", join(content, "articles/2024/len"));
  mkdirSync(join(content, "articles/2023"));
  symlinkSync("../2024", join(content, "articles/2023/kia"));
  symlinkSync("../2023", join(content, "articles/2024/nay"));
  const { problems } = readContent({ content, drafts: true });
  assert.match(problems.map(({ file }) => file).join(), "articles/2024/len");
  assert.ok(problems.length < 20, `${problems.length} problems`);
});

/** Loaded before a build, this changes a file of the content each time that the build has read another. */
const restless = (file: string, times: number) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { mkdirSync, readFileSync, writeFileSync } = fs;
    let left = ${times};
    fs.mkdirSync = (path, ...rest) => {
      if (/staging$/.test(String(path)) && left-- > 0) writeFileSync(${JSON.stringify(file)}, readFileSync(${JSON.stringify(file)}, "utf8") + "Thêm một câu.\\n");
      return mkdirSync(path, ...rest);
    };
    syncBuiltinESMExports();`)}`;

test("that are saved while a build reads them are read again, and published as they were saved last", async () => {
  const site = await builtFrom({ [BAI]: articleText() });
  const file = join(site.content, BAI);
  writeFiles(site.content, { [BAI]: articleText({ title: "Mới" }) });
  const environment = { NODE_OPTIONS: `--import ${restless(file, 2)}` };
  const { status, stderr } = run("build", argumentsOf(site), environment);
  assert.is(status, 0, stderr);
  const clean = siteOfContent(site.content);
  await buildSite(clean);
  assert.equal(treeOf(site.output), treeOf(clean.output));
});

test("that are saved again and again while a build reads them are named, and the site stays as it was", async () => {
  const site = await builtFrom({ [BAI]: articleText() });
  const before = treeOf(site.output);
  writeFiles(site.content, { [BAI]: articleText({ title: "Mới" }) });
  const { status, stderr } = run("build", argumentsOf(site), {
    NODE_OPTIONS: `--import ${restless(join(site.content, BAI), 99)}`,
  });
  assert.is(status, 1, stderr);
  assert.match(stderr, `${BAI} was saved, renamed or deleted while it was being read`);
  assert.equal(treeOf(site.output), before);
});

test.run();
