import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SEARCH } from "../../scripts/archive/urls.ts";
import { sampleSite } from "../built-site.ts";
import { launchChromium } from "./chromium.ts";
import { ask, shownOn } from "./search-site.ts";
import { serve } from "./server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const test = suite("search page of a newspaper");

const { output } = await sampleSite();
const server = await serve(output);
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
  server.close();
});

test("has no accessibility violation with an answer and everything unfolded", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await ask(page, server.url, { q: "ha noi", "tu-nam": "2005" });
    await page.waitForSelector("#goi-y a");
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    assert.equal(violations, []);
    await context.close();
  }
});

test("fits 320 px, with an answer and without", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (const fields of [{}, { q: "hà nội" }, { q: "khôngcóchữnàyđâu".repeat(8) }]) {
    await ask(page, server.url, fields as Record<string, string>);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }
  await page.close();
});

test("shows how far it has come on a slow line", async () => {
  const page = await browser.newPage();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.goto(server.url + SEARCH);
  await shownOn(page);
  await page.route("**/tim-kiem/2005/*", async (route) => {
    await held;
    await route.continue();
  });
  await page.locator("#tim-q").fill("hà nội");
  await page.waitForFunction(() => {
    const bar = document.querySelector("progress");
    return bar && !bar.hidden && bar.value > 0 && bar.value < bar.max;
  });
  release();
  const { hits } = await shownOn(page);
  assert.ok(hits.length > 0);
  assert.ok(await page.locator("progress").isHidden());
  await page.close();
});

test("offers the lists where there is no JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url + SEARCH);
  assert.match((await page.locator("main").textContent()) ?? "", /Tìm kiếm cần JavaScript/);
  assert.ok((await page.locator(".doors a").count()) > 2);
  assert.is(await page.locator("progress").isVisible(), false);
  await context.close();
});

test.run();
