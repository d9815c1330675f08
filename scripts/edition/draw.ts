import { relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { hashOf } from "../archive/hash.ts";
import { type Page, type ReadyPage, TEMPLATE_NAMES, type TemplateName } from "../archive/pages.ts";
import { readyPage } from "./body.ts";
import type { Entry } from "./ledger.ts";
import { CONFIG, LAYOUTS } from "./paths.ts";
import { type PageTime, slowestOf } from "./slowest.ts";
import { stageWriter } from "./stage.ts";

/** Pages that have been drawn. */
export interface Drawn {
  /** Path → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** How long each took its layout. */
  readonly times: readonly PageTime[];
}

export interface DrawTask {
  readonly pages: readonly Page[];
  /** Path of the content folder. */
  readonly content: string;
}

/** Draws pages: this process, or another for it. */
export type DrawPages = (task: DrawTask) => Promise<Drawn>;

/** Draws planned pages by an Eleventy of their own. */
export async function drawPages({ pages, content }: DrawTask): Promise<Drawn> {
  const times: PageTime[] = [];
  const took = (path: string, milliseconds: number) => times.push([path, milliseconds]);
  const ready = byTemplate(pages.map((page) => readyPage(content, page)));
  // Nothing is written by Eleventy: the folder only tells which part of its answer is the path.
  const nowhere = ".cache/drawn";
  // Else Eleventy starts a thread to load changed modules anew (11ty/eleventy#3371): here other code is another process.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "true";
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
  return { texts: new Map(drawn.map(({ outputPath, content: text }) => [relative(nowhere, outputPath), text])), times };
}

/** The pages of each template, [] where there are none: what the layouts' pagination takes its pages from. */
export function byTemplate(pages: readonly ReadyPage[]): Record<TemplateName, ReadyPage[]> {
  const groups = Object.fromEntries(TEMPLATE_NAMES.map((name): [string, ReadyPage[]] => [name, []]));
  for (const page of pages) groups[page.template]?.push(page);
  return groups as Record<TemplateName, ReadyPage[]>;
}

/** A page whose fingerprint is not that of the last edition's. */
export interface PageToDraw extends Pick<Entry, "print" | "origin"> {
  readonly page: Page;
  readonly before: Entry | undefined;
}

/** Draws pages and writes them below `staging`, but for those whose bytes are those of the last edition. */
export async function stagePages(
  pages: readonly PageToDraw[],
  { content, staging }: { readonly content: string; readonly staging: string },
  draw: DrawPages,
): Promise<{ entries: Entry[]; written: string[]; slowest: PageTime[] }> {
  const { texts, times } = await draw({ pages: pages.map(({ page }) => page), content });
  const entries: Entry[] = [];
  const written: string[] = [];
  const stage = stageWriter(staging);
  for (const { page, print, origin, before } of pages) {
    const text = texts.get(page.path);
    if (text === undefined) throw new Error(`Eleventy did not draw ${page.path}`);
    const bytes = bytesOf(text);
    const entry: Entry = { path: page.path, print, origin, hash: hashOf(bytes), bytes: bytes.length };
    entries.push(entry);
    if (before?.hash === entry.hash) continue;
    stage(page.path, bytes);
    written.push(page.path);
  }
  return { entries, written, slowest: slowestOf(times) };
}

let scratch = Buffer.alloc(1 << 20);

/** A text in UTF-8, until the next is asked for: without a look at its length before, and without room of its own. */
function bytesOf(text: string): Buffer {
  if (scratch.length < text.length * 3) scratch = Buffer.alloc(text.length * 4);
  return scratch.subarray(0, scratch.write(text));
}
