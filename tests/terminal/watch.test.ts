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

/** Long enough for all that has happened to have been told. */
const rest = () => new Promise((settle) => setTimeout(settle, 1000));

for (const folder of ["articles/2024/01", "articles", "."]) {
  const said = folder === "." ? "the watched folder itself" : folder;
  const saved = [join(folder, "moi.md"), ARTICLE];

  test(`follows ${said} again after it was moved away and back`, async () => {
    const { root, follows } = watched();
    const away = join(root, "..", "away");
    renameSync(join(root, folder), away);
    await rest();
    renameSync(away, join(root, folder));
    await rest();
    for (const path of saved) assert.ok(await follows(path), path);
  });

  for (const pause of [rest, async () => {}]) {
    test(`follows ${said} again after another has taken its place, ${pause === rest ? "later" : "at once"}`, async () => {
      const { root, follows } = watched();
      const copy = join(root, "..", "copy");
      cpSync(join(root, folder), copy, { recursive: true });
      rmSync(join(root, folder), { recursive: true });
      await pause();
      cpSync(copy, join(root, folder), { recursive: true });
      await rest();
      for (const path of saved) assert.ok(await follows(path), path);
    });
  }
}

test("tells of a change that could not be dealt with, and goes on", async () => {
  const { root, failures, follows } = watched();
  writeFileSync(join(root, "articles/hong.md"), "");
  assert.ok(await follows(ARTICLE));
  assert.match(String(failures[0]), "cannot be dealt with");
});

test.run();
