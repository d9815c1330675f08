import { listSlug } from "../archive/text.ts";

/** A writer as the source prints one. `org` is "" where none is named. */
export interface Writer {
  readonly name: string;
  readonly org: string;
}

const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,5}$/u;
const WITH_AGENCY =
  /^(?<name>[^()/]*[^()/\s])\s*(?:\(\s*(?<bracketed>[A-ZĐ]{2,8}\+?)\s*\)|\/\s*(?<after>[A-ZĐ]{2,8}\+?))$/u;
const BETWEEN_NAMES = /,|(?<=\s)[-–—]|[-–—](?=\s)|(?<=\s)và(?=\s)/;

/** Whether a line can be nothing but a person's name: up to six capitalised words. "Theo Reuters" names a source. */
export function looksLikeName(text: string): boolean {
  return NAME.test(text) && !/Theo\b/.test(text);
}

/**
 * The writers of a byline. A semicolon always parts two of them; commas, dashes and "và" only where a name stands on
 * either side, so that "Lê An (giáo viên, quận 3)" and "Theo AFP, Reuters" stay whole, as printed. An agency behind a
 * name, "Lê An (TTXVN)" or "Lê An/TTXVN", becomes its organisation. What holds no letter names nobody.
 */
export function writersOf(byline: string): Writer[] {
  return byline
    .split(";")
    .map((part) => part.trim())
    .filter((part) => listSlug(part) !== "")
    .flatMap(namesOf);
}

function namesOf(text: string): Writer[] {
  const { name = text, bracketed, after } = WITH_AGENCY.exec(text)?.groups ?? {};
  const names = name.split(BETWEEN_NAMES).map((each) => each.trim());
  if (!names.every(looksLikeName)) return [{ name: text, org: "" }];
  return names.map((each) => ({ name: each, org: bracketed ?? after ?? "" }));
}
