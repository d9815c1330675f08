import { rmSync } from "node:fs";
import { explained } from "./failures.ts";
import { Damaged } from "./files.ts";
import { locked } from "./lock.ts";
import { aside, here, pool, type Workers } from "./pool.ts";
import type { Timed, WorkersFor } from "./press.ts";

/** What a run has at hand besides its options. */
export interface Run {
  /** The folder of what is kept between runs of this kind. */
  readonly kept: string;
  readonly workers: WorkersFor;
  readonly timed: Timed;
  /** Seconds of each step so far, in order. */
  readonly seconds: ReadonlyMap<string, number>;
}

/**
 * Does work that writes into `folders` and into what is kept, while no other run writes to any of them; and once more
 * from nothing, where something kept turns out to be damaged. Throws a Failure where another run is at it.
 */
export async function run<T>(folders: readonly string[], kept: string, work: (run: Run) => Promise<T>): Promise<T> {
  try {
    return await lockedAll([...folders, kept], () => twice(kept, work));
  } catch (cause) {
    throw explained(cause, folders[0] ?? kept);
  }
}

async function lockedAll<T>([folder, ...others]: readonly string[], work: () => Promise<T>): Promise<T> {
  return folder === undefined ? work() : locked(folder, () => lockedAll(others, work));
}

async function twice<T>(kept: string, work: (run: Run) => Promise<T>): Promise<T> {
  try {
    return await once(kept, work);
  } catch (cause) {
    if (!(cause instanceof Damaged)) throw cause;
  }
  rmSync(kept, { recursive: true, force: true });
  return once(kept, work);
}

async function once<T>(kept: string, work: (run: Run) => Promise<T>): Promise<T> {
  const seconds = new Map<string, number>();
  const timed: Timed = async (step, doStep) => {
    const began = performance.now();
    const result = await doStep();
    seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - began) / 1000);
    return result;
  };
  const hands = workersFor();
  try {
    return await work({ kept, workers: hands.for, timed, seconds });
  } finally {
    await hands.close();
  }
}

/** Less work than this, in articles read or drawn, is done before a thread has started. */
const ALONE = 25;

/** More work than this is shared among processes. */
const SHARED = 2000;

/** Whoever works on all steps of a run: started when there is enough to do. */
function workersFor(): { readonly for: WorkersFor; readonly close: () => Promise<void> } {
  let thread: Promise<Workers> | undefined;
  let processes: Promise<Workers> | undefined;
  return {
    for: async (weight) => {
      if (weight >= SHARED) processes ??= pool();
      else if (weight >= ALONE) thread ??= aside();
      return processes ?? thread ?? here;
    },
    close: async () => {
      for (const workers of [thread, processes]) await (await workers)?.close();
    },
  };
}
