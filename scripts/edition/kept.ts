import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { isMarked, markFolder, TAG } from "../compiled/marked.mjs";
import type { BuildOptions } from "./press.ts";

/** What an edition and a preview keep between builds lies apart: they publish other articles. */
export function keptFolder({ cache, drafts }: Pick<BuildOptions, "cache" | "drafts">): string {
  return join(cache, drafts ? "preview-kept" : "kept");
}

/** The folder in which the readings of such builds are kept. */
export function readingsOf(options: Pick<BuildOptions, "cache" | "drafts">): string {
  return join(keptFolder(options), "reading");
}

/** The folders of a cache in which anything may be deleted at any time: no content and no output lies in one of them. */
export const CACHE_FOLDERS = [
  "code",
  "kept",
  "pictures",
  "plain",
  "preview-desk",
  "preview-kept",
  "search",
  "set-aside",
] as const;

/** What may also stand in a cache: the output of `npm start`, and what is measured. */
const OTHERS: ReadonlySet<string> = new Set([TAG, "bench", "bench-search", "preview"]);

/**
 * Makes a folder in which anything may be deleted, or makes sure that it is one. Throws a Failure, and touches nothing,
 * where it holds what was not put there by us. `flag` is how the command line names it.
 */
export function openMarked(folder: string, flag: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length > 0 && !isMarked(folder) && !isOursByNames(names)) {
    const what = `The folder ${folder} holds other things than a cache of Kho Tin.`;
    throw new Failure(2, what, `Give a new or empty folder with ${flag}; nothing was touched.`);
  }
  const link = CACHE_FOLDERS.map((name) => join(folder, name)).find(isLink);
  if (link !== undefined) {
    const what = `${link} is a link, and what lies behind it may be somebody's.`;
    throw new Failure(2, what, `Put the folder itself there, or give another one with ${flag}; nothing was touched.`);
  }
  markFolder(folder);
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** A cache whose mark was damaged, or that is older than the mark. */
function isOursByNames(names: readonly string[]): boolean {
  const isOurs = (name: string) =>
    OTHERS.has(name) || CACHE_FOLDERS.some((folder) => name === folder || name.startsWith(`${folder}.lock`));
  const isTelling = (name: string) => name === TAG || name.endsWith("kept");
  // In the folder of pictures nothing is ever deleted.
  return names.every(isOurs) && names.every((name) => name === "pictures" || names.some(isTelling));
}
