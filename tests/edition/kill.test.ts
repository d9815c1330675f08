import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ownFolder } from "../../scripts/edition/own-folder.ts";
import { randomOf } from "../archive/random.ts";
import { buildSite, type Site, siteTree, treeOf } from "../built-site.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";
import { writeChanges } from "./edits/disk.ts";
import { type Edition, editions, siteIn } from "./edits/editions.ts";
import { differenceOf } from "./edits/walk.ts";
import { startBuild } from "./kill/process.ts";

/** KHO_TIN_SEED chooses the moments; KHO_TIN_KILLS how many of them there are, apart from the points of the commit. */
const { KHO_TIN_SEED = "1", KHO_TIN_KILLS = "100" } = process.env;
const POINTS = 44;
const LANES = 2;

/** When to kill, as a part of the build's time, or of the changes that its commit makes; every other point in the middle of a change. */
interface Kill {
  readonly at: "moment" | "point";
  readonly part: number;
  readonly halfway: boolean;
}

/** What an uninterrupted build from one state to another takes. */
interface Course {
  readonly milliseconds: number;
  readonly commits: number;
}

type Courses = ReadonlyMap<string, Course>;

/** A site that builds are run and killed in. `state` is that of its content, `published` the last that a build finished with. */
interface Lane {
  readonly site: Site;
  readonly log: string[];
  state: number;
  published: number;
}

const test = suite("a killed build");

function turnTo(lane: Lane, states: readonly Edition[], next: number): void {
  writeChanges(lane.site.content, filesOf(states, lane.state), filesOf(states, next));
  lane.state = next;
}

const filesOf = (states: readonly Edition[], state: number) => states[state]?.files ?? {};
const treeIn = (states: readonly Edition[], state: number) => states[state]?.tree ?? {};

function tell(lane: Lane, fault: string): void {
  assert.is(fault, "", `${fault}\nafter:\n${lane.log.slice(-8).join("\n")}\nseed ${KHO_TIN_SEED}`);
}

let turn: Promise<unknown> = Promise.resolve();

/** Builds in this process, which is quicker than in one of its own; one build at a time, for a process has one Pagefind. */
async function finish(lane: Lane, states: readonly Edition[]): Promise<void> {
  const build = turn.then(() => buildSite(lane.site));
  turn = build.catch(() => undefined);
  await build;
  checkFinished(lane, states);
}

/** A build that nobody interrupts makes the clean tree of the content, and leaves nothing beside it. */
function checkFinished(lane: Lane, states: readonly Edition[]): void {
  tell(lane, differenceOf(treeOf(lane.site.output), treeIn(states, lane.state)));
  tell(lane, leftBeside(lane.site).join(" "));
  lane.published = lane.state;
}

function leftBeside({ output, cache }: Site): string[] {
  const beside = readdirSync(dirname(output)).filter((name) => join(dirname(output), name) !== output);
  const inside = existsSync(ownFolder(output)) ? readdirSync(ownFolder(output)) : [];
  return [...beside, ...inside, ...readdirSync(cache).filter((name) => /lock|aside/.test(name))];
}

/** What a kill leaves: whole files only, and a mix of two editions only where a journal says how to finish it. */
function checkKilled(lane: Lane, states: readonly Edition[]): void {
  const tree = existsSync(lane.site.output) ? siteTree(lane.site.output) : {};
  const torn = Object.entries(tree).filter(([path, hash]) => states.every((state) => state.tree[path] !== hash));
  tell(lane, torn.map(([path]) => `${path} is of no edition`).join("\n"));
  const isWhole = states.some((state) => differenceOf(tree, state.tree) === "");
  const isExplained = leftBeside(lane.site).some((name) => name === "journal");
  tell(lane, isWhole || isExplained ? "" : "the site is a mix of editions, and no journal says so");
}

async function newLane(states: readonly Edition[]): Promise<Lane> {
  const site = siteIn(temporaryFolder());
  writeFiles(site.content, filesOf(states, 0));
  const lane: Lane = { site, log: [], state: 0, published: 0 };
  await finish(lane, states);
  return lane;
}

