import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../archive/failure.ts";
import { hashOf } from "../../archive/hash.ts";
import { readContent } from "../../archive/read.ts";
import { OPEN_SEARCH, WEB_MANIFEST } from "../../archive/urls.ts";
import { readBody } from "../../edition/body.ts";
import { filesBelow } from "../../edition/files-below.ts";
import { ROOT, STATIC } from "../../edition/paths.ts";
import { articleFile, type HugoFile, otherFiles } from "./content.ts";

const HERE = `${ROOT}scripts/bench/hugo`;

interface HugoSiteJob {
  /** The content folder of the newspaper. */
  readonly content: string;
  /** What tells whether the content is still the same. */
  readonly stamp: string;
  /** The folder of the Hugo site. */
  readonly folder: string;
  readonly report: (done: number, total: number) => void;
}

/**
 * Writes the same newspaper as a site for Hugo: the articles with their front matter converted, and a file for every
 * page that Hugo does not make of itself. A site that is there already, of the same content and from the same
 * generator, keeps its content.
 */
export function writeHugoSite({ content, stamp, folder, report }: HugoSiteJob): void {
  const stampFile = `${folder}.stamp`;
  const sources = filesBelow(HERE).map((path) => readFileSync(join(HERE, path), "utf8"));
  const wanted = hashOf(JSON.stringify([stamp, sources]));
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;

  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${HERE}/site`, folder, { recursive: true });
  cpSync(STATIC, join(folder, "static"), { recursive: true });
  for (const file of [WEB_MANIFEST, OPEN_SEARCH]) writeFileSync(join(folder, "static", file), "{}\n");
  const { archive } = readContent({ content, drafts: false });
  if (!archive) throw new Failure(1, `The newspaper in ${content} could not be read.`, "Run npm run check on it.");
  const { url, title, description, publisher, licence } = archive.tables.settings;
  const settings = { baseURL: `${url}/`, title, params: { description, publisher, licence } };
  writeFileSync(join(folder, "config.yaml"), `${readFileSync(`${HERE}/site/config.yaml`, "utf8")}\n${yaml(settings)}`);
  for (const file of otherFiles(archive)) write(folder, file);
  for (const [index, article] of archive.articles.entries()) {
    write(folder, articleFile(article, readBody(content, article.source, article.body.hash), archive));
    report(index + 1, archive.articles.length);
  }
  writeFileSync(stampFile, wanted);
}

function write(folder: string, { file, front, text }: HugoFile): void {
  const path = join(folder, "content", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${yaml(front)}---\n${text}`);
}

/** YAML, a line for each key: JSON is YAML. */
function yaml(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}
