import { join } from "node:path";
import type { BuildOptions } from "./press.ts";

/** What an edition and a preview keep between builds lies apart: they publish other articles. */
export function keptFolder({ cache, drafts }: Pick<BuildOptions, "cache" | "drafts">): string {
  return join(cache, drafts ? "preview-kept" : "kept");
}

/** The folder in which the readings of such builds are kept. */
export function readingsOf(options: Pick<BuildOptions, "cache" | "drafts">): string {
  return join(keptFolder(options), "reading");
}
