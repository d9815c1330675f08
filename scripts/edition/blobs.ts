import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

/** The name that git gives a file's bytes (gitformat-pack, "object name"): SHA-1 over a header and the bytes. */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/**
 * The blob of every file below a folder of `content` that git knows and holds to be as it was committed or staged, by its
 * path below `content`; none where git cannot tell. A fresh checkout gives every file a new state; with these none needs
 * to be read to see that it is as before.
 */
export function knownBlobs(content: string, folder: string): ReadonlyMap<string, string> {
  try {
    const index = git(content, "ls-files", "--stage", "-v", "-z", "--", folder);
    const changed = new Set(git(content, "diff-files", "--name-only", "--relative", "-z", "--", folder));
    return new Map(
      index.flatMap((entry): [string, string][] => {
        // "H": tracked, and its state is watched; stage 0: no merge is under way.
        const [, blob = "", path = ""] = /^H 100\d{3} ([0-9a-f]+) 0\t(.+)$/.exec(entry) ?? [];
        return blob && !changed.has(path) ? [[path, blob]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

const LONGEST = 1 << 30;

function git(folder: string, ...args: readonly string[]): string[] {
  const options = ["-C", folder, "-c", "core.fsmonitor=false"];
  const answer = execFileSync("git", [...options, ...args], {
    encoding: "utf8",
    maxBuffer: LONGEST,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
  });
  return answer.split("\0").filter(Boolean);
}
