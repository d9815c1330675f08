import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { copiedCheckout } from "./checkout.ts";
import { articleText, contentFolder, temporaryFolder, writeFiles } from "./small-site.ts";

const test = suite("npm start");

/** Asks again until the answer is right: a save is followed after a moment, not at once. */
async function until(right: () => Promise<boolean> | boolean, what: () => string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await Promise.resolve(right()).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(what());
}

const BAI = "articles/2024/01/bai.md";
const PAGE = "2024/01/18/bai.html";

const checkout = copiedCheckout();
const content = contentFolder({
  [BAI]: articleText({ title: "Tiêu đề cũ", draft: "true" }),
  "articles/2024/02/sau.md": articleText({ title: "Bài sau", date: "2024-02-01" }),
});
const folder = temporaryFolder();
const output = join(folder, "preview");
const folders = ["--content", content, "--output", output, "--cache", join(folder, "cache")];
const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", ...folders, "--port", "18080"], {
  cwd: checkout,
});
let text = "";
const said = () => text;
for (const stream of [server.stdout, server.stderr]) {
  stream.on("data", (piece) => {
    text += piece;
  });
}
const ended = once(server, "exit");
process.once("exit", () => server.kill());
await until(() => /http:\/\/localhost:\d+\//.test(text), said);
const url = /http:\/\/localhost:\d+\//.exec(text)?.[0] ?? "";

/** What a program is answered: the bytes that will be written. */
async function served(path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

/** What a browser is shown when it opens a page; fetch says of itself that it is none. */
function opened(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url + path, (response) => resolve(textOf(response))).on("error", reject);
  });
}

const statusOf = async (path: string) => (await fetch(url + path)).status;
const written = (path: string) => (existsSync(join(output, path)) ? readFileSync(join(output, path), "utf8") : "");
const save = (title: string, changes = {}) =>
  writeFiles(content, { [BAI]: articleText({ title, draft: "true", ...changes }) });

test("serves the site with its drafts", async () => {
  assert.match(await served(PAGE), "Tiêu đề cũ");
});

test("shows a saved article as it will be written, and the lists when it has been", async () => {
  save("Tiêu đề mới");
  await until(async () => (await served(PAGE)).includes("Tiêu đề mới"), said);
  const shown = await served(PAGE);
  await until(() => written(PAGE).includes("Tiêu đề mới"), said);
  assert.is(written(PAGE), shown);
  await until(async () => (await served("index.html")).includes("Tiêu đề mới"), said);
});

test("keeps the last good page while an article has a mistake, says where it is above the page and in the terminal, and goes on when it is mended", async () => {
  save("Tiêu đề hỏng", { category: "thoi-xu" });
  await until(() => said().includes(`${BAI}:5:11`), said);
  assert.match(await served(PAGE), "Tiêu đề mới");
  assert.match(await opened(PAGE), /<pre class="preview-mistakes" role="alert">articles\/2024\/01\/bai\.md:5:11/);
  save("Tiêu đề cuối");
  await until(async () => (await served(PAGE)).includes("Tiêu đề cuối"), said);
  await until(async () => !(await opened(PAGE)).includes("preview-mistakes"), said);
});

test("shows a new article, one with another name, and no page where one was deleted", async () => {
  const [first, second] = ["articles/2024/01/moi.md", "articles/2024/01/ten-khac.md"];
  writeFiles(content, { [first]: articleText({ title: "Bài mới" }) });
  await until(async () => (await served("2024/01/18/moi.html")).includes("Bài mới"), said);
  await until(async () => (await served("2024/01/18/index.html")).includes("Bài mới"), said);
  renameSync(join(content, first), join(content, second));
  await until(async () => (await statusOf("2024/01/18/ten-khac.html")) === 200, said);
  await until(async () => (await statusOf("2024/01/18/moi.html")) === 404, said);
  rmSync(join(content, second));
  await until(async () => (await statusOf("2024/01/18/ten-khac.html")) === 404, said);
  await until(async () => !(await served("2024/01/18/index.html")).includes("ten-khac.html"), said);
  await until(() => !existsSync(join(output, "2024/01/18/ten-khac.html")), said);
});

test("shows a changed stylesheet without drawing a page", async () => {
  const file = join(checkout, "layouts/styles/site.css");
  const before = said().length;
  writeFileSync(file, `${readFileSync(file, "utf8")}\nhtml { --thu: 1px; }\n`);
  await until(async () => (await served("assets/site.css")).includes("--thu"), said);
  await until(() => written("assets/site.css").includes("--thu"), said);
  await until(() => said().slice(before).includes(", 0 pages drawn"), said);
});

test("says what is wrong with a broken layout, and lives on", async () => {
  const file = join(checkout, "layouts/article.11ty.tsx");
  const layout = readFileSync(file, "utf8");
  writeFileSync(file, layout.replace("function Article(", 'throw new Error("hỏng bố cục");\nfunction Article('));
  await until(async () => (await opened(PAGE)).includes("hỏng bố cục"), said);
  assert.match(await served(PAGE), "Tiêu đề cuối");
  writeFileSync(file, layout.replace("<article", '<article id="bai"'));
  await until(async () => (await served(PAGE)).includes('<article id="bai"'), said);
  assert.not.match(await opened(PAGE), "preview-mistakes");
});

test("shows an article that is saved after a change of the layouts with the new layout, in the lists too", async () => {
  save("Tiêu đề sau cùng");
  await until(async () => (await served(PAGE)).includes("Tiêu đề sau cùng"), said);
  assert.match(await served(PAGE), '<article id="bai"');
  assert.match(await served("2024/01/18/index.html"), "Tiêu đề sau cùng");
});

test("leaves no process and no lock when it is ended in the middle of its work", async () => {
  const table = join(content, "site.yaml");
  writeFileSync(table, readFileSync(table, "utf8").replace("Báo Thử", "Báo Thử Nghiệm"));
  await until(() => existsSync(`${output}.lock`), said);
  server.kill("SIGINT");
  assert.equal(await ended, [0, null]);
  assert.not.ok(existsSync(`${output}.lock`));
  assert.not.ok(existsSync(`${output}.staging`));
  assert.not.match(execFileSync("ps", ["-A", "-o", "args"], { encoding: "utf8" }), checkout);
});

test.run();
