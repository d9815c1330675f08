import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../scripts/edition/paths.ts";

/** Which rooms a room may take from; "scripts" are the commands. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "scripts/archive": [],
  "scripts/edition": ["scripts/archive"],
  "scripts/search": ["scripts/archive", "scripts/edition"],
  "scripts/import": ["scripts/archive", "scripts/edition"],
  "scripts/bench": ["scripts/archive", "scripts/edition", "scripts/search", "scripts/terminal"],
  "scripts/draw": [],
  "scripts/terminal": ["scripts/archive", "scripts/edition"],
  layouts: ["scripts/archive"],
  scripts: [
    "scripts/archive",
    "scripts/edition",
    "scripts/search",
    "scripts/import",
    "scripts/bench",
    "scripts/draw",
    "scripts/terminal",
  ],
};

const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

function roomOf(file: string): string {
  const [top = "", folder = "", ...rest] = file.split(sep);
  return top === "layouts" ? top : rest.length > 0 ? `${top}/${folder}` : top;
}

test("imports run one way, and nobody imports a command", () => {
  const files = ["scripts", "layouts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => join(folder, file)),
  );
  const wrong = files.flatMap((file) => {
    const imports = [...readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)].map(([, target = ""]) =>
      normalize(join(dirname(file), target)),
    );
    return imports
      .filter(
        (target) =>
          roomOf(target) === "scripts" ||
          (roomOf(target) !== roomOf(file) && !ALLOWED[roomOf(file)]?.includes(roomOf(target))),
      )
      .map((target) => `${file} imports ${target}`);
  });
  assert.equal(wrong, []);
});

test.run();
