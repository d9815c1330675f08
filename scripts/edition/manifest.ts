import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../archive/group.ts";
import { hashOf } from "../archive/source.ts";
import { compareAscii } from "../archive/text.ts";
import { editionFile } from "../archive/urls.ts";

export const EDITION = editionFile("edition.json");

/** What an edition says of itself: no clock, so the same site has the same id wherever it was built. */
export interface Edition {
  /** SHA-256 of the lists of sums, in order. */
  readonly id: string;
  readonly generator: string;
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
  /** Each list of sums, with its own sum. */
  readonly lists: Readonly<Record<string, string>>;
}

interface Sum {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

/**
 * The manifest of a site as files to write, path → text: `sha256sum -c` lists grouped by year, so that a closed year's
 * list does not change, and the edition that names them. `paths` are all files but the manifest's own.
 */
export function manifestOf(
  folder: string,
  paths: readonly string[],
  about: { generator: string; articles: number },
): Map<string, string> {
  const sums = [...paths].sort(compareAscii).map((path): Sum => {
    const content = readFileSync(join(folder, path));
    return { path, hash: createHash("sha256").update(content).digest("hex"), bytes: content.length };
  });
  const files = new Map<string, string>();
  const lists: Record<string, string> = {};
  const groups = groupBy(sums, ({ path }) => [groupOf(path)]);
  for (const [group, members] of [...groups].sort(([a], [b]) => compareAscii(a, b))) {
    const text = members.map(({ path, hash }) => `${hash}  ${path}\n`).join("");
    files.set(editionFile(`SHA256SUMS-${group}`), text);
    lists[`SHA256SUMS-${group}`] = hashOf(text);
  }
  const edition: Edition = {
    id: hashOf(JSON.stringify(lists)),
    generator: about.generator,
    articles: about.articles,
    files: sums.length,
    bytes: sums.reduce((total, sum) => total + sum.bytes, 0),
    lists,
  };
  return files.set(EDITION, `${JSON.stringify(edition, null, 2)}\n`);
}

const YEAR = /(?:^|\/)(\d{4})(?:[/.-]|$)|^sitemap-(\d{4})-/;

/** The year that a file belongs to, or "site" for what belongs to none. */
function groupOf(path: string): string {
  const match = YEAR.exec(path);
  return match?.[1] ?? match?.[2] ?? "site";
}
