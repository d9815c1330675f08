import { Failure } from "../archive/failure.ts";
import { withdrawEdits } from "./edits.ts";
import { measure, medianRun, type Run } from "./measure.ts";
import type { Ground, Round, Scenario } from "./scenarios.ts";
import type { Row } from "./table.ts";

/**
 * Measures the scenarios of a round on every ground in turn, each as often as it says or as `times` says; returns the row
 * of each one's median run on each ground. What is compared, be it of two programs or of two sizes, was so measured in
 * the same minutes.
 */
export async function measureRound(round: Round, grounds: readonly Ground[], times: number | null): Promise<Row[]> {
  const cases = grounds.flatMap((ground) => round.map((scenario) => ({ scenario, ground, done: [] as Run[] })));
  const most = Math.max(...round.map((scenario) => times ?? scenario.runs));
  for (let turn = 0; turn < most; turn++) {
    for (const { scenario, ground, done } of cases) {
      if (turn < (times ?? scenario.runs)) done.push(await runOnce(scenario, ground));
    }
  }
  return cases.map(({ scenario, ground, done }) => {
    const { cost, output } = medianRun(done);
    const { articles } = ground;
    return { articles, scenario: scenario.name, runs: done.length, ...cost, ...scenario.read(output, ground) };
  });
}

async function runOnce(scenario: Scenario, ground: Ground): Promise<Run> {
  scenario.prepare(ground);
  const run = await succeed(scenario, ground);
  if (scenario.edits) {
    withdrawEdits(ground.content);
    await succeed(scenario, ground);
  }
  return run;
}

async function succeed({ name, command }: Scenario, ground: Ground): Promise<Run> {
  const [program, ...args] = command(ground);
  const run = await measure(program, args);
  if (run.exitCode === 0) return run;
  throw new Failure(
    1,
    `The run “${name}” on ${ground.content} failed with exit code ${run.exitCode}.`,
    "Its own message is above.",
  );
}
