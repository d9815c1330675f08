import { mkdirSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { answerAt } from "../../scripts/preview/answer.ts";
import { openPages } from "../../scripts/preview/open-pages.ts";
import { published } from "../../scripts/preview/published.ts";
import { servePreview } from "../../scripts/preview/serve.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

/** Stands in every file that lies outside the output. */
export const SECRET = "what nobody asked for";

/** The only page that fails, and what it says. */
export const FAILING = "hong.html";
export const FAILURE = "the page cannot be drawn";

const PAGE = "<!doctype html><title>Trang</title><p>Một trang.";

const folder = temporaryFolder();
const output = join(folder, "preview");
writeFiles(folder, {
  "preview/index.html": PAGE,
  "preview/2024/01/18/bai.html": PAGE,
  "preview/anh/a.jpg": "picture",
  "preview/tin.json": "{}",
  "preview-kept/reading/2020.json": SECRET,
  "preview-kept/index.html": SECRET,
  "secret.txt": SECRET,
  "secret.jpg": SECRET,
});
symlinkSync(join(folder, "secret.txt"), join(output, "ra.txt"));
symlinkSync(join(folder, "secret.jpg"), join(output, "anh/ra.jpg"));
symlinkSync(join(folder, "preview-kept"), join(output, "kept"));
mkdirSync(join(output, "trong"));

/** What the terminal has been told. */
export const told: unknown[] = [];
const preview = {
  textAt: async (path: string) => {
    if (path === FAILING) throw new Error(FAILURE);
    return published(output, path);
  },
  mistakes: () => [],
};
const tabs = openPages(async (path) => (await answerAt(preview, path)).print);

/** Serves a small site, beside which lie files that are nobody's to read, and in which links lead to them. */
export const serve = (port: number, host = "localhost") =>
  servePreview({ output, host, port, preview, tabs, tell: (cause) => told.push(cause) });

/** All that a server says when these bytes come, on a connection of their own, until it closes that or says no more. */
export function answerTo(port: number, bytes: string | Buffer, quietMs = 10_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(quietMs, () => socket.destroy());
    let said = "";
    socket.on("data", (piece) => {
      said += piece.toString("latin1");
    });
    socket.on("error", () => resolve(said));
    socket.on("close", () => resolve(said));
  });
}

export const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
