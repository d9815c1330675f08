/** Keystrokes as readers press them: the tone last, or marks right after their letters. */

const TELEX: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0309": "r",
  "\u0303": "x",
  "\u0323": "j",
  "\u0306": "w",
  "\u031b": "w",
};
const VNI: Readonly<Record<string, string>> = {
  "\u0300": "2",
  "\u0301": "1",
  "\u0309": "3",
  "\u0303": "4",
  "\u0323": "5",
  "\u0306": "8",
  "\u031b": "7",
  "\u0302": "6",
};
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/u;

/** The keys of Telex for a text in lower case. */
export function telexOf(text: string): string {
  return keysOf(text.replaceAll("đ", "dd"), (mark, letter) => TELEX[mark] ?? letter);
}

/** The keys of VNI for a text in lower case. */
export function vniOf(text: string): string {
  return keysOf(text.replaceAll("đ", "d9"), (mark) => VNI[mark] ?? "");
}

function keysOf(text: string, keyOf: (mark: string, letter: string) => string): string {
  return text
    .split(" ")
    .map((word) => {
      const letters = word.normalize("NFD");
      const tone = TONES.exec(letters)?.[0] ?? "";
      const marked = letters.replace(TONES, "").replace(/(\p{L})(\p{M})/gu, (_, letter: string, mark: string) => {
        return letter + keyOf(mark, letter);
      });
      return marked + (tone && keyOf(tone, ""));
    })
    .join(" ");
}
