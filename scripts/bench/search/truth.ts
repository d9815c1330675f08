import type { SearchRecord } from "../../search/record.ts";

/** The words of an article between punctuation marks, as written: words of two such stretches are not neighbours. */
export type Stretches = readonly (readonly string[])[];

/** The stretches of an article's title, sapo and body. */
export function stretchesOf({ title, summary, text }: SearchRecord): Stretches {
  return [title, summary, text]
    .join("\n")
    .split(/[\n.,;:!?…()“”"'‘’[\]/|–—]{1,8}(?:\s|$)|(?:^|\s)[(“"'‘[–—|-]+/u)
    .map((stretch) => stretch.split(/\s+/).filter((word) => /^[\p{L}\p{N}]+$/u.test(word)))
    .filter((words) => words.length > 0);
}

/** Every run of `length` neighbouring words of an article, in lower case and once; `keep` chooses by the words as written. */
export function runsOf(stretches: Stretches, length: number, keep: (words: readonly string[]) => boolean): Set<string> {
  const runs = new Set<string>();
  for (const words of stretches) {
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length);
      if (keep(run)) runs.add(run.join(" ").toLowerCase());
    }
  }
  return runs;
}

/** For every run, the articles that have it. */
export type Truth = ReadonlyMap<string, ReadonlySet<string>>;

/** The runs of `length` words of a corpus and the paths of the articles that have each: computed from the text alone. */
export function truthOf(
  corpus: readonly (readonly [path: string, stretches: Stretches])[],
  length: number,
  keep: (words: readonly string[]) => boolean = () => true,
): Truth {
  const truth = new Map<string, Set<string>>();
  for (const [path, stretches] of corpus) {
    for (const run of runsOf(stretches, length, keep)) {
      const paths = truth.get(run) ?? new Set();
      paths.add(path);
      truth.set(run, paths);
    }
  }
  return truth;
}
