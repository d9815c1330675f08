import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { frontMatterJsonSchema, SCHEMA_FILE } from "../../scripts/archive/frontmatter.ts";
import { PROVINCES_SCHEMA_FILE, provincesJsonSchema } from "../../scripts/archive/province-table.ts";
import { ROOT } from "../../scripts/edition/paths.ts";

test("the schemas that editors use are those that the checker uses", () => {
  const schemas = { [SCHEMA_FILE]: frontMatterJsonSchema(), [PROVINCES_SCHEMA_FILE]: provincesJsonSchema() };
  for (const [name, schema] of Object.entries(schemas)) {
    assert.is(readFileSync(join(ROOT, "content", name), "utf8"), `${JSON.stringify(schema, null, 2)}\n`);
  }
});

test("the schema names every key, and asks for the five that every article has", () => {
  const { properties, required, additionalProperties } = frontMatterJsonSchema() as Record<string, object | boolean>;
  assert.equal(required, ["title", "date", "province", "category", "byline"]);
  assert.is(additionalProperties, false);
  assert.is(Object.keys(properties ?? {}).length, 16);
});

test.run();
