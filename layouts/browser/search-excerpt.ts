import { readerForm } from "../../scripts/archive/search.ts";

/** A stretch of text, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const WORDS_BEFORE = 8;
const EXCERPT_WORDS = 36;

/** As Pagefind counts words: what stands between white space, but U+FEFF is none. */
const BETWEEN_WORDS = /[^\S\uFEFF]+/;

/** The title with the words at `positions` marked; the text of a record opens with it. */
export function titlePieces(title: string, positions: readonly number[]): Piece[] {
  return piecesOf(title.split(BETWEEN_WORDS), 0, new Set(positions));
}

/**
 * The part of the text after its title in which most words of the query stand together first, with the words at
 * `positions` marked; its beginning where there is none. Positions are those of words in `content`, ascending.
 */
export function excerptPieces(content: string, title: string, positions: readonly number[]): Piece[] {
  const words = content.split(BETWEEN_WORDS);
  const first = title.split(BETWEEN_WORDS).length;
  const start = Math.max(first, (runStart(positions.filter((at) => at >= first)) ?? first) - WORDS_BEFORE);
  const end = Math.min(words.length, start + EXCERPT_WORDS);
  const pieces = piecesOf(words.slice(start, end), start, new Set(positions));
  if (start > first) pieces.unshift({ text: "… ", marked: false });
  if (end < words.length) pieces.push({ text: " …", marked: false });
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
    const text = readerForm(run.text);
    const gap = index < runs.length - 1 ? " " : "";
    if (!run.marked) return [{ text: text + gap, marked: false }];
    const [, before = "", core = text, after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    const around = [
      { text: before, marked: false },
      { text: core, marked: true },
      { text: after + gap, marked: false },
    ];
    return around.filter((piece) => piece.text !== "");
  });
}
