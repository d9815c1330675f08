import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { SearchManifest } from "../../scripts/archive/search.ts";
import { SEARCH, searchFile } from "../../scripts/archive/urls.ts";
import { manifestScript } from "../../scripts/search/pack.ts";
import { temporaryFolder } from "../small-site.ts";
import { launchChromium } from "./chromium.ts";
import { article, ask, complaintsOf, searchSite, shownOn } from "./search-site.ts";
import { serve } from "./server.ts";

const test = suite("search in a browser");

const folder = await searchSite([
  article(1, "DA NANG khong dau", "Bai viet khong dau."),
  article(2, "Đá nặng rơi xuống đường", "Một hòn đá nặng."),
  article(3, "Hoà bình cho trẻ em", "Vì hoà bình."),
  article(4, "Hoa nở bình minh", "Hoa nở lúc bình minh."),
  article(5, "<img src=x onerror=alert(1)> kỳ lạ", "Một <b>chữ đậm</b> &amp; kỳ lạ."),
  article(6, "Học sinh trường huyện", "Kĩ thuật viên sửa máy.", { places: [{ slug: "ha-tay", name: "Hà Tây" }] }),
  article(7, "Xử lý 580 vụ vi phạm", "Công an TP.HCM xử lý 580 vụ."),
]);
const server = await serve(folder);
const browser = await launchChromium();
const BASES = [server.url, `${pathToFileURL(folder)}/`];

test.after(async () => {
  await browser.close();
  server.close();
});

/** Queries, and the title that must come first. */
const GOLDEN: readonly (readonly [query: string, first: RegExp])[] = [
  ["Đà Nẵng", /^Đà Nẵng/],
  ["ĐÀ NẴNG", /^Đà Nẵng/],
  ["Đà Nẵng".normalize("NFD"), /^Đà Nẵng/],
  ["da nang", /^Đà Nẵng/],
  ["dak lak", /^Đắk Lắk/],
  ["đá nặng", /^Đá nặng/],
  ["hoà bình", /^Hoà bình cho|^Hòa Bình/],
  ["hòa bình", /^Hoà bình cho|^Hòa Bình/],
  ["kỹ thuật", /^Học sinh/],
  ["ki thuat", /^Học sinh/],
  ['"580 vụ"', /^Xử lý 580/],
  ["580 vu", /^Xử lý 580/],
  ["tp hcm", /^Xử lý 580/],
  ["TP.HCM", /^Xử lý 580/],
  ["kỳ lạ", /^<img src=x onerror=alert\(1\)> kỳ lạ$/],
  ["truong huy", /^Học sinh/],
];

test("answers alike over http under the policy and from file://", async () => {
  const answers = [];
  for (const base of BASES) {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    const found = [];
    for (const [query, first] of GOLDEN) {
      const shown = await ask(page, base, { q: query });
      assert.match(shown.hits[0]?.title ?? "", first, query);
      found.push(shown);
    }
    const [marked, upper, apart] = found;
    assert.match(marked?.hits[0]?.excerpt ?? "", /<mark>Đà Nẵng<\/mark>/);
    assert.equal([upper?.hits, apart?.hits], [marked?.hits, marked?.hits]);
    const peace = await ask(page, base, { q: "hoà bình" });
    assert.equal(peace.hits, (await ask(page, base, { q: "hòa bình" })).hits);
    assert.not(peace.hits.some(({ title }) => title.startsWith("Hoa nở")));
    answers.push(found.map(({ status, hits }) => [status, hits]));
    assert.equal(complaints, []);
    await page.close();
  }
  assert.equal(answers[0], answers[1]);
});

test("finds every article that has all the words, however many words there are", async () => {
  const page = await browser.newPage();
  for (const q of ["người", '"người dân"', '"đến dự"', '"bà con đến dự"', '"người dân" "bà con đến dự"']) {
    assert.match((await ask(page, server.url, { q })).status, /^Tìm thấy 320 bài\.$/, q);
  }
  await page.close();
});

test("takes whatever is typed for text", async () => {
  for (const base of BASES) {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    for (const query of [
      "مرحبا بالعالم",
      "🙂🇻🇳",
      ".*+?^$",
      "(a|b)[c]{2}\\",
      "<img src=x onerror=alert(1)>",
      '""" "',
      "\u202eđảo",
    ]) {
      const { status, damage } = await ask(page, base, { q: query });
      assert.match(status, /^Không có bài nào|^Kho tin có|^Tìm thấy/, query);
      assert.is(damage, "");
    }
    await page.goto(base + SEARCH);
    await shownOn(page);
    await page.locator("#tim-q").fill("tuyên quang hòa bình ".repeat(500));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      /chỉ tìm 24 chữ đầu/.test(document.querySelector("#tinh-trang")?.textContent ?? ""),
    );
    assert.equal(complaints, []);
    await page.close();
  }
});

