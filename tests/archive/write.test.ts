import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { writeNew } from "../../scripts/archive/write.ts";
import { run } from "../built-site.ts";
import { contentFolder, temporaryFolder } from "../small-site.ts";

const test = suite("npm run new");

const ARGUMENTS = ["Mưa lớn", "--date", "2024-01-18"];
const FILE = "articles/2024/01/mua-lon.md";

test("makes a draft, and never a second one in its place", () => {
  const content = contentFolder({});
  assert.is(run("new", [...ARGUMENTS, "--content", content]).status, 0);
  const text = readFileSync(join(content, FILE), "utf8");
  assert.match(text, "draft: true");
  const again = run("new", [...ARGUMENTS, "--content", content, "--byline", "Người khác"]);
  assert.is(again.status, 1);
  assert.match(again.stderr, `Đã có ${join(content, FILE)}.`);
  assert.is(readFileSync(join(content, FILE), "utf8"), text);
});

test("writes through no link: neither to a file that is not there yet, nor out of the content folder", () => {
  const content = contentFolder({ "articles/2024/01/khac.txt": "" });
  const outside = temporaryFolder();
  symlinkSync(join(outside, "moi.md"), join(content, FILE));
  assert.is(run("new", [...ARGUMENTS, "--content", content]).status, 1);
  symlinkSync(outside, join(content, "articles/2025"));
  const { status, stderr } = run("new", ["Mưa lớn", "--date", "2025-01-18", "--content", content]);
  assert.is(status, 1);
  assert.match(stderr, "dẫn ra ngoài thư mục nội dung");
  assert.not(existsSync(join(outside, "moi.md")));
  assert.not(existsSync(join(outside, "01")));
});

test("of two that make the same file at once, one does", () => {
  const content = contentFolder({});
  assert.equal(
    ["a", "b"].map((text) => writeNew(content, FILE, text)),
    ["written", "taken"],
  );
  assert.is(readFileSync(join(content, FILE), "utf8"), "a");
});

test.run();
