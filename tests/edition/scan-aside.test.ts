import { suite } from "uvu";
import * as assert from "uvu/assert";
import { scanOutput } from "../../scripts/edition/scan.ts";
import { scanAside } from "../../scripts/edition/scan-aside.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("the scan of an output");

test("is the same by a thread, which a large output gets, and without one", async () => {
  for (const files of [1, 1_000_000]) {
    const output = temporaryFolder();
    writeFiles(output, { "_edition/edition.json": JSON.stringify({ files }), "2024/01/18/bai.html": "<p>Bài.</p>" });
    assert.equal(await (await scanAside(output))(), scanOutput(output));
  }
});

test.run();
