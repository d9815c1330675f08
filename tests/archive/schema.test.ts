import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { frontMatterJsonSchema, SCHEMA_FILE } from "../../scripts/archive/frontmatter.ts";
import { ROOT } from "../../scripts/edition/paths.ts";

test("the schema that editors use is the one that the checker uses", () => {
  const file = readFileSync(join(ROOT, "content", SCHEMA_FILE), "utf8");
  assert.is(file, `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`);
});

test("the schema names every key, and asks for the five that every article has", () => {
  const { properties, required, additionalProperties } = frontMatterJsonSchema() as Record<string, object | boolean>;
  assert.equal(required, ["title", "date", "province", "category", "byline"]);
  assert.is(additionalProperties, false);
  assert.is(Object.keys(properties ?? {}).length, 16);
});

test.run();
