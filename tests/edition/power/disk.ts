import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "./recorder.ts";

/**
 * A disk as POSIX lets it be: what was written is there for whoever asks, but survives a power cut only when it was
 * synced. A file's bytes are made sure of by its own sync, a name by that of its folder; a rename is whole or not at all.
 */
interface FileNode {
  bytes: Buffer;
  synced: Buffer | null;
}

interface FolderNode {
  readonly names: Map<string, Node>;
  readonly synced: Map<string, Node>;
}

type Node = FileNode | FolderNode;

/** A change of names that a power cut may undo: by the folders whose sync makes sure of it. */
interface Pending {
  readonly folders: readonly FolderNode[];
  readonly persist: () => void;
}

/** What of that which was not synced a power cut spares. */
export interface Luck {
  /** How many of so many changes of a folder's names, from the first on. */
  readonly names: (count: number) => number;
  /** How much of a file's bytes. */
  readonly bytes: (bytes: Buffer) => Buffer;
}

const NOTHING = Buffer.alloc(0);

/** No name and no byte that was not synced. */
export const NONE: Luck = { names: () => 0, bytes: () => NOTHING };
/** All names, and behind those that were not synced empty files, as ext4 leaves them. */
export const NAMES_ONLY: Luck = { names: (count) => count, bytes: () => NOTHING };

const isFolder = (node: Node | undefined): node is FolderNode => node !== undefined && "names" in node;
const newFolder = (): FolderNode => ({ names: new Map(), synced: new Map() });

/** A disk on which the files of an edition are, all synced. */
function diskWith(files: ReadonlyMap<string, Buffer>): FolderNode {
  const root = newFolder();
  for (const [path, bytes] of files) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    let folder = root;
    for (const part of parts) {
      const below = folder.names.get(part);
      const next = isFolder(below) ? below : newFolder();
      folder.names.set(part, next);
      folder.synced.set(part, next);
      folder = next;
    }
    const file: FileNode = { bytes, synced: bytes };
    folder.names.set(name, file);
    folder.synced.set(name, file);
  }
  return root;
}

function find(root: FolderNode, path: string): Node | undefined {
  let node: Node | undefined = root;
  for (const part of path === "" ? [] : path.split("/")) node = isFolder(node) ? node.names.get(part) : undefined;
  return node;
}

function parentOf(root: FolderNode, path: string): { folder: FolderNode; name: string } {
  const end = path.lastIndexOf("/");
  const folder = find(root, path.slice(0, Math.max(0, end)));
  if (!isFolder(folder)) throw new Error(`there is no folder for ${path}`);
  return { folder, name: path.slice(end + 1) };
}

function put(folder: FolderNode, name: string, node: Node): Pending {
  folder.names.set(name, node);
  return { folders: [folder], persist: () => void folder.synced.set(name, node) };
}

/** Does a change; what a power cut may undo of it is added to `pending`. */
function apply(root: FolderNode, change: Change, pending: Pending[]): Pending[] {
  if (change.kind === "synced") {
    for (const path of change.files) {
      const node = find(root, path);
      if (node && !isFolder(node)) node.synced = node.bytes;
    }
    const folders = new Set(change.folders.map((path) => find(root, path)));
    for (const one of pending) if (one.folders.some((folder) => folders.has(folder))) one.persist();
    return pending.filter((one) => !one.folders.some((folder) => folders.has(folder)));
  }
  const { folder, name } = parentOf(root, change.path);
  const known = folder.names.get(name);
  if (change.kind === "folder") return [...pending, put(folder, name, newFolder())];
  if (change.kind === "file") {
    if (known && !isFolder(known)) {
      known.bytes = change.bytes;
      return pending;
    }
    return [...pending, put(folder, name, { bytes: change.bytes, synced: null })];
  }
  if (known === undefined) throw new Error(`${change.path} is not there to be ${change.kind}`);
  folder.names.delete(name);
  const forget = () => {
    if (folder.synced.get(name) === known) folder.synced.delete(name);
  };
  if (change.kind === "gone") return [...pending, { folders: [folder], persist: forget }];
  const target = parentOf(root, change.to);
  target.folder.names.set(target.name, known);
  const persist = () => {
    forget();
    target.folder.synced.set(target.name, known);
  };
  return [...pending, { folders: [folder, target.folder], persist }];
}

/** Writes into an empty folder what is on the disk when the power is cut after some changes, and comes back. */
export function cutAfter(
  folder: string,
  before: ReadonlyMap<string, Buffer>,
  changes: readonly Change[],
  luck: Luck,
): void {
  const root = diskWith(before);
  let pending: Pending[] = [];
  for (const change of changes) pending = apply(root, change, pending);
  const spared = new Map<FolderNode, number>();
  const counts = new Map<FolderNode, number>();
  for (const { folders } of pending) for (const one of folders) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [one, count] of counts) spared.set(one, luck.names(count));
  const seen = new Map<FolderNode, number>();
  for (const { folders, persist } of pending) {
    for (const one of folders) seen.set(one, (seen.get(one) ?? 0) + 1);
    if (folders.every((one) => (seen.get(one) ?? 0) <= (spared.get(one) ?? 0))) persist();
  }
  write(folder, root, luck);
}

function write(folder: string, node: FolderNode, luck: Luck): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, below] of node.synced) {
    if (isFolder(below)) write(join(folder, name), below, luck);
    else writeFileSync(join(folder, name), below.synced ?? luck.bytes(below.bytes));
  }
}
