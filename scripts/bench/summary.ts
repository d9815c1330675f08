/** What a build says of itself in the last lines that it prints. */
export interface Told {
  /** How many pages it drew. */
  readonly pages: number;
  /** How many files of the site it wrote or deleted; null where it does not tell. */
  readonly changed: number | null;
  /** Seconds of each step, in order. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Reads the summary that a build prints. Throws an Error where it is none. */
export function readSummary(output: string): Told {
  const pages = /(?<![\d,])([\d,]+) pages drawn/.exec(output)?.[1];
  const [, written, deleted] = /^files: ([\d,]+) written .*?(?<![\d,])([\d,]+) deleted/m.exec(output) ?? [];
  const time = /^time: [\d.]+ s \((.*)\)$/m.exec(output)?.[1];
  if (pages === undefined || written === undefined || deleted === undefined || time === undefined) {
    throw new Error(`no summary of a build:\n${output}`);
  }
  const steps = time.split(", ").map((step): [string, number] => {
    const [name = "", seconds] = step.split(/ (?=[\d.]+ s$)/);
    return [name, Number.parseFloat(seconds ?? "")];
  });
  return { pages: numberOf(pages), changed: numberOf(written) + numberOf(deleted), steps: new Map(steps) };
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));
