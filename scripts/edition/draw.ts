import { relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { hashOf } from "../archive/hash.ts";
import { type Page, type ReadyPage, TEMPLATE_NAMES, type TemplateName } from "../archive/pages.ts";
import { readyPage } from "./body.ts";
import type { Entry } from "./ledger.ts";
import { CONFIG, LAYOUTS } from "./paths.ts";
import { type PageTime, slowestOf } from "./slowest.ts";
import { stageWriter } from "./stage.ts";

/** The text of each planned page, drawn by an Eleventy of its own; `took` is told how many milliseconds each took its layout. */
export async function drawPages(
  pages: readonly Page[],
  content: string,
  took: (path: string, milliseconds: number) => void = () => {},
): Promise<Map<string, string>> {
  const ready = byTemplate(pages.map((page) => readyPage(content, page)));
  // Nothing is written by Eleventy: the folder only tells which part of its answer is the path.
  const nowhere = ".cache/drawn";
  // Loaded here, because a build that draws nothing should not wait for it.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(LAYOUTS, nowhere, {
    configPath: CONFIG,
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("pages", () => ready);
      config.addGlobalData("took", () => took);
      // Made before Eleventy knows that it is to be quiet; on a busy machine it complains of the time that our own code takes.
      config.benchmarkManager.get("Configuration").setIsVerbose(false);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const drawn = await eleventy.toJSON();
  return new Map(drawn.map(({ outputPath, content: text }) => [relative(nowhere, outputPath), text]));
}

/** The pages of each template, [] where there are none: what the layouts' pagination takes its pages from. */
export function byTemplate(pages: readonly ReadyPage[]): Record<TemplateName, ReadyPage[]> {
  const groups = Object.fromEntries(TEMPLATE_NAMES.map((name): [string, ReadyPage[]] => [name, []]));
  for (const page of pages) groups[page.template]?.push(page);
  return groups as Record<TemplateName, ReadyPage[]>;
}

/** Draws pages and writes them below `staging`, but for those whose bytes are those of the last edition. */
export async function stagePages(
  pages: readonly { readonly page: Page; readonly print: string; readonly before: Entry | undefined }[],
  { content, staging }: { readonly content: string; readonly staging: string },
): Promise<{ entries: Entry[]; written: string[]; slowest: PageTime[] }> {
  const times: PageTime[] = [];
  const drawn = await drawPages(
    pages.map(({ page }) => page),
    content,
    (path, milliseconds) => times.push([path, milliseconds]),
  );
  const entries: Entry[] = [];
  const written: string[] = [];
  const stage = stageWriter(staging);
  for (const { page, print, before } of pages) {
    const text = drawn.get(page.path);
    if (text === undefined) throw new Error(`Eleventy did not draw ${page.path}`);
    const bytes = Buffer.from(text);
    const entry: Entry = { path: page.path, print, hash: hashOf(bytes), bytes: bytes.length };
    entries.push(entry);
    if (before?.hash === entry.hash) continue;
    stage(page.path, bytes);
    written.push(page.path);
  }
  return { entries, written, slowest: slowestOf(times) };
}
