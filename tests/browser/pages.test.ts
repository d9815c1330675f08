import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sampleSite } from "../built-site.ts";
import { PAGE_TYPES } from "../page-types.ts";
import { launchChromium } from "./chromium.ts";
import { serve } from "./server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const test = suite("pages in a browser");

const { output } = await sampleSite();
const folder = `${pathToFileURL(output)}/`;
const server = await serve(output);
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
  server.close();
});

/** What the browser complained of while a page was loaded. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} failed`));
  return complaints;
}

async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

/** Whether the stylesheet has come, and the fonts that it names. */
async function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family);
    return ["Newsreader", "Be Vietnam Pro"].every((family) => loaded.some((name) => name.includes(family)));
  });
}

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${type}: no accessibility violation in ${colorScheme} colours`, async () => {
      // axe is put into the page by the test, which the site's own policy would rightly refuse.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(server.url + path);
      await page.evaluate(AXE);
      assert.equal(await violationsOf(page), []);
      await context.close();
    });
  }

  test(`${type}: opens from a server under the policy, and from file://, without a complaint`, async () => {
    for (const base of [server.url, folder]) {
      if (base === folder && path === "404.html") continue;
      const page = await browser.newPage();
      const complaints = complaintsOf(page);
      await page.goto(base + path, { waitUntil: "load" });
      assert.ok(await isStyled(page), `${base}${path} has no style or no font`);
      assert.equal(complaints, []);
      await page.close();
    }
  });

  test(`${type}: fits a screen of 320 pixels and can be read without JavaScript`, async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url + path);
    assert.ok((await page.locator("html").boundingBox())?.width === 320);
    const wide = await page
      .locator("main *")
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > 321 && !one.closest(".table"))
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    assert.equal(wide, []);
    assert.ok(((await page.locator("main").textContent()) ?? "").length > 40);
    await context.close();
  });
}

test("every picture of an article is shown, from a server and from file://", async () => {
  for (const base of [server.url, folder]) {
    const page = await browser.newPage();
    await page.goto(base + PAGE_TYPES.article);
    const broken = await page.evaluate(async () => {
      const images = [...document.querySelectorAll("img")];
      for (const image of images) image.loading = "eager";
      await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      return {
        count: images.length,
        broken: images.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc),
      };
    });
    assert.ok(broken.count >= 3);
    assert.equal(broken.broken, []);
    await page.close();
  }
});

test("a keyboard reaches the content first, then every link in the order of the page", async () => {
  const page = await browser.newPage();
  await page.goto(server.url + PAGE_TYPES.article);
  await page.keyboard.press("Tab");
  assert.is(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#noi-dung");
  await page.keyboard.press("Enter");
  assert.is(await page.evaluate(() => location.hash), "#noi-dung");
  await page.close();
});

test("a page that does not exist, however deep, shows the styled 404 page", async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${server.url}1990/01/02/khong-co.html`);
  assert.is(response?.status(), 404);
  assert.ok(await isStyled(page));
  await page.close();
});

test.run();
