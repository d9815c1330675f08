import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../scripts/edition/paths.ts";
import { articleText, contentFolder, temporaryFolder } from "./small-site.ts";

const test = suite("npm start");

/** Asks again until the answer is right: a save is followed after a moment, not at once. */
async function until(right: () => Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await right().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(what());
}

const content = contentFolder({ "articles/2024/01/bai.md": articleText({ title: "Tiêu đề cũ", draft: "true" }) });
const folder = temporaryFolder();
const folders = ["--content", content, "--output", join(folder, "preview"), "--cache", join(folder, "cache")];
const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", ...folders, "--port", "18080"], {
  cwd: ROOT,
});
let text = "";
const said = () => text;
for (const stream of [server.stdout, server.stderr]) {
  stream.on("data", (piece) => {
    text += piece;
  });
}
await until(async () => /http:\/\/localhost:\d+\//.test(text), said);
const url = /http:\/\/localhost:\d+\//.exec(text)?.[0] ?? "";

test.after(async () => {
  server.kill("SIGINT");
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
});

test("serves the site with its drafts", async () => {
  const page = await (await fetch(`${url}2024/01/18/bai.html`)).text();
  assert.match(page, "Tiêu đề cũ");
});

test("shows an article anew when it is saved", async () => {
  writeFileSync(join(content, "articles/2024/01/bai.md"), articleText({ title: "Tiêu đề mới", draft: "true" }));
  await until(async () => (await (await fetch(`${url}2024/01/18/bai.html`)).text()).includes("Tiêu đề mới"), said);
});

test("keeps the last good page while an article has a mistake, says where it is, and goes on when it is mended", async () => {
  const file = join(content, "articles/2024/01/bai.md");
  const good = readFileSync(file, "utf8");
  writeFileSync(file, good.replace("category: thoi-su", "category: thoi-xu"));
  await until(async () => said().includes("articles/2024/01/bai.md:5:11"), said);
  assert.match(await (await fetch(`${url}2024/01/18/bai.html`)).text(), "Tiêu đề mới");
  writeFileSync(file, good.replace("Tiêu đề mới", "Tiêu đề cuối"));
  await until(async () => (await (await fetch(`${url}2024/01/18/bai.html`)).text()).includes("Tiêu đề cuối"), said);
});

test.run();
