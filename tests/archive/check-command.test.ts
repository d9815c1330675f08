import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../../scripts/edition/paths.ts";
import { run } from "../built-site.ts";
import { articleText, contentFolder, TABLES, temporaryFolder } from "../small-site.ts";
import { FILE } from "./problems-of.ts";

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/compiled/run.mjs", "check", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("good content ends with 0 and a count of the articles and of the warnings", () => {
  const content = contentFolder({
    [FILE]: articleText(),
    "articles/1999/05/y.md": articleText({ title: "Hai", date: "1999-05-01", province: "Bắc Thái" }),
  });
  assert.equal(check("--content", content), {
    status: 0,
    stdout:
      "articles/1999/05/y.md:4:11  (nhắc) ngày 1999-05-01 không có tỉnh thành “Bắc Thái” (1965 – 31/12/1996) — viết Bắc Kạn hoặc Thái Nguyên, hoặc xem lại ngày\n2 bài, không có lỗi, 1 điều nhắc.\n",
    stderr: "",
  });
});

test("a mistake in an article ends with 1, each mistake on a line of its own", () => {
  const content = contentFolder({ [FILE]: articleText({ titel: "a", category: "xyzzy" }) });
  assert.equal(check("--content", content), {
    status: 1,
    stdout: `${FILE}:5:11  không có chuyên mục “xyzzy” — chọn một trong: thoi-su, van-hoa\n${FILE}:7:1  không có khóa “titel” — có phải là “title”?\n`,
    stderr: "2 lỗi, 0 điều nhắc.\nSửa các dòng trên rồi chạy lại.\n",
  });
});

test("a mistake in a table ends with 2", () => {
  const content = contentFolder({ [FILE]: articleText(), "categories.yaml": "" });
  const { status, stdout } = check("--content", content);
  assert.is(status, 2);
  assert.match(stdout, /^categories\.yaml:1:1 {2}phải là một danh sách — /);
});

test("drafts are checked", () => {
  const { status, stdout } = check("--content", contentFolder({ [FILE]: articleText({ draft: "true", titel: "a" }) }));
  assert.is(status, 1);
  assert.is(stdout, `${FILE}:8:1  không có khóa “titel” — có phải là “title”?\n`);
});

test("--fix rewrites decomposed text and foreign letters in articles, pages and tables, and nothing else of them", () => {
  const article = articleText({ title: "Đẩy lùi hạn mặn" }, "Miền Đông đã có mưa.  \n").replaceAll("\n", "\r\n");
  const page = "---\ntitle: Giới thiệu\n---\nTờ báo của miền núi.\n";
  const good = articleText({ title: "Hai" });
  const content = contentFolder({
    "articles/2024/01/x.md": article.normalize("NFD").replace("Đông", "\u00D0ông"),
    "articles/2024/01/y.md": good,
    "pages/gioi-thieu.md": page.normalize("NFD"),
    "site.yaml": String(TABLES["site.yaml"]).normalize("NFD"),
  });
  assert.is(check("--content", content).status, 2);
  assert.equal(check("--content", content, "--fix"), {
    status: 0,
    stdout:
      "articles/2024/01/x.md  đã viết lại\npages/gioi-thieu.md  đã viết lại\nsite.yaml  đã viết lại\n2 bài, không có lỗi, 0 điều nhắc.\n",
    stderr: "",
  });
  const text = (file: string) => readFileSync(join(content, file), "utf8");
  assert.is(text("articles/2024/01/x.md"), article);
  assert.is(text("articles/2024/01/y.md"), good);
  assert.is(text("pages/gioi-thieu.md"), page);
  assert.is(text("site.yaml"), TABLES["site.yaml"]);
  assert.is(check("--content", content, "--fix").stdout, "2 bài, không có lỗi, 0 điều nhắc.\n");
});

test("--fix puts a whole file in place of another, with its rights, and leaves nothing beside it", () => {
  const article = articleText({ title: "Đẩy lùi" });
  const content = contentFolder({ [FILE]: article.normalize("NFD") });
  const path = join(content, FILE);
  chmodSync(path, 0o640);
  linkSync(path, join(content, "truoc"));
  assert.is(check("--content", content, "--fix").status, 0);
  assert.is(readFileSync(path, "utf8"), article);
  assert.is(statSync(path).mode & 0o777, 0o640);
  // The file of before was not written in: whoever had it open has it whole.
  assert.is(readFileSync(join(content, "truoc"), "utf8"), article.normalize("NFD"));
  assert.equal(readdirSync(dirname(path)), [basename(path)]);
});

test("--fix follows a link within the content folder, and none that leads out of it", () => {
  const article = articleText({ title: "Đẩy lùi" });
  const outside = join(temporaryFolder(), "ngoai.md");
  writeFileSync(outside, article.normalize("NFD"));
  const content = contentFolder({
    "kho/x.md": article.normalize("NFD"),
    "articles/2024/01/z.md": articleText({ title: "Z" }),
  });
  symlinkSync(join(content, "kho/x.md"), join(content, "articles/2024/01/x.md"));
  symlinkSync(outside, join(content, "articles/2024/01/y.md"));
  const { stdout } = check("--content", content, "--fix");
  assert.match(stdout, "articles/2024/01/x.md  đã viết lại\n");
  assert.match(stdout, "articles/2024/01/y.md  để nguyên: là liên kết dẫn ra ngoài thư mục nội dung\n");
  assert.ok(lstatSync(join(content, "articles/2024/01/x.md")).isSymbolicLink());
  assert.is(readFileSync(join(content, "kho/x.md"), "utf8"), article);
  assert.is(readFileSync(outside, "utf8"), article.normalize("NFD"));
});

test("--fix leaves a file that is not UTF-8 as it is", () => {
  const bytes = Buffer.from(articleText(), "latin1");
  const content = contentFolder({ [FILE]: bytes });
  assert.is(check("--content", content, "--fix").status, 1);
  assert.ok(readFileSync(join(content, FILE)).equals(bytes));
});

test("--help shows what the command takes, and ends with 0", () => {
  const { status, stdout } = check("--help");
  assert.is(status, 0);
  for (const flag of ["--content", "--output", "--cache", "--fix"]) assert.match(stdout, flag);
});

test("a flag that is not known ends with 2 and checks nothing", () => {
  for (const flag of ["--contnet=a", "--fixx", "-z", "a"]) {
    const { status, stdout, stderr } = check(flag);
    assert.is(status, 2, flag);
    assert.is(stdout, "");
    assert.match(stderr, "The command line was not understood: ");
  }
});

test("says that a file was deleted while it was being read, and that it is no mistake of the program", () => {
  const content = contentFolder({ "articles/2024/01/bai.md": articleText() });
  const deleting = `data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { existsSync, lstatSync, unlinkSync } = fs;
    fs.lstatSync = (path, ...rest) => {
      if (String(path).endsWith("bai.md") && existsSync(path)) unlinkSync(path);
      return lstatSync(path, ...rest);
    };
    syncBuiltinESMExports();`)}`;
  const { status, stderr } = run("check", ["--content", content], { NODE_OPTIONS: `--import ${deleting}` });
  assert.is(status, 1, stderr);
  assert.is(stderr, "articles/2024/01/bai.md was saved, renamed or deleted while it was being read.\nTry again.\n");
});

test.run();
