import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { close, createIndex, type PagefindIndex, type PagefindServiceConfig } from "pagefind";

type Answer = { readonly errors: readonly string[] } | null;

/** One index of Pagefind, whose calls either succeed or throw one Error that names what it is the index of. */
export interface Index {
  readonly call: <T extends Answer>(step: (index: PagefindIndex) => Promise<T>) => Promise<T>;
}

/** Pagefind's process, with one call under way at a time. */
export interface Service {
  readonly open: (subject: string, config: PagefindServiceConfig) => Promise<Index>;
  readonly close: () => Promise<void>;
}

/**
 * Pagefind's Node API with its failures made one: a call may reject (with text or an Error), may answer with `errors`,
 * or may never be answered because the process has died. Each becomes an Error that names the subject.
 */
export function pagefindService(): Service {
  let giveUp: (cause: Error) => void = () => undefined;

  const checked = async <T extends Answer>(subject: string, call: () => Promise<T>): Promise<T> => {
    const answer = await new Promise<T>((resolve, reject) => {
      giveUp = reject;
      call().then(resolve, reject);
    }).catch((cause: unknown) => {
      throw failure(subject, cause instanceof Error ? cause.message : String(cause));
    });
    if (answer !== null && answer.errors.length > 0) throw failure(subject, answer.errors.join("; "));
    return answer;
  };

  const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
    giveUp(new Error(`Pagefind ended unexpectedly (${signal ?? `exit code ${code}`})`));

  return {
    open: async (subject, config) => {
      const { index } = await checked(subject, () => watched(() => createIndex(config), onExit));
      if (index === undefined) throw failure(subject, "Pagefind made no index");
      return { call: (step) => checked(subject, () => step(index)) };
    },
    close: async () => {
      await close();
    },
  };
}

function failure(subject: string, problem: string): Error {
  return new Error(`search index ${subject}: ${problem}`);
}

/** Does `start`, and listens to the end of the process where that starts one: Pagefind keeps its process to itself. */
function watched<T>(start: () => T, onExit: (code: number | null, signal: NodeJS.Signals | null) => void): T {
  const listen = (message: unknown) => (message as { process: ChildProcess }).process.once("exit", onExit);
  subscribe("child_process", listen);
  try {
    return start();
  } finally {
    unsubscribe("child_process", listen);
  }
}
