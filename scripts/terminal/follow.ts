import { type FSWatcher, lstatSync, readdirSync, statSync, watch } from "node:fs";
import { join, sep } from "node:path";
import { Failure } from "../archive/failure.ts";

/** How often it is looked whether a folder that is followed is still the one that was there: nothing tells when it comes back. */
const LOOK_MS = 500;

/** On Linux Node's recursive watch watches files, and loses one that an editor saves by putting another in its place. */
const IS_RECURSIVE = process.platform !== "linux";

interface Following {
  readonly changed: (path: string) => void;
  readonly failed: (cause: unknown) => void;
}

interface Watch {
  readonly watcher: FSWatcher;
  /** Which folder is watched: another may have come in its place. */
  readonly identity: string;
}

/**
 * Follows a folder and all below it for as long as the process runs, whatever leaves and comes back. On Linux each folder has a
 * watch of its own.
 */
export function follow(root: string, { changed, failed }: Following): void {
  const watches = new Map<string, Watch>();
  const told = new Set<string>();
  const forget = (folder: string) => {
    for (const [path, { watcher }] of watches) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watches.delete(path);
    }
  };
  const open = (path: string, identity: string) => {
    const watcher = watch(path, { recursive: IS_RECURSIVE, persistent: false }, (_event, name) => {
      const at = join(path, name ?? "");
      if (!IS_RECURSIVE && name !== null) look(at);
      changed(at);
    });
    watcher.on("error", () => forget(path));
    watches.set(path, { watcher, identity });
  };
  /** Watches what is at a path if that is a folder, and all folders below it, unless it is watched already. */
  const look = (path: string) => {
    const identity = identityOf(path, path === root);
    const known = watches.get(path);
    if (known?.identity === identity) return;
    if (known) forget(path);
    if (identity === null) return;
    try {
      open(path, identity);
      if (IS_RECURSIVE) return;
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory()) look(join(path, entry.name));
    } catch (cause) {
      forget(path);
      const { code = "" } = cause as NodeJS.ErrnoException;
      // Between two looks it may have left.
      if (code !== "ENOENT" && !told.has(code)) failed(notFollowed(path, cause));
      told.add(code);
    }
  };
  look(root);
  let seen = watches.get(root);
  setInterval(() => {
    look(root);
    if (watches.get(root) !== seen) changed(root);
    seen = watches.get(root);
  }, LOOK_MS).unref();
}

/** What tells a folder from another at the same path, even from one with the same number; null where there is no folder. */
function identityOf(path: string, isRoot: boolean): string | null {
  try {
    const found = (isRoot ? statSync : lstatSync)(path, { bigint: true });
    return found.isDirectory() ? `${found.dev} ${found.ino} ${found.birthtimeNs}` : null;
  } catch {
    return null;
  }
}

/** inotify(7) says ENOSPC of a watch too many, and EMFILE of a user who has too many programs that watch. */
function notFollowed(path: string, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== "ENOSPC" && code !== "EMFILE") return cause;
  return new Failure(
    2,
    `The system watches no more folders: what is saved in ${path} and others is not followed (${code}).`,
    "Allow more: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512, then start again.",
    cause,
  );
}
