import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { ROOT } from "./edition/paths.ts";
import { HOSTING_FILES } from "./hosting/files.ts";
import { main } from "./terminal/command.ts";
import { say } from "./terminal/say.ts";

await main(
  defineCommand({
    meta: {
      name: "hosting",
      description:
        "Write the headers of scripts/hosting/headers.ts into the configurations of Netlify, nginx and Caddy.",
    },
    run() {
      for (const [path, textAfter] of Object.entries(HOSTING_FILES)) {
        const file = join(ROOT, path);
        writeFileSync(file, textAfter(readFileSync(file, "utf8")));
        say(path);
      }
    },
  }),
);
