import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { CLIENT_IN_PAGES } from "../scripts/edition/code.ts";
import { ROOT } from "../scripts/edition/paths.ts";

/** Which rooms a room may take from; "scripts" are the commands. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "scripts/archive": [],
  "scripts/compiled": [],
  "scripts/edition": ["scripts/archive", "scripts/compiled"],
  "scripts/search": ["scripts/archive", "scripts/edition"],
  "scripts/import": ["scripts/archive", "scripts/edition"],
  "scripts/bench": ["scripts/archive", "scripts/compiled", "scripts/edition", "scripts/search", "scripts/terminal"],
  "scripts/hosting": [],
  "scripts/preview": ["scripts/archive", "scripts/edition", "scripts/hosting", "scripts/search", "scripts/terminal"],
  "scripts/terminal": ["scripts/archive", "scripts/edition"],
  layouts: ["scripts/archive"],
  scripts: [
    "scripts/archive",
    "scripts/edition",
    "scripts/search",
    "scripts/import",
    "scripts/bench",
    "scripts/hosting",
    "scripts/preview",
    "scripts/terminal",
  ],
};

const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** Imports of types leave no trace in what runs. */
const RUNNING_IMPORT = /^import (?!type\b)[^;]*?"(\.[^"]+)"/gm;

function roomOf(file: string): string {
  const [top = "", folder = "", ...rest] = file.split(sep);
  return top === "layouts" ? top : rest.length > 0 ? `${top}/${folder}` : top;
}

const BROWSER = join("layouts", "browser", sep);

/** The files of the checkout that a file imports. */
function importsOf(file: string, pattern = IMPORT): string[] {
  return [...readFileSync(join(ROOT, file), "utf8").matchAll(pattern)].map(([, target = ""]) =>
    normalize(join(dirname(file), target)),
  );
}

test("imports run one way, and nobody imports a command", () => {
  const files = ["scripts", "layouts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => join(folder, file)),
  );
  const wrong = files.flatMap((file) => {
    return importsOf(file)
      .filter(
        (target) =>
          roomOf(target) === "scripts" ||
          (roomOf(target) !== roomOf(file) && !ALLOWED[roomOf(file)]?.includes(roomOf(target))),
      )
      .map((target) => `${file} imports ${target}`);
  });
  assert.equal(wrong, []);
});

test("of the browser's code a page is drawn with one file, whose change draws pages anew", () => {
  const layouts = readdirSync(join(ROOT, "layouts"), { recursive: true, encoding: "utf8" })
    .map((file) => join("layouts", file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(BROWSER));
  const taken = [...layouts, CLIENT_IN_PAGES].flatMap((file) =>
    importsOf(file, RUNNING_IMPORT).filter((path) => path.startsWith(BROWSER) && path !== normalize(CLIENT_IN_PAGES)),
  );
  assert.equal(taken, []);
});

test.run();
