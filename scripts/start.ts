import { join } from "node:path";
import DevServer from "@11ty/eleventy-dev-server";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { build } from "./edition/build.ts";
import { LAYOUTS } from "./edition/paths.ts";
import { addSearch } from "./search/add-search.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { summaryText } from "./terminal/summary.ts";
import { watchFolders } from "./terminal/watch.ts";

await main(
  defineCommand({
    meta: {
      name: "start",
      description: "Build the site with its drafts, serve it on this machine, and follow every change.",
    },
    args: {
      ...folders,
      output: { ...folders.output, default: join(".cache", "preview") },
      port: { type: "string", default: "8080", valueHint: "N", description: "first port to try" },
    },
    async run({ args: { content, output, cache, port } }) {
      if (!/^\d{1,5}$/.test(port)) throw new Failure(2, `“${port}” is no port.`, "Give a number such as --port 8080.");
      const rebuild = async () => {
        const summary = await build({
          content,
          output,
          cache,
          drafts: true,
          report: progressOn(process.stderr),
          addSearch,
        });
        console.log(summaryText(summary, output));
      };
      const first = await rebuild().then(
        () => null,
        (cause: unknown) => shown(cause),
      );
      const server = DevServer.getServer("kho-tin", output, { domDiff: false });
      server.serve(Number(port));
      if (first) server.sendError({ error: first });
      watchFolders([content, LAYOUTS], async () => {
        try {
          await rebuild();
          await server.reload({});
        } catch (cause) {
          server.sendError({ error: shown(cause) });
        }
      });
    },
  }),
);

/** A mistake in the content is shown, and waits for the writer to mend it; anything else ends the command. */
function shown(cause: unknown): Failure {
  if (!(cause instanceof Failure)) throw cause;
  console.error(`${cause.message}\n${cause.advice}`);
  return cause;
}
