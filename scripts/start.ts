import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { LAYOUTS, STATIC } from "./edition/paths.ts";
import { answerAt } from "./preview/answer.ts";
import { openPages } from "./preview/open-pages.ts";
import { openPreview } from "./preview/preview.ts";
import { folders, main } from "./terminal/command.ts";
import { causeText, complain, say } from "./terminal/say.ts";
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
      host: {
        type: "string",
        default: "localhost",
        valueHint: "ADDRESS",
        description: "address to serve on besides this machine's own: others can read the drafts then",
      },
    },
    async run({ args: { content, output, cache, port, host } }) {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        throw new Failure(2, `“${port}” is no port.`, "Give a number up to 65535, such as --port 8080.");
      if (!existsSync(content)) {
        throw new Failure(2, `There is no folder ${content}.`, "Give the folder of the articles with --content.");
      }
      const tabs = openPages(async (path) => (await answerAt(preview, path)).print);
      const preview = openPreview(
        { content, output, cache },
        { pages: tabs.refresh, styles: tabs.refreshStyles, files: tabs.reload, terminal: say },
      );
      const end = async () => {
        tabs.close();
        await preview.end();
        process.exit();
      };
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end());
      const tell = (cause: unknown) => complain(causeText(cause));
      watchFolders([content, LAYOUTS, STATIC].filter(existsSync), { changed: preview.changed, failed: tell });
      // Loaded while the first build runs, which began before.
      const { servePreview } = await import("./preview/serve.ts");
      await preview.ready;
      const served = await servePreview({ output, host, port: Number(port), preview, tabs, tell });
      say(`Server at http://localhost:${served.port}/`);
      if (host !== "localhost") say(openTo(host));
    },
  }),
);

function openTo(host: string): string {
  const where = host === "0.0.0.0" || host === "::" ? "all addresses of this machine" : host;
  return `It is served on ${where} too: whoever can reach this machine there can read the drafts.`;
}
