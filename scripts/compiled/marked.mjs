import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file by which a folder that is ours alone is known; backups leave such a folder out (https://bford.info/cachedir/). */
export const TAG = "CACHEDIR.TAG";

const TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# Kho Tin made this folder and may delete everything in it. Keep nothing of yours here.
`;

/**
 * Makes a folder and marks it as ours. The mark is on the disk when this returns: whatever is written into the folder
 * later, a power cut never leaves it there unmarked.
 * @param {string} folder
 */
export function markFolder(folder) {
  mkdirSync(folder, { recursive: true });
  if (isMarked(folder)) return;
  const tag = join(folder, TAG);
  const handle = openSync(tag, "w");
  try {
    writeFileSync(handle, TEXT);
    fsyncSync(handle);
  } catch (cause) {
    // On a full disk half a mark is left, which would say nothing.
    rmSync(tag, { force: true });
    throw cause;
  } finally {
    closeSync(handle);
  }
}

/**
 * Whether a folder bears our mark; that of another program is none.
 * @param {string} folder
 * @returns {boolean}
 */
export function isMarked(folder) {
  const tag = join(folder, TAG);
  const found = lstatSync(tag, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === TEXT.length && readFileSync(tag, "utf8") === TEXT;
}
