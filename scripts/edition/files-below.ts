import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareAscii } from "../archive/text.ts";

/** Every file below a folder, as a path with forward slashes, in the order of code units; [] where there is no folder. */
export function filesBelow(folder: string, prefix = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compareAscii(a.name, b.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    );
}
