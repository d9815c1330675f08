import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { hashOf } from "../archive/source.ts";

/** Every picture that the archive shows, by its path below the content folder, and the hash of its bytes. */
export function picturesOf(content: string, { articles, pages }: Archive): Map<string, string> {
  const lead = articles.flatMap((article) => article.photos.flatMap(({ file }) => file ?? []));
  const inText = [...articles, ...pages].flatMap((page) => Object.values(page.body.pictures));
  return new Map([...lead, ...inText].map((file) => [file, hashOf(readFileSync(join(content, file)))]));
}
