import { fork } from "node:child_process";
import { setPriority } from "node:os";
import { inspect } from "node:util";
import { Failure } from "../archive/failure.ts";
import { ROOT } from "../edition/paths.ts";

/** What a program can be asked to do, by name. Questions and answers travel as JSON. */
type Calls = Readonly<Record<string, (question: never) => unknown>>;

/** A process of ours that answers questions, and that can be ended at any moment without harm to this one. */
export interface Program<C extends Calls> {
  /** Throws a Failure where the program threw one, and an Error where it threw anything else or has ended. */
  readonly ask: <Name extends keyof C>(
    name: Name,
    question: Parameters<C[Name]>[0],
  ) => Promise<Awaited<ReturnType<C[Name]>>>;
  readonly isRunning: () => boolean;
  /** Ends it, and all processes that it has started, at once. */
  readonly end: () => Promise<void>;
}

interface Asked {
  readonly id: number;
  readonly name: string;
  readonly question: unknown;
}

interface Thrown extends Pick<Failure, "name" | "message" | "advice" | "exitCode"> {
  readonly stack: string;
}

type Told =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly thrown: Thrown }
  /** That the code cannot be compiled, as scripts/compiled/run.mjs says it. */
  | { readonly broken: string };

/** Windows knows no groups: there the processes that a program has started end when they find it gone. */
const HAS_GROUPS = process.platform !== "win32";

/**
 * Starts scripts/preview/NAME.ts, as the code is now, in a group of processes of its own: what the terminal sends (Ctrl-C) does not reach it, and it is
 * ended together with those that it has started. `priority` is that of os.setPriority.
 */
export function startProgram<C extends Calls>(name: string, priority: number): Program<C> {
  const child = fork(`${ROOT}scripts/compiled/run.mjs`, [`preview/${name}`], { execArgv: [], detached: HAS_GROUPS });
  if (child.pid) setPriority(child.pid, priority);
  const waiting = new Map<
    number,
    { readonly resolve: (answer: never) => void; readonly reject: (cause: Error) => void }
  >();
  let broken = "";
  const ended = new Promise<void>((resolve) => {
    const finish = (why: string) => {
      const cause = new Error(broken || `a process of the preview ended (${why})`);
      if (broken) cause.stack = broken;
      for (const { reject } of waiting.values()) reject(cause);
      waiting.clear();
      resolve();
    };
    child.once("error", ({ message }) => finish(message));
    child.once("exit", (code, signal) => finish(signal ?? `exit code ${code}`));
  });
  child.on("message", (told: Told) => {
    if ("broken" in told) {
      broken = told.broken;
      return;
    }
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if ("thrown" in told) asked?.reject(errorOf(told.thrown));
    else asked?.resolve(told.answer as never);
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  let next = 0;
  return {
    isRunning,
    ask: (name, question) =>
      new Promise((resolve, reject) => {
        const asked: Asked = { id: next++, name: String(name), question };
        waiting.set(asked.id, { resolve, reject });
        if (child.connected) child.send(asked);
        else reject(new Error("a process of the preview has ended"));
      }),
    end: async () => {
      if (child.pid && isRunning()) endGroup(child.pid);
      await ended;
    },
  };
}

/** In a program: does what it is asked, and ends with the process that asks. */
export function answerWith(calls: Calls): void {
  process.on("message", async ({ id, name, question }: Asked) => {
    process.send?.(await told(id, async () => calls[name]?.(question as never)));
  });
  process.on("disconnect", () => endGroup(process.pid));
}

async function told(id: number, answer: () => Promise<unknown>): Promise<Told> {
  try {
    return { id, answer: (await answer()) ?? null };
  } catch (cause) {
    const { name, message, advice = "", exitCode = 3 } = cause as Failure;
    // What was wrong may lie deep: Eleventy wraps what it catches.
    return { id, thrown: { name, message, stack: inspect(cause), advice, exitCode } };
  }
}

function errorOf({ name, message, stack, advice, exitCode }: Thrown): Error {
  return Object.assign(name === "Failure" ? new Failure(exitCode, message, advice) : new Error(message), { stack });
}

function endGroup(pid: number): void {
  try {
    process.kill(HAS_GROUPS ? -pid : pid, "SIGKILL");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause;
  }
}
