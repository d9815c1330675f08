import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { frontMatterJsonSchema, SCHEMA_FILE } from "./archive/frontmatter.ts";
import { PROVINCES_SCHEMA_FILE, provincesJsonSchema } from "./archive/province-table.ts";
import { folders, main } from "./terminal/command.ts";
import { say } from "./terminal/say.ts";

await main(
  defineCommand({
    meta: {
      name: "schema",
      description: "Write the JSON Schemas of an article's front matter and of provinces.json, for editors.",
    },
    args: folders,
    run({ args: { content } }) {
      const schemas = { [SCHEMA_FILE]: frontMatterJsonSchema(), [PROVINCES_SCHEMA_FILE]: provincesJsonSchema() };
      for (const [name, schema] of Object.entries(schemas)) {
        writeFileSync(join(content, name), `${JSON.stringify(schema, null, 2)}\n`);
        say(join(content, name));
      }
    },
  }),
);
