import { test } from "uvu";
import * as assert from "uvu/assert";
import { cleanBuilds, type Discovery, type Stretch, walk } from "./edits/walk.ts";

/** KHO_TIN_SEED chooses the walk, KHO_TIN_STEPS how far it goes, KHO_TIN_FROM where it begins. */
const { KHO_TIN_SEED = "1", KHO_TIN_STEPS = "300", KHO_TIN_FROM = "0" } = process.env;

test("after any edit, and whatever befell site and cache, a build makes what a clean build makes", async () => {
  const stretch: Stretch = { seed: Number(KHO_TIN_SEED), from: Number(KHO_TIN_FROM), to: Number(KHO_TIN_STEPS) };
  const clean = cleanBuilds();
  const found = await walk(stretch, clean);
  if (found === null) return;
  const shortest = await shortestTail(stretch, found, clean);
  assert.unreachable(reportOf(stretch.seed, shortest));
});

/** The same discovery after as few steps as bring it about, of those that end with it. */
async function shortestTail(stretch: Stretch, found: Discovery, clean: Parameters<typeof walk>[1]): Promise<Discovery> {
  for (let length = 1; found.step - length > stretch.from; length *= 2) {
    const again = await walk({ ...stretch, from: found.step - length, to: found.step }, clean);
    if (again?.step === found.step) return again;
  }
  return found;
}

function reportOf(seed: number, { step, log, difference }: Discovery): string {
  const from = step - log.length + 1;
  return [
    `step ${step}: ${difference}`,
    "after these steps:",
    ...log,
    `again: KHO_TIN_SEED=${seed} KHO_TIN_FROM=${from} KHO_TIN_STEPS=${step} node --import tsx tests/edition/edits.test.ts`,
  ].join("\n");
}

test.run();
