import { spawn } from "node:child_process";
import { once } from "node:events";
import { hasProc, reapedCpu, treeUsage } from "./processes.ts";

/** What one run of a command cost, with all processes that it started; null where the platform does not tell. */
export interface Cost {
  readonly wallSeconds: number;
  /** Processor time, user and system. */
  readonly cpuSeconds: number | null;
  /** The largest sum of resident memory that was seen. Pages that processes share are counted for each of them. */
  readonly peakBytes: number | null;
}

export interface Run {
  readonly cost: Cost;
  readonly exitCode: number | null;
  readonly output: string;
}

const SAMPLE_MS = 50;

/** Runs a program to its end and returns what it cost and what it printed; its errors go to this process's. */
export async function measure(program: string, args: readonly string[]): Promise<Run> {
  const reapedBefore = hasProc ? reapedCpu() : 0;
  const began = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const tree = watchTree(child.pid ?? 0);
  const timer = setInterval(tree.look, SAMPLE_MS);
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  try {
    const [exitCode] = (await once(child, "close")) as [number | null];
    const wallSeconds = (performance.now() - began) / 1000;
    // Either misses something: a process whose parent ended first is never waited for, one that ends between two looks is not seen.
    const cpuSeconds = hasProc ? Math.max(reapedCpu() - reapedBefore, tree.cpuSeconds()) : null;
    const peakBytes = hasProc ? tree.peakBytes() : null;
    return { cost: { wallSeconds, cpuSeconds, peakBytes }, exitCode, output: Buffer.concat(output).toString("utf8") };
  } finally {
    clearInterval(timer);
  }
}

function watchTree(pid: number) {
  const cpuOf = new Map<number, number>();
  let peak = 0;
  return {
    look(): void {
      if (!hasProc) return;
      const usages = treeUsage(pid);
      for (const usage of usages) cpuOf.set(usage.pid, usage.cpu);
      peak = Math.max(
        peak,
        usages.reduce((sum, usage) => sum + usage.memory, 0),
      );
    },
    cpuSeconds: (): number => [...cpuOf.values()].reduce((sum, cpu) => sum + cpu, 0),
    peakBytes: (): number => peak,
  };
}

/** The run whose wall time is in the middle; of an even number, the faster of the two in the middle. Throws where there is none. */
export function medianRun(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.cost.wallSeconds - b.cost.wallSeconds);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!median) throw new Error("no run to take the median of");
  return median;
}
