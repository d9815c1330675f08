import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { renderMarkdown } from "../archive/markdown.ts";
import { bodyOf } from "../archive/source.ts";
import { articlePath } from "../archive/urls.ts";
import { programFile } from "../compiled/programs.ts";
import { filesBelow } from "../edition/files-below.ts";

/**
 * The least that the article pages of a corpus can cost: each is read, its Markdown made into HTML, put into a page as
 * long as a built one, and written, by as many processes as there are cores. Nothing is checked, nothing is listed.
 */
const [content = "", site = "", output = "", share] = process.argv.slice(2);
if (share === undefined) await startAll(availableParallelism());
else drawShare(Number(share), availableParallelism());

async function startAll(count: number): Promise<void> {
  const program = [await programFile("scripts/bench/floor-program.ts"), content, site, output];
  const children = Array.from({ length: count }, (_, index) =>
    spawn(process.execPath, [...program, String(index)], { stdio: "inherit" }),
  );
  const codes = await Promise.all(children.map((child) => once(child, "close")));
  if (codes.some(([code]) => code !== 0)) throw new Error("a process of the floor failed");
}

function drawShare(index: number, count: number): void {
  const files = filesBelow(join(content, "articles"));
  const shell = shellOf(files[0] ?? "");
  const folders = new Set<string>();
  for (let at = index; at < files.length; at += count) {
    const { path, body } = articleOf(files[at] ?? "");
    const html = renderMarkdown(body, { href: (written) => written, picture: () => null, file: (written) => written });
    const folder = dirname(join(output, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(output, path), shell.join(html));
  }
}

function articleOf(file: string): { path: string; body: string } {
  const text = readFileSync(join(content, "articles", file), "utf8");
  const day = /^date: (\S{10})/m.exec(text)?.[1] ?? "";
  return { path: articlePath(day, basename(file, ".md")), body: bodyOf(text) };
}

/** What a built article has around its body. */
function shellOf(file: string): readonly string[] {
  const page = readFileSync(join(site, articleOf(file).path), "utf8");
  const [before = "", rest = ""] = page.split('<div class="body">');
  return [`${before}<div class="body">`, rest.slice(rest.indexOf("</div>"))];
}
