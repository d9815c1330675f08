import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../../scripts/edition/files-below.ts";
import type { Site } from "../../built-site.ts";
import { oneOf, type Random } from "./first-newsroom.ts";

/** Where a walk takes place. */
export interface Scene {
  readonly site: Site;
  /** A folder for what a mishap keeps for later. */
  readonly store: string;
  /** The cache of another archive. */
  readonly foreignCache: string;
}

/** What a mishap left: the site as it is built from now on, whether this step is a preview with drafts, and what was struck. */
export interface Outcome {
  readonly site: Site;
  readonly drafts: boolean;
  readonly struck: readonly string[];
}

export type Mishap = (scene: Scene, random: Random) => Outcome;

const struck = (site: Site, paths: readonly string[]): Outcome => ({ site, drafts: false, struck: paths });

/** A mishap of one to three files of a folder. */
function ofSome(folder: keyof Site, strike: (file: string, scene: Scene, path: string) => void): Mishap {
  return (scene, random) => {
    const files = filesBelow(scene.site[folder]);
    const chosen = Array.from({ length: 1 + random.below(3) }, () => oneOf(random, files) ?? []).flat();
    for (const path of new Set(chosen)) strike(join(scene.site[folder], path), scene, path);
    return struck(scene.site, chosen);
  };
}

/** A mishap of every file of the cache at once. */
function ofAll(strike: (file: string) => void): Mishap {
  return ({ site }) => {
    for (const path of filesBelow(site.cache)) strike(join(site.cache, path));
    return struck(site, ["every file of the cache"]);
  };
}

function changeOneByte(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  if (bytes.length > 0) writeFileSync(file, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
}

function foldersOf(output: string): string[] {
  if (!existsSync(output)) return [];
  return readdirSync(output, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

const remove = (file: string) => rmSync(file, { force: true });
const empty = (file: string) => writeFileSync(file, "");
const truncate = (file: string) =>
  writeFileSync(file, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2)));
const fillWithGarbage = (file: string) => writeFileSync(file, "\u0000{]garbage");

/** Puts what was kept from an earlier step in a folder's place, and keeps what is there for a later one. */
function exchange(folder: "output" | "cache"): Mishap {
  return ({ site, store }) => {
    const here = site[folder];
    const kept = join(store, `earlier-${folder}`);
    const held = `${kept}-held`;
    if (existsSync(here)) cpSync(here, held, { recursive: true, preserveTimestamps: true });
    if (existsSync(kept)) {
      rmSync(here, { recursive: true, force: true });
      renameSync(kept, here);
    }
    if (existsSync(held)) renameSync(held, kept);
    return struck(site, [`an earlier ${folder}`]);
  };
}

/** Moves a folder of the site to another place. */
function relocate(folder: keyof Site): Mishap {
  return ({ site }) => {
    const target = site[folder].endsWith("-moved") ? site[folder].slice(0, -"-moved".length) : `${site[folder]}-moved`;
    rmSync(target, { recursive: true, force: true });
    if (existsSync(site[folder])) renameSync(site[folder], target);
    return struck({ ...site, [folder]: target }, [target]);
  };
}

/** What happens to the folders of a site between two builds, while the newsroom stays as it is. */
export const MISHAPS: Readonly<Record<string, Mishap>> = {
  "touch files of the content": ofSome("content", (file) => utimesSync(file, new Date(), new Date())),
  "give files of the content an old time": ofSome("content", (file) => utimesSync(file, 1_000_000_000, 1_000_000_000)),
  "change files of the content and change them back": ofSome("content", (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, "other");
    writeFileSync(file, bytes);
  }),
  "copy the content anew": ({ site, store }) => {
    const copy = join(store, "content");
    cpSync(site.content, copy, { recursive: true });
    rmSync(site.content, { recursive: true });
    renameSync(copy, site.content);
    return struck(site, []);
  },
  "move the content": relocate("content"),

  "remove files of the site": ofSome("output", remove),
  "empty files of the site": ofSome("output", empty),
  "change a byte in files of the site": ofSome("output", changeOneByte),
  "write files into the site that are not the build's": ({ site }, random) => {
    const path = random.pick(["nhap.txt", "2024/nhap.html", "la/la.html"]);
    if (!existsSync(site.output)) return struck(site, []);
    mkdirSync(dirname(join(site.output, path)), { recursive: true });
    writeFileSync(join(site.output, path), "?");
    return struck(site, [path]);
  },
  "put a folder of the site elsewhere, and a link to it in its place": ({ site, store }, random) => {
    const folder = oneOf(random, foldersOf(site.output));
    if (folder === undefined) return struck(site, []);
    rmSync(join(store, "elsewhere"), { recursive: true, force: true });
    mkdirSync(store, { recursive: true });
    renameSync(join(site.output, folder), join(store, "elsewhere"));
    symlinkSync(join(store, "elsewhere"), join(site.output, folder));
    return struck(site, [folder]);
  },
  "put empty folders in the place of files of the site": ofSome("output", (file) => {
    remove(file);
    mkdirSync(file);
  }),
  "remove the site": ({ site }) => {
    rmSync(site.output, { recursive: true, force: true });
    return struck(site, []);
  },
  "move the site": relocate("output"),
  "build into another folder": ({ site }) => {
    const other = site.output.includes("other-")
      ? site.output.replace("other-", "")
      : join(dirname(site.output), "other-site");
    return struck({ ...site, output: other }, [other]);
  },
  "bring an earlier site back": exchange("output"),
  "preview the drafts": ({ site }) => ({
    site: { ...site, output: join(dirname(site.output), "preview") },
    drafts: true,
    struck: [],
  }),

  "delete the cache": ({ site }) => {
    rmSync(site.cache, { recursive: true, force: true });
    return struck(site, []);
  },
  "move the cache": relocate("cache"),
  "bring an earlier cache back": exchange("cache"),
  "delete files of the cache": ofSome("cache", remove),
  "empty files of the cache": ofSome("cache", empty),
  "truncate files of the cache": ofSome("cache", truncate),
  "fill files of the cache with garbage": ofSome("cache", fillWithGarbage),
  "change a byte in files of the cache": ofSome("cache", changeOneByte),
  "empty every file of the cache": ofAll(empty),
  "truncate every file of the cache": ofAll(truncate),
  "fill every file of the cache with garbage": ofAll(fillWithGarbage),
  "copy files of another archive's cache": ofSome("cache", (file, { foreignCache }, path) => {
    if (existsSync(join(foreignCache, path))) cpSync(join(foreignCache, path), file);
  }),
  "copy the whole cache of another archive": ({ site, foreignCache }) => {
    rmSync(site.cache, { recursive: true, force: true });
    cpSync(foreignCache, site.cache, { recursive: true });
    return struck(site, []);
  },
};
