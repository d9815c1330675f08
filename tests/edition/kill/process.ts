import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "../../../scripts/edition/paths.ts";
import { argumentsOf, type Site } from "../../built-site.ts";

export interface Ended {
  /** The exit code, or null where a signal ended it. */
  readonly status: number | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Ends the build and every process that it started, at once. */
  readonly kill: () => void;
}

/** The editions of these tests differ by more pages than a day's work does. */
const ANY_REMOVALS = ["--remove-pages", "999999"];

/** Starts `npm run build` in a process group of its own; `interrupt` is what interrupt.ts is told, `shell` what a shell runs first. */
export function startBuild(site: Site, interrupt = "", shell = ""): Running {
  const preload = interrupt ? ["--import", "tsx", "--import", "./tests/edition/kill/interrupt.ts"] : [];
  const command = [
    process.execPath,
    ...preload,
    "scripts/compiled/run.mjs",
    "build",
    ...argumentsOf(site),
    ...ANY_REMOVALS,
  ];
  const [file = "", ...args] = shell ? ["bash", "-c", `${shell}; exec "$@"`, "bash", ...command] : command;
  const began = performance.now();
  const child = spawn(file, args, {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, KHO_TIN_INTERRUPT: interrupt },
  });
  const chunks: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      resolve({ status, stderr: Buffer.concat(chunks).toString(), milliseconds: performance.now() - began });
    });
  });
  return { ended, kill: () => killGroup(child) };
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, "SIGKILL");
}
