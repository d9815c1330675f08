import { hashOf } from "../archive/hash.ts";
import { NOT_FOUND } from "../archive/urls.ts";
import type { Preview } from "./preview.ts";

/** What a tab is shown. */
export interface Answer {
  readonly status: 200 | 404;
  readonly text: string;
  readonly print: string;
}

/** The page that a tab with this path shows now, and a print that changes with it and with the mistakes above it. */
export async function answerAt(
  { textAt, mistakes }: Pick<Preview, "textAt" | "mistakes">,
  path: string,
): Promise<Answer> {
  const text = await textAt(path);
  const shown = text ?? (await textAt(NOT_FOUND)) ?? "<!doctype html><title>404</title><p>404</p>";
  return { status: text === null ? 404 : 200, text: shown, print: hashOf([shown, ...mistakes()].join("\0")) };
}
