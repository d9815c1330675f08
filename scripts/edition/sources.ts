import type { Archive } from "../archive/archive.ts";

/** Every picture that the archive shows, each once: its path below the content folder. */
export function picturesOf({ articles, pages }: Archive): string[] {
  const lead = articles.flatMap((article) => article.photos.flatMap(({ file }) => file ?? []));
  const inText = [...articles, ...pages].flatMap((page) => Object.values(page.body.pictures));
  return [...new Set([...lead, ...inText])];
}
