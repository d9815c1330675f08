import type { BodyFacts, LinkUse } from "./article.ts";
import { captionParts } from "./captions.ts";
import { countSyllables } from "./characters.ts";
import { checkPictureFile } from "./check-pictures.ts";
import { hashOf } from "./hash.ts";
import { LIMITS, tooLong } from "./limits.ts";
import { plainText } from "./markdown.ts";
import type { Fault } from "./picture-file.ts";
import { error, type Problem } from "./problems.ts";
import { referencesIn } from "./references.ts";
import type { Source } from "./source.ts";
import type { Tables } from "./tables.ts";
import { shorten } from "./text.ts";

/** What the checker knows of the world around one file. */
export interface Surroundings {
  readonly tables: Tables;
  /** Whether a file, by its path below the content folder, is there. */
  readonly exists: (file: string) => boolean;
  /** What is wrong with the bytes of a picture that is there. */
  readonly faultIn: (picture: string) => Fault | null;
}

/** The facts of a body, and what is wrong with its pictures and markup. Links are collected, and resolved when all pages are known. */
export function checkBody(source: Source, around: Surroundings): { facts: BodyFacts; problems: Problem[] } {
  const { file, body, bodyLine } = source;
  const folder = file.slice(0, file.lastIndexOf("/"));
  const problems: Problem[] = [];
  const links: LinkUse[] = [];
  const pictures: Record<string, string> = {};
  for (const { kind, target, alt, title, line, column } of referencesIn(body)) {
    const at = { line: bodyLine + line, column: column + 1 };
    const wrong = (what: string, advice: string) => problems.push(error(file, at, what, advice));
    const within = (name: string, text: string, limit: number) => {
      if (text.length <= limit) return;
      const { what, advice } = tooLong(name, text.length, limit);
      wrong(what, advice);
    };
    within("chữ trong ngoặc của liên kết, ảnh", title, LIMITS.caption);
    if (kind === "html") {
      wrong(
        `có mã HTML “${shorten(target.replaceAll("\n", " "), ECHOED)}”`,
        "viết bằng Markdown; muốn in dấu < thì gõ \\<",
      );
    } else if (kind === "entity") {
      wrong(`mã ${shorten(target, ECHOED)} in ra một ký tự không nhìn thấy`, "xóa đi, hoặc thay bằng dấu cách thường");
    } else if (target.length > LIMITS.link) {
      within("địa chỉ của liên kết, ảnh", target, LIMITS.link);
    } else if (kind === "picture") {
      within("mô tả ảnh (alt)", alt, LIMITS.alt);
      pictures[target] = `${folder}/${target}`;
      problems.push(...checkPictureFile(target, folder, file, at, around));
      if (!alt.trim())
        wrong(`ảnh “${target}” thiếu mô tả (alt)`, "viết điều nhìn thấy trong ảnh giữa hai ngoặc vuông: ![…]");
      if (!captionParts(title).credit)
        wrong(`ảnh “${target}” thiếu nguồn`, `viết sau tên tệp: "Chú thích. (Ảnh: tên người chụp)"`);
    } else if (target === "") {
      wrong("liên kết để trống địa chỉ", "viết như: [chữ](dia-chi.md)");
    } else if (!isOutward(target, around.tables.settings.url)) {
      links.push({ href: target, ...at });
    } else if (!SAFE_LINK.test(target)) {
      wrong(`liên kết “${target}” không dùng được`, "chỉ dùng https:, http:, mailto:, tel:, hoặc một trang của báo");
    }
  }
  const syllables = countSyllables(body);
  if (syllables === 0) {
    const at = { line: bodyLine, column: 1 };
    problems.push(error(file, at, "bài chưa có nội dung", "viết nội dung dưới dòng --- thứ hai"));
  }
  const facts = { hash: hashOf(body), syllables, links, pictures };
  return { facts, problems };
}

/** So much of what is wrong is printed. */
const ECHOED = 200;

const SAFE_LINK = /^(?:https?:|mailto:|tel:|\/\/|#)/i;

/** A link that leaves the site, or stays on its own page, needs no page to lead to. */
function isOutward(href: string, siteUrl: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href) && href !== siteUrl && !href.startsWith(`${siteUrl}/`);
}

/** A link as its writer wrote it: markdown-it percent-encodes what is not ASCII. */
export function readableHref(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

const EXCERPT_LENGTH = 200;

/** The first words of a body as plain text, from as few of its first paragraphs as hold them. */
export function excerptOf(body: string): string {
  let end = 0;
  while (end >= 0 && end < EXCERPT_LENGTH * 2) end = body.indexOf("\n\n", end + 2);
  const text = plainText(end < 0 ? body : body.slice(0, end)).replace(/\s+/g, " ");
  return shorten(text.replace(/ ?\.\/\. ?$/, "."), EXCERPT_LENGTH);
}
