import { rmSync } from "node:fs";
import { join } from "node:path";
import { readingsOf } from "../edition/kept.ts";
import type { PreviewFolders } from "./build-program.ts";
import type { DrawCalls, Drawn } from "./draw-program.ts";
import type { Edit } from "./edits.ts";
import { type Program, startProgram } from "./program.ts";
import { takeSnapshot } from "./snapshot.ts";

/** A process that holds the content of the last build and draws single pages of it, with the code of when it started. */
export interface Desk {
  /** Takes up the content as the build that has just ended read it. No build may run meanwhile. */
  readonly load: () => Promise<void>;
  readonly isLoaded: () => boolean;
  /** Goes on with the code of now and the same content: a module that has been loaded stays as it was. */
  readonly renew: () => Promise<void>;
  /** null where no content is known yet. */
  readonly edit: (source: string) => Promise<Edit | null>;
  readonly draw: (path: string) => Promise<Drawn>;
  readonly end: () => Promise<void>;
}

const PROGRAM = "draw-program";

export function openDesk({ content, cache }: PreviewFolders): Desk {
  const snapshots = join(cache, "preview-desk");
  rmSync(snapshots, { recursive: true, force: true });
  let program: Program<DrawCalls> | null = null;
  let loads = 0;
  const snapshot = () => join(snapshots, String(loads));
  const open = (by: Program<DrawCalls>) =>
    by.ask("open", { content, kept: snapshot(), pictures: join(cache, "pictures") });
  /** What is asked of a program while it is ended, or that ends it, is asked once more of the next. */
  const ask = async <T>(question: (by: Program<DrawCalls>) => Promise<T>): Promise<T> => {
    const asked = running();
    try {
      return await question(asked);
    } catch (cause) {
      if (asked.isRunning()) throw cause;
      return question(running());
    }
  };
  const running = (): Program<DrawCalls> => {
    if (program?.isRunning()) return program;
    program = startProgram<DrawCalls>(PROGRAM, 0);
    // Where it cannot be opened, what is asked of it cannot be said.
    void open(program).catch(() => {});
    return program;
  };
  return {
    load: async () => {
      const before = snapshot();
      loads++;
      takeSnapshot(readingsOf({ cache, drafts: true }), snapshot());
      if (program?.isRunning()) await open(program);
      rmSync(before, { recursive: true, force: true });
      // What is wrong with a layout is told when a page is asked for.
      void running()
        .ask("prepare", undefined)
        .catch(() => {});
    },
    isLoaded: () => loads > 0,
    renew: async () => {
      const old = program;
      program = null;
      await old?.end();
    },
    edit: async (source) => (loads > 0 ? ask((by) => by.ask("edit", source)) : null),
    draw: async (path) => (loads > 0 ? ask((by) => by.ask("draw", path)) : { kind: "unknown" }),
    end: async () => {
      await program?.end();
      rmSync(snapshots, { recursive: true, force: true });
    },
  };
}
