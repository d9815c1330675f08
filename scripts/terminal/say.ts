import { failureText } from "../archive/failure.ts";
import { visible } from "../archive/visible.ts";
import { failureOf } from "../edition/failures.ts";

/** Prints what a command has to say. Names and values of files are in it, and must not give orders to the terminal. */
export function say(text: string): void {
  console.log(visible(text));
}

/** Prints what went wrong. */
export function complain(text: string): void {
  console.error(visible(text));
}

/** What happened, in words for who writes or designs: a crash is the layouts' as often as ours, so the stack is told. */
export function causeText(cause: unknown): string {
  const failure = failureOf(cause);
  if (failure) return failureText(failure);
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
