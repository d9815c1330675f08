import { join } from "node:path";
import { compile, ROOT } from "./compile.mjs";

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

function scriptOf(file: string): string {
  return file.replace(/\.tsx?$/, ".js");
}
