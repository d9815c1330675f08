import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ChangedMeanwhile, Failure } from "../archive/failure.ts";
import type { Sync } from "./durable.ts";
import { explained } from "./failures.ts";
import { Damaged } from "./files.ts";
import { keptFolder, openMarked } from "./kept.ts";
import { locked } from "./lock.ts";
import { EDITION } from "./manifest.ts";
import {
  emptyOwnFolder,
  journalFile,
  lockFile,
  openOwnFolder,
  refuseOthers,
  removeIfEmpty,
  removeOwnFolder,
  stagingFolder,
} from "./own-folder.ts";
import { PART } from "./part.ts";
import { checkPlacement, type Places } from "./placement.ts";
import { aside, here, pool, type Workers } from "./pool.ts";
import type { Timed, WorkersFor } from "./press.ts";
import { setAside } from "./set-aside.ts";
import { finishStage } from "./stage.ts";
import { saidToHold } from "./state.ts";

/** What a run is given. */
export interface RunOptions extends Places {
  readonly drafts: boolean;
  readonly sync: Sync;
  readonly tell: (sentence: string) => void;
}

/** What a run has at hand besides its options. */
export interface Run {
  /** The folder of what is kept between runs of this kind. */
  readonly kept: string;
  readonly workers: WorkersFor;
  readonly timed: Timed;
  /** Seconds of each step so far, in order. */
  readonly seconds: ReadonlyMap<string, number>;
  /** What a commit that was cut off may have put into the output, where its journal is damaged: path → SHA-256. */
  readonly begun: ReadonlyMap<string, string>;
  /** Throws a Failure where the run no longer holds its locks. */
  readonly checkLocks: () => void;
}

/**
 * Does work that writes into an output and into what is kept, while no other run writes to any of them. Finishes first
 * what a killed run had begun. The work is done once more where what is kept turns out to be damaged, and where the
 * content was changed while it was read. Throws a Failure where another run is at work there, or the folders are not fit.
 */
export async function run<T>(options: RunOptions, work: (run: Run) => Promise<T>): Promise<T> {
  const { output, cache, sync, tell } = options;
  const kept = keptFolder(options);
  const keeping = (check: () => boolean, begun: Run["begun"]) =>
    locked(`${kept}.lock`, kept, (isHeld) => {
      const checkLocks = () => {
        if (!isHeld() || !check()) throw lostLock(output ?? kept);
      };
      return again(kept, tell, () => once({ kept, begun, checkLocks }, work));
    });
  try {
    checkPlacement(options);
    if (output !== null) refuseOthers(resolve(output));
    // An output may lie in the cache: that comes first, while it is empty or not there.
    openMarked(cache, "--cache");
    if (output === null) return await keeping(() => true, new Map());
    return await inOutput(resolve(output), async (isHeld) =>
      keeping(isHeld, await settled(resolve(output), { cache, sync, tell })),
    );
  } catch (cause) {
    throw explained(cause, output ?? kept);
  }
}

function lostLock(folder: string): Failure {
  const what = `This build was silent for so long that another one has begun to write to ${folder}; nothing was published.`;
  return new Failure(2, what, "Wait until the other has ended, then build again.");
}

/** Does work with a folder of our own in the output, which is locked, and leaves none behind. */
async function inOutput<T>(output: string, work: (isHeld: () => boolean) => Promise<T>): Promise<T> {
  const made = mkdirSync(output, { recursive: true });
  try {
    openOwnFolder(output);
    return await locked(lockFile(output), output, async (isHeld) => {
      // Another run that has ended just now may have taken the mark away.
      openOwnFolder(output);
      try {
        return await work(isHeld);
      } finally {
        if (isHeld()) emptyOwnFolder(output);
      }
    });
  } finally {
    removeOwnFolder(output);
    for (let folder = output; made && folder.startsWith(made) && removeIfEmpty(folder); ) folder = dirname(folder);
  }
}

/** Finishes what a killed run had begun; where its journal is damaged, returns what it may have put into the output. */
async function settled(
  output: string,
  { cache, sync, tell }: Pick<RunOptions, "cache" | "sync" | "tell">,
): Promise<Run["begun"]> {
  if (await finishStage(output, sync)) return new Map();
  const journal = journalFile(output);
  const isFile = lstatSync(journal).isFile();
  const where = isFile ? ` It is now ${setAside(cache, journal, join(basename(output), "journal"))}.` : "";
  tell(`A build of ${output} was cut off, and its journal is damaged: what it says is not done.${where}`);
  rmSync(journal, { recursive: true });
  return new Map([...saidToHold(stagingFolder(output), EDITION), ...saidToHold(stagingFolder(output), PART)]);
}

/** How often content that changes while it is read is read again. */
const ATTEMPTS = 3;

async function again<T>(kept: string, tell: RunOptions["tell"], work: () => Promise<T>): Promise<T> {
  let wasDamaged = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof Damaged && !wasDamaged) {
        wasDamaged = true;
        tell(`Something in ${kept} is damaged (${cause.message}); all in it is made again.`);
        rmSync(kept, { recursive: true, force: true });
      } else if (cause instanceof ChangedMeanwhile) {
        if (attempt >= ATTEMPTS) throw unsteady(cause.message);
      } else {
        throw cause;
      }
    }
  }
}

function unsteady(file: string): Failure {
  const what = `${file} was saved, renamed or deleted while it was being read, in each of ${ATTEMPTS} tries.`;
  return new Failure(1, what, "Build again when nothing is being saved; what was published is whole.");
}

async function once<T>(given: Pick<Run, "kept" | "begun" | "checkLocks">, work: (run: Run) => Promise<T>): Promise<T> {
  const seconds = new Map<string, number>();
  const timed: Timed = async (step, doStep) => {
    const began = performance.now();
    const result = await doStep();
    seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - began) / 1000);
    return result;
  };
  const hands = workersFor();
  try {
    return await work({ ...given, workers: hands.for, timed, seconds });
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
