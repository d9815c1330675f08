import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { isMarked, markFolder, TAG } from "../compiled/marked.mjs";

/**
 * The one name in an output that is ours alone: lock, journal and staging folder of the run that writes there. Inside,
 * because only there the file system is surely the same (an output may be a mount), and gone when no run is under way.
 */
export const OWN_FOLDER = ".kho-tin";

export const ownFolder = (output: string): string => join(output, OWN_FOLDER);
export const lockFile = (output: string): string => join(ownFolder(output), "lock");
export const stagingFolder = (output: string): string => join(ownFolder(output), "staging");
export const journalFile = (output: string): string => join(ownFolder(output), "journal");

/** What may stand there without the mark: two runs that begin and end at once may leave that, and none of it is deleted. */
const HARMLESS: ReadonlySet<string> = new Set([TAG, "lock", "lock.new", "lock.now"]);

/** Makes the folder of our own in an output. Throws a Failure, and touches nothing, where one of that name is not ours. */
export function openOwnFolder(output: string): void {
  refuseOthers(output);
  markFolder(ownFolder(output));
}

/** Throws a Failure where an output has a folder of that name that is not ours. */
export function refuseOthers(output: string): void {
  const folder = ownFolder(output);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  const isOurs = found.isDirectory() && (isMarked(folder) || readdirSync(folder).every((name) => HARMLESS.has(name)));
  if (!isOurs) throw new Failure(2, `${folder} was not made by Kho Tin.`, "Move it away, then build again.");
}

/** Removes all of it but the lock, which its holder takes away; nothing where a commit has yet to be finished. */
export function emptyOwnFolder(output: string): void {
  if (existsSync(journalFile(output))) return;
  for (const path of [stagingFolder(output), `${journalFile(output)}.new`])
    rmSync(path, { recursive: true, force: true });
  // Where somebody has put a file there the folder stays, and its mark tells why.
  const isEmpty = readdirSync(ownFolder(output)).every((name) => HARMLESS.has(name));
  if (isEmpty) rmSync(join(ownFolder(output), TAG), { force: true });
}

/** Removes the folder, unless another run has begun to use it. */
export function removeOwnFolder(output: string): void {
  removeIfEmpty(ownFolder(output));
}

/** Removes a folder in which nothing is. Returns whether it is gone. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return true;
    // What is mounted or a link stays, and so does what somebody has put a file into.
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "EBUSY" || code === "ENOTDIR") return false;
    throw cause;
  }
}
