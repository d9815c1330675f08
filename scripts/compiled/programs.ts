import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, HASHES, ROOT } from "./compile.mjs";

/** The folder of the compiled code that this process runs. Not there in a process that runs the sources with tsx. */
declare const COMPILED: string;

/** The folder of compiled code that this process is of: all that one build starts is of the same code. */
const folder: string | null = typeof COMPILED === "string" ? COMPILED : null;

/** The path of a file of our code, such as layouts/home.11ty.tsx, as this process can import it. */
export function codeFile(file: string): string {
  return folder === null ? join(ROOT, file) : join(folder, scriptOf(file));
}

/** The path of a compiled program, for a process or a thread of its own. Throws esbuild's error where a file is not TypeScript. */
export async function programFile(file: string): Promise<string> {
  return join(folder ?? (await compile()), scriptOf(file));
}

/**
 * SHA-256, hex, of each file that the code of this process was compiled of, by its path below the checkout: what is saved
 * while it runs is not what it runs. None where it runs the sources themselves.
 */
export function compiledHashes(): ReadonlyMap<string, string> {
  if (folder === null) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, HASHES), "utf8")) as Record<string, string>));
}

function scriptOf(file: string): string {
  return file.replace(/\.tsx?$/, ".js");
}
