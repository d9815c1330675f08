import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before a build (node --import), this ends it or fills its disk at a chosen point. KHO_TIN_INTERRUPT says how:
 *   count FILE   let it run, and write into FILE how many points it came by: the changes of its commit, and its writes
 *   kill N       SIGKILL just before the Nth change of the file system from the journal's first on
 *   tear N       the same, with half of that change done
 *   fill N       from the Nth write on no write finds room, as on a full disk; renames and deletions do
 * Only the main process counts: the variable is taken away before it starts others.
 */
const [how = "", what = ""] = (process.env.KHO_TIN_INTERRUPT ?? "").split(" ");
delete process.env.KHO_TIN_INTERRUPT;
const point = Number(what);

/** What a build changes a disk with; those of the first row need room on it. */
const WRITES = ["writeFile", "appendFile", "copyFile", "cp", "mkdir", "write"] as const;
const OTHERS = ["open", "rename", "rm", "rmdir", "unlink", "truncate", "ftruncate"] as const;
type Change = (typeof WRITES)[number] | (typeof OTHERS)[number];
type Arguments = readonly unknown[];
type Call = (...args: Arguments) => unknown;

const { closeSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } = fs;
let commits = 0;
let writes = 0;

/** Counts a change that is about to be made; never returns where it is the one to be killed at. Throws where there is no room for it. */
function pass(change: Change, args: Arguments): void {
  if (change === "open" && !/[wa+]/.test(String(args[1]))) return;
  if (commits > 0 || (change === "writeFile" && /[\\/]journal\.new$/.test(String(args[0])))) commits++;
  if (how === "tear" && commits === point) half(change, args);
  if ((how === "kill" || how === "tear") && commits === point) die();
  if (!WRITES.some((name) => name === change)) return;
  writes++;
  if (how === "fill" && writes >= point) refuse(change, args);
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  for (;;);
}

/** Half a text written, half a folder removed. */
function half(change: Change, [target, source]: Arguments): void {
  if (change === "write" || change === "writeFile") {
    const bytes = typeof source === "string" ? Buffer.from(source) : (source as Uint8Array);
    const first = bytes.subarray(0, bytes.length / 2);
    if (typeof target === "number") writeSync(target, first);
    else writeFileSync(String(target), first);
  } else if (change === "rm" && statSync(String(target), { throwIfNoEntry: false })?.isDirectory()) {
    const [entry = ""] = readdirSync(String(target));
    rmSync(`${target}/${entry}`, { recursive: true, force: true });
  }
}

/** A full disk still has room for a name, so a file that cannot be written is left empty. */
function refuse(change: Change, [first, second]: Arguments): never {
  const target = change === "copyFile" ? second : first;
  if ((change === "writeFile" || change === "copyFile") && typeof target === "string") closeSync(openSync(target, "w"));
  throw Object.assign(new Error(`ENOSPC: no space left on device, ${change}`), { code: "ENOSPC", syscall: change });
}

type Library = Record<string, unknown>;

/** Puts a function that passes the point in the place of another. `failing` is how this form of it tells an error. */
function follow(library: Library, name: string, change: Change, failing: (error: unknown, args: Arguments) => unknown) {
  const original = library[name] as Call;
  library[name] = (...args: Arguments) => {
    try {
      pass(change, args);
    } catch (error) {
      return failing(error, args);
    }
    return original.apply(library, [...args]);
  };
}

if (how !== "") {
  const promises = fs.promises as unknown as Library;
  for (const change of [...WRITES, ...OTHERS]) {
    follow(fs as unknown as Library, `${change}Sync`, change, (error) => {
      throw error;
    });
    follow(fs as unknown as Library, change, change, (error, args) => (args.at(-1) as Call)(error));
    if (change in promises) follow(promises, change, change, (error) => Promise.reject(error));
  }
  syncBuiltinESMExports();
}
if (how === "count") process.on("exit", () => writeFileSync(what, JSON.stringify({ commits, writes })));
