import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { compareAscii } from "../archive/text.ts";
import { EDITION } from "./manifest.ts";

/** What replacing one edition by the next does: files renamed from the staging folder into the output, and files deleted. */
export interface Commit {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/** The folder beside the output in which the next edition grows; on the same file system, so that renames are whole. */
const stagingOf = (output: string): string => `${output}.staging`;
const journalOf = (output: string): string => `${output}.journal`;

/**
 * An empty staging folder for the next edition of `output`. First finishes what a killed run had begun to commit, or
 * throws away what it had only staged. Refuses a folder that holds something without `head`, the file by which what we
 * published is known.
 */
export function openStage(output: string, head: string): string {
  if (existsSync(journalOf(output))) apply(output, JSON.parse(readFileSync(journalOf(output), "utf8")) as Commit);
  rmSync(`${journalOf(output)}.new`, { force: true });
  rmSync(stagingOf(output), { recursive: true, force: true });
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(join(output, head))) {
    throw new Failure(
      2,
      `The folder ${output} holds other files than what is to be written there: it has no ${head}.`,
      "Give another folder with --output, or empty it first.",
    );
  }
  mkdirSync(stagingOf(output), { recursive: true });
  return stagingOf(output);
}

/** Whether a killed run has begun to commit to an output and has not ended it. */
export function isUnfinished(output: string): boolean {
  return existsSync(journalOf(output));
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

/** Throws the staging folder away. */
export function closeStage(output: string): void {
  rmSync(stagingOf(output), { recursive: true, force: true });
}

/** Finishes what a killed run had begun to commit, and throws away what it had only staged. */
export function settleStage(output: string): void {
  openStage(output, EDITION);
  closeStage(output);
}

/** Makes the staged edition the published one. A run that is killed at any moment is finished by the next. */
export function commitStage(output: string, commit: Commit): void {
  if (isNothing(output)) {
    rmSync(output, { recursive: true, force: true });
    renameSync(stagingOf(output), output);
    return;
  }
  if (commit.written.length + commit.deleted.length > 0) {
    // Folders are made first: once there is a journal, nothing is done that needs room on the disk.
    makeFolders(output, commit.written);
    writeDurably(journalOf(output), JSON.stringify(commit));
    apply(output, commit);
  }
  closeStage(output);
}

/** Whether there is no such folder, or nothing in it: then a whole edition takes its place at once. */
function isNothing(output: string): boolean {
  const found = lstatSync(output, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && readdirSync(output).length === 0);
}

/** Can be done again after any interruption: a staged file that is gone has been renamed already. */
function apply(output: string, { written, deleted }: Commit): void {
  const staging = stagingOf(output);
  makeFolders(output, written);
  for (const path of written) {
    const staged = join(staging, path);
    if (existsSync(staged)) renameSync(staged, join(output, path));
  }
  for (const path of deleted) {
    rmSync(join(output, path), { force: true });
    removeEmptyFolders(output, dirname(path));
  }
  rmSync(journalOf(output), { force: true });
}

function makeFolders(output: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path))))
    mkdirSync(join(output, folder), { recursive: true });
}

function removeEmptyFolders(output: string, folder: string): void {
  for (let path = folder; path !== "."; path = dirname(path)) {
    const here = join(output, path);
    if (!existsSync(here)) continue;
    if (readdirSync(here).length > 0) return;
    rmdirSync(here);
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(`${file}.new`, "w");
  writeFileSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}

/** Every file below a folder, as a path with forward slashes, in the order of code units; [] where there is no folder. */
export function filesBelow(folder: string, prefix = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compareAscii(a.name, b.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    );
}
