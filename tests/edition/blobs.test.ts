import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { blobId, knownBlobs } from "../../scripts/edition/blobs.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("what git knows of the articles");

const FILES = {
  "articles/2024/01/bai-đầu.md": "một\n",
  "articles/2024/01/b.md": "hai\n",
  "articles/2024/02/c.md": "ba\n",
};
const idOf = (text: string) => blobId(Buffer.from(text));

/** A git work tree whose folder `content` holds FILES, all committed. */
function workTree(): string {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), FILES);
  const author = ["-c", "user.name=Thử", "-c", "user.email=thu@baothu.example"];
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    [...author, "commit", "-qm", "Bài"],
  ])
    execFileSync("git", ["-C", folder, ...args]);
  return join(folder, "content");
}

test("is the name of each file's bytes, by its path below the content folder", () => {
  const known = knownBlobs(workTree(), "articles/2024");
  assert.equal(
    Object.fromEntries(known),
    Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, idOf(text)])),
  );
});

test("leaves out what has been changed, taken away, or never added", () => {
  const content = workTree();
  writeFileSync(join(content, "articles/2024/01/b.md"), "bốn\n");
  writeFileSync(join(content, "articles/2024/01/d.md"), "năm\n");
  rmSync(join(content, "articles/2024/02/c.md"));
  assert.equal([...knownBlobs(content, "articles/2024").keys()], ["articles/2024/01/bai-đầu.md"]);
});

test("is of the bytes in the work tree once a change is staged", () => {
  const content = workTree();
  writeFileSync(join(content, "articles/2024/01/b.md"), "bốn\n");
  execFileSync("git", ["-C", content, "add", "."]);
  assert.is(knownBlobs(content, "articles/2024").get("articles/2024/01/b.md"), idOf("bốn\n"));
});

test("is nothing where a file's state is not watched, and outside a work tree", () => {
  const content = workTree();
  execFileSync("git", ["-C", content, "update-index", "--assume-unchanged", "articles/2024/01/b.md"]);
  assert.not.ok(knownBlobs(content, "articles/2024").has("articles/2024/01/b.md"));
  const plain = temporaryFolder();
  writeFiles(plain, FILES);
  assert.is(knownBlobs(plain, "articles/2024").size, 0);
});

test.run();
