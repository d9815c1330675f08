/** Spellings that mean one word. All are of single syllables in lower case. */

const OLDER = /(?<!q)(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))$/u;
const NEWER = /(?<!q)(?:(o)([ae])([\u0300\u0301\u0303\u0309\u0323])|(u)(y)([\u0300\u0301\u0303\u0309\u0323]))$/u;

/** The tone on the first vowel of a final oa, oe, uy, the older style: hoà → hòa. */
export function olderTone(word: string): string {
  return word.normalize("NFD").replace(NEWER, "$1$3$2$4$6$5").normalize("NFC");
}

/** The tone on the last vowel of a final oa, oe, uy, the newer style: hòa → hoà. */
export function newerTone(word: string): string {
  return word.normalize("NFD").replace(OLDER, "$1$3$2$4$6$5").normalize("NFC");
}

const FINAL_I = /^(h|k|l|m|s|t|qu)([iy])([\u0300\u0301\u0303\u0309\u0323]?)$/u;

/** The other letter of a final i or y where both are written: kỹ → kĩ, quý → quí; the word itself elsewhere. */
export function otherI(word: string): string {
  return word
    .normalize("NFD")
    .replace(FINAL_I, (_, onset: string, letter: string, tone: string) => onset + (letter === "i" ? "y" : "i") + tone)
    .normalize("NFC");
}

/** The word in every spelling, as typed first. */
export function spellingsOf(word: string): string[] {
  return [...new Set([word, otherI(word)].flatMap((one) => [one, olderTone(one), newerTone(one)]))];
}
