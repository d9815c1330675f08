import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { render } from "../../layouts/search.11ty.tsx";
import type { Site } from "../../scripts/archive/pages.ts";
import { articlePath, HOME, NOT_FOUND, SEARCH } from "../../scripts/archive/urls.ts";
import { placesOf } from "../../scripts/search/places.ts";
import type { SearchRecord } from "../../scripts/search/record.ts";
import { AUTHORITY } from "../archive/province-table.ts";
import { madeUpRecords } from "../search/records.ts";
import { searchOfYears, yearsOf } from "../search/site.ts";
import { temporaryFolder } from "../small-site.ts";

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

/** An article of its own on a day of May 2024. */
export function article(number: number, title: string, text: string, rest: Partial<SearchRecord> = {}): SearchRecord {
  const path = articlePath(`2024-05-${String(number).padStart(2, "0")}`, `rieng-${number}`);
  return { path, title, summary: "", text, places: [], category: "thoi-su", bylines: [], tags: [], ...rest };
}

/** A folder with the search page and the search of 320 made-up articles of 2021 to 2024 and some more. */
export function searchSite(more: readonly SearchRecord[]): Promise<string> {
  return searchSiteOf([...madeUpRecords(320, ["2021", "2022", "2023", "2024"]), ...more]);
}

/** A folder with the search page and the search of some articles. */
export async function searchSiteOf(articles: readonly SearchRecord[]): Promise<string> {
  const folder = temporaryFolder();
  await writeSearch(
    folder,
    [...articles].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  writeFileSync(join(folder, NOT_FOUND), "<!doctype html>");
  const props = { site: SITE, trail: [], doors: [{ title: "Trang chủ", path: HOME }] };
  writeFileSync(join(folder, SEARCH), render({ planned: { path: SEARCH, template: "search", props, html: "" } }));
  return folder;
}

/** Makes the search of some articles, in place of what the folder had. */
export async function writeSearch(folder: string, records: readonly SearchRecord[]): Promise<void> {
  await searchOfYears(yearsOf(records), {
    output: folder,
    cache: join(folder, "cache"),
    places: (counts) => placesOf(AUTHORITY, counts),
  });
}

/** What a reader sees of an answer. */
export interface Shown {
  readonly status: string;
  readonly damage: string;
  readonly hints: string;
  readonly hits: readonly {
    readonly path: string;
    readonly title: string;
    readonly day: string;
    readonly excerpt: string;
  }[];
}

/** Waits for the answer: until then the status ends with an ellipsis, or is empty. */
export async function shownOn(page: Page): Promise<Shown> {
  await page.waitForFunction(() => /\.$/.test(document.querySelector("#tinh-trang")?.textContent ?? ""));
  return page.evaluate(() => ({
    status: document.querySelector("#tinh-trang")?.textContent ?? "",
    damage: document.querySelector("#hu-hong")?.textContent ?? "",
    hints: document.querySelector("#goi-y")?.textContent ?? "",
    hits: Array.from(document.querySelectorAll("#ket-qua li:has(a)"), (hit) => ({
      path: hit.querySelector("a")?.href.slice(location.href.lastIndexOf("/") + 1) ?? "",
      title: hit.querySelector("a")?.textContent ?? "",
      day: hit.querySelector("time")?.dateTime ?? "",
      excerpt: hit.querySelector(".hit-excerpt")?.innerHTML ?? "",
    })),
  }));
}

/** Opens the search page at an address that asks for something. */
export async function ask(page: Page, base: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
  await page.goto(`${base}${SEARCH}?${new URLSearchParams(fields)}`);
  return shownOn(page);
}

/** Asks on the search page that is open, as a reader types. */
export async function askThere(page: Page, query: string): Promise<Shown> {
  await page.evaluate(() => document.querySelector("#tinh-trang")?.replaceChildren());
  await page.locator("#tim-q").fill(query);
  await page.keyboard.press("Enter");
  return shownOn(page);
}

/** What the page complains of from now on: refused by the policy, thrown, or a dialog that markup opened. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && /security policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  return complaints;
}
