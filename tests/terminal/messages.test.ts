import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { visible } from "../../scripts/archive/visible.ts";
import { systemFailure } from "../../scripts/edition/failures.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { run } from "../built-site.ts";
import { articleText, contentFolder, temporaryFolder } from "../small-site.ts";

const test = suite("messages in the terminal");

/** What a terminal obeys instead of showing. */
const ORDERS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

test("a name of a file gives no orders to the terminal", () => {
  const content = contentFolder({
    "articles/2024/01/\u001b[31mđỏ\u0007.md": articleText({ titel: "a" }),
    "articles/2024/01/\u202emd.txt": "",
    "articles/2024/01/a\nb.md": articleText({ titel: "a" }),
  });
  const { status, stdout, stderr } = run("check", ["--content", content]);
  assert.is(status, 1);
  assert.not.match(stdout + stderr, ORDERS);
  assert.match(stdout, "articles/2024/01/\\u001b[31mđỏ\\u0007.md:");
  assert.match(stdout, "articles/2024/01/\\u202emd.txt:");
  assert.match(stdout, "articles/2024/01/a\\u000ab.md:");
});

test("nor does a value", () => {
  const content = contentFolder({
    "articles/2024/01/x.md": articleText({
      category: "a\u001b]0;tên\u0007",
      province: "Xứ \u202eLạ",
      "ti\u009bt": "a",
    }),
  });
  const { stdout, stderr } = run("check", ["--content", content]);
  assert.not.match(stdout + stderr, ORDERS);
  for (const shown of ["a\\u001b]0;tên\\u0007", "Xứ \\u202eLạ"]) assert.match(stdout, shown);
});

test("nor does a message of several mistakes, each of which stays on its line", () => {
  const content = contentFolder({
    "articles/2024/01/x.md": articleText({ category: "a\u001b[2J" }),
    "articles/2024/01/y\n:1:1  giả.md": articleText({ titel: "a" }),
  });
  const folder = temporaryFolder();
  const folders = ["--content", content, "--output", join(folder, "site"), "--cache", join(folder, "cache")];
  const { status, stderr } = run("build", folders);
  assert.is(status, 1);
  assert.not.match(stderr, ORDERS);
  assert.match(stderr, "“a\\u001b[2J”");
  const mistakes = stderr.split("\n").filter((line) => /^articles\/2024\/01\/[xy]/.test(line));
  assert.match(stderr, `\n${mistakes.length} lỗi. `);
  assert.not.match(stderr, /^:1:1/m);
});

test("nor does what the command line holds", () => {
  const { status, stderr } = run("start", ["--content", "\u001b[2Jkhông có"]);
  assert.is(status, 2);
  assert.not.match(stderr, ORDERS);
  assert.match(stderr, "\\u001b[2Jkhông có");
});

test("whatever a command prints goes through the one place that knows this", () => {
  // These two print nothing of anybody's files.
  const own = /^(?:bench|draw)\b/;
  const printing = readdirSync(join(ROOT, "scripts"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !own.test(file))
    .filter((file) => /\bconsole\.|\bstd(?:out|err)\.write\(/.test(readFileSync(join(ROOT, "scripts", file), "utf8")));
  // The help is coloured, and says nothing of files.
  assert.equal(
    printing.sort(),
    ["command.ts", "say.ts"].map((file) => join("terminal", file)),
  );
});

test("what is no order is shown as it is", () => {
  const text = "bài\tmột — “Đà Nẵng”\n\u{1f4f0} ½\u00a0\u200d";
  assert.is(visible(text), text);
  assert.is(visible("\r\u0000\u007f\u0085\u2066\u200f"), "\\u000d\\u0000\\u007f\\u0085\\u2066\\u200f");
});

test("what the system refuses is said with its path, and ends with 2", () => {
  const content = contentFolder({ "articles/2024/01/x.md": articleText() });
  const folder = temporaryFolder();
  const file = join(folder, "tep");
  writeFileSync(file, "");
  const cases = [
    run("schema", ["--content", join(folder, "khong-co")]),
    run("schema", ["--content", file]),
    run("build", ["--content", content, "--output", join(folder, "site"), "--cache", join(file, "cache")]),
  ];
  for (const { status, stderr } of cases) {
    assert.is(status, 2, stderr);
    assert.match(stderr, folder);
    assert.not.match(stderr, "mistake in Kho Tin");
    assert.not.match(stderr, /^ +at /m);
  }
});

test("however deep the refusal lies, the path is said; a mistake of ours keeps its stack", () => {
  const deep = new Error("a worker has failed", {
    cause: new Error("EMFILE: too many open files, open '/kho/2020/01/bai.md'"),
  });
  assert.is(systemFailure(deep)?.message, "Too many files are open to open /kho/2020/01/bai.md (EMFILE).");
  const denied = systemFailure(new Error("EACCES: permission denied, mkdir '/srv/bao'"));
  assert.equal([denied?.exitCode, denied?.message], [2, "This user may not use /srv/bao (EACCES)."]);
  assert.is(systemFailure(new TypeError("Cannot read properties of undefined (reading 'def')")), null);
  assert.is(systemFailure(new Error("the text says ENOENT")), null);
});

test.run();
