import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import type { Sync } from "./durable.ts";
import { systemFailure } from "./failures.ts";
import { type Deletion, type Journal, journalText, readJournal } from "./journal.ts";
import { hashIn } from "./output.ts";
import { journalFile, ownFolder, removeIfEmpty, stagingFolder } from "./own-folder.ts";

/** What replacing one edition by the next does: files renamed from the staging folder into the output, and files deleted. */
export interface Commit {
  readonly written: readonly string[];
  readonly deleted: readonly Deletion[];
}

/** An empty staging folder for the next edition of an output. */
export function openStage(output: string): string {
  closeStage(output);
  mkdirSync(stagingFolder(output), { recursive: true });
  return stagingFolder(output);
}

/** Writes files below a staging folder, by their paths, and makes each folder once. */
export function stageWriter(staging: string): (path: string, content: string | Uint8Array) => void {
  const folders = new Set<string>();
  return (path, content) => {
    const file = join(staging, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };
}

/** Throws the staging folder away, unless a commit that was begun needs it to be finished. */
export function closeStage(output: string): void {
  if (existsSync(journalFile(output))) return;
  rmSync(stagingFolder(output), { recursive: true, force: true });
}

/**
 * Finishes what a killed run had begun to commit. Returns false, and does nothing, where its journal is damaged: then the
 * output may hold files of both editions, and what was not renamed yet is still in the staging folder.
 */
export async function finishStage(output: string, sync: Sync): Promise<boolean> {
  if (!existsSync(journalFile(output))) return true;
  const journal = readJournal(journalFile(output));
  if (journal) await applyBegun(output, journal, sync);
  return journal !== null;
}

/** Makes the staged edition the published one. A run that is killed, or cut off, at any moment is finished by the next. */
export async function commitStage(output: string, { written, deleted }: Commit, sync: Sync): Promise<void> {
  if (written.length + deleted.length > 0) {
    const staging = stagingFolder(output);
    const moves = movesTo(output, written);
    for (const path of moves) isThere(output, path, (found) => found.isFile());
    const parents = [...moves, ...deleted.map(([path]) => path)].flatMap((path) => ancestorsOf(path));
    for (const folder of [output, ...[...new Set(parents)].map((path) => join(output, path))]) {
      if (existsSync(folder)) accessSync(folder, constants.W_OK | constants.X_OK);
    }
    // Folders are made first: once there is a journal, nothing is done that needs room on the disk.
    makeFolders(output, moves);
    const files = written.map((path) => join(staging, path));
    await sync(output, { files, folders: [...foldersOf(staging, written), ...foldersOf(output, moves)] });
    const journal = { moves, deletions: deleted };
    await writeJournal(output, journal, sync);
    await applyBegun(output, journal, sync);
  }
  closeStage(output);
}

/** The journal is there whole or not at all. */
async function writeJournal(output: string, journal: Journal, sync: Sync): Promise<void> {
  const file = journalFile(output);
  writeFileSync(`${file}.new`, journalText(journal));
  await sync(output, { files: [`${file}.new`], folders: [] });
  renameSync(`${file}.new`, file);
  await sync(output, { files: [], folders: [ownFolder(output)] });
}

/** What is to be renamed: whole folders where the output has none of that name, else files. */
function movesTo(output: string, written: readonly string[]): string[] {
  const isNew = new Map<string, boolean>();
  const topOf = (path: string): string => {
    const [top = ""] = path.split("/", 1);
    if (!isNew.has(top)) isNew.set(top, lstatSync(join(output, top), { throwIfNoEntry: false }) === undefined);
    return isNew.get(top) ? top : path;
  };
  return [...new Set(written.map(topOf))];
}

/** Applies a journal; what the system refuses meanwhile is told as what it is: a site that is half changed. */
async function applyBegun(output: string, journal: Journal, sync: Sync): Promise<void> {
  try {
    await apply(output, journal, sync);
  } catch (cause) {
    const told = cause instanceof Failure ? cause : systemFailure(cause);
    if (!told) throw cause;
    const what = `${told.message} The site in ${output} is half changed; the next build finishes that first.`;
    throw new Failure(told.exitCode, what, told.advice, cause);
  }
}

/** Can be done again after any interruption: what is staged no more has been renamed already. */
async function apply(output: string, { moves, deletions }: Journal, sync: Sync): Promise<void> {
  const staging = stagingFolder(output);
  const staged = moves.filter((path) => lstatSync(join(staging, path), { throwIfNoEntry: false }) !== undefined);
  makeFolders(output, staged);
  for (const path of staged) {
    isThere(output, path, (found) => found.isFile());
    renameSync(join(staging, path), join(output, path));
  }
  for (const [path, hash] of deletions) {
    if (!isOurs(output, path, hash)) continue;
    rmSync(join(output, path));
    removeEmptyFolders(output, dirname(path));
  }
  const touched = [...moves, ...deletions.map(([path]) => path)];
  // Before the journal goes, all that it tells of must have come to stay.
  await sync(output, { files: [], folders: foldersOf(output, touched).filter((folder) => existsSync(folder)) });
  rmSync(journalFile(output));
  await sync(output, { files: [], folders: [ownFolder(output)] });
}

/** Whether a file that is to be deleted is there, within the output, and still holds the bytes that were written. */
function isOurs(output: string, path: string, hash: string): boolean {
  const isWithin = ancestorsOf(path).every((folder) => isFolder(join(output, folder)));
  return isWithin && hashIn(output, path) === hash;
}

const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes the folders of files. A link that stands in the place of one would lead out of the output. */
function makeFolders(output: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap(ancestorsOf));
  for (const folder of [...folders].sort()) {
    if (!isThere(output, folder, (found) => found.isDirectory())) mkdirSync(join(output, folder));
  }
}

/** Whether something stands in the output; throws a Failure where it is not what is to stand there. */
function isThere(output: string, path: string, isRight: (found: Stats) => boolean): boolean {
  const found = lstatSync(join(output, path), { throwIfNoEntry: false });
  if (found === undefined || isRight(found)) return found !== undefined;
  throw new Failure(2, `${join(output, path)} is not what the site has there.`, "Move it away, then build again.");
}

/** The folders that a path lies in, the outermost first: "2024", "2024/01" for "2024/01/index.html". */
function ancestorsOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}

/** The folders of files below `root`, and `root`. */
function foldersOf(root: string, paths: readonly string[]): string[] {
  return [root, ...[...new Set(paths.flatMap(ancestorsOf))].map((folder) => join(root, folder))];
}

function removeEmptyFolders(output: string, folder: string): void {
  for (let path = folder; path !== "."; path = dirname(path)) if (!removeIfEmpty(join(output, path))) return;
}
