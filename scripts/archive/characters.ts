import { canonical, INVISIBLE } from "./text.ts";

/** What a UTF-16 code unit may be, as bits. */
const WORD = 1;
const STRANGE = 2;
const SURROGATE = 4;
const KNOWN = 8;

/** Consonants and vowels of Korean that NFC joins to what stands before them; no mark says so of them. */
const JOINING_JAMO = /[\u1161-\u1175\u11A8-\u11C2]/;

/**
 * The bits of every code unit that has been met. Asking a regular expression of Unicode classes for each character of
 * each article costs more than all else that is asked of its text.
 */
const met = new Uint8Array(0x10000);

function bitsOf(code: number): number {
  return met[code] || meet(code);
}

function meet(code: number): number {
  const one = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isWord = /[\p{L}\p{N}]/u.test(one);
  const isStrange =
    isSurrogate || INVISIBLE.test(one) || canonical(one) !== one || /\p{M}/u.test(one) || JOINING_JAMO.test(one);
  const bits = KNOWN | (isWord ? WORD : 0) | (isStrange ? STRANGE : 0) | (isSurrogate ? SURROGATE : 0);
  met[code] = bits;
  return bits;
}

/**
 * Whether a text may hold a character that cannot be seen, or not be in the canonical form. Where this is false, neither
 * is so: text without marks and without characters that NFC replaces is in NFC (Unicode Standard Annex 15, section 9).
 */
export function mayBeStrange(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bitsOf(text.charCodeAt(at)) & STRANGE) return true;
  return false;
}

/** How many runs of letters and digits a text holds: in Vietnamese, its syllables. */
export function countSyllables(text: string): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const here = bitsOf(text.charCodeAt(at));
    if (here & SURROGATE) return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (here & WORD && !(before & WORD)) count++;
    before = here;
  }
  return count;
}
