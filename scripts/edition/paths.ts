import { relative } from "node:path";
import { ROOT } from "../compiled/compile.mjs";
import { codeFile } from "../compiled/programs.ts";

export { ROOT };

/** Eleventy takes its paths relative to the working directory. */
export const LAYOUTS = relative(process.cwd(), `${ROOT}layouts`);
export const CONFIG = relative(process.cwd(), codeFile("eleventy.config.ts"));
export const STATIC = `${ROOT}static`;
export const STYLES = `${ROOT}layouts/styles/site.css`;
