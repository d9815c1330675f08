import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { compareAscii } from "../archive/text.ts";
import { EDITION } from "./manifest.ts";

/** What replacing one edition by the next did. */
export interface Change {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly kept: number;
  readonly bytesWritten: number;
}

interface Journal {
  readonly renames: readonly string[];
  readonly deletes: readonly string[];
}

/** The folder beside the output in which the next edition grows; on the same file system, so that renames are whole. */
const stagingOf = (output: string): string => `${output}.staging`;
const journalOf = (output: string): string => `${output}.journal`;

/**
 * An empty staging folder for the next edition of `output`. First finishes what a killed run had begun to commit, or
 * throws away what it had only staged. Refuses a folder that holds something other than a site of ours.
 */
export function openStage(output: string): string {
  recover(output);
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(join(output, EDITION))) {
    throw new Failure(
      2,
      `The folder ${output} holds files that are no edition of Kho Tin.`,
      "Give another folder with --output, or empty it first.",
    );
  }
  mkdirSync(stagingOf(output), { recursive: true });
  return stagingOf(output);
}

function recover(output: string): void {
  if (existsSync(journalOf(output)))
    applyJournal(output, JSON.parse(readFileSync(journalOf(output), "utf8")) as Journal);
  rmSync(stagingOf(output), { recursive: true, force: true });
  rmSync(`${journalOf(output)}.new`, { force: true });
}

/** Makes the staged edition the published one: files with the same bytes stay as they are, and nothing is ever half there. */
export function commitStage(output: string): Change {
  const staging = stagingOf(output);
  const staged = filesBelow(staging);
  const renames = staged.filter((path) => !sameBytes(join(staging, path), join(output, path)));
  const stays = new Set(staged);
  const deletes = filesBelow(output).filter((path) => !stays.has(path));
  const bytesWritten = renames.reduce((total, path) => total + statSync(join(staging, path)).size, 0);
  if (renames.length + deletes.length > 0) {
    const journal: Journal = { renames, deletes };
    writeDurably(journalOf(output), JSON.stringify(journal));
    applyJournal(output, journal);
  }
  rmSync(staging, { recursive: true, force: true });
  return { written: renames, deleted: deletes, kept: staged.length - renames.length, bytesWritten };
}

/** Can be done again after any interruption: a staged file that is gone has been renamed already. */
function applyJournal(output: string, { renames, deletes }: Journal): void {
  const staging = stagingOf(output);
  for (const path of renames) {
    if (!existsSync(join(staging, path))) continue;
    mkdirSync(dirname(join(output, path)), { recursive: true });
    renameSync(join(staging, path), join(output, path));
  }
  for (const path of deletes) {
    rmSync(join(output, path), { force: true });
    removeEmptyFolders(output, dirname(path));
  }
  rmSync(journalOf(output), { force: true });
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

function sameBytes(a: string, b: string): boolean {
  const old = statSync(b, { throwIfNoEntry: false });
  return old?.isFile() === true && old.size === statSync(a).size && readFileSync(a).equals(readFileSync(b));
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
