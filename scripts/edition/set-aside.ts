import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of a cache for what a build found changed by somebody else, before it took its place. */
const FOLDER = "set-aside";

/** Copies a file to where no build deletes or changes it, under the path that it had. Returns where the copy is. */
export function setAside(cache: string, file: string, path: string): string {
  for (let copy = 1; ; copy++) {
    const target = join(cache, FOLDER, copy === 1 ? path : `${path}.${copy}`);
    if (existsSync(target)) {
      if (statSync(target).isFile() && readFileSync(target).equals(readFileSync(file))) return target;
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target, constants.COPYFILE_EXCL);
    return target;
  }
}
