import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, ".cache", "code");

/** Code that was compiled before and may still be running somewhere: as much of it is kept. */
const KEPT = 8;

/**
 * Compiles the TypeScript of this checkout, if that has not been done already, into a folder that is named by all that
 * is compiled, and returns the folder. Node 20 reads no TypeScript by itself, and tsx costs half a second at each start.
 * Throws esbuild's error, which names file and line, where a file is not TypeScript.
 * @returns {Promise<string>}
 */
export async function compile() {
  const sources = sourcesBelow("scripts").concat(sourcesBelow("layouts"), "eleventy.config.ts");
  const hash = createHash("sha256").update(ROOT);
  for (const file of [...sources, "tsconfig.json", "package-lock.json"]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  const folder = join(FOLDER, hash.digest("hex").slice(0, 20));
  if (existsSync(folder)) return folder;

  const making = `${folder}.${process.pid}`;
  await compileInto(making, folder, sources.filter(isProgram));
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
 * @param {readonly string[]} entryPoints
 */
async function compileInto(making, folder, entryPoints) {
  const { build } = await import("esbuild");
  mkdirSync(making, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...entryPoints],
    outbase: ROOT,
    outdir: making,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    define: { COMPILED: JSON.stringify(folder) },
    logLevel: "silent",
    plugins: [
      {
        name: "addresses-of-sources",
        setup({ onLoad }) {
          // What lies beside the sources is found there, wherever the code that asks for it has been moved to.
          onLoad({ filter: /\.(?:tsx?|mjs)$/ }, ({ path }) => {
            const text = readFileSync(path, "utf8");
            const contents = text.replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href));
            return { contents, loader: path.endsWith(".mjs") ? "js" : path.endsWith("x") ? "tsx" : "ts" };
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
