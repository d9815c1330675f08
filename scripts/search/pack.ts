import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checksum, SEARCH_MANIFEST, SEARCH_REGISTER, type SearchManifest } from "../archive/search.ts";
import { compareAscii } from "../archive/text.ts";

/** Pagefind's files that a reader's browser asks for; the rest is its own interface. */
const INDEX_FILE = /\.pf_(?:meta|index|filter|fragment)$/;

/**
 * Turns what Pagefind wrote in `source` into classic scripts in `output`, which load alike over http and file://:
 * each registers its own name and its bytes in base64 (Pagefind has compressed them already). Names are in the order
 * of the alphabet.
 */
export async function packShard(shard: string, source: string, output: string): Promise<string[]> {
  const found = await readdir(source, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && INDEX_FILE.test(entry.name));
  files.sort((a, b) => compareAscii(a.name, b.name));
  const names: string[] = [];
  for (const file of files) {
    const data = await readFile(join(file.parentPath, file.name), "base64");
    const name = `${file.name}.js`;
    await writeFile(join(output, name), registration(`${shard}/${file.name}`, data));
    names.push(name);
  }
  return names;
}

/** The script that names the shards and the values of the filters. */
export function manifestScript(manifest: SearchManifest): string {
  return registration(SEARCH_MANIFEST, JSON.stringify(manifest));
}

function registration(key: string, data: string): string {
  return `${SEARCH_REGISTER}(${JSON.stringify(key)},${JSON.stringify(data)},${checksum(data)})\n`;
}
