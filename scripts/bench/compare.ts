import { statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../edition/files-below.ts";

/** The files of one kind that two sites hold. */
export interface KindCount {
  readonly kind: string;
  readonly ours: Share;
  readonly theirs: Share;
}

interface Share {
  readonly files: number;
  readonly bytes: number;
}

export interface Comparison {
  readonly kinds: readonly KindCount[];
  /** Paths that one of the two does not have, among the kinds that both should have. */
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

const NOT_COMPARED = "ours alone";

/** What a path of the site is; the first that fits. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  [NOT_COMPARED, /^(?:_edition|assets|tim-kiem)\//],
  ["days", /^\d{4}\/\d{2}\/\d{2}\/index\.html$/],
  ["months", /^\d{4}\/\d{2}\/index\.html$/],
  ["years", /^\d{4}\/index\.html$/],
  ["articles", /^\d{4}\/.*\.html$/],
  ["feeds", /(?:^|\/)tin\.(?:atom|rss|json)$/],
  ["sitemaps", /^sitemap.*\.xml$/],
  ["years of lists", /^[a-z-]+\/[^/]+\/\d{4}\.html$/],
  ["months of lists", /^[a-z-]+\/[^/]+\/\d{4}-\d{2}\.html$/],
  ["fronts of lists", /^[a-z-]+\/[^/]+\/index\.html$/],
  ["overviews", /^[a-z-]+\/index\.html$/],
  ["others", /./],
];

/** The files of two sites side by side, by kind. */
export function compareSites(ours: string, theirs: string): Comparison {
  const [own, other] = [filesBelow(ours), filesBelow(theirs)];
  const [ownCounts, otherCounts] = [countKinds(ours, own), countKinds(theirs, other)];
  const none: Share = { files: 0, bytes: 0 };
  const kinds = KINDS.map(([kind]) => ({
    kind,
    ours: ownCounts.get(kind) ?? none,
    theirs: otherCounts.get(kind) ?? none,
  }));
  return {
    kinds: kinds.filter((count) => count.ours.files + count.theirs.files > 0),
    onlyOurs: missing(own, other),
    onlyTheirs: missing(other, own),
  };
}

function missing(files: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return files.filter((file) => kindOf(file) !== NOT_COMPARED && !there.has(file));
}

function countKinds(folder: string, files: readonly string[]): Map<string, Share> {
  const counts = new Map<string, { files: number; bytes: number }>();
  for (const file of files) {
    const kind = kindOf(file);
    const count = counts.get(kind) ?? { files: 0, bytes: 0 };
    counts.set(kind, { files: count.files + 1, bytes: count.bytes + statSync(join(folder, file)).size });
  }
  return counts;
}

function kindOf(file: string): string {
  return KINDS.find(([, path]) => path.test(file))?.[0] ?? "others";
}
