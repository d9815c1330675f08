import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { madeUpRecords } from "../search/records.ts";
import { temporaryFolder } from "../small-site.ts";
import { launchChromium } from "./chromium.ts";
import { article, ask, searchSite, writeSearch } from "./search-site.ts";
import { serve } from "./server.ts";

const test = suite("search that is damaged");

const whole = await searchSite([]);
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
});

/** The site with something done to it, over http and from file://. */
async function spoilt(spoil: (folder: string) => void, check: (base: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  spoil(folder);
  const server = await serve(folder);
  for (const base of [server.url, `${pathToFileURL(folder)}/`]) await check(base);
  server.close();
}

test("answers without the shards that are missing or damaged, and says which", async () => {
  const spoil = (folder: string) => {
    rmSync(join(folder, "tim-kiem/2021"), { recursive: true });
    const cut = join(folder, "tim-kiem/2022");
    for (const file of readdirSync(cut)) truncateSync(join(cut, file), 40);
    const altered = join(folder, "tim-kiem/2023");
    for (const file of readdirSync(altered)) {
      const text = readFileSync(join(altered, file), "utf8");
      writeFileSync(join(altered, file), text.replace(/(","..)./, "$1!"));
    }
  };
  await spoilt(spoil, async (base) => {
    const page = await browser.newPage();
    const { damage, hits } = await ask(page, base, { q: "hòa bình" });
    assert.match(damage, /2021, 2022, 2023/);
    assert.ok(hits.length > 0 && hits.every(({ day }) => day >= "2024"));
    await page.close();
  });
});

test("shows the other hits where texts cannot be read", async () => {
  const isText = (script: string) => {
    const data = /","([^"]*)"/.exec(script)?.[1] ?? "";
    return inflateRawSync(Buffer.from(data, "base64")).toString().startsWith('[{"path"');
  };
  const spoil = (folder: string) => {
    const shard = join(folder, "tim-kiem/2024");
    const texts = readdirSync(shard).filter((name) => isText(readFileSync(join(shard, name), "utf8")));
    for (const name of texts) rmSync(join(shard, name));
  };
  await spoilt(spoil, async (base) => {
    const page = await browser.newPage();
    const { damage, hits } = await ask(page, base, { q: "người dân", "thu-tu": "moi-nhat", "tu-nam": "2023" });
    assert.match(damage, /2024/);
    assert.is(hits.length, 10);
    assert.ok(hits.every(({ day }) => day.startsWith("2023")));
    await page.close();
  });
});

test("says so where the manifest is missing, damaged, or of another format, and still shows the lists", async () => {
  const manifest = (folder: string) => join(folder, "tim-kiem/manifest.js");
  const spoils = [
    (folder: string) => rmSync(manifest(folder)),
    (folder: string) => truncateSync(manifest(folder), 60),
    (folder: string) => writeFileSync(manifest(folder), "<!doctype html>"),
  ];
  for (const spoil of spoils) {
    await spoilt(spoil, async (base) => {
      const page = await browser.newPage();
      const { status } = await ask(page, base, { q: "hòa bình" });
      assert.match(status, /^Không mở được phần tìm kiếm/);
      assert.ok(await page.locator(".doors a").isVisible());
      await page.close();
    });
  }
});

test("reads the manifest anew where the one that the browser kept names files that have gone", async () => {
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  const server = await serve(folder);
  const page = await browser.newPage();
  const old = readFileSync(join(folder, "tim-kiem/manifest.js"), "utf8");
  const more = article(9, "Bài mới về hòa bình", "Hòa bình.");
  rmSync(join(folder, "tim-kiem"), { recursive: true });
  await writeSearch(
    folder,
    [...madeUpRecords(8, ["2024"]), more].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  let asked = 0;
  await page.route("**/tim-kiem/manifest.js", (route) =>
    asked++ === 0 ? route.fulfill({ contentType: "text/javascript", body: old }) : route.continue(),
  );
  await ask(page, server.url, { q: "bài mới" });
  await page.waitForFunction(() => /Bài mới/.test(document.querySelector("#ket-qua")?.textContent ?? ""));
  await page.waitForFunction(() => document.querySelector("#hu-hong")?.textContent === "");
  assert.is(asked, 2);
  await page.close();
  server.close();
});

test("runs within the page where no worker can be started", async () => {
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      Worker: class {
        onerror: (() => void) | null = null;
        constructor() {
          setTimeout(() => this.onerror?.());
        }
        postMessage(): void {}
        terminate(): void {}
      },
    });
  });
  const { hits } = await ask(page, server.url, { q: "hòa bình" });
  assert.ok(hits.length > 0);
  await page.close();
  server.close();
});

test.run();
