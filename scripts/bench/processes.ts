import { readdirSync, readFileSync } from "node:fs";

/** What a process and its descendants use now. */
export interface Usage {
  readonly pid: number;
  /** Seconds of processor time, user and system, of this process alone. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

/** Linux tells of processes in /proc; elsewhere nothing here can be known. */
export const hasProc = process.platform === "linux";

/** Linux counts processor time for user space in hundredths of a second on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Every live process of a tree, the given one first. A process that ends while it is looked at is left out. */
export function treeUsage(pid: number): Usage[] {
  try {
    const [user, system] = times(pid);
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    const own = { pid, cpu: user + system, memory: Number(resident) * 1024 };
    return [own, ...childrenOf(pid).flatMap(treeUsage)];
  } catch {
    return [];
  }
}

/** Seconds of processor time of all processes that this one, or a descendant of it, has waited for. */
export function reapedCpu(): number {
  const [, , user, system] = times("self");
  return user + system;
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}

/** Fields 14 to 17 of proc_pid_stat(5) in seconds: utime, stime, cutime, cstime. The name before them may hold spaces. */
function times(pid: number | "self"): readonly [number, number, number, number] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) / TICKS_PER_SECOND);
  return [user, system, waitedUser, waitedSystem];
}
