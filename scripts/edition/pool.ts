import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { ChangedMeanwhile } from "../archive/failure.ts";
import { programFile } from "../compiled/programs.ts";
import type { DrawPages } from "./draw.ts";
import { drawSite, type SiteTask } from "./draw-site.ts";
import { Damaged } from "./files.ts";
import type { GroupChange } from "./group.ts";
import type { Volume } from "./reading.ts";
import { type DrawnVolume, drawYears, type ReadTask, readYears, type YearsTask } from "./work.ts";

/** A worker that has grown beyond this is replaced: Eleventy keeps some memory of every page it drew. */
const WORKER_MEMORY = 350 * 1024 * 1024;

/** Drawing makes much that lives for the length of a page: with more room for the young, less of it is copied. */
const YOUNG = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

/** Who does the work on years: this process, or processes of their own, one for each core. */
export interface Workers {
  readonly read: (task: ReadTask) => Promise<Volume[]>;
  readonly draw: (task: YearsTask) => Promise<DrawnVolume[]>;
  readonly drawSite: (task: SiteTask) => Promise<GroupChange>;
  readonly close: () => Promise<void>;
}

/** For a few years: starting a process would take longer than the work. */
export const here: Workers = {
  read: async (task) => readYears(task),
  draw: (task) => drawYears(task),
  drawSite: (task) => drawSite(task),
  close: async () => {},
};

/**
 * For some changes in large years: this process reads and plans them, and a thread draws. It loads Eleventy and the
 * layouts meanwhile.
 */
export async function aside(): Promise<Workers> {
  const { Tinypool } = await import("tinypool");
  const filename = await program("scripts/edition/draw-program.ts");
  const thread = new Tinypool({ filename, runtime: "worker_threads", execArgv: [], ...ONE });
  const draw: DrawPages = (task) => asked(thread.run(task, { name: "drawPages" }));
  return {
    ...here,
    draw: (task) => drawYears(task, draw),
    drawSite: (task) => drawSite(task, draw),
    close: () => thread.destroy(),
  };
}

/** Whoever plans looks up too seldom to hand on one task after another. */
const ONE = { minThreads: 1, maxThreads: 1, concurrentTasksPerWorker: 100 };

/** A pool of processes, as many as there are cores. */
export async function pool(): Promise<Workers> {
  const { Tinypool } = await import("tinypool");
  const threads = availableParallelism();
  const workers = new Tinypool({
    filename: await program("scripts/edition/work.ts"),
    runtime: "child_process",
    execArgv: [...process.execArgv, ...YOUNG],
    minThreads: 0,
    maxThreads: threads,
    maxMemoryLimitBeforeRecycle: WORKER_MEMORY,
  });
  return {
    read: (task) => asked(workers.run(task, { name: "readYears" })),
    draw: (task) => asked(workers.run(task, { name: "drawYears" })),
    drawSite: (task) => asked(workers.run(task, { name: "drawSite" })),
    close: () => workers.destroy(),
  };
}

async function program(file: string): Promise<string> {
  return pathToFileURL(await programFile(file)).href;
}

/** What a process answered. Its errors arrive as plain data, and become errors again. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const { name, message, stack } = cause as Error;
    throw Object.assign(errorNamed(name, message), { stack });
  }
}

function errorNamed(name: string, message: string): Error {
  if (name === "Damaged") return new Damaged(message);
  return name === "ChangedMeanwhile" ? new ChangedMeanwhile(message) : new Error(message);
}

/** Parts of a list whose weights add up to about `size`, in order. */
export function parcels<T>(items: readonly T[], weightOf: (item: T) => number, size: number): T[][] {
  const parts: T[][] = [];
  let weight = size;
  for (const item of items) {
    if (weight >= size) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(item);
    weight += weightOf(item);
  }
  return parts;
}
