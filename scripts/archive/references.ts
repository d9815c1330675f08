import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { positionsIn } from "./problems.ts";
import { once, remembered } from "./remembered.ts";
import { hiddenIn, INVISIBLE } from "./text.ts";

/** Something in a body that leads out of it, or that may not be in it, and where: line and column count from 0. */
export interface Reference {
  readonly kind: "link" | "picture" | "html" | "entity";
  readonly target: string;
  readonly alt: string;
  readonly title: string;
  readonly line: number;
  readonly column: number;
}

/** Unlike the renderer, it sees raw HTML and links of every scheme, so that the checker can refuse them. */
const inspector = new MarkdownIt({ html: true, linkify: false, typographer: false });
inspector.validateLink = () => true;
inspector.core.ruler.disable("text_join");
inspector.core.ruler.at("inline", ({ tokens, md, env }) => {
  for (const token of tokens) {
    if (token.type !== "inline" || !REFERENCE.test(token.content)) continue;
    token.children = [];
    md.inline.parse(token.content, md, env, token.children);
  }
});

/** What the parser was reading when it made a token: of a link's its words, of all others from its first character on. */
interface Span {
  readonly from: number;
  readonly to: number;
}

inspector.inline.State = class extends inspector.inline.State {
  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    const token = super.push(type, tag, nesting);
    if (type !== "text") token.meta = { from: this.pos, to: this.posMax } satisfies Span;
    return token;
  }
};

/** What a link, a picture, raw HTML and an entity begin with. */
const REFERENCE = /[<[&]/;

/** Every link, picture and piece of raw HTML in a body, and every entity that prints nothing to be seen, in order. */
export function referencesIn(body: string): Reference[] {
  if (!REFERENCE.test(body)) return [];
  const lines = once(() => body.split("\n"));
  const references: Reference[] = [];
  let line = 0;
  let cells = cellsOf("");
  for (const token of inspector.parse(body, {})) {
    if (token.map) line = token.map[0];
    if (token.type === "inline") {
      const cell = token.map ? null : cells(token.content);
      for (const found of referencesOf(token, lines, line, cell)) references.push(found);
    } else if (token.type === "tr_open") {
      cells = cellsOf(lines()[line] ?? "");
    } else if (token.type === "html_block") {
      const column = lines()[line]?.indexOf("<") ?? 0;
      references.push({ ...NOTHING, kind: "html", target: token.content.trim(), line, column });
    } else if (token.type === "fence" && isHidden(inspector.utils.unescapeAll(token.info))) {
      const column = lines()[line]?.indexOf("&") ?? 0;
      references.push({ ...NOTHING, kind: "entity", target: token.info.trim(), line, column });
    }
  }
  return references;
}

const NONE: readonly Reference[] = [];
const NOTHING = { alt: "", title: "" };

/** Whether a text that has been decoded holds what nobody sees, or the sign that stands for what is no character. */
function isHidden(text: string): boolean {
  return INVISIBLE.test(text) || text.includes("\uFFFD");
}

function referencesOf(
  { content, children }: Token,
  lines: () => readonly string[],
  first: number,
  cell: number | null,
): readonly Reference[] {
  if (!children?.length) return NONE;
  const placeOf = placesIn(content, lines, first, cell);
  const isTyped = once(() => isHidden(content));
  const found: Reference[] = [];
  const add = (kind: Reference["kind"], target: string, offset: number, alt = "", title = "") =>
    found.push({ kind, target, alt, title, ...placeOf(offset) });
  for (const child of children) {
    const { from, to } = (child.meta ?? { from: 0, to: 0 }) as Span;
    const [target, title] = [child.attrGet("href") ?? child.attrGet("src") ?? "", child.attrGet("title") ?? ""];
    if (child.type === "html_inline") add("html", child.content, from);
    if (child.info === "entity" && isHidden(child.content)) add("entity", child.markup, from);
    const isPicture = child.type === "image";
    if (!isPicture && child.type !== "link_open") continue;
    const start = isPicture ? from : from - 1;
    const bracket = isPicture ? from + 2 + child.content.length : to;
    const at = child.info === "auto" ? from + 1 : targetAfter(content, bracket, start);
    add(isPicture ? "picture" : "link", target, at, child.content, title);
    for (const word of child.children ?? []) {
      if (word.info === "entity" && isHidden(word.content)) add("entity", word.markup, start);
    }
    if (isHidden(title) && !isTyped()) add("entity", hiddenIn(title) || "U+FFFD", at);
  }
  return found;
}

/** Where the target of a link stands, behind the bracket that closes its words; `start` where it stands elsewhere. */
function targetAfter(content: string, bracket: number, start: number): number {
  if (content[bracket + 1] !== "(") return start;
  let at = bracket + 2;
  while (/^\s$/.test(content[at] ?? "")) at++;
  return content[at] === "<" ? at + 1 : at;
}

/** Where the characters of a block's text stand: the parser has taken away what its lines are indented or quoted with. */
function placesIn(content: string, lines: () => readonly string[], first: number, cell: number | null) {
  const positionOf = once(() => positionsIn(content));
  const texts = once(() => content.split("\n"));
  const indent = remembered((index: number): number => {
    const [written, text] = [lines()[first + index]?.trimEnd() ?? "", texts()[index]?.trimEnd() ?? ""];
    return written.endsWith(text) ? written.length - text.length : Math.max(0, written.indexOf(text));
  });
  return (offset: number): { readonly line: number; readonly column: number } => {
    const { line, column } = positionOf()(offset);
    return { line: first + line - 1, column: (cell ?? indent(line - 1)) + column - 1 };
  };
}

/** Where the text of each cell of a table's row begins, asked for one after the other. */
function cellsOf(row: string): (cell: string) => number {
  const pieces = row.split(/(?<!\\)\|/);
  let [index, start] = [0, 0];
  return (cell) => {
    for (; index < pieces.length; index++) {
      const piece = pieces[index] ?? "";
      const at = piece.replaceAll("\\|", "|").indexOf(cell);
      if (at >= 0) return start + at;
      start += piece.length + 1;
    }
    return 0;
  };
}
