import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import { renderMarkdown } from "../archive/markdown.ts";
import type { BodyRef, Page, ReadyPage } from "../archive/pages.ts";
import { bodyOf, decode } from "../archive/source.ts";
import { relativeHref } from "../archive/urls.ts";

/** The page with its body made into HTML. Throws where the file no longer holds the text that was checked. */
export function readyPage(content: string, page: Page): ReadyPage {
  return { ...page, html: "body" in page.props ? bodyHtml(content, page.path, page.props.body) : "" };
}

function bodyHtml(content: string, path: string, { source, hash, links, pictures }: BodyRef): string {
  return renderMarkdown(readBody(content, source, hash), {
    href: (written) => {
      const target = links[written];
      return target === undefined ? written : relativeHref(path, target);
    },
    picture: (written) => pictures[written] ?? null,
    file: (target) => relativeHref(path, target),
  });
}

/** The text of a checked body. Throws where it has changed since it was checked. */
export function readBody(content: string, source: string, hash: string): string {
  const decoded = decode(source, readFileSync(join(content, source)));
  const body = "text" in decoded ? bodyOf(decoded.text) : "";
  if (hashOf(body) !== hash)
    throw new Error(`${source} changed while the edition was being built; run the build again`);
  return body;
}
