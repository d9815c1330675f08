/** What a plain value may be that begins with a letter: YAML 1.2 (section 10.3.2) reads these words as no text. */
const NO_TEXT = /^(?:null|true|false)$/i;
const KEY = /^([a-z]+): +(?! )(.*)$/;
const LETTER_FIRST = /^\p{L}/u;
/** What a parser would have to think about, in a list. */
const SPECIAL = /[^\S ]|[:#[\]{},]/;
/** A colon or a hash stands for itself inside a word: "http://", "18:30", "C#". */
const SPECIAL_IN_LINE = /[^\S ]|:(?!\S)|(?<!\S)#/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;
const QUOTE_FIRST = /^["']/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const OTHER_SPACE = /[^\S ]/;
const LAST_SPACES = /(?<! ) +$/;

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
    const value = written.startsWith("[") ? listOf(written) : textOf(written, SPECIAL_IN_LINE);
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

function textOf(written: string, special: RegExp): string | null {
  if (QUOTE_FIRST.test(written)) {
    const quoted = OTHER_SPACE.test(written) ? null : QUOTED.exec(written);
    return quoted ? (quoted[1] ?? quoted[2] ?? "") : null;
  }
  if (DATE.test(written)) return written;
  const value = written.endsWith(" ") ? written.replace(LAST_SPACES, "") : written;
  return LETTER_FIRST.test(value) && !special.test(value) && !NO_TEXT.test(value) ? value : null;
}

function listOf(written: string): string[] | null {
  if (!written.endsWith("]")) return null;
  const items = written
    .slice(1, -1)
    .split(",")
    .map((item) => textOf(item.replace(/^ +/, ""), SPECIAL));
  return items.every((item) => item !== null) ? items : null;
}
