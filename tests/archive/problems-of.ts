import { formatProblem } from "../../scripts/archive/problems.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { articleText, contentFolder, type Files } from "../small-site.ts";

/** The article that most tests of the checker are about; `articleText` puts its keys on lines 2–6 and its body on line 9. */
export const FILE = "articles/2024/01/x.md";

/** What the checker says of a small site, a line for each problem. */
export function problemsOf(files: Files): string[] {
  return readContent({ content: contentFolder(files), drafts: true }).problems.map(formatProblem);
}

/** What the checker says of one article, without the name of its file where that is FILE. */
export function problemsOfArticle(
  changes: Parameters<typeof articleText>[0],
  body?: string,
  beside: Files = {},
): string[] {
  return problemsOf({ [FILE]: articleText(changes, body), ...beside }).map((line) => line.replace(`${FILE}:`, ""));
}
