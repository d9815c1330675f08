import { Failure, firstOf } from "../archive/failure.ts";

/** So many pages may go in a day's work: an article takes at most its own page, a period of each list, and its former addresses. */
const FEW = 20;
const PART = 0.02;

/**
 * Throws a Failure where a build is about to take away more published pages than a day's work does: an emptied or
 * half-fetched content folder looks like that. `removable` are so many as the operator allows.
 */
export function refuseRemovals(
  pages: readonly string[],
  { published, removable }: { readonly published: () => number; readonly removable: number },
): void {
  if (pages.length <= Math.max(FEW, removable)) return;
  const total = published();
  if (pages.length <= total * PART) return;
  throw new Failure(
    1,
    `This build would take away ${pages.length} of ${total} published pages: ${firstOf(pages)}.`,
    `Nothing was published. Check that all articles are there. If these pages are to go, build with --remove-pages ${pages.length}.`,
  );
}
