import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { hashOf } from "../archive/hash.ts";
import { targetOf } from "../archive/links.ts";
import { surroundingKeys, surroundingsOf } from "../archive/outline.ts";
import { rendererHash } from "./code.ts";
import type { Content } from "./content.ts";
import { contentFailure } from "./failures.ts";
import type { PageLinks } from "./materials.ts";
import { linksFrom } from "./plan-articles.ts";
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

/** The key of each of some years' pages: it changes with anything that they depend on. */
export function yearKeys(
  { tables, pages, basis, links, outline }: Content,
  volumes: readonly Volume[],
): Map<string, string> {
  const surroundings = surroundingKeys(outline);
  const common = [rendererHash(), basis, JSON.stringify(siteOf(tables, pages))];
  const keyOf = (volume: Volume) =>
    hashOf([...common, volume.key, ...(surroundings.get(volume.year) ?? []), links.keyOf(volume)].join("\0"));
  return new Map(volumes.map((volume) => [volume.year, keyOf(volume)]));
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
  const jobs = stale.map(
    (volume): VolumeJob => ({
      volume,
      stale: last.stale(volume.year, keyOf(volume)),
      surroundings: surroundingsOf(checked.outline, volume.year),
      targets: checked.links.targetsOf(volume),
    }),
  );
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
    links: textLinks(checked),
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

function yearsOrFailure(years: readonly DrawnVolume[]) {
  const problems = years.flatMap((year) => year.problems);
  if (problems.length > 0) throw contentFailure(1, problems);
  return years.flatMap(({ change }) => change ?? []);
}

/** Changes with the pages of content/pages, their pictures and where their links lead. */
function textKey(press: Press): string {
  const { pages } = press.checked;
  return JSON.stringify([pages, pagePictures(press), textLinks(press.checked)]);
}

function textLinks({ pages, links, tables }: Content): Record<string, PageLinks> {
  const linkTarget: Archive["linkTarget"] = (from, href) => targetOf(links.addresses, tables.settings.url, from, href);
  return Object.fromEntries(pages.map((page) => [page.source, linksFrom(page, linkTarget)]));
}
