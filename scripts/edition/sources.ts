import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { hashOf } from "../archive/source.ts";

/** Every picture that articles and pages show, by its path below the content folder, and the hash of its bytes. */
export function picturesOf(
  content: string,
  { articles, pages }: Pick<Archive, "articles" | "pages">,
): Map<string, string> {
  const lead = articles.flatMap((article) => article.photos.flatMap(({ file }) => file ?? []));
  const inText = [...articles, ...pages].flatMap((page) => Object.values(page.body.pictures));
  return new Map([...lead, ...inText].map((file) => [file, hashOf(readFileSync(join(content, file)))]));
}
