import { spawn, spawnSync } from "node:child_process";
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../scripts/archive/hash.ts";
import { type BuildSummary, build } from "../scripts/edition/build.ts";
import { filesBelow } from "../scripts/edition/files-below.ts";
import { OWN_FOLDER } from "../scripts/edition/own-folder.ts";
import { ROOT } from "../scripts/edition/paths.ts";
import { addSearch } from "../scripts/search/add-search.ts";
import { contentFolder, type Files, temporaryFolder } from "./small-site.ts";

/** A site and the folders that it was built from and into. */
export interface Site {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** A run whose reports nobody hears. What it writes is not forced to the disk: no power is cut while tests run. */
export const unheard = { report: () => {}, tell: () => {}, sync: async () => {}, removable: null };

export async function buildSite(site: Site, drafts = false): Promise<BuildSummary> {
  return build({ ...site, drafts, ...unheard, addSearch });
}

/** Writes a small site and builds it in a folder of its own. */
export async function builtFrom(files: Files): Promise<Site> {
  const site = siteOfContent(contentFolder(files));
  await buildSite(site);
  return site;
}

/** An output and a cache of its own for a content folder; nothing is built. */
export function siteOfContent(content: string): Site {
  const folder = temporaryFolder();
  return { content, output: join(folder, "site"), cache: join(folder, "cache") };
}

let sample: Promise<Site> | undefined;

/** The newspaper of this checkout, built once for all tests. Its pictures are made once, in the checkout's own cache. */
export function sampleSite(): Promise<Site> {
  sample ??= (async () => {
    const site = {
      content: join(ROOT, "content"),
      output: join(temporaryFolder(), "site"),
      cache: join(ROOT, ".cache"),
    };
    await buildSite(site);
    return site;
  })();
  return sample;
}

/** Every file of a folder → the hash of its bytes; every link → where it leads. */
export function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, stateOf(join(folder, path))]));
}

/** The files of a site, without those of a run that was killed. */
export function siteTree(output: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(output)).filter(([path]) => !path.startsWith(`${OWN_FOLDER}/`)));
}

function stateOf(file: string): string {
  const found = lstatSync(file);
  if (found.isSymbolicLink()) return `link to ${readlinkSync(file)}`;
  return found.isFile() ? hashOf(readFileSync(file)) : "no file";
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a user does, in a process of its own. */
export function run(command: string, args: readonly string[], environment: Record<string, string> = {}): Finished {
  return spawnSync(process.execPath, ["scripts/compiled/run.mjs", command, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

export interface Started {
  readonly pid: number;
  readonly ended: Promise<Finished>;
}

/** Starts a command of the project in a process of its own, beside which others may run. */
export function start(command: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, ["scripts/compiled/run.mjs", command, ...args], { cwd: ROOT });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (piece) => {
      said[stream] += piece;
    });
  }
  const ended = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...said }));
  });
  return { pid: child.pid ?? 0, ended };
}

export function argumentsOf({ content, output, cache }: Site): string[] {
  return ["--content", content, "--output", output, "--cache", cache];
}
