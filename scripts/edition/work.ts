import { ChangedMeanwhile } from "../archive/failure.ts";
import type { Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Problem } from "../archive/problems.ts";
import { readTables } from "../archive/read.ts";
import type { Category } from "../archive/tables.ts";
import type { ReadingBasis } from "./chapter.ts";
import { type DrawPages, drawPages } from "./draw.ts";
import { type GroupChange, type StaleGroup, stagePagesOf, type Workshop } from "./group.ts";
import { planYear } from "./plan-year.ts";
import { printer } from "./print.ts";
import { articleReader, cardsOf, readVolume, type ScannedYear, type Volume } from "./reading.ts";

export { drawSite } from "./draw-site.ts";

/** What a worker reads years with. It travels as JSON, so the worker reads the tables, which are Maps, for itself. */
export interface ReadTask extends Omit<ReadingBasis, "tables"> {
  readonly years: readonly ScannedYear[];
}

/** Reads and checks years. */
export function readYears({ years, ...basis }: ReadTask): Volume[] {
  const { tables } = readTables(basis.content);
  if (!tables) throw new ChangedMeanwhile("a table of the content");
  return years.map((year) => readVolume({ ...basis, tables }, year));
}

/** A year to be planned, and all that its pages depend on outside it. */
export interface VolumeJob {
  readonly volume: Volume;
  readonly stale: StaleGroup;
  readonly surroundings: readonly Surrounding[];
  /** Where each of its links to other years leads; null where to nowhere. */
  readonly targets: Readonly<Record<string, string | null>>;
}

export interface YearsTask extends Workshop {
  readonly kept: string;
  readonly pictures: string;
  readonly renderer: string;
  readonly site: Site;
  readonly categories: readonly Category[];
  readonly jobs: readonly VolumeJob[];
}

export interface DrawnVolume {
  /** null where there are problems. */
  readonly change: GroupChange | null;
  readonly problems: readonly Problem[];
}

/** Plans years, and stages the pages of them that have changed, drawn by `draw`. */
export async function drawYears(task: YearsTask, draw: DrawPages = drawPages): Promise<DrawnVolume[]> {
  const drawn: DrawnVolume[] = [];
  for (const job of task.jobs) drawn.push(await drawYear(job, task, draw));
  return drawn;
}

async function drawYear(
  { volume, stale, surroundings, targets }: VolumeJob,
  task: YearsTask,
  draw: DrawPages,
): Promise<DrawnVolume> {
  const { site, categories, pictures } = task;
  const { share, ...prints } = printer(task.renderer, JSON.stringify([volume.basis, site, categories]));
  const { year } = volume;
  const cards = cardsOf(task.kept, volume);
  const targetOf = (key: string) => targets[key] ?? null;
  const read = articleReader(task.kept);
  const plan = planYear({ site, categories, pictures, year, surroundings, ...cards, targetOf, read }, share);
  if (plan.problems.length > 0) return { change: null, problems: plan.problems };
  const change = await stagePagesOf(stale, plan.drafts(), prints, task, draw);
  return { change, problems: [] };
}
