import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { startedPreview } from "../running-preview.ts";
import { articleText, writeFiles } from "../small-site.ts";
import { launchChromium } from "./chromium.ts";

const test = suite("a browser that shows the preview");

const BAI = "articles/2024/01/bai.md";
const preview = await startedPreview(
  {
    [BAI]: articleText({ title: "Tiêu đề cũ" }),
    "articles/2024/02/sau.md": articleText({ title: "Bài sau", date: "2024-02-01" }),
  },
  18180,
);
const { checkout, content, url } = preview;
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
  await preview.end();
});

async function openedAt(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url + path);
  return page;
}

/** A mark that a reload wipes away. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-mark", ""));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute("data-mark"));
const textOf = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

function editFile(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, "utf8")));
}

test("reloads the page of a saved article, then the lists that name it, and nothing else", async () => {
  const [article, home, other] = await Promise.all(["2024/01/18/bai.html", "", "404.html"].map(openedAt));
  if (!article || !home || !other) throw new Error("no page");
  await mark(other);
  writeFiles(content, { [BAI]: articleText({ title: "Tiêu đề mới" }) });
  await textOf(article, "Tiêu đề mới");
  await mark(article);
  await textOf(home, "Tiêu đề mới");
  assert.ok(await isMarked(article));
  assert.ok(await isMarked(other));
  await Promise.all([article, home, other].map((page) => page.close()));
});

test("shows a mistake above the page until it is mended", async () => {
  const page = await openedAt("2024/01/18/bai.html");
  writeFiles(content, { [BAI]: articleText({ title: "Tiêu đề hỏng", category: "thoi-xu" }) });
  await textOf(page, `${BAI}:5:11`);
  assert.match(await page.title(), "Tiêu đề mới");
  writeFiles(content, { [BAI]: articleText({ title: "Tiêu đề cuối" }) });
  await textOf(page, "Tiêu đề cuối");
  assert.is(await page.getByRole("alert").count(), 0);
  await page.close();
});

test("shows an article that did not exist when the page was opened", async () => {
  const page = await openedAt("2024/01/18/moi.html");
  writeFiles(content, { "articles/2024/01/moi.md": articleText({ title: "Bài vừa viết" }) });
  await textOf(page, "Bài vừa viết");
  await page.close();
});

test("shows a changed stylesheet without a reload", async () => {
  const page = await openedAt("2024/01/18/bai.html");
  await mark(page);
  editFile(join(checkout, "layouts/styles/site.css"), (text) => `${text}\nh1 { color: rgb(1, 2, 3); }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1") as Element).color === "rgb(1, 2, 3)");
  assert.ok(await isMarked(page));
  await page.close();
});

test("shows the page that is looked at with a changed layout", async () => {
  const page = await openedAt("2024/01/18/bai.html");
  editFile(join(checkout, "layouts/article.11ty.tsx"), (text) => text.replace("<article", '<article id="bai"'));
  await page.locator("article#bai").waitFor();
  await page.close();
});

test.run();
