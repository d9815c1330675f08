import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../archive/hash.ts";
import type { Content } from "./content.ts";
import { lastEdition } from "./last-edition.ts";
import { promoteLedger, removeLedger } from "./ledger.ts";
import { EDITION, editionText } from "./manifest.ts";
import { foldersAfter } from "./output.ts";
import { ROOT } from "./paths.ts";
import type { Press, Published, PublishOptions } from "./press.ts";
import { allPictures, lastSearch, publishAssets, publishPictures, publishSearch } from "./publish-files.ts";
import { makerOf, publishPages } from "./publish-pages.ts";
import { type PageTime, slowestOf } from "./slowest.ts";
import { type Commit, closeStage, commitStage, openStage, stageWriter } from "./stage.ts";
import { type GroupState, writeState } from "./state.ts";

export interface Publication {
  readonly commit: Commit;
  readonly files: number;
  readonly drawn: number;
  readonly slowest: readonly PageTime[];
  readonly bytesWritten: number;
}

/** What is to be published: every group of its files, and what the whole says of itself. */
export interface Next {
  readonly groups: readonly Published[];
  readonly head: Head;
}

/** The file in which an edition, or a part of one, says what it is. */
export interface Head {
  readonly path: string;
  readonly text: string;
}

/** Makes the next edition beside the output, and then puts it in its place. */
export function publish(checked: Content, options: PublishOptions): Promise<Publication> {
  const { timed, addSearch } = options;
  return publishing(checked, options, EDITION, async (press) => {
    const groups: Published[] = [
      await timed("pictures", () => publishPictures(press, allPictures(press))),
      ...(await timed("render", () => publishPages(press))),
      await timed("assets", () => publishAssets(press)),
      ...(await timed("search", () => (addSearch ? publishSearch(press, addSearch) : lastSearch(press)))),
    ];
    return { groups, head: editionHead(groups, checked) };
  });
}

export function editionHead(groups: readonly Published[], { counts }: Content): Head {
  return { path: EDITION, text: editionText(statesOf(groups), { generator: generator(), articles: counts.articles }) };
}

export function statesOf(groups: readonly Published[]): Record<string, GroupState> {
  return Object.fromEntries(groups.map(({ group, state }) => [group, state]));
}

/**
 * Lets `make` make what is next beside the output, and then puts it in its place; where it throws, the output stays as
 * it was. `head` is the path of the file by which an output is known to hold nothing but what was published before.
 */
export async function publishing(
  checked: Content,
  options: PublishOptions,
  head: string,
  make: (press: Press) => Promise<Next>,
): Promise<Publication> {
  const { output, kept, timed, content } = options;
  const ledgers = join(kept, head === EDITION ? "ledger" : "part-ledger");
  const staging = openStage(output, head);
  try {
    const last = await timed("inspect", async () => lastEdition(output, ledgers, head, await options.prints()));
    const press: Press = { ...options, checked, last, workshop: { content, staging, ledgers } };
    const next = await make(press);
    return await timed("commit", () => finish(next, press));
  } catch (cause) {
    closeStage(output);
    throw cause;
  }
}

/** Writes the manifest, commits, and only then lets the ledgers follow: the state last of all. */
function finish({ groups, head }: Next, press: Press): Publication {
  const { output, checked, last, workshop } = press;
  const { staging, ledgers } = workshop;
  const states = statesOf(groups);
  const changes = groups.filter((group) => "written" in group);
  const gone = last.groups.filter((group) => !(group in states));
  const changed = stageHead(head, output, staging) ? [head.path] : [];
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
    head: hashOf(head.text),
    maker: makerOf(checked),
    groups: states,
    folders: Object.fromEntries(foldersAfter(output, last.folders, [...written, ...deleted])),
  });
  const files = Object.values(states).reduce((sum, state) => sum + state.files + 1, 1);
  const drawn = changes.reduce((sum, change) => sum + change.drawn, 0);
  const slowest = slowestOf(changes.flatMap((change) => change.slowest));
  return { commit: { written, deleted }, files, drawn, slowest, bytesWritten };
}

function isSame(staged: string, published: string): boolean {
  return existsSync(published) && readFileSync(staged).equals(readFileSync(published));
}

function stageHead({ path, text }: Head, output: string, staging: string): boolean {
  const published = join(output, path);
  if (existsSync(published) && hashOf(readFileSync(published)) === hashOf(text)) return false;
  stageWriter(staging)(path, text);
  return true;
}

function generator(): string {
  const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
}
