import { test } from "uvu";
import * as assert from "uvu/assert";
import { sortCategories, withCategories } from "../../scripts/import/categories.ts";

const KNOWN = [{ slug: "thoi-su", name: "Thời sự", description: "" }];

test("a name that the newsroom has is not added", () => {
  const { slugOf, added } = sortCategories(["Thời sự", "thoi-su", "ThoiSu", "THỜI SỰ"], KNOWN);
  assert.equal(added, []);
  assert.is(slugOf("ThoiSu"), "thoi-su");
});

test("the ways in which systems write one section are one category, called as a reader would call it", () => {
  const { slugOf, added } = sortCategories(["the-gioi", "TheGioi", "the-gioi", "Thế giới", "o-to", "O to"], KNOWN);
  assert.equal(added, [
    { slug: "o-to", name: "O to" },
    { slug: "the-gioi", name: "Thế giới" },
  ]);
  assert.is(slugOf("TheGioi"), "the-gioi");
});

test("an article without section goes under one that says so, and no slug is reserved", () => {
  const { slugOf, added } = sortCategories(["", "Con"], KNOWN);
  assert.equal(added, [
    { slug: "x-con", name: "Con" },
    { slug: "khong-ro", name: "Không rõ" },
  ]);
  assert.is(slugOf(" – "), "khong-ro");
});

test("the table keeps its comments and order", () => {
  const text = "# Của tòa soạn\n- slug: thoi-su\n  name: Thời sự\n";
  const added = [{ slug: "y-te", name: "Y tế" }];
  assert.is(withCategories(text, added), `${text}- slug: y-te\n  name: Y tế\n`);
  assert.is(withCategories("[]\n", added), "- slug: y-te\n  name: Y tế\n");
});

test.run();
