import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, sep } from "node:path";
import { ChangedMeanwhile } from "./failure.ts";
import { hashOf } from "./hash.ts";
import { error, type Problem, START } from "./problems.ts";
import { compareAscii } from "./text.ts";

/** A folder of the content, by its path below it. */
export interface Folder {
  readonly path: string;
  /** Whether a link led into it. No other is followed from there, so that two links cannot lead round in a circle. */
  readonly isLinked: boolean;
}

/** What stands in a folder: another folder, or a file, or something that is neither. */
export interface Entry {
  readonly name: string;
  readonly folder: Folder | null;
}

/** A folder of the content to begin from; "file" where something else stands there, null where nothing does. */
export function folderAt(content: string, path: string): Folder | "file" | null {
  const found = lstatSync(join(content, path), { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory()) return { path, isLinked: false };
  return found.isSymbolicLink() && leadsToFolder(content, path) ? { path, isLinked: true } : "file";
}

/** What a folder of the content holds, in the order of code units. A link to a folder within the content is that folder. */
export function entriesOf(content: string, { path, isLinked }: Folder): Entry[] {
  const entries = readdirSync(join(content, path), { withFileTypes: true });
  return entries
    .sort((a, b) => compareAscii(a.name, b.name))
    .map((entry) => {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      const isFollowed = !isLinked && entry.isSymbolicLink() && leadsToFolder(content, below);
      const folder = entry.isDirectory() || isFollowed ? { path: below, isLinked: isLinked || isFollowed } : null;
      return { name: entry.name, folder };
    });
}

function leadsToFolder(content: string, link: string): boolean {
  const target = targetWithin(content, link);
  const isAround = target !== null && `${realpathSync(join(content, link, ".."))}${sep}`.startsWith(target + sep);
  return target !== null && !isAround && (statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** Where a link leads, if that is within the content folder; else null. */
function targetWithin(content: string, link: string): string | null {
  try {
    const target = realpathSync(join(content, link));
    return target.startsWith(realpathSync(content) + sep) ? target : null;
  } catch {
    return null;
  }
}

/**
 * The bytes of a file of the content, or why it is not read. Throws ChangedMeanwhile where it has just gone.
 */
export function readContentFile(
  content: string,
  file: string,
): { readonly bytes: Buffer } | { readonly problem: Problem } {
  const problem = whyUnreadable(content, file);
  if (problem) return { problem };
  return attempt(file, () => ({ bytes: readFileSync(join(content, file)) }));
}

/**
 * The first and the last bytes of a file of the content, at most so many of each; null where it is not read. Throws
 * ChangedMeanwhile where it has just gone.
 */
export function endsOfContent(
  content: string,
  file: string,
  lengths: { readonly head: number; readonly tail: number },
): { readonly head: Uint8Array; readonly tail: Uint8Array } | null {
  if (whyUnreadable(content, file)) return null;
  const handle = attempt(file, () => openSync(join(content, file), "r"));
  const read = (length: number, from: number): Uint8Array => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
  };
  try {
    const { size } = fstatSync(handle);
    const tail = Math.min(size, lengths.tail);
    return { head: read(Math.min(size, lengths.head), 0), tail: read(tail, size - tail) };
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file of the content; "" where it is not read. Throws ChangedMeanwhile where it has just gone. */
export function hashOfContent(content: string, file: string): string {
  const read = readContentFile(content, file);
  return "bytes" in read ? hashOf(read.bytes) : "";
}

/**
 * Why a file of the content is not read, or null: whatever is no file, or leads out of the content folder, must neither
 * be published nor waited for. Throws ChangedMeanwhile where it has just gone.
 */
export function whyUnreadable(content: string, file: string): Problem | null {
  const found = attempt(file, () => lstatSync(join(content, file)));
  if (found.isFile()) return null;
  if (!found.isSymbolicLink()) return error(file, START, "không phải là tệp", "đưa ra khỏi thư mục nội dung");
  const target = targetWithin(content, file);
  if (target !== null && attempt(file, () => statSync(target)).isFile()) return null;
  const what = "liên kết (symlink) không dẫn tới một tệp trong thư mục nội dung";
  return error(file, START, what, "chép hẳn tệp vào chỗ này, hoặc xóa liên kết");
}

function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw code === "ENOENT" || code === "ENOTDIR" ? new ChangedMeanwhile(file) : cause;
  }
}
