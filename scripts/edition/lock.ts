import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { Failure } from "../archive/failure.ts";

/** Who holds a lock. Process numbers are used again, so the moment of birth tells one process from another. */
interface Owner {
  readonly host: string;
  readonly process: number;
  /** When its process was started, as the system counts; "" where it does not say. */
  readonly born: string;
  /** When it took the lock, in milliseconds since 1970. */
  readonly since: number;
}

/** How often a run says that it is alive, by the time of its lock. */
const SIGN_OF_LIFE_MS = 5000;

/** Of a run on another machine nothing else can be known: silent for so long, it is taken for dead. */
const SILENT_MS = 120_000;

/**
 * Does work while no other run writes into the same folder: the lock is the file `lock`. Throws a Failure where another
 * one does. The lock of a process of this machine that is gone is taken over, and that of another machine when nothing
 * has been heard of it for two minutes. `work` can ask whether the lock is still its own: it may have slept for longer.
 */
export async function locked<T>(lock: string, folder: string, work: (isHeld: () => boolean) => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  if (!tryLock(lock)) takeOver(lock, folder);
  const own = textOf(lock);
  const isHeld = () => textOf(lock) === own;
  const alive = setInterval(() => isHeld() && touch(lock), SIGN_OF_LIFE_MS).unref();
  try {
    return await work(isHeld);
  } finally {
    clearInterval(alive);
    // While it is held nobody takes it over: what a run that was killed in doing so has left goes first.
    if (isHeld()) for (const file of [`${lock}.new`, `${lock}.now`, lock]) rmSync(file, { force: true });
  }
}

function textOf(lock: string): string {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return "";
  }
}

function touch(lock: string): void {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // It has been taken over between the look and the touch; who holds it will be asked before anything is published.
  }
}

function tryLock(lock: string): boolean {
  try {
    const owner: Owner = { host: hostname(), process: process.pid, born: birthOf(process.pid), since: Date.now() };
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
    if (!tryLock(takingOver)) throw held(folder, takingOver, ownerOf(takingOver));
  }
  try {
    refuseWhileHeld(lock, folder);
    rmSync(lock, { recursive: true, force: true });
    if (!tryLock(lock)) throw held(folder, lock, ownerOf(lock));
  } finally {
    rmSync(takingOver, { force: true });
  }
}

function refuseWhileHeld(lock: string, folder: string): void {
  const owner = settledOwnerOf(lock);
  if (owner.host === "") return;
  const isHere = owner.host === hostname();
  if (isHere ? !isRunning(owner) : silenceOf(lock) > SILENT_MS) return;
  throw held(folder, lock, owner);
}

/** How long nothing has been heard of who holds a lock, in milliseconds by the clock of its file system. */
function silenceOf(lock: string): number {
  const probe = `${lock}.now`;
  writeFileSync(probe, "");
  const now = statSync(probe).mtimeMs;
  rmSync(probe, { force: true });
  return now - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function held(folder: string, lock: string, { host, process: number, since }: Owner): Failure {
  const who = host === hostname() ? `process ${number}` : `process ${number} on ${host}`;
  return new Failure(
    2,
    `Another build (${who}) has been writing to ${folder} for ${ageText(Date.now() - since)}.`,
    `Wait until it has ended, then build again. A machine that is silent for ${ageText(SILENT_MS)} is taken for dead; if you know that this one is, delete ${lock}.`,
  );
}

function ageText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
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
    const { host = "", process: number = 0, born = "", since = 0 } = owner ?? {};
    return { host, process: number, born, since };
  } catch {
    return { host: "", process: 0, born: "", since: 0 };
  }
}

function isRunning({ process: number, born }: Owner): boolean {
  if (!Number.isInteger(number) || number <= 0) return false;
  try {
    process.kill(number, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
  return birthOf(number) === born && !isZombie(number);
}

/** Whether a process has ended and only waits to be asked how (proc(5), field 3 of stat): in a container perhaps for ever. */
function isZombie(number: number): boolean {
  try {
    const stat = readFileSync(`/proc/${number}/stat`, "utf8");
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
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
