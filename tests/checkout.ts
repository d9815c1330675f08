import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../scripts/edition/paths.ts";
import { temporaryFolder } from "./small-site.ts";

/** Copies the program and the layouts into a folder of their own, where they may be changed, and returns it. */
export function copiedCheckout(): string {
  const checkout = temporaryFolder();
  for (const name of [
    "scripts",
    "layouts",
    "static",
    "eleventy.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ]) {
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"));
  return checkout;
}
