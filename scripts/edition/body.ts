import { readContentFile } from "../archive/content-file.ts";
import { ChangedMeanwhile } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { renderMarkdown } from "../archive/markdown.ts";
import type { BodyRef, Page, ReadyPage } from "../archive/pages.ts";
import { bodyOf, decode } from "../archive/source.ts";
import { relativeHref } from "../archive/urls.ts";

/** The page with its body made into HTML. Throws ChangedMeanwhile where the file no longer holds the text that was checked. */
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

/** The text of a checked body. Throws ChangedMeanwhile where it has changed since it was checked. */
export function readBody(content: string, source: string, hash: string): string {
  const read = readContentFile(content, source);
  const decoded = "bytes" in read ? decode(source, read.bytes) : read;
  const body = "text" in decoded ? bodyOf(decoded.text) : "";
  if (hashOf(body) !== hash) throw new ChangedMeanwhile(source);
  return body;
}
