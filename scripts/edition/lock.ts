import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../archive/failure.ts";

const lockOf = (output: string): string => `${output}.lock`;

/**
 * Does work while no other build writes to the same output. Throws a Failure where another one does; a lock whose
 * process is gone is taken over.
 */
export async function locked<T>(output: string, work: () => Promise<T>): Promise<T> {
  const lock = lockOf(output);
  mkdirSync(dirname(lock), { recursive: true });
  if (!tryLock(lock)) {
    const owner = Number(readFileSync(lock, "utf8"));
    if (isRunning(owner)) {
      throw new Failure(
        2,
        `Another build (process ${owner}) is writing to ${output}.`,
        "Wait until it has ended, then build again.",
      );
    }
    rmSync(lock, { force: true });
    if (!tryLock(lock))
      throw new Failure(2, `Another build is writing to ${output}.`, "Wait until it has ended, then build again.");
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    return process.kill(process_, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
