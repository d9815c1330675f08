import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { surroundingsOf } from "../archive/outline.ts";
import { searchFile } from "../archive/urls.ts";
import type { Content } from "./content.ts";
import { filesBelow } from "./files-below.ts";
import { type FileSource, stageFilesOf } from "./group.ts";
import { ledgerFile } from "./ledger.ts";
import { KEPT, keptFile, originOf, PART, partText, readingKeys } from "./part.ts";
import { recordFiles } from "./pictures.ts";
import type { Press, Published, PublishOptions, WholeBuildOptions } from "./press.ts";
import { type Publication, publishing, statesOf } from "./publish.ts";
import { publishPictures, publishShards } from "./publish-files.ts";
import { publishYears } from "./publish-pages.ts";
import { readingFiles, type Volume } from "./reading.ts";
import { rememberShapes } from "./shapes.ts";
import { yearsText } from "./years.ts";

/** Makes a part beside the output, and then puts it in its place: the files of some years, and what a merge needs to know of them. */
export function publishPart(
  checked: Content,
  years: ReadonlySet<string>,
  options: PublishOptions & WholeBuildOptions,
): Promise<Publication> {
  const { timed, content, addSearch } = options;
  const volumes = checked.volumes.filter(({ year }) => years.has(year));
  const [away] = volumes.filter(({ year }) => !existsSync(join(content, "articles", year)));
  if (away) {
    const what = `The articles of ${away.year} are not at hand: there is no ${join(content, "articles", away.year)}.`;
    throw new Failure(2, what, "Check these years out too, or leave them to another machine.");
  }
  if (volumes.length === 0) {
    const what = `No article of ${yearsText(years)} is to be published.`;
    throw new Failure(2, what, `The archive has articles of ${yearsText(checked.volumes.map(({ year }) => year))}.`);
  }
  return publishing(checked, options, PART, async (press) => {
    const sources = new Map(volumes.flatMap(({ pictures }) => pictures));
    const made: Published[] = [
      await timed("pictures", () => publishPictures(press, sources)),
      ...(await timed("render", () => publishVolumes(press, volumes))),
      ...(await timed("search", () => publishShards(press, addSearch, volumes))),
    ];
    const kept = await timed("pack", () => publishKept(press, volumes, made));
    const groups = [...made, kept];
    const part = {
      origin: originOf(checked),
      years: volumes.map(({ year }) => year),
      readings: readingKeys(checked),
      groups: statesOf(groups),
    };
    return { groups, head: { path: PART, text: partText(part) } };
  });
}

async function publishVolumes(press: Press, volumes: readonly Volume[]): Promise<Published[]> {
  const before = volumes
    .flatMap(({ year }) => surroundingsOf(press.checked.outline, year))
    .flatMap((list) => list.before);
  const own = new Set(volumes.map(({ year }) => year));
  await rememberShapes(
    { content: press.content, readings: join(press.kept, "reading"), pictures: join(press.cache, "pictures") },
    before.filter(({ year }) => !own.has(year)),
  );
  return publishYears(press, volumes);
}

/** Puts into the part what a merge, and the builds after it, need to know: readings, ledgers, and what is known of pictures and shards. */
function publishKept(press: Press, volumes: readonly Volume[], made: readonly Published[]): Published {
  const { kept, cache, last, workshop } = press;
  const files = new Map<string, FileSource>();
  const put = (folder: string, file: string) => files.set(keptFile(`${folder}/${nameOf(file)}`), { file });
  for (const volume of volumes) for (const file of readingFiles(join(kept, "reading"), volume)) put("reading", file);
  for (const group of made) {
    const file = ledgerFile(workshop.ledgers, group.group, "written" in group ? "next" : "last");
    files.set(keptFile(`ledger/${group.group}.json`), { file });
  }
  const pictures = volumes.flatMap((volume) => volume.pictures);
  for (const file of recordFiles(join(cache, "pictures"), pictures)) put("pictures", file);
  for (const { year } of volumes) {
    for (const [path, file] of unpublishedOf(press, year)) files.set(keptFile(`search/${path}`), { file });
  }
  const key = hashOf(JSON.stringify(made.map(({ state }) => state)));
  return stageFilesOf(last.stale(KEPT, key), files, workshop);
}

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? "";

/** What the cache holds of a year's shards besides the files that are published. */
function unpublishedOf({ cache, output, workshop }: Press, year: string): [path: string, file: string][] {
  const folder = join(cache, "search");
  const shards = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(year)) : [];
  return shards
    .flatMap((shard) => filesBelow(join(folder, shard), `${shard}/`))
    .filter((path) => [workshop.staging, output].every((site) => !existsSync(join(site, searchFile(path)))))
    .map((path) => [path, join(folder, path)]);
}
