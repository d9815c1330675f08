import { spawnSync } from "node:child_process";
import { Failure } from "../../archive/failure.ts";

/** The version of Hugo that is installed. Throws a Failure that says how to install it where there is none. */
export function hugoVersion(): string {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (status === 0) return stdout.trim();
  throw new Failure(
    2,
    "Hugo is not installed.",
    "Install it (Debian: apt-get install hugo; others: https://gohugo.io/installation), or leave out --peer.",
  );
}
