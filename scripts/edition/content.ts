import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { clashesAmong, deadLinks, takenAddresses } from "../archive/archive.ts";
import type { TextPage } from "../archive/article.ts";
import { Failure } from "../archive/failure.ts";
import { groupBy } from "../archive/group.ts";
import { hashOf } from "../archive/hash.ts";
import { targetOf } from "../archive/links.ts";
import { type Outline, outlineOf } from "../archive/outline.ts";
import { compareProblems, type Problem } from "../archive/problems.ts";
import { faultsIn, listFiles, readFile, readTables, TABLE_FILES } from "../archive/read.ts";
import { spellings } from "../archive/spellings.ts";
import type { Tables } from "../archive/tables.ts";
import { compareAscii } from "../archive/text.ts";
import { articleSource } from "../archive/urls.ts";
import { chapterOf, type ReadingBasis } from "./chapter.ts";
import { readerHash } from "./code.ts";
import { type LinkTargets, linkTargets } from "./link-targets.ts";
import { parcels } from "./pool.ts";
import type { WorkersFor } from "./press.ts";
import { keptVolume, type ScannedYear, type Volume } from "./reading.ts";
import { scanContent } from "./scan.ts";

/** All content, read and checked; what had not changed was not read again. */
export interface Content {
  readonly tables: Tables;
  /** Changes with the tables and with the code that reads. */
  readonly basis: string;
  /** Oldest first; a year without a published article is none. */
  readonly volumes: readonly Volume[];
  readonly pages: readonly TextPage[];
  readonly outline: Outline;
  readonly links: LinkTargets;
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

export interface Counts {
  readonly articles: number;
  readonly drafts: number;
  readonly unplaced: number;
  readonly unsigned: number;
}

export interface ContentOptions {
  readonly content: string;
  /** The folder in which readings are kept. */
  readonly kept: string;
  readonly drafts: boolean;
  /** Years whose readings another machine has handed on: they are believed where no folder of the year is at hand. */
  readonly handed: readonly string[];
  readonly workers: WorkersFor;
  readonly report: (done: number, total: number) => void;
}

/** How much of a known year is parsed again when some of its files have changed, by experience. */
const CHANGED = 0.05;

/** Files that a worker reads at a time. */
const PARCEL = 1500;

/** The content as it stands, or the mistakes in its tables. */
export async function readChanged(
  options: ContentOptions,
): Promise<Content | { readonly tableProblems: readonly Problem[] }> {
  const { content, kept, drafts } = options;
  const { tables, problems: tableProblems } = readTables(content);
  if (!tables) return { tableProblems };
  const basis = basisOf(content, drafts);
  const scanned = scanYears(content);
  const absent = options.handed.filter((year) => !scanned.some((one) => one.year === year));
  const volumes = [
    ...(await readVolumes(options, basis, scanned)),
    ...absent.map((year) => handedVolume(kept, basis, year)),
  ];
  volumes.sort((a, b) => compareAscii(a.year, b.year));
  return contentOf({ content, kept, tables, basis }, volumes);
}

/** What years that have been read make together, and what can only be seen when all are known. */
export function contentOf(
  { content, kept, tables, basis }: Pick<ReadingBasis, "content" | "kept" | "tables" | "basis">,
  volumes: readonly Volume[],
): Content {
  const held = volumes.filter((volume) => volume.index.whole.count > 0);
  const outline = outlineOf(
    tables,
    held.map((volume) => volume.index),
  );
  const { pages, problems: pageProblems } = readPages(content, tables);
  const links = linkTargets(kept, held, outline, new Map(pages.map(({ source, path }) => [source, path])));
  const problems = [
    ...volumes.flatMap((volume) => volume.problems),
    ...pageProblems,
    ...addressProblems(outline, links, pages),
    ...deadLinks(pages, (from, href) => targetOf(links.addresses, tables.settings.url, from, href)),
    ...spellings(outline),
  ];
  const total = (of: (volume: Volume) => number) => volumes.reduce((sum, volume) => sum + of(volume), 0);
  const counts = {
    articles: outline.whole.count,
    drafts: total((volume) => volume.drafts),
    unplaced: total((volume) => volume.index.unplaced),
    unsigned: total((volume) => volume.index.unsigned),
  };
  return { tables, basis, volumes: held, pages, outline, links, problems: problems.sort(compareProblems), counts };
}

/** Changes with the tables and with the code that reads; the same wherever the content lies. */
export function basisOf(content: string, drafts: boolean): string {
  const texts = TABLE_FILES.map((file) => readFileSync(join(content, file), "utf8"));
  return hashOf([readerHash(), drafts, ...texts].join("\0"));
}

/** The years of articles/, "" for files that lie in none; or those below some folders of it only. */
export function scanYears(content: string, folders: readonly string[] = ["articles"]): ScannedYear[] {
  const prints = folders.flatMap((folder) => [...scanContent(content, folder)]);
  const stateOf = (ofFolders: typeof prints) => ({
    scanned: hashOf([resolve(content), ...ofFolders].join("\n")),
    files: ofFolders.reduce((sum, [, print]) => sum + Number.parseInt(print, 10), 0),
  });
  const years = groupBy(prints, ([folder]) => [chapterOf(folder).slice(0, 4)]);
  return [...years].map(([year, ofYear]) => {
    const chapters = groupBy(ofYear, ([folder]) => [chapterOf(folder)]);
    return {
      year,
      ...stateOf(ofYear),
      chapters: [...chapters].map(([name, ofChapter]) => ({ name, ...stateOf(ofChapter) })),
    };
  });
}

function handedVolume(kept: string, basis: string, year: string): Volume {
  const volume = keptVolume({ kept, basis }, year);
  if (volume) return volume;
  throw new Failure(
    2,
    `The reading of ${year} in ${kept} is damaged, or was made by other code or with other tables, and the articles of ${year} are not at hand.`,
    `Read ${year} again with this code and these tables (npm run read -- --years ${year}), and hand its reading on.`,
  );
}

/** Years as they were kept, or read now. */
export async function readVolumes(
  { content, kept, drafts, workers, report }: Omit<ContentOptions, "handed">,
  basis: string,
  scanned: readonly ScannedYear[],
): Promise<Volume[]> {
  const known = new Map(scanned.map(({ year }) => [year, keptVolume({ kept, basis }, year)]));
  const stale = scanned.filter(({ year, scanned: print }) => known.get(year)?.scanned !== print);
  const total = stale.reduce((sum, { files }) => sum + files, 0);
  const weight = stale.reduce((sum, { year, files }) => sum + (known.get(year) ? files * CHANGED : files), 0);
  const read = await workers(weight);
  let done = 0;
  const parts = parcels(stale, ({ files }) => files, PARCEL).map(async (part) => {
    const volumes = await read.read({ content, kept, drafts, basis, years: part });
    done += part.reduce((sum, { files }) => sum + files, 0);
    report(done, total);
    return volumes;
  });
  for (const volume of (await Promise.all(parts)).flat()) known.set(volume.year, volume);
  return [...known.values()].flatMap((volume) => volume ?? []);
}

function readPages(content: string, tables: Tables): { pages: TextPage[]; problems: Problem[] } {
  const files = listFiles(content, "pages");
  const known = new Set(files);
  const around = { tables, exists: (name: string) => known.has(name), faultIn: faultsIn(content) };
  const read = files.map((file) => readFile(content, file, around));
  return { pages: read.flatMap(({ page }) => page ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** Former addresses that another page has: an article, a page of content/pages, another former address, or a page of ours. */
function addressProblems(outline: Outline, { addresses }: LinkTargets, pages: readonly TextPage[]): Problem[] {
  const aliases = outline.volumes.flatMap((volume) => volume.aliases);
  const articles = aliases.flatMap(([path]) => {
    const source = articleSource(path);
    return source !== null && addresses.pathOf(source) === path ? [{ path, source }] : [];
  });
  const claims = [...articles, ...pages, ...aliases.map(([path, source]) => ({ path, source }))];
  return [...clashesAmong(claims), ...takenAddresses(aliases, outline)];
}
