import { existsSync } from "node:fs";
import { join } from "node:path";
import { once } from "../archive/remembered.ts";
import { editionFile } from "../archive/urls.ts";
import type { StaleGroup } from "./group.ts";
import { sumsFile } from "./manifest.ts";
import { hashIn, inspectOutput } from "./output.ts";
import type { Prints } from "./scan.ts";
import { type GroupState, lastEntries, lastGroups, readState, saidToHold } from "./state.ts";
import { isLeftAlone, refuseStrangers } from "./strangers.ts";

/** What was published last in an output, as far as it is still there. */
export interface LastEdition {
  readonly groups: readonly string[];
  readonly maker: string;
  /** The group as it is published, if it is whole and its key is this; else it must be made anew. */
  readonly current: (group: string, key: string) => GroupState | null;
  /** The group as it is published, whatever its key, if it is whole. */
  readonly whole: (group: string) => GroupState | null;
  /** What is known of a group that must be made anew. */
  readonly stale: (group: string, key: string) => StaleGroup;
  /** Every file of a group. */
  readonly pathsOf: (group: string) => string[];
  /** Files in the output that another edition than the last put there. */
  readonly outdated: readonly string[];
  /** Files in the output that are not the site's, and are left alone. */
  readonly strangers: ReadonlySet<string>;
  /** Whether a file in the output is not what the last edition held; it may still be what the next one holds. */
  readonly isDoubtful: (path: string) => boolean;
  /** Whether a file in the output holds what some edition of ours put there, if its bytes have this hash. */
  readonly isOurs: (path: string, hash: string) => boolean;
  /** The prints of the output's folders. */
  readonly folders: Prints;
}

export interface LookedAt {
  readonly output: string;
  /** Folder of the ledgers. */
  readonly ledgers: string;
  /** The file in which an edition, or a part of one, says what it is. */
  readonly head: string;
  /** The prints of the output's folders. */
  readonly prints: Prints;
  /** What else is known to have been put there: what a commit that was cut off was about to, path → SHA-256. */
  readonly begun: ReadonlyMap<string, string>;
  /** What is left alone besides what always is. */
  readonly keep: readonly string[];
}

/**
 * Looks at an output, and at what is kept of how it was made. Throws a Failure where the output holds anything that is
 * neither ours nor to be left alone.
 */
export function lastEdition({ output, ledgers, head, prints, begun, keep }: LookedAt): LastEdition {
  const state = readState(ledgers, output, head);
  const isKnown = state !== null || existsSync(join(output, head));
  const groups = isKnown ? lastGroups(output, state) : [];
  const entriesOf = (group: string) => lastEntries(ledgers, output, group, state);
  const listOf = (group: string) => hashIn(output, editionFile(sumsFile(group))) ?? "";
  const groupOf = new Map<string, string>();
  const expected = () =>
    groups.flatMap((group) => {
      const list = editionFile(sumsFile(group));
      groupOf.set(list, group);
      const files = entriesOf(group).map(({ path, hash }): [string, string] => {
        groupOf.set(path, group);
        return [path, hash];
      });
      return [...files, [list, state?.groups[group]?.list ?? listOf(group)] as [string, string]];
    });
  const before = new Map(Object.entries(state?.folders ?? {}));
  const { spoiled, strange, isLookedAt } = inspectOutput(output, prints, before, expected);
  const said = once(() => saidToHold(output, head));
  const isOurs = (path: string, hash: string) => begun.get(path) === hash || said().get(path) === hash;
  const foreign = [...strange].filter(([path, hash]) => hash === null || !(path === head || isOurs(path, hash)));
  const known = (state?.strangers ?? []).filter((path) => !isLookedAt(path));
  const strangers = new Set([...known, ...foreign.map(([path]) => path)]);
  refuseStrangers(
    output,
    [...strangers].filter((path) => !isLeftAlone(path, keep)),
    isKnown ? "" : ` It has no ${head}.`,
  );
  const outdated = [...strange.keys()].filter((path) => path !== head && !strangers.has(path));
  const isDoubtful = (path: string) => spoiled.has(path) || strange.has(path);
  const spoiledGroups = new Set([...spoiled].map((path) => groupOf.get(path)));
  const whole = (group: string) => (spoiledGroups.has(group) ? null : (state?.groups[group] ?? null));
  return {
    groups,
    maker: state?.maker ?? "",
    whole,
    current: (group, key) => {
      const known = whole(group);
      return known?.key === key ? known : null;
    },
    stale: (group, key) => {
      const entries = entriesOf(group);
      const sound = entries.filter(({ path }) => !spoiled.has(path));
      const altered = entries
        .map(({ path }) => path)
        .filter((path) => spoiled.has(path) && existsSync(join(output, path)));
      const isListed = !isDoubtful(editionFile(sumsFile(group)));
      return { group, key, before: sound, altered, list: isListed ? listOf(group) : "" };
    },
    pathsOf: (group) => [...entriesOf(group).map(({ path }) => path), editionFile(sumsFile(group))],
    outdated,
    strangers,
    isDoubtful,
    isOurs,
    folders: prints,
  };
}
