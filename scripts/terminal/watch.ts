import { resolve } from "node:path";
import { follow } from "./follow.ts";

/** An editor that saves writes several times in a row. */
const QUIET_MS = 80;

/** Who is told of changes. */
export interface Watcher {
  /** Some files changed, appeared or left. */
  readonly changed: (paths: readonly string[]) => Promise<void>;
  /** A change could not be dealt with, or a folder cannot be followed. */
  readonly failed: (cause: unknown) => void;
}

/**
 * Calls `changed` after every change below the folders with the paths of the files that changed, appeared or left, one call
 * at a time; changes during a call make one more. A folder may leave and come back, as when git checks out another branch.
 */
export function watchFolders(folders: readonly string[], { changed, failed }: Watcher): void {
  const pending = new Set<string>();
  let events = 0;
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    while (pending.size > 0) {
      const before = events;
      await new Promise((settle) => setTimeout(settle, QUIET_MS));
      if (events > before) continue;
      const paths = [...pending];
      pending.clear();
      await changed(paths).catch(failed);
    }
    working = false;
  };
  const note = (path: string) => {
    pending.add(path);
    events++;
    void work();
  };
  for (const folder of folders) follow(resolve(folder), { changed: note, failed });
}
