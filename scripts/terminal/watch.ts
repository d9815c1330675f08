import { watch } from "node:fs/promises";

/** An editor that saves writes several times in a row. */
const QUIET_MS = 80;

/** Calls `changed` after every change below the folders, one call at a time; changes during a call make one more. Never resolves. */
export async function watchFolders(folders: readonly string[], changed: () => Promise<void>): Promise<void> {
  let pending = false;
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    while (pending) {
      pending = false;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      if (!pending) await changed();
    }
    working = false;
  };
  const follow = async (folder: string) => {
    for await (const _ of watch(folder, { recursive: true })) {
      pending = true;
      void work();
    }
  };
  await Promise.all(folders.map(follow));
}
