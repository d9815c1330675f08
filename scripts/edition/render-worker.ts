import Eleventy, { type UserConfig } from "@11ty/eleventy";
import { type Page, type ReadyPage, TEMPLATE_NAMES, type TemplateName } from "../archive/pages.ts";
import { readyPage } from "./body.ts";
import { CONFIG, LAYOUTS } from "./paths.ts";

/** A part of the plan, and where its bodies and its output are. */
export interface Slice {
  readonly pages: readonly Page[];
  readonly content: string;
  readonly output: string;
}

/** Renders a slice of the plan with an Eleventy of its own. */
export default async function renderSlice({ pages, content, output }: Slice): Promise<void> {
  const ready = byTemplate(pages.map((page) => readyPage(content, page)));
  const eleventy = new Eleventy(LAYOUTS, output, {
    configPath: CONFIG,
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("pages", () => ready);
      config.setQuietMode(true);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}

/** The pages of each template, [] where there are none: what the layouts' pagination takes its pages from. */
export function byTemplate(pages: readonly ReadyPage[]): Record<TemplateName, ReadyPage[]> {
  const groups = Object.fromEntries(TEMPLATE_NAMES.map((name): [string, ReadyPage[]] => [name, []]));
  for (const page of pages) groups[page.template]?.push(page);
  return groups as Record<TemplateName, ReadyPage[]>;
}
