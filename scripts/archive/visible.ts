/** Control characters, and those that change the direction of a line, but for tabs and line breaks. */
const COMMANDS = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A text without the characters that a terminal obeys instead of showing (ECMA-48, UAX #9): each is written as an escape, such as
 * \u001b. Lines stay lines.
 */
export function visible(text: string): string {
  return text.replace(COMMANDS, escapeOf);
}

/** The same on one line: what comes from a file must not look like a message of its own. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\t\n]/g, escapeOf);
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
