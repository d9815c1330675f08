import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * A copy of a folder of kept files as they are now: the same files under a second name, because a build puts new files in
 * the place of those that change and alters none.
 */
export function takeSnapshot(folder: string, copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  // What ends in .new was being written when a build was killed.
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith(".new")) : [];
  for (const name of names) {
    const [from, to] = [join(folder, name), join(copy, name)];
    try {
      linkSync(from, to);
    } catch {
      // Not every file system has hard links.
      copyFileSync(from, to);
    }
  }
}
