import { test } from "uvu";
import * as assert from "uvu/assert";
import { sampleSite } from "../built-site.ts";
import { launchChromium } from "./chromium.ts";

const browser = await launchChromium();
const { output } = await sampleSite();

/** A page from the disk, in a browser that runs no script. */
async function pageWithoutScripts(path: string, width = 1280) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`file://${output}/${path}`);
  return page;
}

test.after(() => browser.close());

test("the map shows one division of the country at a time, chosen with the keyboard and without a script", async () => {
  const page = await pageWithoutScripts("tinh/index.html");
  const shown = () => page.locator(".era:visible h2").allInnerTexts();
  const first = await shown();
  assert.is(first.length, 1);
  assert.match(first[0] ?? "", /^34 tỉnh, thành phố/);
  await page.locator("#ky-0").focus();
  await page.keyboard.press("ArrowRight");
  assert.match((await shown()).join(), /^63 tỉnh, thành phố/);
  await page.getByRole("link", { name: /^Hà Giang: \d+ bài$/ }).click();
  assert.match(page.url(), /\/tinh\/ha-giang\/index\.html#tu-1991-08-12$/);
  await page.context().close();
});

test("every tile of a phone's map is large enough for a finger, and its name stays inside the drawing", async () => {
  const page = await pageWithoutScripts("tinh/index.html", 320);
  for (const place of [0, 1, 6]) {
    await page.locator(`#ky-${place}`).check();
    const map = page.locator(`.era-${place} .map-tiles`);
    const frame = await map.boundingBox();
    const tiles = await map
      .locator(".tile path")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    assert.ok(tiles.every(({ width, height }) => width >= 24 && height >= 24));
    const texts = await map
      .locator("text")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const wide = texts.filter(
      ({ left, right }) => left < (frame?.x ?? 0) || right > (frame?.x ?? 0) + (frame?.width ?? 0),
    );
    assert.equal(wide, []);
  }
  await page.context().close();
});

test("a province's articles can be told by the name under which they were filed, without a script", async () => {
  const page = await pageWithoutScripts("tinh/tuyen-quang/index.html");
  const kickers = async () => new Set(await page.locator(".entry:visible .kicker").allTextContents());
  assert.equal(await kickers(), new Set(["Tuyên Quang", "Hà Giang (cũ)"]));
  await page.getByLabel("Hà Giang (cũ)").check();
  assert.equal(await kickers(), new Set(["Hà Giang (cũ)"]));
  await page.getByLabel("Tuyên Quang", { exact: true }).check();
  assert.equal(await kickers(), new Set(["Tuyên Quang"]));
  await page.context().close();
});

test.run();
