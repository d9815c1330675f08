import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOf } from "../archive/source.ts";
import type { Content } from "./content.ts";
import { lastEdition } from "./last-edition.ts";
import { promoteLedger, removeLedger } from "./ledger.ts";
import { EDITION, editionText } from "./manifest.ts";
import { foldersAfter } from "./output.ts";
import { ROOT } from "./paths.ts";
import type { Press, Published, PublishOptions } from "./press.ts";
import { lastSearch, publishAssets, publishPictures, publishSearch } from "./publish-files.ts";
import { makerOf, publishPages } from "./publish-pages.ts";
import { type Commit, closeStage, commitStage, openStage } from "./stage.ts";
import { writeState } from "./state.ts";

export interface Publication {
  readonly commit: Commit;
  readonly files: number;
  readonly drawn: number;
  readonly bytesWritten: number;
}

/** Makes the next edition beside the output, and then puts it in its place. */
export async function publish(checked: Content, options: PublishOptions): Promise<Publication> {
  const { output, kept, timed, content, addSearch } = options;
  const ledgers = join(kept, "ledger");
  const staging = openStage(output);
  try {
    const last = await timed("inspect", () => lastEdition(output, ledgers));
    const press: Press = { ...options, checked, last, workshop: { content, staging, ledgers } };
    const groups: Published[] = [
      ...(await timed("pictures", () => publishPictures(press))),
      ...(await timed("render", () => publishPages(press))),
      ...(await timed("assets", () => publishAssets(press))),
      ...(await timed("search", () => (addSearch ? publishSearch(press, addSearch) : lastSearch(press)))),
    ];
    return await timed("commit", () => finish(groups, press));
  } catch (cause) {
    closeStage(output);
    throw cause;
  }
}

/** Writes the manifest, commits, and only then lets the ledgers follow: the state last of all. */
function finish(groups: readonly Published[], press: Press): Publication {
  const { output, checked, last, workshop } = press;
  const { staging, ledgers } = workshop;
  const states = Object.fromEntries(groups.map(({ group, state }) => [group, state]));
  const changes = groups.filter((group) => "written" in group);
  const gone = last.groups.filter((group) => !(group in states));
  const edition = editionText(states, { generator: generator(), articles: checked.counts.articles });
  const changed = stageEdition(edition, output, staging) ? [EDITION] : [];
  const staged = [...changes.flatMap((change) => change.written), ...changed];
  const written = staged.filter((path) => !(last.isDoubtful(path) && isSame(join(staging, path), join(output, path))));
  const stays = new Set(staged);
  const left = [...changes.flatMap((change) => change.deleted), ...gone.flatMap(last.pathsOf), ...last.foreign];
  // A page may move from one group to another: it leaves one and is written by the other.
  const deleted = [...new Set(left)].filter((path) => !stays.has(path) && existsSync(join(output, path)));
  const bytesWritten = written.reduce((sum, path) => sum + statSync(join(staging, path)).size, 0);

  commitStage(output, { written, deleted });
  for (const { group } of changes) promoteLedger(ledgers, group);
  for (const group of gone) removeLedger(ledgers, group);
  writeState(ledgers, {
    output,
    maker: makerOf(checked),
    groups: states,
    folders: Object.fromEntries(foldersAfter(output, last.folders, [...written, ...deleted])),
  });
  const files = Object.values(states).reduce((sum, state) => sum + state.files + 1, 1);
  const drawn = changes.reduce((sum, change) => sum + change.drawn, 0);
  return { commit: { written, deleted }, files, drawn, bytesWritten };
}

function isSame(staged: string, published: string): boolean {
  return existsSync(published) && readFileSync(staged).equals(readFileSync(published));
}

function stageEdition(text: string, output: string, staging: string): boolean {
  const published = join(output, EDITION);
  if (existsSync(published) && hashOf(readFileSync(published)) === hashOf(text)) return false;
  mkdirSync(dirname(join(staging, EDITION)), { recursive: true });
  writeFileSync(join(staging, EDITION), text);
  return true;
}

function generator(): string {
  const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
}
