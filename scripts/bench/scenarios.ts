import { mkdirSync, rmSync } from "node:fs";
import { ROOT } from "../edition/paths.ts";
import { readSummary, type Told } from "./summary.ts";

/** Where the folders of one size of corpus are. */
export interface Ground {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** One thing to measure: what must be so before each run, the command, and how to read what it printed. */
export interface Scenario {
  readonly name: string;
  /** How often it is run unless the command line says otherwise. */
  readonly runs: number;
  readonly prepare: (ground: Ground) => void;
  readonly program: string;
  readonly args: (ground: Ground) => readonly string[];
  readonly read: (output: string) => Told;
}

const build: Pick<Scenario, "program" | "args" | "read"> = {
  program: process.execPath,
  args: ({ content, output, cache }) => [
    ...["--import", "tsx", `${ROOT}scripts/build.ts`],
    ...["--content", content, "--output", output, "--cache", cache],
  ],
  read: readSummary,
};

/** In this order, because the second finds what the first left. */
export const scenarios: readonly Scenario[] = [
  {
    ...build,
    name: "cold",
    runs: 1,
    prepare({ output, cache }) {
      for (const folder of [output, cache]) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
      }
    },
  },
  { ...build, name: "warm", runs: 3, prepare: () => {} },
];
