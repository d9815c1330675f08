import { readdirSync } from "node:fs";
import { join } from "node:path";
import { listFiles, readTables } from "../archive/read.ts";
import { basisOf, type Content, contentOf } from "./content.ts";
import { keptVolume } from "./reading.ts";

/** Where content was read, and how. */
export interface LastReading {
  readonly content: string;
  /** The folder in which its readings are kept. */
  readonly kept: string;
  readonly drafts: boolean;
}

/**
 * The content as it was last read, whether or not articles have changed since; null where a year has not been read with
 * the tables and the code of today.
 */
export function lastContent({ content, kept, drafts }: LastReading): Content | null {
  const { tables } = readTables(content);
  if (!tables) return null;
  const basis = basisOf(content, drafts);
  const years = readdirSync(join(content, "articles"))
    .filter((name) => /^\d{4}$/.test(name))
    .sort();
  const volumes = years.map((year) => keptVolume({ kept, basis }, year));
  const isUnread = volumes.some((volume, at) => !volume && listFiles(content, `articles/${years[at]}`).length > 0);
  if (isUnread) return null;
  return contentOf(
    { content, kept, tables, basis },
    volumes.flatMap((volume) => volume ?? []),
  );
}
