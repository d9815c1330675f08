import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What a process and its descendants use now. */
export interface Usage {
  readonly pid: number;
  /** Seconds of processor time, user and system, of this process alone. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

/** Whether this platform tells of processes and their children in /proc (Linux with CONFIG_PROC_CHILDREN); elsewhere nothing here can be known. */
export const hasProc = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** Linux counts processor time for user space in hundredths of a second on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Every live process of a tree, the given one first. */
export function treeUsage(pid: number): Usage[] {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === "") return [];
  const [user, system] = times(stat);
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0;
  const own: Usage = { pid, cpu: user + system, memory: Number(resident) * 1024 };
  return [own, ...childrenOf(pid).flatMap(treeUsage)];
}

/** Seconds of processor time of all processes that this one, or a descendant of it, has waited for. */
export function reapedCpu(): number {
  const [, , user, system] = times(read("/proc/self/stat"));
  return user + system;
}

/** Each thread has the children that it started. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The text of a file of /proc, "" where its process or thread has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Fields 14 to 17 of proc_pid_stat(5) in seconds: utime, stime, cutime, cstime. The name before them may hold spaces. */
function times(stat: string): readonly [number, number, number, number] {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) / TICKS_PER_SECOND);
  return [user, system, waitedUser, waitedSystem];
}
