import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isSitePath } from "../archive/urls.ts";
import { readKeptJson, writeKept } from "./files.ts";

/** A file of the last edition: what it was made from, and what its bytes are. */
export interface Entry {
  readonly path: string;
  /** The fingerprint of what it was made from; "" where only its bytes are known. */
  readonly print: string;
  /** The hash of what a planned page was made from; "" where that is not known. */
  readonly origin: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: number;
}

type Row = readonly [path: string, print: string, origin: string, hash: string, bytes: number];

const fileOf = (folder: string, group: string): string => join(folder, `${group}.json`);
const nextOf = (folder: string, group: string): string => join(folder, `${group}.next`);

/** The file of a group's ledger: of the last edition, or of the next while that is being made. */
export function ledgerFile(folder: string, group: string, edition: "last" | "next"): string {
  return edition === "last" ? fileOf(folder, group) : nextOf(folder, group);
}

/** What the last edition held of a group, or null where that is not known. */
export function readLedger(folder: string, group: string): Entry[] | null {
  const rows = readKeptJson<readonly Row[]>(fileOf(folder, group), isLedger);
  return rows?.map(([path, print, origin, hash, bytes]) => ({ path, print, origin, hash, bytes })) ?? null;
}

/** What a ledger names is overwritten and deleted: it must lie in the site. */
function isLedger(json: unknown): boolean {
  return Array.isArray(json) && json.every(isRow);
}

function isRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [path, print, origin, hash, bytes] = row as readonly unknown[];
  const texts = [path, print, origin, hash].every((text) => typeof text === "string");
  return texts && typeof bytes === "number" && isSitePath(path as string);
}

/** Writes a group's next ledger beside the present one; it takes its place when the edition has been published. */
export function writeNextLedger(folder: string, group: string, entries: readonly Entry[]): void {
  mkdirSync(folder, { recursive: true });
  const rows = entries.map(({ path, print, origin, hash, bytes }): Row => [path, print, origin, hash, bytes]);
  writeKept(nextOf(folder, group), JSON.stringify(rows));
}

export function promoteLedger(folder: string, group: string): void {
  renameSync(nextOf(folder, group), fileOf(folder, group));
}

export function removeLedger(folder: string, group: string): void {
  rmSync(fileOf(folder, group), { force: true });
}
