import { canonical } from "../archive/text.ts";

/** What is never seen in print: format characters (zero widths, BOM, soft hyphen), controls, half surrogates, noncharacters, fillers. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\uFFFC]|\u034F|(?!\s)\p{Cc}/gu;
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/;

/**
 * One line of text in the only form that the checker lets through: canonical letters, no invisible characters, every
 * run of spaces (also the unbreakable ones) a single space, none at either end.
 */
export function clean(text: string): string {
  return canonical(text.replace(INVISIBLE, ""))
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();
}

/** The lines of a text that hold anything, cleaned. */
export function linesOf(text: string): string[] {
  return text
    .split(LINE_END)
    .map(clean)
    .filter((line) => line !== "");
}
