import { distance } from "fastest-levenshtein";

/**
 * The text in the one form the archive keeps: NFC, and the Icelandic and African capitals that old
 * Vietnamese keyboards produced (U+00D0, U+0189) replaced by the Vietnamese letter Đ.
 */
export function canonical(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00D0\u0189]/g, "Đ")
    .replace(/[\u00F0\u0256]/g, "đ");
}

/**
 * Characters that no reader sees and every search stumbles over: controls, formats, and all spaces but the common one;
 * and those that are none (Unicode 23.7 and half surrogates), which XML does not allow.
 */
export const INVISIBLE = /(?![\t\n ])[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFC]|\u034F/u;

/** The name of the first character that `INVISIBLE` finds in a text: "U+200B"; "" where there is none. */
export function hiddenIn(text: string): string {
  const code = INVISIBLE.exec(text)?.[0].codePointAt(0);
  return code === undefined ? "" : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Lower case without tones, marks or đ: the form in which two spellings of one word are equal. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return canonical(text).toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
}

const ASCII = /^[ -~]*$/;

/**
 * A URL slug: a–z, 0–9 and single hyphens, at most `limit` characters, cut between syllables where it
 * can be. "6.000 tỉ" keeps its number whole ("6000-ti"), as Vietnamese newspapers write it.
 * Returns "" when the text holds no letter or digit.
 */
export function slugOf(text: string, limit = 80): string {
  const slug = fold(text)
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, "$1")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= limit) return slug;
  const end = slug.lastIndexOf("-", limit);
  return slug.slice(0, end > 0 ? end : limit);
}

const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a slug would name a folder's index or a Windows device; `con` is a common Vietnamese word. */
export function isReserved(slug: string): boolean {
  return slug === "index" || DEVICE_NAME.test(slug);
}

const PICTURE_NAME = /^[a-z0-9][a-z0-9-]*\.(jpe?g|png|webp|avif)$/;

/** Whether a file is a picture by its name, portable or not. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif|tiff?|bmp|heic)$/i.test(name);
}

/** Whether a picture's file name is the same on every file system. */
export function isPortableName(name: string): boolean {
  return name.length <= 120 && PICTURE_NAME.test(name) && !isReserved(name.slice(0, name.indexOf(".")));
}

/** The slug of a list (byline, tag): its name's slug, with `x-` before it where that is reserved. */
export function listSlug(name: string): string {
  const slug = slugOf(name);
  return isReserved(slug) ? `x-${slug}` : slug;
}

/** Up to three of `candidates` nearest to `word` in spelling without tones, best first; [] when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const target = fold(word);
  const limit = Math.min(target.length - 1, Math.max(2, Math.floor(target.length / 3)));
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = distance(target, fold(candidate));
    if (score <= limit) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || compareVietnamese(a.candidate, b.candidate));
  return scored.slice(0, 3).map(({ candidate }) => candidate);
}

const collator = new Intl.Collator("vi");

/** Vietnamese dictionary order: a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order by code units: for paths and slugs, the same in every locale. */
export function compareAscii(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The letter of the Vietnamese alphabet under which a name is filed: tones dropped, marks of letters kept (Ấp → Â). */
export function initialOf(name: string): string {
  const first = name
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC")
    .trim()[0];
  return (first ?? "#").toLocaleUpperCase("vi");
}

/** Plain text cut to at most `limit` characters at a space, with an ellipsis where something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(" ", limit - 1);
  const cut = text.slice(0, end > 0 ? end : limit - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/(?<![\s,;:–-])[\s,;:–-]+$/, "")}…`;
}
