import type { UserConfig } from "@11ty/eleventy";
import { formatProblem, isError } from "../archive/problems.ts";
import { readContent } from "../archive/read.ts";
import { readyPage } from "./body.ts";
import { byTemplate } from "./draw.ts";
import { makePictures } from "./pictures.ts";
import { planOf } from "./plan.ts";
import { picturesOf } from "./sources.ts";

const CONTENT = "content";
const CACHE = ".cache";

/** Gives Eleventy the pages to draw: those that the build handed to this instance, else (plain Eleventy) the whole plan. */
export function plannedPages(config: UserConfig): void {
  if ("pages" in config.globalData) return;
  config.setOutputDirectory(`${CACHE}/plain`);
  config.addGlobalData("pages", wholePlan);
}

async function wholePlan() {
  const { archive, problems } = readContent({ content: CONTENT, drafts: false });
  const errors = problems.filter(isError);
  if (!archive || errors.length > 0)
    throw new Error(`content has mistakes; mend them first:\n${errors.map(formatProblem).join("\n")}`);
  const { table } = await makePictures({
    content: CONTENT,
    sources: picturesOf(CONTENT, archive),
    cache: `${CACHE}/pictures`,
    isPublished: () => false,
    report: () => {},
  });
  return byTemplate(planOf(archive, table).map((page) => readyPage(CONTENT, page)));
}
