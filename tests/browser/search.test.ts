import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { render } from "../../layouts/search.11ty.tsx";
import type { Site } from "../../scripts/archive/pages.ts";
import { articlePath, HOME, NOT_FOUND, SEARCH } from "../../scripts/archive/urls.ts";
import { buildSearch } from "../../scripts/search/build.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";
import { madeUpRecords } from "../search/records.ts";
import { launchChromium } from "./chromium.ts";
import { serve } from "./server.ts";

const YEARS = ["2021", "2022", "2023", "2024"];
const SITE: Site = {
  url: "https://bao.example",
  title: "Báo thử",
  description: "",
  publisher: "",
  licence: "",
  imprint: [],
  sections: [],
  pages: [],
};

const test = suite("search in a browser");

const folder = mkdtempSync(join(tmpdir(), "search-page-"));
await writeSearch(folder);
const server = await serve(folder);
const browser = await launchChromium();

test.after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

function record(number: number, title: string, text: string): SearchRecord {
  const day = `2024-05-0${number}`;
  const date = { day, time: "" };
  const path = articlePath(day, `rieng-${number}`);
  return { path, title, summary: "", text, date, provinces: [], category: "Thời sự", bylines: [], tags: [] };
}

async function writeSearch(folder: string): Promise<void> {
  const own = [
    record(1, "DA NANG khong dau", "Bai viet khong dau."),
    record(2, "Đá nặng rơi xuống đường", "Một hòn đá nặng."),
    record(3, "Hoà bình cho trẻ em", "Vì hoà bình."),
    record(4, "Hoa nở bình minh", "Hoa nở lúc bình minh."),
    record(5, "<img src=x onerror=alert(1)> kỳ lạ", "Một <b>chữ đậm</b> &amp; kỳ lạ."),
  ];
  const records = [...madeUpRecords(320, YEARS), ...own];
  const shards = YEARS.map((name) => {
    const ofYear = records.filter(({ date }) => date.day.startsWith(name));
    const each = async function* () {
      yield* ofYear;
    };
    return { name, key: "", count: ofYear.length, records: each };
  });
  await buildSearch({ shards, output: folder, cache: join(folder, "cache"), report: () => undefined });
  writeFileSync(join(folder, NOT_FOUND), "<!doctype html>");
  const props = { site: SITE, trail: [], doors: [{ title: "Trang chủ", path: HOME }] };
  writeFileSync(join(folder, SEARCH), render({ planned: { path: SEARCH, template: "search", props, html: "" } }));
}

interface Shown {
  readonly status: string;
  readonly damage: string;
  readonly hits: readonly { readonly title: string; readonly day: string; readonly excerpt: string }[];
}

async function shownOn(page: Page): Promise<Shown> {
  await page.waitForFunction(() => /[.…]$/.test(document.querySelector("[role=status]")?.textContent ?? ""));
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "Đang tìm…");
  return page.evaluate(() => ({
    status: document.querySelector("[role=status]")?.textContent ?? "",
    damage: document.querySelector("[role=alert]")?.textContent ?? "",
    hits: Array.from(document.querySelectorAll("#ket-qua li:has(a)"), (hit) => ({
      title: hit.querySelector("a")?.textContent ?? "",
      day: hit.querySelector("time")?.dateTime ?? "",
      excerpt: hit.querySelector(".hit-excerpt")?.innerHTML ?? "",
    })),
  }));
}

async function ask(page: Page, base: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
  await page.goto(`${base}${SEARCH}?${new URLSearchParams(fields)}`);
  return shownOn(page);
}

test("answers alike over http under the policy and from file://, with or without marks", async () => {
  const answers = [];
  for (const base of [server.url, `${pathToFileURL(folder)}/`]) {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && /security policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    const of = (q: string) => ask(page, base, { q });
    const marked = await of("Đà Nẵng");
    assert.match(marked.hits[0]?.excerpt ?? "", /<mark>Đà Nẵng<\/mark>/);
    for (const q of ["ĐÀ NẴNG", "Đà Nẵng".normalize("NFD")]) assert.equal(await of(q), marked);
    assert.match((await of("da nang")).hits[0]?.title ?? "", /^Đà Nẵng/);
    assert.is((await of("đá nặng")).hits[0]?.title, "Đá nặng rơi xuống đường");
    assert.equal(await of("hoà bình"), await of("hòa bình"));
    assert.ok(!(await of("hoà bình")).hits.some(({ title }) => title.startsWith("Hoa nở")));
    const markup = await of("kỳ lạ");
    assert.is(markup.hits[0]?.title, "<img src=x onerror=alert(1)> kỳ lạ");
    assert.match((await of("khôngcóchữnày")).status, /^Không có bài nào/);
    answers.push([marked, await of("da nang"), await of("hoa binh"), await of("cầu tòa soạn"), markup]);
    assert.equal(complaints, []);
    await page.close();
  }
  assert.equal(answers[0], answers[1]);
});

test("keeps filters and order in the address, and goes back", async () => {
  const page = await browser.newPage();
  const narrowed = await ask(page, server.url, { q: "cầu", tinh: "Đà Nẵng", nam: "2023", "thu-tu": "moi-nhat" });
  const days = narrowed.hits.map(({ day }) => day);
  assert.ok(days.length > 1 && days.every((day) => day.startsWith("2023")));
  assert.equal(days, [...days].sort().reverse());
  await page.locator("#tim-q").fill("hòa bình");
  await page.keyboard.press("Enter");
  await page.waitForURL(/h%C3%B2a\+b/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#tim-q")?.value === "cầu");
  assert.equal(await shownOn(page), narrowed);
  await page.close();
});

test("searches while the reader types, and shows more at the button", async () => {
  const page = await browser.newPage();
  await page.goto(server.url + SEARCH);
  await shownOn(page);
  await page.keyboard.press("/");
  await page.keyboard.type("tòa soạn");
  await page.waitForFunction(() => document.querySelectorAll("#ket-qua a").length === 20);
  await page.locator("#xem-them").click();
  await page.waitForFunction(() => document.querySelectorAll("#ket-qua a").length === 40);
  await page.close();
});

test("answers without the shards that are missing or damaged, and says so", async () => {
  rmSync(join(folder, "tim-kiem/2021"), { recursive: true });
  const damaged = join(folder, "tim-kiem/2022");
  for (const file of readdirSync(damaged)) truncateSync(join(damaged, file), 40);
  const page = await browser.newPage();
  const { damage, hits } = await ask(page, server.url, { q: "hòa bình" });
  assert.match(damage, /2021, 2022/);
  assert.ok(hits.length > 0 && hits.every(({ day }) => day >= "2023"));
  await page.close();
});

test.run();
