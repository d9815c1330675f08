import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { Failure } from "../../../scripts/archive/failure.ts";
import { hashOf } from "../../../scripts/archive/hash.ts";
import { formatProblem } from "../../../scripts/archive/problems.ts";
import { ownFolder } from "../../../scripts/edition/own-folder.ts";
import { randomOf } from "../../archive/random.ts";
import { buildSite, type Site, treeOf } from "../../built-site.ts";
import { type Files, temporaryFolder, writeFiles } from "../../small-site.ts";
import { tinyPictures, writeChanges } from "./disk.ts";
import { firstNewsroom, type Random } from "./first-newsroom.ts";
import { MISHAPS, type Outcome, type Scene } from "./mishaps.ts";
import { filesOf, type Newsroom } from "./newsroom.ts";
import { type Edit, STORY_EDITS } from "./story-edits.ts";
import { MISTAKES, TABLE_EDITS } from "./table-edits.ts";

/** Steps `from` to `to` of the walk that a seed gives; it begins with a clean build of what the steps up to `from` have made. */
export interface Stretch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** Where an incremental build first was not the clean build of the same content. */
export interface Discovery {
  readonly step: number;
  readonly log: readonly string[];
  readonly difference: string;
}

const EDITS: Readonly<Record<string, Edit>> = { ...STORY_EDITS, ...TABLE_EDITS, ...MISTAKES };
const KINDS: readonly [string, ...string[]] = ["change nothing", ...Object.keys(EDITS), ...Object.keys(MISHAPS)];

/** What a step is: each kind comes once before any comes again, and now and then with another. */
function kindsOf(seed: number, step: number, random: Random): string[] {
  const second = random.below(4) === 0 ? [random.pick(KINDS)] : [];
  return step === 0 ? [] : [dealt(seed, step), ...second];
}

function dealt(seed: number, step: number): string {
  const round = Math.floor(step / KINDS.length);
  const { below } = randomOf(seed * 7919 + round);
  const deck = [...KINDS];
  for (let index = deck.length - 1; index > 0; index--) {
    const other = below(index + 1);
    [deck[index], deck[other]] = [deck[other] ?? "", deck[index] ?? ""];
  }
  return deck[step % KINDS.length] ?? "";
}

/** What a build made, or why it refused: all that a clean and an incremental build must agree on. */
interface Result {
  readonly tree: Readonly<Record<string, string>> | null;
  readonly said: string;
}

async function resultOf(site: Site, drafts: boolean): Promise<Result & { changed: readonly string[] }> {
  try {
    const { counts, warnings, change } = await buildSite(site, drafts);
    const said = JSON.stringify([counts, warnings.map(formatProblem)]);
    return { tree: treeOf(site.output), said, changed: [...change.written, ...change.deleted] };
  } catch (cause) {
    const said = cause instanceof Failure ? `exit code ${cause.exitCode}: ${cause.message}` : inspect(cause);
    return { tree: null, said, changed: [] };
  }
}

/** What a refusal says that it has found in the output and will not touch; none where it refused for something else. */
function strangersIn(said: string, output: string): string[] {
  const listed = /holds what this site did not put there: (.+)\.$/.exec(said)?.[1]?.replace(/, and \d+ more$/, "");
  const [, single] = /^exit code 2: (.+) is not what the site has there\.$/.exec(said) ?? [];
  return [...(listed?.split(", ") ?? []).map((path) => join(output, path)), ...(single ? [single] : [])];
}

/** Builds as an operator does: what the build finds in the output and will not touch is taken out, and it is asked again. */
async function operated(
  site: Site,
  drafts: boolean,
): Promise<Awaited<ReturnType<typeof resultOf>> & { before: Result["tree"] }> {
  for (;;) {
    const before = treeOf(site.output);
    const found = await resultOf(site, drafts);
    const strangers = strangersIn(found.said, site.output);
    if (strangers.length === 0) return { ...found, before };
    const touched = differenceOf(treeOf(site.output), before);
    if (touched) return { ...found, before, said: `refused, but first touched\n${touched}` };
    for (const path of strangers) rmSync(path, { recursive: true });
  }
}

type CleanBuild = (files: Files, drafts: boolean) => Promise<Result>;

