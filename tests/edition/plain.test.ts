import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { sampleSite } from "../built-site.ts";

test("plain Eleventy draws the same pages as the build, byte for byte", async () => {
  const { output } = await sampleSite();
  const finished = spawnSync(
    process.execPath,
    ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts", "--quiet"],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "--import tsx" },
    },
  );
  assert.is(finished.status, 0, finished.stderr);
  const pages = filesBelow(output).filter((path) => path.endsWith(".html"));
  const plain = join(ROOT, ".cache/plain");
  assert.equal(
    pages.filter((path) => readFileSync(join(plain, path), "utf8") !== readFileSync(join(output, path), "utf8")),
    [],
  );
});

test.run();
