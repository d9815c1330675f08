import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "esbuild";
import { asset } from "../archive/urls.ts";
import { STATIC, STYLES } from "./paths.ts";

/** Writes the stylesheet with the fonts that it names, and copies static/; names are fixed, so that a new stylesheet changes no page. */
export async function writeAssets(output: string): Promise<void> {
  // esbuild says of a full disk only that a file is too large.
  for (const { path, contents } of await stylesheetIn(output)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  if (existsSync(STATIC)) cpSync(STATIC, output, { recursive: true });
}

/** The text of the stylesheet as it is now. Throws where it has a mistake. */
export async function stylesheet(): Promise<string> {
  const files = await stylesheetIn("");
  return files.find(({ path }) => path.endsWith(".css"))?.text ?? "";
}

/** The stylesheet and its fonts, as files below a folder. */
async function stylesheetIn(folder: string): Promise<OutputFile[]> {
  const { default: esbuild } = await import("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: [STYLES],
    outfile: join(folder, asset("site.css")),
    bundle: true,
    write: false,
    minify: true,
    logLevel: "silent",
    legalComments: "none",
    loader: { ".woff2": "file" },
    assetNames: "[name]",
    target: ["chrome109", "firefox115", "safari16.4"],
  });
  return outputFiles;
}
