/**
 * A text, in one piece. V8 keeps what was joined as a tree of its parts until somebody reads it; of a page that is
 * thousands of small objects, which the collector would carry about and which are slow to gather later.
 */
export function inOnePiece(text: string): string {
  START.test(text);
  return text;
}

/** To be asked this, any text must be in one piece; the answer takes no time. */
const START = /^/;
