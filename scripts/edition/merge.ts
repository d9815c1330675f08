import { join, resolve } from "node:path";
import { Failure } from "../archive/failure.ts";
import { readTables } from "../archive/read.ts";
import { checkContent, checkParts } from "./agreement.ts";
import { type BuildSummary, checkedContent, summaryOf } from "./build.ts";
import { basisOf, type Content } from "./content.ts";
import { contentFailure } from "./failures.ts";
import { stageMade, stageMadeOf } from "./group.ts";
import type { Entry } from "./ledger.ts";
import { EDITION } from "./manifest.ts";
import { codeOfParts, KEPT, type PartFolder, readPart } from "./part.ts";
import { refuseWithin } from "./placement.ts";
import type { BuildOptions, Press, Published, PublishOptions, WholeBuildOptions } from "./press.ts";
import { editionHead, type Publication, publishing } from "./publish.ts";
import { allPictures, PICTURES, publishAssets, publishPictures, publishSearch, searchGroups } from "./publish-files.ts";
import { publishSite, yearKeys } from "./publish-pages.ts";
import { run } from "./run.ts";
import { scanAside } from "./scan-aside.ts";
import { checkNames, entriesOf, readListed, takeKept } from "./take-part.ts";

/**
 * Makes an edition of parts that other machines have made: takes the pages, pictures and shards of their years, draws
 * what belongs to no year, and publishes all of it, with the same bytes as one build. Throws a Failure, and leaves the
 * old edition, where the parts are not whole, not of the content at hand, or not of one another.
 */
export async function merge(options: WholeBuildOptions, folders: readonly string[]): Promise<BuildSummary> {
  const output = resolve(options.output);
  const parts = folders.map((folder) => readPart(resolve(folder)));
  for (const { folder } of parts) {
    refuseWithin("output", output, "part", folder);
    refuseWithin("part", folder, "output", output);
  }
  return run(options, async (tools) => {
    await tools.timed("take", () => takeParts(parts, options, tools.kept));
    const years = parts.flatMap((part) => part.years);
    const content = await tools.timed("check", () => checkedContent(options, tools, years));
    checkContent(parts, content, options.content);
    const publication = await publishMerged(content, parts, {
      ...options,
      ...tools,
      output,
      prints: await scanAside(output),
    });
    return summaryOf(content, publication, tools);
  });
}

function takeParts(parts: readonly PartFolder[], { content, cache, drafts }: BuildOptions, kept: string): void {
  const { tables, problems } = readTables(content);
  if (!tables) throw contentFailure(2, problems);
  checkParts(parts, { code: codeOfParts(), node: process.versions.node, tables: basisOf(content, drafts) });
  for (const part of parts) checkNames(part);
  const places = { readings: join(kept, "reading"), pictures: join(cache, "pictures"), search: join(cache, "search") };
  for (const part of parts) takeKept(part, places);
}

function publishMerged(
  checked: Content,
  parts: readonly PartFolder[],
  options: PublishOptions & WholeBuildOptions,
): Promise<Publication> {
  const { timed, addSearch } = options;
  return publishing(checked, options, EDITION, async (press) => {
    const taken = await timed("take", () => takeGroups(press, parts));
    const pictures = await timed("pictures", () => takePictures(press, parts));
    const site = await timed("render", () => publishSite(press));
    const assets = await timed("assets", () => publishAssets(press));
    const shards = await timed("search", () =>
      publishSearch({ ...press, last: { ...press.last, current: currentOf(press, taken) } }, addSearch),
    );
    const others = [pictures, site, assets, ...shards.filter(({ group }) => !taken.has(group))];
    const groups = [...taken.values(), ...others];
    return { groups, head: editionHead(groups, checked) };
  });
}

/** What is published already, and what was taken: neither need be made. */
function currentOf({ last }: Press, taken: ReadonlyMap<string, Published>): Press["last"]["current"] {
  return (group, key) => {
    const state = taken.get(group)?.state;
    return state?.key === key ? state : last.current(group, key);
  };
}

/** Stages the pages and shards of all years, as the parts hold them. */
function takeGroups(press: Press, parts: readonly PartFolder[]): Map<string, Published> {
  const { checked, last, workshop } = press;
  const searches = searchGroups(checked.volumes).map(({ group, key }) => [group, key] as const);
  const keys = new Map([...yearKeys(checked, checked.volumes), ...searches]);
  const taken = new Map<string, Published>();
  let done = 0;
  for (const part of parts) {
    for (const group of Object.keys(part.groups).filter((name) => name !== KEPT && name !== PICTURES)) {
      const key = keys.get(group);
      if (key === undefined || key !== part.groups[group]?.key) {
        throw new Error(
          `${group} of ${part.folder} would be made otherwise here, though all that it is made of is the same`,
        );
      }
      const bytesOf = (entry: Entry) => readListed(part, entry);
      const change = stageMadeOf(last.stale(group, key), entriesOf(part, group), bytesOf, workshop);
      taken.set(group, change);
      press.report("take", ++done, keys.size);
    }
  }
  return taken;
}

/** Stages the pictures of all parts, and makes those of the pages of content/pages. */
async function takePictures(press: Press, parts: readonly PartFolder[]): Promise<Published> {
  const taken = new Map<string, { readonly part: PartFolder; readonly entry: Entry }>();
  for (const part of parts) {
    for (const entry of entriesOf(part, PICTURES)) {
      const known = taken.get(entry.path);
      if (known && known.entry.hash !== entry.hash) {
        const what = `${entry.path} is another file in ${part.folder} than in ${known.part.folder}.`;
        throw new Failure(2, what, "Build both parts on one kind of machine, with one version of the packages.");
      }
      taken.set(entry.path, { part, entry });
    }
  }
  const entries = [...taken.values()].map(({ entry }) => entry);
  const published = press.last.stale(PICTURES, "").before;
  const bytesOf = (entry: Entry) => {
    const part = taken.get(entry.path)?.part;
    if (!part) throw new Error(`${entry.path} is in no part`);
    return readListed(part, entry);
  };
  const staged = stageMade({ before: published }, entries, bytesOf, press.workshop);
  const before = [...new Map([...published, ...entries].map((entry) => [entry.path, entry])).values()];
  const stale: Press["last"]["stale"] = (group, key) => ({ ...press.last.stale(group, key), before });
  const made = await publishPictures({ ...press, last: { ...press.last, stale } }, allPictures(press));
  return "written" in made ? { ...made, written: [...staged, ...made.written] } : made;
}
