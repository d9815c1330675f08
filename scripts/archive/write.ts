import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** What became of a file that was to be written. */
export type Written = "written" | "taken" | "outside";

/**
 * Writes a new file below a content folder, and makes its folders. Nothing is written where something has that name already
 * ("taken"), were it made in this moment, nor where a link leads out of the content folder ("outside").
 */
export function writeNew(content: string, file: string, text: string): Written {
  const path = join(content, file);
  if (!isInside(content, standingAbove(path))) return "outside";
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: "wx" });
    return "written";
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return "taken";
    throw cause;
  }
}

/**
 * Puts a text in place of that of a file below a content folder, whole or not at all: whoever reads it meanwhile, or after the power
 * has failed, reads one of the two. Its mode and owner stay. A link is followed within the content folder only ("outside").
 */
export function rewrite(content: string, file: string, text: string): Exclude<Written, "taken"> {
  const path = realpathSync(join(content, file));
  if (!isInside(content, path)) return "outside";
  const { mode, uid, gid } = statSync(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const handle = openSync(beside, "wx");
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const made = statSync(beside);
    if (made.uid !== uid || made.gid !== gid) chownSync(beside, uid, gid);
    chmodSync(beside, mode & 0o7777);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
  return "written";
}

/** The nearest folder above a path that is there. */
function standingAbove(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? folder : standingAbove(folder);
}

/** Whether a path leads, through all its links, to the content folder or below it. */
function isInside(content: string, path: string): boolean {
  return `${realpathSync(path)}${sep}`.startsWith(`${realpathSync(content)}${sep}`);
}
