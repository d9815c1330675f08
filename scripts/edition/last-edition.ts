import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { editionFile } from "../archive/urls.ts";
import type { StaleGroup } from "./group.ts";
import { sumsFile } from "./manifest.ts";
import { inspectOutput } from "./output.ts";
import type { Prints } from "./scan-aside.ts";
import { type GroupState, lastEntries, lastGroups, readState } from "./state.ts";

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
  /** Files in the output that the last edition did not hold. */
  readonly foreign: readonly string[];
  /** Whether a file in the output is not what the last edition held; it may still be what the next one holds. */
  readonly isDoubtful: (path: string) => boolean;
  /** The prints of the output's folders. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Looks at an output, whose file `head` says what it is, and at what is kept of how it was made. `prints` are those of its folders. */
export function lastEdition(output: string, ledgers: string, head: string, prints: Prints): LastEdition {
  const state = readState(ledgers, output, head);
  const groups = lastGroups(output, state);
  const entriesOf = (group: string) => lastEntries(ledgers, output, group, state);
  const listOf = (group: string) => {
    const list = join(output, editionFile(sumsFile(group)));
    return existsSync(list) ? hashOf(readFileSync(list)) : "";
  };
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
  const { spoiled, foreign, folders } = inspectOutput(
    output,
    prints,
    new Map(Object.entries(state?.folders ?? {})),
    expected,
  );
  const strange = new Set(foreign);
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
      const before = entries.filter(({ path }) => !spoiled.has(path));
      const altered = entries
        .map(({ path }) => path)
        .filter((path) => spoiled.has(path) && existsSync(join(output, path)));
      const isListed = !isDoubtful(editionFile(sumsFile(group)));
      return { group, key, before, altered, list: isListed ? listOf(group) : "" };
    },
    pathsOf: (group) => [...entriesOf(group).map(({ path }) => path), editionFile(sumsFile(group))],
    foreign: foreign.filter((path) => path !== head),
    isDoubtful,
    folders,
  };
}
