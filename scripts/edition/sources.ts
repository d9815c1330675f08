import type { Archive } from "../archive/archive.ts";
import { picturesShown } from "../archive/article.ts";
import { hashOfContent } from "../archive/content-file.ts";

/** Every picture that articles and pages show, by its path below the content folder, and the hash of its bytes. */
export function picturesOf(
  content: string,
  { articles, pages }: Pick<Archive, "articles" | "pages">,
): Map<string, string> {
  const files = new Set([...articles, ...pages].flatMap(picturesShown));
  return new Map([...files].map((file) => [file, hashOfContent(content, file)]));
}
