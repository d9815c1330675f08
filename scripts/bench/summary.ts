/** What a build says of itself in the last lines that it prints. */
export interface Told {
  readonly pages: number;
  /** Seconds of each step, in order. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Reads the summary that a build prints. Throws an Error where it is none. */
export function readSummary(output: string): Told {
  const pages = /([\d,]+) pages/.exec(output)?.[1];
  const time = /^time: .*?\((.*)\)$/m.exec(output)?.[1];
  if (pages === undefined || time === undefined) throw new Error(`no summary of a build:\n${output}`);
  const steps = [...time.matchAll(/([^,]+?) ([\d.]+) s/g)].map(([, step = "", seconds]): [string, number] => [
    step.trim(),
    Number(seconds),
  ]);
  return { pages: Number(pages.replaceAll(",", "")), steps: new Map(steps) };
}
