import { Failure, firstOf } from "../archive/failure.ts";

/** What stands in many outputs and is never a page: git's own, what hosts ask for, and what proves who owns a domain. */
const ALWAYS_LEFT: readonly string[] = [".git", ".gitattributes", ".gitignore", ".nojekyll", ".well-known", "CNAME"];

/** Whether a file of an output that is not the site's is left alone: by custom, or as `keep:` of site.yaml names it or a folder above it. */
export function isLeftAlone(path: string, keep: readonly string[]): boolean {
  return [...ALWAYS_LEFT, ...keep].some((name) => path === name || path.startsWith(`${name}/`));
}

/** Throws a Failure where an output holds files that are neither the site's nor to be left alone; `note` tells more of it. */
export function refuseStrangers(output: string, strangers: readonly string[], note = ""): void {
  if (strangers.length === 0) return;
  throw new Failure(
    2,
    `The folder ${output} holds what this site did not put there: ${firstOf(strangers)}.${note}`,
    "Move it away, name it under keep: in site.yaml, or give another folder with --output; nothing was touched.",
  );
}
