/** What a plain value may be that begins with a letter: YAML 1.2 (section 10.3.2) reads these words as no text. */
const NO_TEXT = /^(?:null|true|false)$/i;
const KEY = /^([a-z]+): +(.*)$/;
/** Begins with a letter, and holds nothing that a parser would have to think about. */
const PLAIN = /^\p{L}(?:[^\s:#[\]{},]| )*$/u;
/** A colon or a hash stands for itself inside a word: "http://", "18:30", "C#". */
const PLAIN_LINE = /^\p{L}(?:[^\s:#]| |:(?=\S)|(?<=\S)#)*$/u;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;
const QUOTED = /^(?:"((?:[^\s"\\]| )*)"|'((?:[^\s']| )*)')$/;

export type FlatMap = Readonly<Record<string, string | readonly string[]>>;

/**
 * The map that the front matter of nearly every article is: keys with one text each, or with a list in brackets. null
 * where a line holds anything else, which says nothing of whether it is right. What it answers is what a YAML parser
 * answers, in a tenth of the time.
 */
export function flatMap(text: string): FlatMap | null {
  const map: Record<string, string | readonly string[]> = {};
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const [, key = "", written = ""] = KEY.exec(line) ?? [];
    if (key === "" || Object.hasOwn(map, key)) return null;
    const value = written.startsWith("[") ? listOf(written) : textOf(written, PLAIN_LINE);
    if (value === null) return null;
    map[key] = value;
  }
  return map;
}

/** The list of such maps that a table is: each begins with a dash. null where it holds anything else. */
export function flatList(text: string): readonly FlatMap[] | null {
  const maps: FlatMap[] = [];
  for (const item of text.replace(/\n$/, "").split(/\n(?=- )/)) {
    if (!/^- .*(?:\n {2}.*)*$/.test(item)) return null;
    const map = flatMap(item.replace(/^(?:- | {2})/gm, ""));
    if (map === null) return null;
    maps.push(map);
  }
  return maps;
}

function textOf(written: string, plain: RegExp): string | null {
  const quoted = QUOTED.exec(written);
  if (quoted) return quoted[1] ?? quoted[2] ?? "";
  if (DATE.test(written)) return written;
  const value = written.replace(/ +$/, "");
  return plain.test(value) && !NO_TEXT.test(value) ? value : null;
}

function listOf(written: string): string[] | null {
  if (!written.endsWith("]")) return null;
  const items = written
    .slice(1, -1)
    .split(",")
    .map((item) => textOf(item.replace(/^ +/, ""), PLAIN));
  return items.every((item) => item !== null) ? items : null;
}
