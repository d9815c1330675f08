import { checksum, SEARCH_MANIFEST, SEARCH_REGISTER, type SearchManifest } from "../../scripts/archive/search.ts";
import { searchFile } from "../../scripts/archive/urls.ts";

/**
 * The packed files of the index, loaded by script tags: neither fetch nor import() works from file://, and the
 * content policy forbids eval. A file registers its own key, so its address and its content cannot be mixed up.
 */

interface Registered {
  readonly data: string;
  readonly checksum: number;
}

const arrived = new Map<string, Registered>();

Object.assign(globalThis, {
  [SEARCH_REGISTER]: (key: string, data: string, checksum: number) => arrived.set(key, { data, checksum }),
});

/** Root of the site, from the address of this script: assets/tim-kiem.js. */
export const siteRoot = rootOfSite(document.currentScript);

function rootOfSite(script: typeof document.currentScript): string {
  return new URL("../", script instanceof HTMLScriptElement ? script.src : location.href).href;
}

/** The manifest. Rejects where it is missing or damaged. */
export async function loadManifest(): Promise<SearchManifest> {
  return JSON.parse(await loadData(SEARCH_MANIFEST)) as SearchManifest;
}

/** The bytes of a file of a shard. Rejects where it is missing or damaged. */
export async function loadBytes(key: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(atob(await loadData(key)), (character) => character.charCodeAt(0));
}

async function loadData(key: string): Promise<string> {
  await runScript(new URL(searchFile(`${key}.js`), siteRoot).href);
  const file = arrived.get(key);
  arrived.delete(key);
  if (file === undefined || checksum(file.data) !== file.checksum) throw new Error(`${key} is damaged`);
  return file.data;
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} is missing`));
    };
    document.head.append(script);
  });
}
