import { rmSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../archive/group.ts";
import { hashOf } from "../archive/hash.ts";
import { writeAssets } from "./assets.ts";
import { assetsHash, clientHash, rendererHash, searchHash, shardHash } from "./code.ts";
import { filesBelow } from "./files-below.ts";
import { type FileSource, stageFilesOf } from "./group.ts";
import { makePictures } from "./pictures.ts";
import type { Press, Published } from "./press.ts";
import { articlesOf, type Volume } from "./reading.ts";
import type { SearchStep } from "./search-step.ts";
import { picturesOf } from "./sources.ts";

/** The group of pictures. */
export const PICTURES = "pictures";

/** The pictures of all articles, and of the pages of content/pages. */
export function allPictures(press: Press): ReadonlyMap<string, string> {
  return new Map([...press.checked.volumes.flatMap((volume) => volume.pictures), ...pagePictures(press)]);
}

/** Makes the pictures that have not been made yet, and stages those that have come. */
export async function publishPictures(press: Press, sources: ReadonlyMap<string, string>): Promise<Published> {
  const { content, cache, last, report } = press;
  const key = hashOf(JSON.stringify([rendererHash(), [...sources].sort()]));
  const published = new Set(
    last.current(PICTURES, key) ? [] : last.stale(PICTURES, key).before.map(({ path }) => path),
  );
  const isPublished = last.current(PICTURES, key) ? () => true : (path: string) => published.has(path);
  const made = await makePictures({
    isPublished,
    content,
    sources,
    cache: join(cache, "pictures"),
    report: (done, total) => report("pictures", done, total),
  });
  const files = new Map(
    [...made.files].map(([path, file]): [string, FileSource] => [path, { file, namedByContent: true }]),
  );
  return stageUnlessCurrent(PICTURES, key, () => files, press);
}

/** The pictures of the pages of content/pages, and the hash of each. */
export function pagePictures({ checked, content }: Press): [file: string, hash: string][] {
  return [...picturesOf(content, { articles: [], pages: checked.pages })];
}

/** Makes the stylesheet, and stages it with the fonts and static/. */
export async function publishAssets(press: Press): Promise<Published> {
  const key = assetsHash();
  const state = press.last.current("assets", key);
  if (state) return { group: "assets", state };
  const folder = join(press.kept, "assets");
  rmSync(folder, { recursive: true, force: true });
  await writeAssets(folder);
  return stageUnlessCurrent("assets", key, () => filesIn(folder), press);
}

/** The search as it was published last, whatever has changed since. */
export function lastSearch({ last }: Press): Published[] {
  const groups = last.groups.filter((group) => /^search(-|$)/.test(group));
  return groups.flatMap((group) => {
    const state = last.whole(group);
    return state ? [{ group, state }] : [];
  });
}

/** The search of a year as a group of files. */
export interface SearchGroup {
  readonly volume: Volume;
  readonly group: string;
  readonly key: string;
}

/** The search of each of some years, and what it depends on. */
export function searchGroups(volumes: readonly Volume[]): SearchGroup[] {
  const code = searchHash();
  return volumes.map((volume) => ({ volume, group: `search-${volume.year}`, key: hashOf(code + volume.key) }));
}

/** Makes the search shards of the years that have changed, and what belongs to all of them, and stages them. */
export async function publishSearch(press: Press, addSearch: SearchStep): Promise<Published[]> {
  const { checked, last } = press;
  const shards = searchGroups(checked.volumes);
  const code = searchHash() + clientHash();
  const { categories, authority } = checked.tables;
  const key = hashOf(code + JSON.stringify([categories, authority.units, ...shards.map((shard) => shard.key)]));
  return withSearch(press, addSearch, shards, last.current("search", key) === null, (made) => [
    ...stageShards(press, shards, made),
    stageUnlessCurrent("search", key, () => new Map(made.filter(([path]) => yearOfFile(path) === null)), press),
  ]);
}

/** Makes the search shards of some years, and nothing that belongs to all, and stages them. */
export async function publishShards(
  press: Press,
  addSearch: SearchStep,
  volumes: readonly Volume[],
): Promise<Published[]> {
  const shards = searchGroups(volumes);
  return withSearch(press, addSearch, shards, false, (made) => stageShards(press, shards, made));
}

/** Makes the files of the search in a folder of their own, and gives them to `stage`. */
async function withSearch(
  { checked, last, content, cache, kept, report }: Press,
  addSearch: SearchStep,
  shards: readonly SearchGroup[],
  isStale: boolean,
  stage: (made: readonly (readonly [path: string, source: FileSource])[]) => Published[],
): Promise<Published[]> {
  const published = new Set(
    shards.filter(({ group, key }) => last.current(group, key)).map(({ volume }) => volume.year),
  );
  const folder = join(kept, "search");
  rmSync(folder, { recursive: true, force: true });
  if (isStale || published.size < shards.length) {
    await addSearch({
      volumes: shards.map(({ volume, key }) => ({
        year: volume.year,
        key,
        count: volume.index.whole.count,
        articles: () => articlesOf(join(kept, "reading"), volume.chapters),
      })),
      categories: checked.tables.categories,
      authority: checked.tables.authority,
      code: shardHash(),
      content,
      output: folder,
      cache: join(cache, "search"),
      published,
      report: (done, total) => report("search", done, total),
    });
  }
  const groups = stage([...filesIn(folder)]);
  rmSync(folder, { recursive: true, force: true });
  return groups;
}

const yearOfFile = (path: string): string | null => /^tim-kiem\/(\d{4})[^/]*\//.exec(path)?.[1] ?? null;

function stageShards(
  press: Press,
  shards: readonly SearchGroup[],
  made: readonly (readonly [path: string, source: FileSource])[],
): Published[] {
  const byYear = groupBy(made, ([path]) => [yearOfFile(path)]);
  return shards.map(({ volume, group, key }) =>
    stageUnlessCurrent(group, key, () => new Map(byYear.get(volume.year)), press),
  );
}

function filesIn(folder: string): Map<string, FileSource> {
  return new Map(filesBelow(folder).map((path) => [path, { file: join(folder, path) }]));
}

function stageUnlessCurrent(
  group: string,
  key: string,
  files: () => ReadonlyMap<string, FileSource>,
  { last, workshop }: Press,
): Published {
  const state = last.current(group, key);
  return state ? { group, state } : stageFilesOf(last.stale(group, key), files(), workshop);
}
