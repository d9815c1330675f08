import { lstatSync, readFileSync } from "node:fs";
import { hashOf } from "../archive/hash.ts";
import { isSitePath } from "../archive/urls.ts";
import { isLeftAlone } from "./strangers.ts";

/** What is still to be done, once it has begun, to put the next edition in the place of the last. */
export interface Journal {
  /** Files, and whole folders that the output has not, to be renamed from the staging folder into the output. */
  readonly moves: readonly string[];
  /** Files to be deleted, each with the SHA-256 of the bytes that are to go: others are not ours. */
  readonly deletions: readonly Deletion[];
}

export type Deletion = readonly [path: string, hash: string];

const TITLE = "kho-tin journal 1";

/** The journal as text: a line that holds the SHA-256 of all that follows, and a line for each file. */
export function journalText({ moves, deletions }: Journal): string {
  const lines = [
    ...moves.map((path) => `move ${path}\n`),
    ...deletions.map(([path, hash]) => `delete ${hash} ${path}\n`),
  ];
  const text = lines.join("");
  return `${TITLE} ${hashOf(text)}\n${text}`;
}

/** The journal in a file, or null where it is damaged, or names anything that cannot lie in a site. */
export function readJournal(file: string): Journal | null {
  if (!lstatSync(file).isFile()) return null;
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("\n") + 1;
  if (text.slice(0, end) !== `${TITLE} ${hashOf(text.slice(end))}\n`) return null;
  const moves: string[] = [];
  const deletions: Deletion[] = [];
  for (const line of text.slice(end).split("\n").slice(0, -1)) {
    const [, hash, deleted = ""] = /^delete ([0-9a-f]{64}) (.+)$/.exec(line) ?? [];
    const moved = /^move (.+)$/.exec(line)?.[1] ?? "";
    if (!isSitePath(hash ? deleted : moved) || (hash && isLeftAlone(deleted, []))) return null;
    if (hash) deletions.push([deleted, hash]);
    else moves.push(moved);
  }
  return { moves, deletions };
}
