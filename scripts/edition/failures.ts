import { inspect } from "node:util";
import { Failure } from "../archive/failure.ts";
import { formatProblem, type Problem } from "../archive/problems.ts";

/** What stops a build when writers have made mistakes. */
export function contentFailure(exitCode: 1 | 2, errors: readonly Problem[], cause?: unknown): Failure {
  const advice = `${errors.length} lỗi. Chưa có gì được xuất bản; trang cũ vẫn nguyên.`;
  return new Failure(exitCode, errors.map(formatProblem).join("\n"), advice, cause);
}

const NO_ROOM = /\b(ENOSPC|EDQUOT|EFBIG|SIGXFSZ|No space left on device|Disk quota exceeded)\b/;

/** A full disk is the operator's to mend; anything else is as it was. */
export function explained(cause: unknown, output: string): unknown {
  // The code may lie deep: Eleventy wraps what it catches, and of a process's error only the text comes across.
  const code = NO_ROOM.exec(inspect(cause))?.[1];
  if (!code) return cause;
  const what = `There is no room on the disk of ${output} or of the cache (${code}); what was published is whole.`;
  return new Failure(2, what, "Free some space, then build again.", cause);
}
