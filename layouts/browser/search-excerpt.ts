/** A stretch of text, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const WORDS_BEFORE = 8;
const EXCERPT_WORDS = 36;

/** The first `title` words of a text, with those at `positions` marked. */
export function titlePieces(words: readonly string[], title: number, positions: readonly number[]): Piece[] {
  return piecesOf(words.slice(0, title), 0, new Set(positions));
}

/**
 * The part of a text after its title in which most words of the query stand together first, with the words at
 * `positions` marked; its beginning where there is none. Positions are those of `words`, ascending.
 */
export function excerptPieces(words: readonly string[], title: number, positions: readonly number[]): Piece[] {
  const start = Math.max(title, (runStart(positions.filter((at) => at >= title)) ?? title) - WORDS_BEFORE);
  const end = Math.min(words.length, start + EXCERPT_WORDS);
  const pieces = piecesOf(words.slice(start, end), start, new Set(positions));
  if (start > title) pieces.unshift({ text: "… ", marked: false });
  if (end < words.length) pieces.push({ text: "\u00a0…", marked: false });
  return pieces;
}

/** Where the first of the longest runs of consecutive numbers begins. */
function runStart(positions: readonly number[]): number | undefined {
  let best: number | undefined;
  let longest = 0;
  let start = 0;
  positions.forEach((position, index) => {
    if (positions[index - 1] !== position - 1) start = index;
    if (index - start + 1 > longest) {
      longest = index - start + 1;
      best = positions[start];
    }
  });
  return best;
}

/** What stands before the first letter or digit, what reaches from it to the last, and what follows. */
const ENDS = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}]|)([^\p{L}\p{N}]*)$/su;

/** Joins words into pieces, neighbours of one kind together, punctuation at the ends of a marked one left out. */
function piecesOf(words: readonly string[], offset: number, marked: ReadonlySet<number>): Piece[] {
  const runs: { text: string; marked: boolean }[] = [];
  words.forEach((word, index) => {
    const isMarked = marked.has(offset + index);
    const run = runs.at(-1);
    if (run?.marked === isMarked) run.text += ` ${word}`;
    else runs.push({ text: word, marked: isMarked });
  });
  return runs.flatMap((run, index) => {
    const { text } = run;
    const gap = index < runs.length - 1 ? " " : "";
    if (!run.marked) return [{ text: text + gap, marked: false }];
    const [, before = "", core = text, after = ""] = ENDS.exec(text) ?? [];
    const around = [
      { text: before, marked: false },
      { text: core, marked: true },
      { text: after + gap, marked: false },
    ];
    return around.filter((piece) => piece.text !== "");
  });
}
