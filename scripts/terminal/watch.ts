import { readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** An editor that saves writes several times in a row. */
const QUIET_MS = 80;

/**
 * Calls `changed` after every change below the folders with the paths of the files that changed, appeared or left, one call
 * at a time; changes during a call make one more.
 */
export function watchFolders(folders: readonly string[], changed: (paths: readonly string[]) => Promise<void>): void {
  const pending = new Set<string>();
  let events = 0;
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    while (pending.size > 0) {
      const before = events;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      if (events > before) continue;
      const paths = [...pending];
      pending.clear();
      await changed(paths);
    }
    working = false;
  };
  for (const folder of folders) {
    follow(folder, (path) => {
      pending.add(path);
      events++;
      void work();
    });
  }
}

/**
 * Follows a folder and all below it. On Linux each folder has a watch of its own: Node's recursive one watches files, and
 * loses a file that an editor saves by putting another in its place.
 */
function follow(folder: string, changed: (path: string) => void): void {
  if (process.platform !== "linux") {
    watch(folder, { recursive: true }, (_event, name) => changed(join(folder, name ?? "")));
    return;
  }
  const followed = new Set<string>();
  const add = (here: string) => {
    if (followed.has(here)) return;
    followed.add(here);
    const watcher = watch(here, (_event, name) => {
      addBelow(here);
      changed(join(here, name ?? ""));
    });
    watcher.on("error", () => {
      watcher.close();
      followed.delete(here);
    });
    addBelow(here);
  };
  const addBelow = (here: string) => {
    try {
      for (const entry of readdirSync(here, { withFileTypes: true }))
        if (entry.isDirectory()) add(join(here, entry.name));
    } catch {
      followed.delete(here);
    }
  };
  add(folder);
}
