import { inspect } from "node:util";
import { ChangedMeanwhile, Failure } from "../archive/failure.ts";
import { formatProblem, type Problem } from "../archive/problems.ts";

/** What stops a build when writers have made mistakes. */
export function contentFailure(exitCode: 1 | 2, errors: readonly Problem[], cause?: unknown): Failure {
  const advice = `${errors.length} lỗi. Chưa có gì được xuất bản; trang cũ vẫn nguyên.`;
  return new Failure(exitCode, errors.map(formatProblem).join("\n"), advice, cause);
}

const NO_ROOM = /\b(ENOSPC|EDQUOT|EFBIG|SIGXFSZ|No space left on device|Disk quota exceeded)\b/;

/** What the system refuses is the operator's to mend; anything else is as it was. `output` is what is written. */
export function explained(cause: unknown, output: string): unknown {
  // The code may lie deep: Eleventy wraps what it catches, and of a process's error only the text comes across.
  const code = NO_ROOM.exec(inspect(cause))?.[1];
  if (!code) return cause instanceof Failure ? cause : (systemFailure(cause) ?? cause);
  const what = `There is no room on the disk of ${output} or of the cache (${code}); what was published is whole.`;
  return new Failure(2, what, "Free some space, then build again.", cause);
}

/** What happened at a path, and what to do, by the system's code (errno(3)). */
const SYSTEM: Readonly<Record<string, (path: string) => readonly [what: string, advice: string]>> = {
  ENOENT: (path) => [`There is nothing at ${path}`, "Look whether it was moved or deleted, then try again."],
  EACCES: (path) => [`This user may not use ${path}`, "Give this user the right to it, or name another place."],
  EPERM: (path) => [`This user may not change ${path}`, "Give this user the right to it, or name another place."],
  EROFS: (path) => [`The disk of ${path} can only be read`, "Name a place on a disk that can be written."],
  ENOSPC: (path) => [`There is no room on the disk of ${path}`, "Free some space, then try again."],
  ENOTDIR: (path) => [`A file stands in the way of ${path}`, "Move the file that has the name of a folder."],
  EISDIR: (path) => [`A folder stands in place of ${path}`, "Move the folder that has the name of a file."],
  EEXIST: (path) => [`There is something at ${path} already`, "Move it, or name another place."],
  ENOTEMPTY: (path) => [`There is something in ${path}`, "Look who else writes there, then try again."],
  ELOOP: (path) => [`The links at ${path} lead in a circle`, "Put a file or a folder in place of the link."],
  ENAMETOOLONG: (path) => [`The name ${path} is too long for this disk`, "Give a shorter name."],
  EBUSY: (path) => [`Another program holds ${path}`, "Close that program, then try again."],
  EIO: (path) => [`The disk of ${path} does not work`, "Look at the disk, then try again."],
  EMFILE: (path) => [`Too many files are open to open ${path}`, "Allow more with ulimit -n, such as 4096."],
  ENFILE: (path) => [`Too many files are open to open ${path}`, "Close other programs, then try again."],
};

/** As Node words an error of the system: CODE: words, call 'path' -> 'other path'. */
const SYSTEM_ERROR = /\b(E[A-Z]{2,14}): [^,\n]{1,60}, \w{1,20}(?: '([^'\n]+)')?/;

/** What a user can act on in a cause; null where it is a mistake of ours. */
export function failureOf(cause: unknown): Failure | null {
  if (cause instanceof Failure) return cause;
  if (!(cause instanceof ChangedMeanwhile)) return systemFailure(cause);
  return new Failure(1, `${cause.message} was saved, renamed or deleted while it was being read.`, "Try again.", cause);
}

/** An error of the system, wherever it lies in a cause, as an operator can act on it; null where it is none. */
export function systemFailure(cause: unknown): Failure | null {
  const [, code = "", path = "a file"] = SYSTEM_ERROR.exec(inspect(cause)) ?? [];
  const told = SYSTEM[code]?.(path);
  return told ? new Failure(2, `${told[0]} (${code}).`, told[1], cause) : null;
}
