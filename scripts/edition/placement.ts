import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../archive/failure.ts";
import { CACHE_FOLDERS } from "./kept.ts";

/** The folders of a run; a run that writes no site has no output. */
export interface Places {
  readonly content: string;
  readonly output: string | null;
  readonly cache: string;
}

/**
 * Throws a Failure, and touches nothing, where the folders of a run are no folders, or lie in one another: what is made
 * in one would be read, or deleted, in the other.
 */
export function checkPlacement({ content, output, cache }: Places): void {
  const outputs = output === null ? [] : [{ flag: "--output", folder: output }];
  const all = [{ flag: "--content", folder: content }, ...outputs, { flag: "--cache", folder: cache }];
  for (const { flag, folder } of all) {
    if (folder === "") throw new Failure(2, `${flag} is empty.`, `Give a folder with ${flag}, or leave it out.`);
    refuseUnlessFolder(flag, folder);
  }
  refuseWithin("cache", cache, "content", content);
  if (output !== null) {
    refuseWithin("output", output, "content", content);
    refuseWithin("content", content, "output", output);
    refuseWithin("cache", cache, "output", output);
  }
  for (const name of CACHE_FOLDERS) {
    if (output !== null) refuseWithin("output", output, "cache", join(cache, name));
    refuseWithin("content", content, "cache", join(cache, name));
  }
}

function refuseUnlessFolder(flag: string, folder: string): void {
  const link = lstatSync(folder, { throwIfNoEntry: false });
  if (link === undefined) return;
  const target = statSync(folder, { throwIfNoEntry: false });
  if (target?.isDirectory()) return;
  const what = target ? "is no folder" : "is a link that leads nowhere";
  throw new Failure(2, `${folder} ${what}.`, `Give a folder with ${flag}; nothing was touched.`);
}

/** Throws a Failure where a folder is another, or lies in it. */
export function refuseWithin(inner: string, folder: string, outer: string, around: string): void {
  if (isWithin(folder, around)) throw overlap(inner, folder, outer, around);
}

function overlap(inner: string, folder: string, outer: string, around: string): Failure {
  const where = sameFolder(folder, around) ? "is also" : "lies in";
  const what = `The ${inner} ${folder} ${where} the ${outer} ${around}.`;
  return new Failure(2, what, `Give them folders apart from each other; nothing was touched.`);
}

/** Whether a folder is another, or lies in it, whatever links lead there and however the file system writes names. */
function isWithin(folder: string, around: string): boolean {
  const path = realPath(folder);
  for (let here = path; ; here = dirname(here)) {
    if (sameFolder(here, around)) return true;
    if (here === dirname(here)) return false;
  }
}

function sameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  if (a && b) return a.dev === b.dev && a.ino === b.ino;
  return realPath(one) === realPath(other);
}

/** The path without links, of a folder that need not be there yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realPath(above), basename(whole));
}
