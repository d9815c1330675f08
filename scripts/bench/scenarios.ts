import { resolve } from "node:path";
import { filesBelow } from "../edition/files-below.ts";
import { ROOT } from "../edition/paths.ts";
import type { ArticleFile } from "./article.ts";
import { ADDED, addTo, BACKDATED, withdrawEdits } from "./edits.ts";
import { empty, recall, warm } from "./ground.ts";
import { readSummary, type Told } from "./summary.ts";

/** Where the folders of one size of corpus are. */
export interface Ground {
  readonly articles: number;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** The same newspaper as a site for Hugo, and what Hugo made of it. */
  readonly hugo: { readonly site: string; readonly output: string };
  /** Where the floor writes. */
  readonly floor: string;
}

/** One thing to measure: what must be so before each run, the command, how to read what it printed, and what to leave behind. */
export interface Scenario {
  readonly name: string;
  /** How often it is run unless the command line says otherwise. */
  readonly runs: number;
  readonly prepare: (ground: Ground) => void;
  readonly command: (ground: Ground) => readonly [program: string, ...args: string[]];
  readonly read: (output: string, ground: Ground) => Told;
  /** Whether the corpus must be made and built again as it was, unmeasured, after each run. */
  readonly edits: boolean;
}

/** Scenarios whose runs take turns, so that whatever else the machine does is shared fairly. */
export type Round = readonly Scenario[];

const ours: Pick<Scenario, "command" | "read" | "edits"> = {
  command: (ground) => buildCommand("bench/build-program", ground),
  read: readSummary,
  edits: false,
};

export function buildCommand(program: string, { content, output, cache }: Ground): [string, ...string[]] {
  return [
    process.execPath,
    ...[`${ROOT}scripts/compiled/run.mjs`, program],
    ...["--content", content, "--output", output, "--cache", cache],
  ];
}

export const COLD: Scenario = {
  ...ours,
  name: "cold",
  runs: 1,
  prepare({ content, output, cache }) {
    withdrawEdits(content);
    empty(output);
    empty(cache);
    warm(content);
  },
};

export const UNCHANGED: Scenario = {
  ...ours,
  name: "nothing changed",
  runs: 3,
  prepare: recallSite,
};
export const ONE_ADDED = withOneMore("one added", ADDED);
export const ONE_BACKDATED = withOneMore("one backdated", BACKDATED);

function withOneMore(name: string, article: ArticleFile): Scenario {
  return {
    ...ours,
    name,
    runs: 3,
    edits: true,
    prepare(ground) {
      recallSite(ground);
      addTo(ground.content, article);
    },
  };
}

function recallSite({ content, output }: Ground): void {
  recall(content);
  recall(output);
}

/** What the safety of a power cut costs: the same without forcing what was written to the disk. */
export const COLD_UNSYNCED: Scenario = unsynced(COLD);
export const ONE_ADDED_UNSYNCED: Scenario = unsynced(ONE_ADDED);

function unsynced(scenario: Scenario): Scenario {
  return {
    ...scenario,
    name: `${scenario.name}, unsynced`,
    command: (ground) => [...scenario.command(ground), "--unsynced"],
  };
}

/** The build that an operator runs, from nothing; last, because it leaves a site that the others do not expect. */
export const COLD_WITH_SEARCH: Scenario = {
  ...COLD,
  name: "cold, with search",
  command: (ground) => buildCommand("build", ground),
};

/** Hugo's only build: it draws every page every time. */
export const HUGO: Scenario = {
  name: "Hugo",
  runs: 1,
  prepare({ hugo }) {
    empty(hugo.output);
    warm(hugo.site);
  },
  command: ({ hugo }) => [
    "hugo",
    ...["--source", hugo.site, "--destination", resolve(hugo.output), "--noBuildLock", "--quiet"],
  ],
  read: (_, { hugo }) => ({
    pages: filesBelow(hugo.output).length - filesBelow(`${hugo.site}/static`).length,
    changed: null,
    steps: new Map(),
  }),
  edits: false,
};

/** The article pages alone, as fast as this machine can make them in JavaScript; it looks at the site that the cold build left. */
export const FLOOR: Scenario = {
  name: "floor",
  runs: 1,
  prepare: ({ floor }) => empty(floor),
  command: ({ content, output, floor }) => [
    process.execPath,
    ...[`${ROOT}scripts/compiled/run.mjs`, "bench/floor-program"],
    ...[content, output, floor],
  ],
  read: (_, { floor }) => ({ pages: filesBelow(floor).length, changed: null, steps: new Map() }),
  edits: false,
};
