import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** What stands in an output at a path. */
export type Place =
  | { readonly kind: "file" | "folder"; readonly file: string }
  | { readonly kind: "nothing" }
  /** A link that leads out of the output. */
  | { readonly kind: "elsewhere" };

/** What stands at a path below an output. `file` is its real path, below the real path of the output. */
export function placeOf(output: string, path: string): Place {
  try {
    const root = realpathSync(output);
    const file = realpathSync(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return { kind: "elsewhere" };
    const found = statSync(file);
    if (found.isFile()) return { kind: "file", file };
    return found.isDirectory() ? { kind: "folder", file } : { kind: "nothing" };
  } catch {
    return { kind: "nothing" };
  }
}

/** The text of a file as it was published last, or null where there is none. */
export function published(output: string, path: string): string | null {
  const place = placeOf(output, path);
  if (place.kind !== "file") return null;
  try {
    return readFileSync(place.file, "utf8");
  } catch {
    return null;
  }
}
