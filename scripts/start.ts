import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { LAYOUTS, STATIC } from "./edition/paths.ts";
import { answerAt } from "./preview/answer.ts";
import { openPages } from "./preview/open-pages.ts";
import { openPreview } from "./preview/preview.ts";
import { folders, main } from "./terminal/command.ts";
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
      if (!existsSync(content)) {
        throw new Failure(2, `There is no folder ${content}.`, "Give the folder of the articles with --content.");
      }
      const tabs = openPages(async (path) => (await answerAt(preview, path)).print);
      const preview = openPreview(
        { content, output, cache },
        { pages: tabs.refresh, styles: tabs.refreshStyles, files: tabs.reload, terminal: (text) => console.log(text) },
      );
      const end = async () => {
        tabs.close();
        await preview.end();
        process.exit();
      };
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end());
      watchFolders([content, LAYOUTS, STATIC].filter(existsSync), preview.changed);
      // Loaded while the first build runs, which began before.
      const { servePreview } = await import("./preview/serve.ts");
      await preview.ready;
      await servePreview(output, Number(port), preview, tabs);
    },
  }),
);
