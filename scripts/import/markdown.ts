/**
 * One line of plain text as a Markdown paragraph that reads as the same words (CommonMark 0.31, HTML off, and the
 * tables and strikethrough of GFM). Only what would be markup where it stands gets a backslash, so that writers can
 * still read the file: a hyphen inside a line, or a number without its full stop, stays as it is.
 */
export function escapeParagraph(line: string): string {
  return line
    .replace(/[\\`*_[~]|<(?=[\p{L}/!?])|&(?=#?\w+;)/gu, "\\$&")
    .replace(/^(?=#{1,6}(?: |$)|>|[-+](?: |$)|-{3,}$)/, "\\")
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, "$1\\");
}
