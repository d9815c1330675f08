import { constants } from "node:os";
import { sync } from "../edition/durable.ts";
import { run } from "../edition/run.ts";
import type { BuildCalls, PreviewFolders, Scope } from "./build-program.ts";
import { type Program, startProgram } from "./program.ts";

/** The builds of a preview: each in a process of its own, one at a time. */
export interface Builds {
  /**
   * Builds what is there now, once the build that runs has ended. One of everything is not waited for by one of the pages:
   * it is abandoned, and its turn comes again later.
   */
  readonly order: (scope: Scope) => void;
  /** Builds everything, when nothing more has been ordered for a while. */
  readonly orderLater: () => void;
  /** Ends the build that runs; nothing of it is published. What is ordered is forgotten. */
  readonly abandon: () => Promise<void>;
  /** Abandons, and leaves the output without a trace of the build. */
  readonly end: () => Promise<void>;
}

/** What a build did, in a few lines ("" where it had nothing to do), or what it threw. */
export type BuildResult = { readonly summary: string } | { readonly cause: unknown };

interface Followed {
  readonly began: () => void;
  /** No other build runs until this has been dealt with. */
  readonly ended: (result: BuildResult, scope: Scope) => Promise<void>;
}

interface Running {
  readonly scope: Scope;
  readonly program: Program<BuildCalls>;
  isAbandoned: boolean;
}

const PROGRAM = "build-program";

/** How long nothing is saved before what nobody looks at is made: the search, and pages with a new layout. */
const LATER_MS = 15_000;

export function followedBuilds(folders: PreviewFolders, { began, ended }: Followed): Builds {
  let running: Running | null = null;
  let ordered: Scope | null = null;
  let isWorking = false;
  let priority = 0;
  let later: NodeJS.Timeout | undefined;

  const work = async () => {
    isWorking = true;
    while (ordered) {
      const scope = ordered;
      ordered = null;
      const program = startProgram<BuildCalls>(PROGRAM, priority);
      const build = { scope, program, isAbandoned: false };
      running = build;
      // The first is waited for; those behind should not take the machine from who is writing.
      priority = constants.priority.PRIORITY_BELOW_NORMAL;
      began();
      const result = await program.ask("build", { ...folders, scope }).then(
        (summary) => ({ summary }),
        (cause: unknown) => ({ cause }),
      );
      await program.end();
      if (!build.isAbandoned) await ended(result, scope);
      running = null;
    }
    isWorking = false;
  };
  const abandonRunning = async () => {
    if (!running) return;
    running.isAbandoned = true;
    await running.program.end();
  };
  const order = (scope: Scope) => {
    clearTimeout(later);
    ordered = ordered ?? scope;
    if (scope === "everything") ordered = scope;
    else if (running?.scope === "everything") void abandonRunning();
    if (!isWorking) void work();
  };
  const abandon = async () => {
    clearTimeout(later);
    ordered = null;
    await abandonRunning();
  };
  return {
    order,
    orderLater: () => {
      clearTimeout(later);
      later = setTimeout(() => order("everything"), LATER_MS);
    },
    abandon,
    end: async () => {
      const wasRunning = running !== null;
      await abandon();
      // It finishes what the build had begun, and takes its traces away.
      if (wasRunning) await run({ ...folders, drafts: true, sync, tell: () => {} }, async () => {});
    },
  };
}
