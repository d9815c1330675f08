import { constants } from "node:os";
import { resolve } from "node:path";
import { locked } from "../edition/lock.ts";
import { settleStage } from "../edition/stage.ts";
import type { BuildCalls, PreviewFolders } from "./build-program.ts";
import { type Program, startProgram } from "./program.ts";

/** The builds of a preview: each in a process of its own, one at a time. */
export interface Builds {
  /** Builds what is there now, once the build that runs has ended. */
  readonly order: () => void;
  /** The same, when nothing more has been ordered for a while. */
  readonly orderLater: () => void;
  /** Ends the build that runs; nothing of it is published. What is ordered is forgotten. */
  readonly abandon: () => Promise<void>;
  /** Abandons, and leaves the output without a trace of the build. */
  readonly end: () => Promise<void>;
}

/** What a build did, in a few lines, or what it threw. */
export type BuildResult = { readonly summary: string } | { readonly cause: unknown };

interface Followed {
  readonly began: () => void;
  /** No other build runs until this has been dealt with. */
  readonly ended: (result: BuildResult) => Promise<void>;
}

const PROGRAM = new URL("./build-program.ts", import.meta.url);

/** How long nothing is saved before the pages that nobody looks at are drawn with a new layout. */
const LATER_MS = 15_000;

export function followedBuilds(folders: PreviewFolders, { began, ended }: Followed): Builds {
  let running: Program<BuildCalls> | null = null;
  let isOrdered = false;
  let isFirst = true;
  let later: NodeJS.Timeout | undefined;

  const run = async () => {
    // The first is waited for; those behind should not take the machine from who is writing.
    const program = startProgram<BuildCalls>(PROGRAM, isFirst ? 0 : constants.priority.PRIORITY_BELOW_NORMAL);
    running = program;
    isFirst = false;
    isOrdered = false;
    began();
    const result = await program.ask("build", folders).then(
      (summary) => ({ summary }),
      (cause: unknown) => ({ cause }),
    );
    await program.end();
    if (running !== program) return;
    await ended(result);
    if (running !== program) return;
    running = null;
    if (isOrdered) void run();
  };
  const order = () => {
    clearTimeout(later);
    isOrdered = true;
    if (!running) void run();
  };
  const abandon = async () => {
    clearTimeout(later);
    isOrdered = false;
    const program = running;
    running = null;
    await program?.end();
  };
  return {
    order,
    orderLater: () => {
      clearTimeout(later);
      later = setTimeout(order, LATER_MS);
    },
    abandon,
    end: async () => {
      const wasRunning = running !== null;
      await abandon();
      const output = resolve(folders.output);
      if (wasRunning) await locked(output, async () => settleStage(output));
    },
  };
}
