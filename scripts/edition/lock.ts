import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { Failure } from "../archive/failure.ts";

/** Who holds a lock. Process numbers are used again, so the moment of birth tells one process from another. */
interface Owner {
  readonly host: string;
  readonly process: number;
  /** When its process was started, as the system counts; "" where it does not say. */
  readonly born: string;
}

/**
 * Does work while no other run writes into the same folder: the lock is a file beside it. Throws a Failure where another
 * one does. The lock of a process of this machine that is gone is taken over; of another machine nobody can tell.
 */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  if (!tryLock(lock)) takeOver(lock, folder);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    const owner: Owner = { host: hostname(), process: process.pid, born: birthOf(process.pid) };
    writeFileSync(lock, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    // On a full disk the file is there, but empty: it is ours, and would keep everybody out.
    rmSync(lock, { force: true });
    throw cause;
  }
}

/** Takes a lock over from a process that is gone. A second lock keeps two from doing that at once, each from the other. */
function takeOver(lock: string, folder: string): void {
  refuseWhileHeld(lock, folder);
  const takingOver = `${lock}.new`;
  if (!tryLock(takingOver)) {
    refuseWhileHeld(takingOver, folder);
    rmSync(takingOver, { force: true });
    if (!tryLock(takingOver)) throw held(folder, "", takingOver);
  }
  try {
    refuseWhileHeld(lock, folder);
    rmSync(lock, { force: true });
    if (!tryLock(lock)) throw held(folder, "", lock);
  } finally {
    rmSync(takingOver, { force: true });
  }
}

function refuseWhileHeld(lock: string, folder: string): void {
  const owner = settledOwnerOf(lock);
  if (owner.host === "" || (owner.host === hostname() && !isRunning(owner))) return;
  throw held(folder, owner.host === hostname() ? ` (process ${owner.process})` : ` on ${owner.host}`, lock);
}

function held(folder: string, who: string, lock: string): Failure {
  return new Failure(
    2,
    `Another build${who} is writing to ${folder}.`,
    `Wait until it has ended, then build again. If it was cut off and cannot end, delete ${lock}.`,
  );
}

const LOOKS = 20;
const BETWEEN_MS = 50;

/**
 * The owner of a lock, which may be writing itself into it at this moment; without a host where nobody has for a second:
 * then it was killed between the two.
 */
function settledOwnerOf(lock: string): Owner {
  let owner = ownerOf(lock);
  for (let look = 1; look < LOOKS && owner.host === ""; look++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_MS);
    owner = ownerOf(lock);
  }
  return owner;
}

/** The owner of a lock; without a host where the lock does not say, or not yet. */
function ownerOf(lock: string): Owner {
  try {
    const owner = JSON.parse(readFileSync(lock, "utf8")) as Partial<Owner> | null;
    const { host = "", process: number = 0, born = "" } = owner ?? {};
    return { host, process: number, born };
  } catch {
    return { host: "", process: 0, born: "" };
  }
}

function isRunning({ process: number, born }: Owner): boolean {
  if (!Number.isInteger(number) || number <= 0) return false;
  try {
    process.kill(number, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
  return birthOf(number) === born;
}

/** When a process was started: the boot and the clock ticks since then (proc(5), field 22 of stat), "" where there is no /proc. */
function birthOf(number: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${number}/stat`, "utf8");
    return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return "";
  }
}
