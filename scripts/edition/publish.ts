import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure, firstOf } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import type { Content } from "./content.ts";
import type { Deletion } from "./journal.ts";
import { lastEdition } from "./last-edition.ts";
import { promoteLedger, removeLedger } from "./ledger.ts";
import { EDITION, editionText } from "./manifest.ts";
import { foldersAfter, hashIn } from "./output.ts";
import { ROOT } from "./paths.ts";
import type { Press, Published, PublishOptions } from "./press.ts";
import { allPictures, lastSearch, publishAssets, publishPictures, publishSearch } from "./publish-files.ts";
import { makerOf, publishPages } from "./publish-pages.ts";
import { refuseRemovals } from "./removals.ts";
import { setAside } from "./set-aside.ts";
import { type PageTime, slowestOf } from "./slowest.ts";
import { closeStage, commitStage, openStage, stageWriter } from "./stage.ts";
import { type GroupState, writeState } from "./state.ts";
import { isLeftAlone } from "./strangers.ts";

export interface Publication {
  readonly commit: { readonly written: readonly string[]; readonly deleted: readonly string[] };
  /** Files in the output that are not the site's, and were left alone. */
  readonly strangers: readonly string[];
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
  const { output, kept, timed, content, begun } = options;
  const ledgers = join(kept, head === EDITION ? "ledger" : "part-ledger");
  const { keep } = checked.tables.settings;
  const staging = openStage(output);
  try {
    const last = await timed("inspect", async () =>
      lastEdition({ output, ledgers, head, prints: await options.prints(), begun, keep }),
    );
    const press: Press = { ...options, checked, last, workshop: { content, staging, ledgers } };
    const next = await make(press);
    return await timed("commit", () => finish(next, press));
  } catch (cause) {
    closeStage(output);
    throw cause;
  }
}

/** Writes the manifest, commits, and only then lets the ledgers follow: the state last of all. */
async function finish({ groups, head }: Next, press: Press): Promise<Publication> {
  const { output, checked, last, workshop } = press;
  const { staging, ledgers } = workshop;
  const states = statesOf(groups);
  const changes = groups.filter((group) => "written" in group);
  const gone = last.groups.filter((group) => !(group in states));
  const changed = stageHead(head, output, staging) ? [head.path] : [];
  const staged = [...changes.flatMap((change) => change.written), ...changed];
  const written = staged.filter((path) => !(last.isDoubtful(path) && isSame(staging, output, path)));
  const stays = new Set(staged);
  const left = [...changes.flatMap((change) => change.deleted), ...gone.flatMap(last.pathsOf), ...last.outdated];
  // A page may move from one group to another: it leaves one and is written by the other.
  const leaving = [...new Set(left)].filter((path) => !stays.has(path));
  const isKept = (path: string) => isLeftAlone(path, checked.tables.settings.keep);
  const deleted = deletionsIn(
    output,
    leaving.filter((path) => !isKept(path)),
  );
  const bytesWritten = written.reduce((sum, path) => sum + statSync(join(staging, path)).size, 0);

  checkCommit(written, deleted, press);
  putAside(written, deleted, press);
  press.checkLocks();
  await commitStage(output, { written, deleted }, press.sync);
  for (const { group } of changes) promoteLedger(ledgers, group);
  for (const group of gone) removeLedger(ledgers, group);
  const paths = deleted.map(([path]) => path);
  // What an edition put there under a name that is left alone stays: nothing tells that it is not somebody else's now.
  const keptBack = leaving.filter((path) => isKept(path) && hashIn(output, path) !== null);
  const strangers = [...last.strangers].filter((path) => !stays.has(path)).concat(keptBack);
  writeState(ledgers, {
    output,
    head: hashOf(head.text),
    maker: makerOf(checked),
    groups: states,
    folders: Object.fromEntries(foldersAfter(output, last.folders, [...written, ...paths])),
    strangers,
  });
  const files = Object.values(states).reduce((sum, state) => sum + state.files + 1, 1);
  const drawn = changes.reduce((sum, change) => sum + change.drawn, 0);
  const slowest = slowestOf(changes.flatMap((change) => change.slowest));
  return { commit: { written, deleted: paths }, strangers, files, drawn, slowest, bytesWritten };
}

/** Of some files those that are there, with the hash of what they hold now. */
function deletionsIn(output: string, paths: readonly string[]): Deletion[] {
  return paths.flatMap((path): Deletion[] => {
    const hash = hashIn(output, path);
    return hash === null ? [] : [[path, hash]];
  });
}

const isPage = (path: string): boolean => path.endsWith(".html");

/** Throws a Failure where the commit would take away too much, or write over what is left alone. */
function checkCommit(
  written: readonly string[],
  deleted: readonly Deletion[],
  { output, last, removable }: Press,
): void {
  const taken = written.find((path) => last.strangers.has(path));
  if (taken !== undefined) {
    const what = `${join(output, taken)} is left alone as it is no file of the site, but the site has a file of that name too.`;
    throw new Failure(2, what, "Move one of the two away.");
  }
  if (removable === null) return;
  const published = () => last.groups.flatMap(last.pathsOf).filter(isPage).length;
  refuseRemovals(deleted.map(([path]) => path).filter(isPage), { published, removable });
}

/** Keeps a copy of every file that somebody else has changed and that is about to be replaced or deleted. */
function putAside(
  written: readonly string[],
  deleted: readonly Deletion[],
  { output, cache, last, tell }: Press,
): void {
  const replaced = written.filter((path) => last.isDoubtful(path) && path !== EDITION);
  const altered = [...replaced, ...deleted.map(([path]) => path).filter((path) => last.isDoubtful(path))].filter(
    (path) => {
      const hash = hashIn(output, path);
      return hash !== null && !last.isOurs(path, hash);
    },
  );
  if (altered.length === 0) return;
  const copies = altered.map((path) => setAside(cache, join(output, path), path));
  const what = `In ${output} somebody had changed what was written there (${altered.length} in all)`;
  tell(`${what}; what it held is now in ${firstOf(copies)}.`);
}

function isSame(staging: string, output: string, path: string): boolean {
  return hashIn(staging, path) === hashIn(output, path);
}

function stageHead({ path, text }: Head, output: string, staging: string): boolean {
  if (hashIn(output, path) === hashOf(text)) return false;
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
