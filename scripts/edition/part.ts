import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { hashOf } from "../archive/hash.ts";
import { editionFile } from "../archive/urls.ts";
import { readerHash, rendererHash, searchHash } from "./code.ts";
import type { Content } from "./content.ts";
import type { GroupState } from "./state.ts";
import { siteOf } from "./teaser.ts";

/** Changes with the shape of a part. */
const FORMAT = 1;

/** The file in which a part says what it is. An output that has it is no edition, and cannot be taken for one. */
export const PART = editionFile("part.json");

/** The group of what a part holds besides files of the site: readings, ledgers and what is known of pictures and shards. */
export const KEPT = "part";

/** Where a file of that group lies in a part. */
export const keptFile = (path: string): string => editionFile(`${KEPT}/${path}`);

/** What all parts of an edition must have in common. */
export interface Origin {
  /** The code that reads, draws and indexes, with the Node that runs it. */
  readonly code: string;
  readonly node: string;
  /** The tables: site.yaml, categories.yaml, people.yaml, provinces.json. */
  readonly tables: string;
  /** The pages of content/pages. */
  readonly pages: string;
}

/** What a part says of itself. */
export interface Part {
  readonly format: number;
  readonly origin: Origin;
  /** The years that it holds, oldest first. */
  readonly years: readonly string[];
  /** Every year of the archive, and the key of the reading that the part was made with. */
  readonly readings: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, GroupState>>;
}

/** A part in its folder. */
export interface PartFolder extends Part {
  readonly folder: string;
}

/** What the parts that are made of this content with this code have in common. */
export function originOf({ basis, tables, pages }: Content): Origin {
  return {
    code: codeOfParts(),
    node: process.versions.node,
    tables: basis,
    pages: hashOf(JSON.stringify([siteOf(tables, pages), pages])),
  };
}

export const codeOfParts = (): string => hashOf([readerHash(), rendererHash(), searchHash()].join());

/** The readings of all years, by their keys. */
export function readingKeys({ volumes }: Content): Record<string, string> {
  return Object.fromEntries(volumes.map(({ year, key }) => [year, key]));
}

/** The text of PART: the part and the hash of it. */
export function partText(part: Omit<Part, "format">): string {
  const text = JSON.stringify({ format: FORMAT, ...part } satisfies Part);
  return `${JSON.stringify({ id: hashOf(text), part: text }, null, 2)}\n`;
}

/** The part in a folder, or a Failure. */
export function readPart(folder: string): PartFolder {
  const file = join(folder, PART);
  if (!existsSync(file)) {
    throw new Failure(2, `${folder} is no part: it has no ${PART}.`, "Give the outputs of npm run build -- --years.");
  }
  const part = parsePart(readFileSync(file, "utf8"));
  if (part?.format === FORMAT) return { ...part, folder };
  throw new Failure(2, `${file} is damaged, or of another version of Kho Tin.`, "Build this part again.");
}

function parsePart(text: string): Part | null {
  try {
    const { id, part } = JSON.parse(text) as { id: string; part: string };
    return hashOf(part) === id ? (JSON.parse(part) as Part) : null;
  } catch {
    return null;
  }
}
