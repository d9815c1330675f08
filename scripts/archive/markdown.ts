import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { captionParts, creditLine } from "./captions.ts";
import type { Picture } from "./pages.ts";

/** What a renderer puts in place of what a writer wrote. */
export interface Resolved {
  /** Link as written → where it leads, as the page must write it. */
  readonly href: (written: string) => string;
  /** Picture as written → its files; null where there is none. */
  readonly picture: (written: string) => Picture | null;
  /** The path of a picture's file, as the page must write it. */
  readonly file: (path: string) => string;
}

/** How wide a picture is drawn: the text's measure, or the whole of a narrow screen. */
export const PICTURE_SIZES = "(min-width: 48rem) 38rem, 100vw";

interface Environment {
  readonly resolved: Resolved;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.renderer.rules.image = (tokens, index, options, env: Environment, self) => {
  const token = tokens[index];
  if (!token) return "";
  const alt = markdown.utils.escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
  const picture = env.resolved.picture(token.attrGet("src") ?? "");
  if (!picture) return alt;
  const html = pictureHtml(picture, alt, env.resolved);
  return token.meta === FIGURE ? figureHtml(html, token.attrGet("title") ?? "") : html;
};

markdown.renderer.rules.link_open = (tokens, index, options, env: Environment, self) => {
  const token = tokens[index];
  const href = token?.attrGet("href");
  if (token && href) token.attrSet("href", env.resolved.href(href));
  return self.renderToken(tokens, index, options);
};

/** A table may be wider than a phone: it scrolls by itself, and a keyboard can reach it. */
markdown.renderer.rules.table_open = () => '<section class="table" aria-label="Bảng" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => "</table></section>\n";

/** The policy forbids inline styles, by which markdown-it would align a table's cells. */
markdown.core.ruler.push("cell_alignment", (state) => {
  for (const token of state.tokens) {
    const alignment = /^text-align:(\w+)$/.exec(token.attrGet("style") ?? "")?.[1];
    if (!alignment) continue;
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
    token.attrSet("class", `align-${alignment}`);
  }
});

/** The page's own title is its h1, so the highest of a writer's headings is h2. */
markdown.core.ruler.push("headings_below_title", (state) => {
  const headings = state.tokens.filter((token) => token.type.startsWith("heading_"));
  const shift = headings.some(({ tag }) => tag === "h1") ? 1 : 0;
  for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + shift)}`;
});

const FIGURE = "figure";

/** A picture alone in its paragraph is a figure, which no paragraph may hold. */
markdown.core.ruler.push("figures", (state) => {
  state.tokens.forEach((token, index) => {
    if (token.type !== "inline" || !isOnlyPictures(token)) return;
    for (const child of token.children ?? []) if (child.type === "image") child.meta = FIGURE;
    for (const paragraph of [state.tokens[index - 1], state.tokens[index + 1]]) {
      if (paragraph?.type.startsWith("paragraph_")) paragraph.hidden = true;
    }
  });
});

function isOnlyPictures(token: Token): boolean {
  const children = token.children ?? [];
  return children.length > 0 && children.every((child) => child.type === "image" || child.type === "softbreak");
}

function pictureHtml(picture: Picture, alt: string, resolved: Resolved): string {
  const sourceSet = (files: Picture["sources"][number]["files"]) =>
    files.map((file) => `${resolved.file(file.path)} ${file.width}w`).join(", ");
  const sources = picture.sources
    .slice(0, -1)
    .map(({ type, files }) => `<source type="${type}" srcset="${sourceSet(files)}" sizes="${PICTURE_SIZES}">`)
    .join("");
  const fallback = picture.sources.at(-1)?.files ?? [];
  return `<picture>${sources}<img src="${resolved.file(fallback.at(-1)?.path ?? "")}" srcset="${sourceSet(fallback)}" sizes="${PICTURE_SIZES}" width="${picture.width}" height="${picture.height}" alt="${alt}" loading="lazy" decoding="async"></picture>`;
}

function figureHtml(picture: string, title: string): string {
  const { escapeHtml } = markdown.utils;
  const { caption, credit } = captionParts(title);
  const creditHtml = credit ? ` <span class="credit">${escapeHtml(creditLine(credit))}</span>` : "";
  const words = caption || credit ? `<figcaption>${escapeHtml(caption)}${creditHtml}</figcaption>` : "";
  return `<figure class="figure">${picture}${words}</figure>\n`;
}

/** The HTML of a body: raw HTML in it is printed as text, links and pictures are those of `resolved`. */
export function renderMarkdown(body: string, resolved: Resolved): string {
  return markdown.render(body, { resolved } satisfies Environment);
}

/** The words of a body without its markup, a line for each block; pictures give their alt text and caption. */
export function plainText(body: string): string {
  const lines = markdown.parse(body, {}).map((token) => {
    if (token.type === "inline") return inlineText(token);
    return token.type === "fence" || token.type === "code_block" ? token.content.trim() : "";
  });
  return lines.filter(Boolean).join("\n");
}

function inlineText(token: Token): string {
  return (token.children ?? [])
    .map((child) => {
      if (child.type === "image") return `${child.content} ${child.attrGet("title") ?? ""}`.trim();
      return child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
    })
    .join("")
    .trim();
}
