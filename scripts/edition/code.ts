import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { madeOnce } from "../archive/remembered.ts";
import { compiledHashes } from "../compiled/programs.ts";
import { filesBelow } from "./files-below.ts";
import { ROOT } from "./paths.ts";

/** What runs the code: another version of either may sort, format or hash differently. */
const RUNTIME = `node ${process.versions.node} icu ${process.versions.icu} unicode ${process.versions.unicode}`;

const STYLES = "layouts/styles/";
const CLIENT = "layouts/browser/";

/** The one file of the browser's code that a page is drawn with: the fields of the search's form. */
export const CLIENT_IN_PAGES = "layouts/browser/search-state.ts";

function codeHash(paths: readonly string[]): string {
  const files = paths.flatMap((path) => (path.endsWith("/") ? filesBelow(join(ROOT, path), path) : [path]));
  return hashOf([RUNTIME, ...files.map((file) => `${file} ${hashOfFile(file)}`)].join("\n"));
}

/** What a process has seen of a file stays: it runs the code of when it started, whatever is saved meanwhile. */
const seen = new Map(compiledHashes());

/** For the server of a preview, which runs for days while the code is being edited, and draws in other processes. */
export function lookAgain(): void {
  seen.clear();
}

function hashOfFile(file: string): string {
  return madeOnce(seen, file, () => hashOf(readFileSync(join(ROOT, file))));
}

/** The layouts without what has a fixed name of its own in the site, and so changes no page. */
function templates(): string[] {
  const isApart = (file: string) => file.startsWith(STYLES) || file.startsWith(CLIENT);
  return [...filesBelow(join(ROOT, "layouts"), "layouts/").filter((file) => !isApart(file)), CLIENT_IN_PAGES];
}

/** Changes with the code that reads and checks. */
export const readerHash = (): string =>
  codeHash([
    "scripts/archive/",
    "scripts/edition/chapter.ts",
    "scripts/edition/reading.ts",
    "scripts/edition/lines.ts",
    "scripts/edition/blobs.ts",
    "package-lock.json",
  ]);

/** Changes with the code that plans and draws pages. */
export const rendererHash = (): string =>
  codeHash([...templates(), "scripts/archive/", "scripts/edition/", "eleventy.config.ts", "package-lock.json"]);

/** Changes with the stylesheet. */
export const stylesHash = (): string => codeHash([STYLES]);

/** Changes with the stylesheet, with static/, and with the code that makes files of them. */
export const assetsHash = (): string =>
  codeHash([STYLES, "static/", "scripts/archive/urls.ts", "scripts/edition/assets.ts", "package-lock.json"]);

/** Changes with the code that makes the shards of the search. */
export const searchHash = (): string => codeHash(["scripts/archive/", "scripts/search/", "package-lock.json"]);

/** Changes with the code that decides which files the same articles make in a shard. */
export const shardHash = (): string =>
  codeHash([
    ...["catalog", "cbor", "cut", "pack-words", "pack", "postings", "record", "shard"].map(
      (name) => `scripts/search/${name}.ts`,
    ),
    "scripts/archive/search.ts",
    "scripts/archive/text.ts",
  ]);

/** Changes with the code that the search runs in a browser. */
export const clientHash = (): string => codeHash([CLIENT, "package-lock.json"]);
