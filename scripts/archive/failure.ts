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

/** A failure as it is told: what happened and, where there is something, what to do. */
export function failureText({ message, advice }: Failure): string {
  return advice ? `${message}\n${advice}` : message;
}