/** Clean builds, each with an empty cache but for the pictures; content that was built before is not built again. */
export function cleanBuilds(): CleanBuild {
  const folder = temporaryFolder();
  const known = new Map<string, Result>();
  const cache = join(folder, "cache");
  return async (files, drafts) => {
    const key = hashOf(JSON.stringify([drafts, Object.entries(files).map(([path, bytes]) => [path, hashOf(bytes)])]));
    const found = known.get(key);
    if (found) return found;
    for (const name of existsSync(cache) ? readdirSync(cache) : []) {
      if (name !== "pictures") rmSync(join(cache, name), { recursive: true });
    }
    for (const name of ["site", "content"]) rmSync(join(folder, name), { recursive: true, force: true });
    writeFiles(join(folder, "content"), files);
    const { tree, said } = await resultOf(
      { content: join(folder, "content"), output: join(folder, "site"), cache },
      drafts,
    );
    known.set(key, { tree, said });
    return { tree, said };
  };
}

/** The paths at which two trees differ, and how; "" where they do not. */
export function differenceOf(built: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): string {
  const paths = new Set([...Object.keys(built), ...Object.keys(right)]);
  return [...paths]
    .filter((path) => built[path] !== right[path])
    .map(
      (path) =>
        `${path} ${!(path in built) ? "is missing" : path in right ? "has other bytes" : "should not be there"}`,
    )
    .join("\n");
}

/** What is wrong with an incremental build's result, or "". */
function faultOf(
  found: Awaited<ReturnType<typeof resultOf>>,
  clean: Result,
  before: Readonly<Record<string, string>>,
  site: Site,
): string {
  if (!clean.tree && !clean.said.startsWith("exit code")) return `the clean build broke\n${clean.said}`;
  if (found.said !== clean.said) return `the build said\n${found.said}\nand the clean build\n${clean.said}`;
  const difference = differenceOf(treeOf(site.output), clean.tree ?? before);
  if (difference) return difference;
  const right = differenceOf(before, clean.tree ?? before)
    .split("\n")
    .filter(Boolean).length;
  if (right !== found.changed.length)
    return `${right} files changed, and the build said ${found.changed.join(" ") || "none"}`;
  return existsSync(ownFolder(site.output)) ? `${ownFolder(site.output)} was left behind` : "";
}

/** The scene of a walk: a newsroom's folder, nothing built yet, and another archive that was. */
async function sceneOf(seed: number, pictures: readonly Uint8Array[]): Promise<Scene> {
  const folder = temporaryFolder();
  const siteIn = (name: string): Site => ({
    content: join(folder, name, "content"),
    output: join(folder, name, "site"),
    cache: join(folder, name, "cache"),
  });
  const foreign = siteIn("foreign");
  writeFiles(foreign.content, filesOf(firstNewsroom(randomOf(seed + 1)), pictures));
  await buildSite(foreign);
  const site = siteIn("ours");
  return { site, store: join(folder, "store"), foreignCache: foreign.cache };
}

/** Walks a stretch, building after every step, until a build differs from the clean build; null where none does. */
export async function walk({ seed, from, to }: Stretch, clean: CleanBuild): Promise<Discovery | null> {
  const pictures = await tinyPictures();
  const scene = await sceneOf(seed, pictures);
  const log: string[] = [];
  const earlier: Newsroom[] = [];
  let newsroom = firstNewsroom(randomOf(seed));
  let onDisk: Files = {};
  let { site } = scene;

  for (let step = 0; step <= to; step++) {
    const random = randomOf(seed * 1_000_003 + step);
    const kinds = kindsOf(seed, step, random);
    const edited = kinds.reduce((room, kind) => EDITS[kind]?.(room, random, { step, earlier }) ?? room, newsroom);
    const files = filesOf(edited, pictures);
    if (step >= from) {
      const written = writeChanges(site.content, onDisk, files);
      onDisk = files;
      const outcomes = step > from ? suffer({ ...scene, site }, kinds, random) : [];
      const building = outcomes.at(-1) ?? { site, drafts: false };
      if (!building.drafts) site = building.site;
      log.push(
        `${step}. ${kinds.join(" and ")}: ${[...written, ...outcomes.flatMap(({ struck }) => struck)].join(", ")}`,
      );
      const found = await operated(building.site, building.drafts);
      const difference = faultOf(found, await clean(files, building.drafts), found.before ?? {}, building.site);
      if (difference) return { step, log, difference };
    }
    const isSound = (await clean(files, false)).tree !== null;
    if (isSound) {
      earlier.push(newsroom);
      newsroom = edited;
    }
  }
  return null;
}

/** What the mishaps of a step do, one after another. */
function suffer(scene: Scene, kinds: readonly string[], random: Random): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const kind of kinds) {
    const outcome = MISHAPS[kind]?.({ ...scene, site: outcomes.at(-1)?.site ?? scene.site }, random);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}
