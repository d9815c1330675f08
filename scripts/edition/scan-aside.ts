import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { programFile } from "../compiled/programs.ts";
import { EDITION } from "./manifest.ts";
import { type Prints, scanOutput } from "./scan.ts";

/** With fewer files than this a scan is over before a thread has started. */
const MANY = 20_000;

/**
 * Begins to scan an output, in a thread of its own where it is large, while the content is being read here. What it
 * returns gives the prints.
 */
export async function scanAside(output: string): Promise<() => Promise<Prints>> {
  if (filesIn(output) < MANY) return async () => scanOutput(output);
  const scanned = scannedBy(await programFile("scripts/edition/scan-program.ts"), output);
  // A failure is told when the prints are asked for; until then nobody waits for it.
  scanned.catch(() => {});
  return () => scanned;
}

/** How many files the edition in an output says that it has; it may be damaged, and then says nothing. */
function filesIn(output: string): number {
  const file = join(output, EDITION);
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const text = isFile ? readFileSync(file, "utf8") : "";
  return Number(/"files": ?(\d+)/.exec(text)?.[1] ?? 0);
}

function scannedBy(program: string, output: string): Promise<Prints> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { execArgv: [], workerData: output });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}
