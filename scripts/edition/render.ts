import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Page } from "../archive/pages.ts";
import type { Slice } from "./render-worker.ts";

/** How many pages a worker renders at a time: enough to forget Eleventy's start-up, few enough to hold in memory. */
const SLICE = 1000;

/** Eleventy keeps some memory of every page it wrote, so a worker that has grown beyond this is replaced. */
const WORKER_MEMORY = 300 * 1024 * 1024;

interface RenderJob {
  readonly pages: readonly Page[];
  /** Path of the content folder, where the bodies are. */
  readonly content: string;
  /** Path of the folder that the pages are written to. */
  readonly output: string;
  readonly report: (done: number, total: number) => void;
}

/** Writes every page of the plan, in slices, with as many Eleventy processes as there are cores. */
export async function renderPages({ pages, content, output, report }: RenderJob): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(pages.length / SLICE)) || 1;
  const size = Math.min(SLICE, Math.ceil(pages.length / threads)) || 1;
  const pool = new Tinypool({
    filename: new URL("./render-worker.ts", import.meta.url).href,
    // tsx, which lets Node read TypeScript, reaches child processes but not worker threads.
    runtime: "child_process",
    minThreads: threads,
    maxThreads: threads,
    maxMemoryLimitBeforeRecycle: WORKER_MEMORY,
  });
  let done = 0;
  try {
    const slices: Promise<void>[] = [];
    for (let start = 0; start < pages.length; start += size) {
      const slice: Slice = { pages: pages.slice(start, start + size), content, output };
      slices.push(
        pool.run(slice).then(() => {
          done += slice.pages.length;
          report(done, pages.length);
        }),
      );
    }
    await Promise.all(slices);
  } finally {
    await pool.destroy();
  }
}
