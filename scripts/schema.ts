import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { frontMatterJsonSchema, SCHEMA_FILE } from "./archive/frontmatter.ts";
import { folders, main } from "./terminal/command.ts";

await main(
  defineCommand({
    meta: { name: "schema", description: "Write the JSON Schema of an article's front matter, for editors." },
    args: folders,
    run({ args: { content } }) {
      const file = join(content, SCHEMA_FILE);
      writeFileSync(file, `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`);
      console.log(file);
    },
  }),
);
