import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { targetOf } from "../archive/links.ts";
import { surroundingsOf } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import { rendererHash } from "./code.ts";
import type { Content } from "./content.ts";
import { contentFailure } from "./failures.ts";
import { parcels } from "./pool.ts";
import type { Press, Published } from "./press.ts";
import { pagePictures } from "./publish-files.ts";
import type { Volume } from "./reading.ts";
import { siteOf } from "./teaser.ts";
import type { DrawnVolume, VolumeJob } from "./work.ts";

/** Articles of the years that a worker draws at a time. */
const PARCEL = 2500;

/** How much of a year is drawn when only articles have changed, at most and by experience. */
const CHANGED = 0.05;

const SITE = "site";

/** Changes when every page may have to be drawn anew. */
export function makerOf({ basis, tables, pages }: Content): string {
  return hashOf([rendererHash(), basis, JSON.stringify(siteOf(tables, pages))].join());
}

/**
 * Draws the pages of every year, and of none, that what they are made from has changed. Throws what went wrong once all
 * have ended, so that nobody still writes into a staging folder that is being thrown away.
 */
export async function publishPages(press: Press): Promise<Published[]> {
  const site = publishSite(press);
  const years = publishYears(press, press.checked.volumes);
  await Promise.allSettled([years, site]);
  return [...(await years), await site];
}

/** The key of each of some years' pages. */
export function yearKeys(checked: Content, volumes: readonly Volume[]): Map<string, string> {
  const renderer = rendererHash();
  const site = siteOf(checked.tables, checked.pages);
  return new Map(volumes.map((volume) => [volume.year, volumeKey(volume, checked, site, renderer)]));
}

/** Draws the pages of some years that what they are made from has changed. */
export async function publishYears(press: Press, volumes: readonly Volume[]): Promise<Published[]> {
  const { checked, last } = press;
  const keys = yearKeys(checked, volumes);
  const keyOf = ({ year }: Volume) => keys.get(year) ?? "";
  const stale = volumes.filter((volume) => !last.current(volume.year, keyOf(volume)));
  const total = stale.reduce((sum, volume) => sum + volume.index.whole.count, 0);
  const workers = await press.workers(last.maker === makerOf(checked) ? total * CHANGED : total);
  const common = commonOf(press);
  const jobs = stale.map((volume) => jobOf(volume, keyOf(volume), press));
  let done = 0;
  const years = parcels(jobs, ({ volume }) => volume.index.whole.count, PARCEL).map(async (part) => {
    const drawn = await workers.draw({ ...common, categories: checked.tables.categories, jobs: part });
    done += part.reduce((sum, { volume }) => sum + volume.index.whole.count, 0);
    press.report("render", done, total);
    return drawn;
  });
  await Promise.allSettled(years);
  const changes = yearsOrFailure((await Promise.all(years)).flat());
  const made = new Set(changes.map(({ group }) => group));
  const unchanged = volumes.flatMap((volume): Published[] => {
    const state = made.has(volume.year) ? null : last.current(volume.year, keyOf(volume));
    return state ? [{ group: volume.year, state }] : [];
  });
  return [...changes, ...unchanged];
}

/** Draws the pages of no year that what they are made from has changed. */
export async function publishSite(press: Press): Promise<Published> {
  const { checked, last } = press;
  const indexes = checked.volumes.map(({ indexKey }) => indexKey);
  const key = hashOf([rendererHash(), checked.basis, ...indexes, textKey(press)].join());
  const state = last.current(SITE, key);
  if (state) return { group: SITE, state };
  const workers = await press.workers(0);
  return workers.drawSite({
    ...commonOf(press),
    basis: checked.basis,
    volumes: checked.outline.volumes,
    pages: checked.pages,
    pagePictures: pagePictures(press),
    targets: textTargets(checked),
    stale: last.stale(SITE, key),
  });
}

function commonOf({ workshop, kept, cache, checked }: Press) {
  return {
    ...workshop,
    kept: join(kept, "reading"),
    pictures: join(cache, "pictures"),
    renderer: rendererHash(),
    site: siteOf(checked.tables, checked.pages),
  };
}

/** Changes with anything that a page of the year depends on. */
function volumeKey(volume: Volume, { basis, outline, links }: Content, site: Site, renderer: string): string {
  const hashes = new Map(outline.volumes.map(({ year, hashes: ofYear }) => [year, ofYear]));
  const around = surroundingsOf(outline, volume.year).map((list) => [
    list,
    list.before.map(({ year, at }) => hashes.get(year)?.[at]),
  ]);
  return hashOf(
    [renderer, basis, JSON.stringify(site), volume.key, JSON.stringify(around), links.keyOf(volume)].join("\0"),
  );
}

function jobOf(volume: Volume, key: string, { checked, last }: Press): VolumeJob {
  return {
    volume,
    stale: last.stale(volume.year, key),
    surroundings: surroundingsOf(checked.outline, volume.year),
    targets: checked.links.targetsOf(volume),
  };
}

function yearsOrFailure(years: readonly DrawnVolume[]) {
  const problems = years.flatMap((year) => year.problems);
  if (problems.length > 0) throw contentFailure(1, problems);
  return years.flatMap(({ change }) => change ?? []);
}

/** Changes with the pages of content/pages, their pictures and where their links lead. */
function textKey(press: Press): string {
  const { pages } = press.checked;
  return JSON.stringify([pages, pagePictures(press), textTargets(press.checked)]);
}

function textTargets({ pages, links, tables }: Content): Record<string, Record<string, string | null>> {
  return Object.fromEntries(
    pages.map((page) => [
      page.source,
      Object.fromEntries(
        page.body.links.map(({ href }) => [href, targetOf(links.addresses, tables.settings.url, page, href)]),
      ),
    ]),
  );
}
