import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/source.ts";
import { ROOT } from "./paths.ts";
import { stampOf } from "./scan.ts";
import { filesBelow } from "./stage.ts";

/** What runs the code: another version of either may sort, format or hash differently. */
const RUNTIME = `node ${process.versions.node} icu ${process.versions.icu} unicode ${process.versions.unicode}`;

function codeHash(paths: readonly string[]): string {
  const files = paths.flatMap((path) => (path.endsWith("/") ? filesBelow(join(ROOT, path), path) : [path]));
  return hashOf([RUNTIME, ...files.map((file) => `${file} ${hashOfFile(join(ROOT, file))}`)].join("\n"));
}

/** A build asks several times; the server of a preview asks for days, while the code is being edited. */
const seen = new Map<string, { readonly stamp: string; readonly hash: string }>();

function hashOfFile(file: string): string {
  const stamp = stampOf(file);
  const known = seen.get(file);
  if (known?.stamp === stamp) return known.hash;
  const hash = hashOf(readFileSync(file));
  seen.set(file, { stamp, hash });
  return hash;
}

/** Changes with the code that reads and checks. */
export const readerHash = (): string =>
  codeHash([
    "scripts/archive/",
    "scripts/edition/reading.ts",
    "scripts/edition/lines.ts",
    "scripts/edition/blobs.ts",
    "package-lock.json",
  ]);

/** Changes with the code that plans and draws pages, and that makes assets. */
export const rendererHash = (): string =>
  codeHash(["layouts/", "static/", "scripts/archive/", "scripts/edition/", "eleventy.config.ts", "package-lock.json"]);

/** Changes with the code that makes the search. */
export const searchHash = (): string =>
  codeHash(["layouts/browser/", "scripts/archive/", "scripts/search/", "package-lock.json"]);
