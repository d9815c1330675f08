import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareSites } from "../../scripts/bench/compare.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

function site(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), "site");
  writeFiles(folder, files);
  return folder;
}

test("two sites are counted by kind, and what one alone has is named", () => {
  const ours = site({
    "2024/01/18/bai.html": "12",
    "2024/01/18/index.html": "1",
    "tinh/ha-noi/2024.html": "1",
    "tinh/ha-noi/tin.atom": "1",
    "tinh/ha-noi/index.html": "1",
    "tinh/index.html": "1",
    "_edition/edition.json": "1",
  });
  const theirs = site({
    "2024/01/18/bai.html": "1234",
    "2024/01/18/index.html": "1",
    "tinh/ha-noi/2024.html": "1",
    "tinh/ha-noi/tin.atom": "1",
    "tinh/ha-noi/2024-01.html": "1",
    "tinh/index.html": "1",
  });
  const { kinds, onlyOurs, onlyTheirs } = compareSites(ours, theirs);
  assert.equal(
    kinds.map((count) => [count.kind, count.ours.files, count.theirs.files]),
    [
      ["ours alone", 1, 0],
      ["days", 1, 1],
      ["articles", 1, 1],
      ["feeds", 1, 1],
      ["years of lists", 1, 1],
      ["months of lists", 0, 1],
      ["fronts of lists", 1, 0],
      ["overviews", 1, 1],
    ],
  );
  assert.equal(kinds.find((count) => count.kind === "articles")?.theirs, { files: 1, bytes: 4 });
  assert.equal(onlyOurs, ["tinh/ha-noi/index.html"]);
  assert.equal(onlyTheirs, ["tinh/ha-noi/2024-01.html"]);
});

test.run();