/** From every state to every other, uninterrupted. */
async function coursesOf(states: readonly Edition[]): Promise<Courses> {
  const lane = await newLane(states);
  const counted = join(temporaryFolder(), "count.json");
  const courses = new Map<string, Course>();
  for (const next of [1, 2, 0, 2, 1, 0]) {
    const course = `${lane.state} → ${next}`;
    turnTo(lane, states, next);
    const ended = await startBuild(lane.site, `count ${counted}`).ended;
    tell(lane, ended.status === 0 ? "" : `the build ended with ${ended.status}: ${ended.stderr}`);
    checkFinished(lane, states);
    const { commits } = JSON.parse(readFileSync(counted, "utf8")) as { commits: number };
    assert.ok(commits > 50, `${course}: only ${commits} changes from the journal on`);
    courses.set(course, { commits, milliseconds: ended.milliseconds });
  }
  return courses;
}

/** Whether the build was killed before it ended. */
async function killedBuild(lane: Lane, states: readonly Edition[], kill: Kill, courses: Courses): Promise<boolean> {
  const course = courses.get(`${lane.published} → ${lane.state}`) ?? [...courses.values()][0];
  const { milliseconds = 0, commits = 0 } = course ?? {};
  const when = Math.round(kill.part * (kill.at === "point" ? commits : milliseconds));
  const interrupt = kill.at === "point" ? `${kill.halfway ? "tear" : "kill"} ${Math.max(1, when)}` : "";
  lane.log.push(`${lane.published} → ${lane.state}, killed at ${interrupt || `${when} ms`}`);
  const build = startBuild(lane.site, interrupt);
  const timer = kill.at === "moment" ? setTimeout(build.kill, when) : undefined;
  const ended = await build.ended;
  clearTimeout(timer);
  if (ended.status === null) checkKilled(lane, states);
  else checkFinished(lane, states);
  return ended.status === null;
}

/** Kills until there are none left; between kills the newsroom may go on or go back, and most runs are finished. */
async function killAll(
  lane: Lane,
  states: readonly Edition[],
  kills: Kill[],
  courses: Courses,
  seed: number,
): Promise<void> {
  const { below } = randomOf(seed);
  const another = () => (lane.state + 1 + below(2)) % states.length;
  for (let kill = kills.pop(); kill; kill = kills.pop()) {
    if (lane.state === lane.published || below(3) === 0) turnTo(lane, states, another());
    const killed = await killedBuild(lane, states, kill, courses);
    if (!killed) kills.push({ ...kill, part: kill.part * 0.9 });
    if (below(3) === 0) continue;
    if (below(2) === 0) turnTo(lane, states, below(3) === 0 ? lane.published : another());
    lane.log.push(`then ${lane.state}, to the end`);
    await finish(lane, states);
  }
}

test("leaves the old edition or the new one after the next run, wherever it is killed", async () => {
  const states = await editions();
  const seed = Number(KHO_TIN_SEED);
  const { below } = randomOf(seed);
  const points = Array.from(
    { length: POINTS },
    (_, index): Kill => ({ at: "point", part: index / (POINTS - 1), halfway: index % 2 === 1 }),
  );
  const moments = Array.from(
    { length: Number(KHO_TIN_KILLS) },
    (): Kill => ({ at: "moment", part: below(1000) / 1000, halfway: false }),
  );
  const kills = [...points, ...moments]
    .map((kill) => ({ kill, order: below(2 ** 30) }))
    .sort((a, b) => a.order - b.order);
  const queue = kills.map(({ kill }) => kill);
  const courses = await coursesOf(states);
  const lanes = Array.from({ length: LANES }, async (_, index) => {
    try {
      await killAll(await newLane(states), states, queue, courses, seed * LANES + index);
    } finally {
      queue.length = 0;
    }
  });
  await Promise.all(lanes);
});

test.run();
