import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { checksum, SEARCH_MANIFEST, SEARCH_REGISTER, type SearchManifest } from "../archive/search.ts";

/** A packed file: a classic script, which loads alike over http and file://. */
export interface PackedFile {
  /** By content, without its extension: it may be kept for ever. */
  readonly name: string;
  readonly script: string;
}

/** How often zlib takes stock of what it deflates: seldom for a file of one kind, often for one of many. */
export const EVEN = 8;
export const MIXED = 4;

/**
 * A file of a shard as a script that registers its name and its bytes, deflated and in base64. A catalog, which is
 * MIXED, takes a tenth less room so, and all others take more.
 */
export function packFile(shard: string, content: Uint8Array | string, memLevel = EVEN): PackedFile {
  const data = deflateRawSync(content, { level: 9, memLevel }).toString("base64");
  const name = createHash("sha256").update(data).digest("hex").slice(0, 10);
  return { name, script: registration(`${shard}/${name}`, data) };
}

/** The script that names the shards and what they may be narrowed to. */
export function manifestScript(manifest: SearchManifest): string {
  return registration(SEARCH_MANIFEST, JSON.stringify(manifest));
}

function registration(key: string, data: string): string {
  return `${SEARCH_REGISTER}(${JSON.stringify(key)},${JSON.stringify(data)},${checksum(data)})\n`;
}
