import { visibleLine } from "./visible.ts";

/** 1: the content is wrong; 2: the configuration or the command line; 3: this program. */
export type ExitCode = 1 | 2 | 3;

/** What an operator can act on: one sentence on what happened (the message), one on what to do. */
export class Failure extends Error {
  readonly advice: string;
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.name = "Failure";
    this.advice = advice;
    this.exitCode = exitCode;
  }
}

/** A file of the content was saved, renamed or deleted while a run was reading it; the message is its path. Read again. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** How many of a list of names a message says. */
const NAMED = 10;

/** The first of some names, and how many more there are, as a message says them. */
export function firstOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).map(visibleLine).join(", ") + (more > 0 ? `, and ${more} more` : "");
}

/** A failure as it is told: what happened and, where there is something, what to do. */
export function failureText({ message, advice }: Failure): string {
  return advice ? `${message}\n${advice}` : message;
}
