import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codeFile } from "../compiled/programs.ts";

/** The folder of this checkout: layouts, static files and the configuration come from here, whatever archive is built. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Eleventy takes its paths relative to the working directory. */
export const LAYOUTS = relative(process.cwd(), `${ROOT}layouts`);
export const CONFIG = relative(process.cwd(), codeFile("eleventy.config.ts"));
export const STATIC = `${ROOT}static`;
export const STYLES = `${ROOT}layouts/styles/site.css`;
