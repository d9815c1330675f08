import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/source.ts";
import { writeAssets } from "./assets.ts";
import { assetsHash, clientHash, rendererHash, searchHash } from "./code.ts";
import { type FileSource, stageFilesOf } from "./group.ts";
import { makePictures } from "./pictures.ts";
import type { Press, Published } from "./press.ts";
import { articlesOf } from "./reading.ts";
import type { SearchStep } from "./search-step.ts";
import { filesBelow } from "./stage.ts";

/** Makes the pictures that have not been made yet, and stages those that have come. */
export async function publishPictures(press: Press): Promise<Published[]> {
  const { checked, content, cache, last, report } = press;
  const sources = new Map([...checked.volumes.flatMap((volume) => volume.pictures), ...pagePictures(press)]);
  const key = hashOf(JSON.stringify([rendererHash(), [...sources].sort()]));
  const published = new Set(
    last.current("pictures", key) ? [] : last.stale("pictures", key).before.map(({ path }) => path),
  );
  const isPublished = last.current("pictures", key) ? () => true : (path: string) => published.has(path);
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
  return [stageUnlessCurrent("pictures", key, () => files, press)];
}

/** The pictures of the pages of content/pages, and the hash of each. */
export function pagePictures({ checked, content }: Press): [file: string, hash: string][] {
  const files = new Set(checked.pages.flatMap((page) => Object.values(page.body.pictures)));
  return [...files].map((file) => [file, hashOf(readFileSync(join(content, file)))]);
}

/** Makes the stylesheet, and stages it with the fonts and static/. */
export async function publishAssets(press: Press): Promise<Published[]> {
  const key = assetsHash();
  const state = press.last.current("assets", key);
  if (state) return [{ group: "assets", state }];
  const folder = join(press.kept, "assets");
  rmSync(folder, { recursive: true, force: true });
  await writeAssets(folder);
  return [stageUnlessCurrent("assets", key, () => filesIn(folder), press)];
}

/** The search as it was published last, whatever has changed since. */
export function lastSearch({ last }: Press): Published[] {
  const groups = last.groups.filter((group) => /^search(-|$)/.test(group));
  return groups.flatMap((group) => {
    const state = last.whole(group);
    return state ? [{ group, state }] : [];
  });
}

/** Makes the search shards of the years that have changed, and stages them. */
export async function publishSearch(press: Press, addSearch: SearchStep): Promise<Published[]> {
  const { checked, last, content, cache, kept, report } = press;
  const code = hashOf(searchHash() + JSON.stringify(checked.tables.categories));
  const shards = checked.volumes.map((volume) => ({
    volume,
    group: `search-${volume.year}`,
    key: hashOf(code + volume.key),
  }));
  const sharedKey = hashOf([...shards.map(({ key }) => key), code, clientHash()].join());
  const published = new Set(
    shards.filter(({ group, key }) => last.current(group, key)).map(({ volume }) => volume.year),
  );
  const folder = join(kept, "search");
  rmSync(folder, { recursive: true, force: true });
  if (published.size < shards.length || !last.current("search", sharedKey)) {
    await addSearch({
      volumes: shards.map(({ volume, key }) => ({
        year: volume.year,
        key,
        count: volume.index.whole.count,
        articles: () => articlesOf(join(kept, "reading"), volume),
      })),
      categories: checked.tables.categories,
      content,
      output: folder,
      cache: join(cache, "search"),
      published,
      report: (done, total) => report("search", done, total),
    });
  }
  const made = [...filesIn(folder)];
  const ofYear = (path: string) => /^tim-kiem\/(\d{4})[^/]*\//.exec(path)?.[1];
  const groups = shards.map(({ volume, group, key }) =>
    stageUnlessCurrent(group, key, () => new Map(made.filter(([path]) => ofYear(path) === volume.year)), press),
  );
  const shared = stageUnlessCurrent("search", sharedKey, () => new Map(made.filter(([path]) => !ofYear(path))), press);
  rmSync(folder, { recursive: true, force: true });
  return [...groups, shared];
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
