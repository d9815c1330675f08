import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { checksum, SEARCH_MANIFEST, SEARCH_REGISTER, type SearchManifest } from "../archive/search.ts";

/** A packed file: a classic script, which loads alike over http and file://. */
export interface PackedFile {
  /** By content, without its extension: it may be kept for ever. */
  readonly name: string;
  readonly script: string;
}

/** A file of a shard as a script that registers its name and its bytes, deflated and in base64. */
export function packFile(shard: string, content: Uint8Array | string): PackedFile {
  const data = deflateRawSync(content, { level: 9 }).toString("base64");
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
