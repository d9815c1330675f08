import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { type Addresses, ownPages, resolveKey } from "../archive/links.ts";
import type { Outline } from "../archive/outline.ts";
import { remembered } from "../archive/remembered.ts";
import { articleSource } from "../archive/urls.ts";
import { readKeptJson, writeKept } from "./files.ts";
import { keptLinks, keptPaths, type Paths, type Volume, yearOfKey } from "./reading.ts";

/** For a year's links to one other year (or to pages of none): what they were resolved with, and the hash of where they lead. */
interface Resolved {
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

type Memo = Readonly<Record<string, Readonly<Record<string, Resolved>>>>;

/** Where a year's links to each other year lead, in the order of their keys; null to nowhere. */
type Targets = Readonly<
  Record<string, Pick<Resolved, "from" | "hash"> & { readonly targets: readonly (string | null)[] }>
>;

/** Where the links between years lead. */
export interface LinkTargets {
  /** Changes when a link of the year to another leads elsewhere. */
  readonly keyOf: (volume: Volume) => string;
  /** Every link of the year to another, by its key; null where it leads nowhere. */
  readonly targetsOf: (volume: Volume) => Record<string, string | null>;
  readonly addresses: Addresses;
}

const memoFile = (kept: string): string => join(kept, "targets.json");
const targetsFile = (kept: string, year: string): string => join(kept, `${year}.targets`);

/** `pages` are the Markdown files of content/pages and their paths. Resolves only what may have changed since last time. */
export function linkTargets(
  kept: string,
  volumes: readonly Volume[],
  outline: Outline,
  pages: ReadonlyMap<string, string>,
): LinkTargets {
  const byYear = new Map(volumes.map((volume) => [volume.year, volume]));
  const memo = readKeptJson<Memo>(memoFile(kept)) ?? {};
  const pathsIn = remembered((year: string) => keptPaths(kept, year));
  const linksIn = remembered((year: string) => keptLinks(kept, year));
  const addresses = addressesOf(byYear, pathsIn, outline, pages);
  const aliases = hashOf(JSON.stringify(outline.volumes.map((volume) => volume.aliases)));
  const sitePages = hashOf(JSON.stringify([...pages]) + outline.volumes.map(({ days }) => days.join()).join());

  const resolvedIn = (volume: Volume, to: string): Resolved => {
    const pagesOf = to === "" ? `${sitePages} ${listsHash(outline)}` : (byYear.get(to)?.addresses ?? "");
    const state = `${pagesOf} ${aliases}`;
    const known = memo[volume.year]?.[to];
    const from = volume.linksTo[to] ?? "";
    if (known?.from === from && known.to === state) return known;
    const keys = linksIn(volume.year)[to] ?? [];
    return { from, to: state, hash: hashOf(JSON.stringify(keys.map((key) => resolveKey(addresses, key)))) };
  };
  const resolved = new Map(
    volumes.map((volume) => [
      volume.year,
      Object.fromEntries(Object.keys(volume.linksTo).map((to) => [to, resolvedIn(volume, to)])),
    ]),
  );
  const next = JSON.stringify(Object.fromEntries(resolved));
  if (next !== JSON.stringify(memo)) writeKept(memoFile(kept), next);
  return {
    addresses,
    keyOf: ({ year }) =>
      Object.values(resolved.get(year) ?? {})
        .map(({ hash }) => hash)
        .join(),
    targetsOf: ({ year }) => {
      const before = readKeptJson<Targets>(targetsFile(kept, year)) ?? {};
      const links = linksIn(year);
      const now = Object.entries(resolved.get(year) ?? {}).map(([to, { from, hash }]): [string, Targets[string]] => {
        const known = before[to];
        if (known?.from === from && known.hash === hash) return [to, known];
        return [to, { from, hash, targets: (links[to] ?? []).map((key) => resolveKey(addresses, key)) }];
      });
      if (now.some(([to, targets]) => targets !== before[to])) {
        writeKept(targetsFile(kept, year), JSON.stringify(Object.fromEntries(now)));
      }
      const pairs = now.flatMap(([to, { targets }]) => targets.map((target, at) => [links[to]?.[at] ?? "", target]));
      return Object.fromEntries(pairs);
    },
  };
}

function listsHash({ lists }: Outline): string {
  return Object.values(lists)
    .flatMap((ofKind) =>
      ofKind.map(
        ({ slug, depth, years }) => `${slug} ${depth} ${years.map(({ index }) => index.months.join()).join()}`,
      ),
    )
    .join("\n");
}

function addressesOf(
  byYear: ReadonlyMap<string, Volume>,
  pathsIn: (year: string) => Paths,
  outline: Outline,
  pages: ReadonlyMap<string, string>,
): Addresses {
  let others: ReadonlySet<string> | undefined;
  const otherPaths = () => {
    others ??= new Set([
      ...pages.values(),
      ...outline.volumes.flatMap((volume) => volume.aliases.map(([path]) => path)),
      ...ownPages(outline),
    ]);
    return others;
  };
  const pathOf = (source: string): string | null => {
    const page = pages.get(source);
    const year = yearOfKey(source);
    return page ?? (byYear.has(year) && source.endsWith(".md") ? (pathsIn(year)[source] ?? null) : null);
  };
  const has = (path: string): boolean => {
    const source = articleSource(path);
    return (source !== null && pathOf(source) === path) || otherPaths().has(path);
  };
  return { pathOf, has };
}
