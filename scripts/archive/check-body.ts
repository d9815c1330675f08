import type { BodyFacts, LinkUse } from "./article.ts";
import { captionParts, plainText, type Reference, referencesIn } from "./markdown.ts";
import { error, type Position, type Problem } from "./problems.ts";
import { hashOf, type Source } from "./source.ts";
import type { Tables } from "./tables.ts";
import { isPortableName, shorten } from "./text.ts";

/** What the checker knows of the world around one file. */
export interface Surroundings {
  readonly tables: Tables;
  /** Whether a file, by its path below the content folder, is there. */
  readonly exists: (file: string) => boolean;
}

/** The facts of a body, and what is wrong with its pictures and markup. Links are collected, and resolved when all pages are known. */
export function checkBody(source: Source, { tables, exists }: Surroundings): { facts: BodyFacts; problems: Problem[] } {
  const { file, body, bodyLine } = source;
  const problems: Problem[] = [];
  if (body.trim() === "") {
    problems.push(
      error(file, { line: bodyLine, column: 1 }, "bài chưa có nội dung", "viết nội dung dưới dòng --- thứ hai"),
    );
  }
  const lines = body.split("\n");
  const folder = file.slice(0, file.lastIndexOf("/"));
  const links: LinkUse[] = [];
  const pictures: Record<string, string> = {};
  for (const reference of referencesIn(body)) {
    const at = placeIn(lines, reference, bodyLine);
    const name = `“${reference.target}”`;
    if (reference.kind === "html") {
      problems.push(error(file, at, `có mã HTML ${name}`, "viết bằng Markdown; muốn in dấu < thì gõ \\<"));
    } else if (reference.kind === "link") {
      if (!isOutward(reference.target, tables.settings.url)) links.push({ href: reference.target, ...at });
    } else {
      pictures[reference.target] = `${folder}/${reference.target}`;
      if (!isPortableName(reference.target)) {
        problems.push(
          error(
            file,
            at,
            `tên ảnh ${name} không dùng được ở mọi máy`,
            "chỉ dùng a–z, 0–9, dấu - và đuôi .jpg, .png, .webp, .avif",
          ),
        );
      } else if (!exists(`${folder}/${reference.target}`)) {
        problems.push(error(file, at, `không thấy tệp ảnh ${name}`, `đặt ảnh vào ${folder}/, hoặc sửa tên`));
      }
      if (!reference.alt.trim()) {
        problems.push(
          error(file, at, `ảnh ${name} thiếu mô tả (alt)`, "viết điều nhìn thấy trong ảnh giữa hai ngoặc vuông: ![…]"),
        );
      }
      if (!captionParts(reference.title).credit) {
        problems.push(
          error(file, at, `ảnh ${name} thiếu nguồn`, `viết sau tên tệp: "Chú thích. (Ảnh: tên người chụp)"`),
        );
      }
    }
  }
  const facts = {
    hash: hashOf(body),
    excerpt: excerptOf(body),
    syllables: body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    links,
    pictures,
  };
  return { facts, problems };
}

/** A link that leaves the site, or stays on its own page, needs no page to lead to. */
function isOutward(href: string, siteUrl: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href) && href !== siteUrl && !href.startsWith(`${siteUrl}/`);
}

/** The parser knows the lines of a block; the column is where its text stands in them. */
export function placeIn(lines: readonly string[], reference: Reference, bodyLine: number): Position {
  const needle = reference.kind === "html" ? (reference.target.split("\n", 1)[0] ?? "") : reference.target;
  for (let line = reference.line; line < reference.line + reference.lines; line++) {
    const written = lines[line] ?? "";
    const column = Math.max(written.indexOf(needle), written.indexOf(decodeSafely(needle)));
    if (column >= 0) return { line: bodyLine + line, column: column + 1 };
  }
  return { line: bodyLine + reference.line, column: 1 };
}

/** markdown-it percent-encodes a link's target; the writer wrote it as it is. */
function decodeSafely(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

const EXCERPT_LENGTH = 200;

/** The first words of a body, from as few of its first paragraphs as hold them. */
function excerptOf(body: string): string {
  let end = 0;
  while (end >= 0 && end < EXCERPT_LENGTH * 2) end = body.indexOf("\n\n", end + 2);
  const text = plainText(end < 0 ? body : body.slice(0, end)).replace(/\s+/g, " ");
  return shorten(text.replace(/\s*\.\/\.\s*$/, "."), EXCERPT_LENGTH);
}