test("offers what keystrokes make, the nearest words, and a place's other names", async () => {
  for (const base of BASES) {
    const page = await browser.newPage();
    const offered = async (q: string) => {
      await ask(page, base, { q });
      await page.waitForSelector("#goi-y a");
      return page.locator("#goi-y").textContent();
    };
    assert.match((await offered("hojc sinh")) ?? "", /Có phải bạn tìm: học sinh \(\d+\)/);
    assert.match((await offered("tru7o7ng2 huyeejn")) ?? "", /trường huyện/);
    assert.match((await offered("da nagn")) ?? "", /đà nẵng/);
    assert.match((await offered("da nang")) ?? "", /Viết có dấu: đà nẵng \(\d+\)/);
    assert.match((await offered("Sài Gòn")) ?? "", /TP\.HCM/);
    const other = await ask(page, base, { q: "Sài Gòn" });
    assert.is(other.hits[0]?.title, "Xử lý 580 vụ vi phạm");
    await page.locator("#goi-y a", { hasText: "TP.HCM" }).click();
    await page.waitForURL(/q=TP\.HCM/);
    await page.close();
  }
});

test("keeps what was chosen in the address, and goes back", async () => {
  const page = await browser.newPage();
  const fields = { q: "cầu", tinh: "da-nang", "tu-nam": "2023", "den-nam": "2023", "thu-tu": "moi-nhat" };
  const narrowed = await ask(page, server.url, fields);
  const days = narrowed.hits.map(({ day }) => day);
  assert.ok(days.length > 1 && days.every((day) => day.startsWith("2023")));
  assert.equal(days, [...days].sort().reverse());
  await page.locator("#tim-q").fill("hòa bình");
  await page.keyboard.press("Enter");
  await page.waitForURL(/h%C3%B2a\+b/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#tim-q")?.value === "cầu");
  assert.equal((await shownOn(page)).hits, narrowed.hits);
  await page.close();
});

test("narrows by place, category, byline and year, each with the number of articles that it leaves", async () => {
  const page = await browser.newPage();
  const chosen = async (selector: string, text: string) => {
    const link = page.locator(selector, { hasText: text }).first();
    const count = /(\d+)$/.exec((await link.textContent()) ?? "")?.[1];
    await link.evaluate((node: HTMLAnchorElement) => node.click());
    await page.waitForSelector("#dang-chon a");
    const { status } = await shownOn(page);
    assert.is(/(\d+) bài/.exec(status)?.[1], count, `${text}: ${status}`);
    await page.locator("#dang-chon a").first().click();
    await page.waitForFunction(() => !document.querySelector("#dang-chon a"));
    await shownOn(page);
  };
  await ask(page, server.url, { q: "cầu" });
  await chosen("[data-kind=province] a", "Hòa Bình");
  await chosen("[data-kind=category] a", "Kinh tế");
  await chosen("[data-kind=byline] a", "Thanh Hương");
  await chosen("#theo-nam a", "2022");
  await ask(page, server.url, { tinh: "ha-noi" });
  assert.is(await page.locator("#ket-qua .hit").count(), 1);
  assert.match((await page.locator(".facet-former", { hasText: "Hà Tây" }).textContent()) ?? "", /Hà Tây 1/);
  await page.close();
});

test("searches while the reader types, goes through the hits with the arrows, and shows more at the button", async () => {
  const page = await browser.newPage();
  await page.goto(server.url + SEARCH);
  await shownOn(page);
  await page.keyboard.press("/");
  await page.keyboard.type("tòa soạn");
  await page.waitForFunction(() => document.querySelectorAll("#ket-qua a").length === 10);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const focused = () =>
    page.evaluate(() => [...document.querySelectorAll("#ket-qua a")].findIndex((a) => a.matches(":focus")));
  assert.is(await focused(), 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.locator("#tim-q").evaluate((field) => field.matches(":focus")));
  await page.locator("#xem-them").click();
  await page.waitForFunction(() => document.querySelectorAll("#ket-qua a").length === 30);
  assert.is(await focused(), 10);
  await page.close();
});

test("reads the newest years first, says how many articles it has not read, and reads them when it is asked to", async () => {
  const large = temporaryFolder();
  cpSync(folder, large, { recursive: true });
  const file = join(large, searchFile("manifest.js"));
  const [, data] = JSON.parse(`[${readFileSync(file, "utf8").slice("khoTinSearch(".length, -2)}]`) as string[];
  const manifest = JSON.parse(data ?? "") as SearchManifest;
  // As if the newest year alone were as much as a first question reads.
  const shards = manifest.shards.map((shard, index) => (index === 0 ? { ...shard, count: 5000 } : shard));
  writeFileSync(file, manifestScript({ ...manifest, shards }));
  const its = await serve(large);
  const page = await browser.newPage();
  const first = await ask(page, its.url, { q: "hòa bình" });
  assert.ok(first.hits.every(({ day }) => day.startsWith("2024")));
  assert.match((await page.locator("#cu-hon").textContent()) ?? "", /Còn 240 bài cũ hơn \(2021–2023\)/);
  assert.match((await page.locator("#theo-nam").textContent()) ?? "", /2023 chưa tìm/);
  await page.locator("#cu-hon a").click();
  await page.waitForFunction(() => document.querySelector("#cu-hon")?.textContent === "");
  await page.waitForFunction(() => !/chưa tìm/.test(document.querySelector("#theo-nam")?.textContent ?? ""));
  assert.match(page.url(), /pham-vi=toan-kho/);
  const rare = await ask(page, its.url, { q: '"lần thứ 3"' });
  assert.ok(rare.hits.some(({ day }) => day.startsWith("2021")));
  await page.close();
  its.close();
});

test.run();
