/**
 * Vietnamese as its keys were pressed, where the reader's keyboard was not set to join them: Telex ("truwowngf") and
 * VNI ("tru7o7ng2").
 */

const TONES: Readonly<Record<string, string>> = {
  f: "\u0300",
  s: "\u0301",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
  2: "\u0300",
  1: "\u0301",
  3: "\u0309",
  4: "\u0303",
  5: "\u0323",
};

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
const HORN: Readonly<Record<string, string>> = { o: "ơ", u: "ư" };
const BREVE: Readonly<Record<string, string>> = { a: "ă" };
const VOWEL = /[aăâeêioôơuưy]/;
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** The text with every word that is keystrokes of a Vietnamese syllable written as that; the text itself where none is. */
export function fromKeystrokes(text: string): string {
  return text.toLowerCase().replace(/[a-z0-9]+/g, (word) => wordOf(word) ?? word);
}

/** The syllable that keys make, or null where they make none or nothing changes. */
function wordOf(keys: string): string | null {
  let letters = "";
  let tone = "";
  for (const key of keys) {
    const changed = changedBy(letters, key);
    if (changed !== null) letters = changed;
    else if (TONES[key] !== undefined && VOWEL.test(letters) && tone === "") tone = key;
    else letters += key;
  }
  const syllable = tone === "" ? letters : withTone(letters, TONES[tone] ?? "");
  return SYLLABLE.test(letters) && syllable !== keys ? syllable : null;
}

/** The letters as a key changes the last of them that it can, or null where it changes none. */
function changedBy(letters: string, key: string): string | null {
  switch (key) {
    case "d":
    case "9":
      return letters.startsWith("d") ? `đ${letters.slice(1)}` : null;
    case "a":
    case "e":
    case "o":
      return replacedLast(letters, { [key]: CIRCUMFLEX[key] ?? key });
    case "6":
      return replacedLast(letters, CIRCUMFLEX);
    case "7":
      return withHorn(letters);
    case "8":
      return replacedLast(letters, BREVE);
    case "w":
      return withHorn(letters) ?? replacedLast(letters, BREVE) ?? (VOWEL.test(letters) ? null : `${letters}ư`);
    default:
      return null;
  }
}

/** "uo" takes one horn for both. */
function withHorn(letters: string): string | null {
  if (/uo|ưo|uơ/.test(letters)) return letters.replace(/uo|ưo|uơ/, "ươ");
  return replacedLast(letters, HORN);
}

function replacedLast(letters: string, changes: Readonly<Record<string, string>>): string | null {
  for (let at = letters.length - 1; at >= 0; at--) {
    const changed = changes[letters[at] ?? ""];
    if (changed !== undefined) return letters.slice(0, at) + changed + letters.slice(at + 1);
  }
  return null;
}

/** The syllable with a tone where it is written: on the marked vowel, else on the last before a consonant, else the first. */
function withTone(letters: string, tone: string): string {
  const onset = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(letters)?.[0].length ?? 0;
  const at = [...letters]
    .map((letter, index) => (index >= onset && VOWEL.test(letter) ? index : -1))
    .filter((i) => i >= 0);
  const marked = at.filter((index) => /[ăâêôơư]/.test(letters[index] ?? ""));
  const last = at.at(-1) ?? 0;
  const closed = last < letters.length - 1;
  const place = marked.at(-1) ?? (closed || at.length === 1 ? last : (at[at.length - 2] ?? last));
  return (letters.slice(0, place + 1) + tone + letters.slice(place + 1)).normalize("NFC");
}
