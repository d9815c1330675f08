import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../edition/files-below.ts";

const aside: string[] = [];

/**
 * Gives a scenario an empty folder; what it held is put aside, and deleted when all has been measured. On a file system
 * that is slow to use again what was deleted just now, each new file would cost several times as much: on ext4 without a
 * journal 13,000 files took 0.5 s in a new folder, and 1.8 s after as many had been deleted.
 */
export function empty(folder: string): void {
  if (existsSync(folder)) {
    const away = mkdtempSync(`${folder}.old-`);
    renameSync(folder, join(away, "was"));
    aside.push(away);
  }
  mkdirSync(folder, { recursive: true });
}

/** Deletes what was put aside. */
export function deleteAside(): void {
  for (const folder of aside.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Reads what a build is about to read: a build before it may have taken all memory, and the disk is not what is measured. */
export function warm(folder: string): void {
  for (const file of filesBelow(folder)) readFileSync(join(folder, file));
}

/** Asks for the state of every file: a build of another newspaper may have driven it from memory since this one's last. */
export function recall(folder: string): void {
  for (const file of filesBelow(folder)) lstatSync(join(folder, file));
}
