import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { watchFolders } from "../../scripts/terminal/watch.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("watching folders");

/** A folder that is watched, and what has been told of it. */
function watched() {
  const root = join(temporaryFolder(), "content");
  writeFiles(root, { "articles/2024/01/bai.md": "a" });
  const paths: string[] = [];
  const failures: unknown[] = [];
  const changed = async (found: readonly string[]) => {
    paths.push(...found);
    if (found.some((path) => path.endsWith("hong.md"))) throw new Error("cannot be dealt with");
  };
  watchFolders([root], { changed, failed: (cause) => failures.push(cause) });
  /** Saves a file again and again until that is told: after a folder came back it takes a moment until it is watched. */
  const follows = async (path: string): Promise<boolean> => {
    const file = join(root, path);
    paths.length = 0;
    for (let tries = 0; tries < 100; tries++) {
      writeFileSync(file, String(tries));
      await new Promise((settle) => setTimeout(settle, 100));
      if (paths.includes(file)) return true;
    }
    return false;
  };
  return { root, failures, follows };
}

const ARTICLE = "articles/2024/01/bai.md";

test("tells of a saved file, and of one in a new folder", async () => {
  const { root, follows } = watched();
  assert.ok(await follows(ARTICLE));
  mkdirSync(join(root, "articles/2025/02"), { recursive: true });
  assert.ok(await follows("articles/2025/02/moi.md"));
});

for (const folder of ["articles/2024/01", "articles", "."]) {
  const [said, path] = folder === "." ? ["the watched folder itself", ""] : [folder, folder];
  test(`follows ${said} again after it was moved away and back`, async () => {
    const { root, follows } = watched();
    const away = join(root, "..", "away");
    renameSync(join(root, path), away);
    await new Promise((settle) => setTimeout(settle, 1200));
    renameSync(away, join(root, path));
    assert.ok(await follows(ARTICLE));
  });

  test(`follows ${said} again after another has taken its place`, async () => {
    const { root, follows } = watched();
    const copy = join(root, "..", "copy");
    cpSync(join(root, path), copy, { recursive: true });
    rmSync(join(root, path), { recursive: true });
    cpSync(copy, join(root, path), { recursive: true });
    assert.ok(await follows(ARTICLE));
  });
}

test("tells of a change that could not be dealt with, and goes on", async () => {
  const { root, failures, follows } = watched();
  writeFileSync(join(root, "articles/hong.md"), "");
  assert.ok(await follows(ARTICLE));
  assert.match(String(failures[0]), "cannot be dealt with");
});

test.run();
