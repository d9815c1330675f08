import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lockFile, ownFolder } from "../scripts/edition/own-folder.ts";
import { startedPreview } from "./running-preview.ts";
import { articleText, writeFiles } from "./small-site.ts";

const test = suite("npm start");

const BAI = "articles/2024/01/bai.md";
const PAGE = "2024/01/18/bai.html";

const preview = await startedPreview(
  {
    [BAI]: articleText({ title: "Tiêu đề cũ", draft: "true" }),
    "articles/2024/02/sau.md": articleText({ title: "Bài sau", date: "2024-02-01" }),
  },
  18080,
  ["--host", "0.0.0.0"],
);
const { checkout, content, output, url, said, until, written } = preview;

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
const save = (title: string, changes = {}) =>
  writeFiles(content, { [BAI]: articleText({ title, draft: "true", ...changes }) });

test("serves the site with its drafts", async () => {
  assert.match(await served(PAGE), "Tiêu đề cũ");
});

test("says who can read the drafts when it is served to others", async () => {
  await until(() =>
    said().includes("\nIt is served on all addresses of this machine too: whoever can reach this machine"),
  );
});

test("shows a saved article as it will be written, and the lists when it has been", async () => {
  save("Tiêu đề mới");
  await until(async () => (await served(PAGE)).includes("Tiêu đề mới"));
  const shown = await served(PAGE);
  await until(() => written(PAGE).includes("Tiêu đề mới"));
  assert.is(written(PAGE), shown);
  await until(async () => (await served("index.html")).includes("Tiêu đề mới"));
});

test("keeps the last good page while an article has a mistake, says where it is above the page and in the terminal, and goes on when it is mended", async () => {
  save("Tiêu đề hỏng", { category: "thoi-xu" });
  await until(() => said().includes(`${BAI}:5:11`));
  assert.match(await served(PAGE), "Tiêu đề mới");
  assert.match(await opened(PAGE), /<pre class="preview-mistakes" role="alert">articles\/2024\/01\/bai\.md:5:11/);
  save("Tiêu đề cuối");
  await until(async () => (await served(PAGE)).includes("Tiêu đề cuối"));
  await until(async () => !(await opened(PAGE)).includes("preview-mistakes"));
});

test("shows a new article, one with another name, and no page where one was deleted", async () => {
  const [first, second] = ["articles/2024/01/moi.md", "articles/2024/01/ten-khac.md"];
  writeFiles(content, { [first]: articleText({ title: "Bài mới" }) });
  await until(async () => (await served("2024/01/18/moi.html")).includes("Bài mới"));
  await until(async () => (await served("2024/01/18/index.html")).includes("Bài mới"));
  renameSync(join(content, first), join(content, second));
  await until(async () => (await statusOf("2024/01/18/ten-khac.html")) === 200);
  await until(async () => (await statusOf("2024/01/18/moi.html")) === 404);
  rmSync(join(content, second));
  await until(async () => (await statusOf("2024/01/18/ten-khac.html")) === 404);
  await until(async () => !(await served("2024/01/18/index.html")).includes("ten-khac.html"));
  await until(() => !existsSync(join(output, "2024/01/18/ten-khac.html")));
});

test("shows a changed stylesheet without drawing a page", async () => {
  const file = join(checkout, "layouts/styles/site.css");
  const before = said().length;
  writeFileSync(file, `${readFileSync(file, "utf8")}\nhtml { --thu: 1px; }\n`);
  await until(async () => (await served("assets/site.css")).includes("--thu"));
  await until(() => written("assets/site.css").includes("--thu"));
  await until(() => said().slice(before).includes(", 0 pages drawn"));
});

test("says what is wrong with a broken layout, and lives on", async () => {
  const file = join(checkout, "layouts/article.11ty.tsx");
  const layout = readFileSync(file, "utf8");
  writeFileSync(file, layout.replace("function Article(", 'throw new Error("hỏng bố cục");\nfunction Article('));
  await until(async () => (await opened(PAGE)).includes("hỏng bố cục"));
  assert.match(await served(PAGE), "Tiêu đề cuối");
  writeFileSync(file, `${layout}\nconst = 1;\n`);
  await until(async () => /layouts\/article\.11ty\.tsx:\d+:6: ERROR/.test(await opened(PAGE)));
  writeFileSync(file, layout.replace("<article", '<article id="bai"'));
  await until(async () => (await served(PAGE)).includes('<article id="bai"'));
  await until(async () => !(await opened(PAGE)).includes("preview-mistakes"));
});

test("shows an article that is saved after a change of the layouts with the new layout, in the lists too", async () => {
  save("Tiêu đề sau cùng");
  await until(async () => (await served(PAGE)).includes("Tiêu đề sau cùng"));
  assert.match(await served(PAGE), '<article id="bai"');
  assert.match(await served("2024/01/18/index.html"), "Tiêu đề sau cùng");
});

for (const folder of ["articles", "."]) {
  const name = folder === "." ? "whole content folder" : `folder ${folder}`;
  test(`lives on while the ${name} is away, as when git checks out another branch, and follows it when it is back`, async () => {
    const [here, away] = [join(content, folder), `${content}.away`];
    renameSync(here, away);
    for (let second = 0; second < 5; second++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.match(await (await fetch(url)).text(), "Báo Thử");
    }
    cpSync(away, here, { recursive: true });
    rmSync(away, { recursive: true });
    await until(async () => (await served(PAGE)).includes("Tiêu đề sau cùng"));
    save(`Tiêu đề sau khi ${folder} về`);
    await until(async () => (await served(PAGE)).includes(`Tiêu đề sau khi ${folder} về`));
    save("Tiêu đề sau cùng");
    await until(() => written(PAGE).includes("Tiêu đề sau cùng"));
  });
}

test("is not ended by a request that cannot be answered", async () => {
  const { hostname, port } = new URL(url);
  for (const path of ["/%", "/%ff", "/%E0%A4%A", "/..%2fx", "//", "//[", "//a:99999999/"]) {
    const status = await new Promise((resolve, reject) => {
      get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on("error", reject);
    });
    assert.is(status, 400, path);
  }
  assert.is(await statusOf(PAGE), 200);
});

test("leaves no process and no lock when it is ended in the middle of its work", async () => {
  const table = join(content, "site.yaml");
  writeFileSync(table, readFileSync(table, "utf8").replace("Báo Thử", "Báo Thử Nghiệm"));
  await until(() => existsSync(lockFile(output)));
  assert.equal(await preview.end(), [0, null]);
  assert.not.ok(existsSync(lockFile(output)));
  assert.not.ok(existsSync(ownFolder(output)));
  assert.not.match(execFileSync("ps", ["-A", "-o", "args"], { encoding: "utf8" }), checkout);
});

test.run();
