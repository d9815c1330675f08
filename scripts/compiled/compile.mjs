import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { markFolder } from "./marked.mjs";

/** The folder of this checkout: layouts, static files and the configuration come from here, whatever archive is built. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, ".cache");
const FOLDER = join(CACHE, "code");

/** In the folder of compiled code: SHA-256 of each file that it was made of, by its path. */
export const HASHES = "hashes.json";

/** What decides how sources are compiled, and with which packages they run. */
const SETTINGS = ["tsconfig.json", "package-lock.json"];

/**
 * Packages that are loaded as they lie, because they start programs of their own or look for files beside them. All others
 * become part of the compiled code: to find and open their hundreds of files takes longer than to run them.
 */
const APART = [
  "@11ty/eleventy-dev-server",
  "@11ty/eleventy-img",
  "@sparticuz/chromium",
  "esbuild",
  "pagefind",
  "playwright-core",
  "sharp",
  "tinypool",
];

/** Some packages are CommonJS, and ask for modules of Node as such. */
const REQUIRE =
  'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);';

/** Code that was compiled before and may still be running somewhere: as much of it is kept. */
const KEPT = 8;

/**
 * Compiles the TypeScript of this checkout, if that has not been done already, into a folder that is named by all that
 * is compiled, and returns the folder. Node 20 reads no TypeScript by itself, and tsx costs half a second at each start.
 * Throws esbuild's error, which names file and line, where a file is not TypeScript.
 * @returns {Promise<string>}
 */
export async function compile() {
  const files = [...sourcesBelow("scripts"), ...sourcesBelow("layouts"), "eleventy.config.ts", ...SETTINGS];
  const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
  const hashes = JSON.stringify(Object.fromEntries([...texts].map(([file, text]) => [file, hash("sha256", text)])));
  const folder = join(FOLDER, hash("sha256", `${ROOT}\0${hashes}`).slice(0, 20));
  if (existsSync(folder)) return folder;

  markFolder(CACHE);
  const making = `${folder}.${process.pid}`;
  await compileInto(making, folder, texts);
  writeFileSync(join(making, HASHES), hashes);
  try {
    renameSync(making, folder);
  } catch (cause) {
    // Another process has compiled the same code at the same time.
    if (!existsSync(folder)) throw cause;
    rmSync(making, { recursive: true });
  }
  removeOld();
  return folder;
}

/**
 * What is started, or imported by its path: commands, what other processes and threads run, layouts, Eleventy's configuration.
 * @param {string} file
 */
function isProgram(file) {
  return /^scripts\/[^/]+\.ts$|-program\.ts$|^scripts\/edition\/work\.ts$|\.11ty\.tsx$|^eleventy\.config\.ts$/.test(
    file,
  );
}

/**
 * @param {string} making
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} texts
 */
async function compileInto(making, folder, texts) {
  const { build } = await import("esbuild");
  mkdirSync(making, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...texts.keys()].filter(isProgram),
    outbase: ROOT,
    outdir: making,
    bundle: true,
    splitting: true,
    external: APART,
    banner: { js: REQUIRE },
    format: "esm",
    platform: "node",
    target: "node20",
    define: { COMPILED: JSON.stringify(folder) },
    logLevel: "silent",
    plugins: [
      {
        name: "addresses-of-sources",
        setup({ onLoad }) {
          // The texts are those that were hashed, whatever has been saved since. What lies beside a file is found there,
          // wherever the code that asks for it has been moved to.
          onLoad({ filter: /\.(?:tsx?|m?js)$/ }, ({ path }) => {
            const isPackage = /[\\/]node_modules[\\/]/.test(path);
            const text = isPackage ? readFileSync(path, "utf8") : texts.get(relative(ROOT, path).replaceAll("\\", "/"));
            if (text === undefined) return { errors: [{ text: `${path} appeared meanwhile: run the command again` }] };
            const contents = text.replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href));
            return { contents, loader: path.endsWith("js") ? "js" : path.endsWith("x") ? "tsx" : "ts" };
          });
        },
      },
    ],
  });
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .sort();
}

function removeOld() {
  const made = readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of made.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
