import { hashOf } from "../archive/hash.ts";
import { compareAscii } from "../archive/text.ts";
import { editionFile, isSitePath } from "../archive/urls.ts";
import type { Entry } from "./ledger.ts";
import type { GroupState } from "./state.ts";

export const EDITION = editionFile("edition.json");

/** What an edition says of itself: no clock, so the same site has the same id wherever it was built. */
interface Edition {
  /** SHA-256 of the lists of sums, in order. */
  readonly id: string;
  readonly generator: string;
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
  /** Each list of sums, with its own sum. */
  readonly lists: Readonly<Record<string, string>>;
}

/** The name of a group's list of sums. */
export const sumsFile = (group: string): string => `SHA256SUMS-${group}`;

/** A list that `sha256sum -c` takes, in the order of paths: a closed year's list does not change. */
export function sumsText(entries: readonly Entry[]): string {
  return [...entries]
    .sort((a, b) => compareAscii(a.path, b.path))
    .map(({ path, hash }) => `${hash}  ${path}\n`)
    .join("");
}

/** The files of such a list; lines that name none of a site are passed over. */
export function parseSums(text: string): { path: string; hash: string }[] {
  const lines = text.split("\n").filter((line) => /^[0-9a-f]{64} {2}/.test(line) && isSitePath(line.slice(66)));
  return lines.map((line) => ({ hash: line.slice(0, 64), path: line.slice(66) }));
}

/** The edition that names the lists of its groups. */
export function editionText(
  groups: Readonly<Record<string, GroupState>>,
  about: { readonly generator: string; readonly articles: number },
): string {
  const names = Object.keys(groups).sort(compareAscii);
  const lists = Object.fromEntries(names.map((group) => [sumsFile(group), groups[group]?.list ?? ""]));
  const total = (of: "files" | "bytes") => Object.values(groups).reduce((sum, group) => sum + group[of], 0);
  const edition: Edition = {
    id: hashOf(JSON.stringify(lists)),
    generator: about.generator,
    articles: about.articles,
    files: total("files"),
    bytes: total("bytes"),
    lists,
  };
  return `${JSON.stringify(edition, null, 2)}\n`;
}
