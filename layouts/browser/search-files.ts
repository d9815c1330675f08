import {
  checksum,
  SEARCH_FORMAT,
  SEARCH_MANIFEST,
  SEARCH_REGISTER,
  type SearchManifest,
} from "../../scripts/archive/search.ts";
import { searchFile } from "../../scripts/archive/urls.ts";
import { textOf, unpack } from "./search-bytes.ts";

/**
 * The packed files of the index. Over http they are fetched, which a worker can do many at a time; from file://, where
 * nothing can be fetched, they run as scripts. A file registers its own key, so its address and its content cannot be
 * mixed up.
 */

interface Registered {
  readonly data: string;
  readonly checksum: number;
}

/** Reads packed files. */
export interface SearchFiles {
  /** Rejects where it is missing, damaged, or of another format than this script reads. */
  readonly manifest: (fresh: boolean) => Promise<SearchManifest>;
  /** Rejects where the file is missing or damaged. */
  readonly bytes: (shard: string, file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of packed files that have been read so far, as they came. */
  readonly read: () => number;
}

/** The files of the site whose root has this address. */
export function searchFiles(root: string): SearchFiles {
  const load = new URL(root).protocol === "file:" ? runScript : fetchScript;
  let read = 0;
  const data = async (key: string, fresh = false): Promise<string> => {
    const address = new URL(searchFile(`${key}.js`), root).href;
    const file = await load(address, key, fresh);
    if (checksum(file.data) !== file.checksum) throw new Error(`${key} is damaged`);
    read += file.data.length;
    return file.data;
  };
  return {
    manifest: async (fresh) => {
      const manifest = JSON.parse(await data(SEARCH_MANIFEST, fresh)) as SearchManifest;
      if (manifest.format !== SEARCH_FORMAT) throw new Error(`the manifest is of format ${manifest.format}`);
      return manifest;
    },
    bytes: async (shard, file) => unpack(await data(`${shard}/${file}`)),
    read: () => read,
  };
}

export async function jsonOf<T>(bytes: Promise<Uint8Array>): Promise<T> {
  return JSON.parse(textOf(await bytes)) as T;
}

/** Reads a script as text: one call of SEARCH_REGISTER, whose arguments are JSON. */
async function fetchScript(address: string, key: string, fresh: boolean): Promise<Registered> {
  const response = await fetch(address, fresh ? { cache: "reload" } : {});
  if (!response.ok) throw new Error(`${address} is missing`);
  const script = await response.text();
  const call = `[${script.slice(SEARCH_REGISTER.length + 1, script.lastIndexOf(")"))}]`;
  const [itsKey, data, sum] = JSON.parse(call) as readonly unknown[];
  if (itsKey !== key || typeof data !== "string" || typeof sum !== "number") throw new Error(`${key} is damaged`);
  return { data, checksum: sum };
}

const arrived = new Map<string, Registered>();

Object.assign(globalThis, {
  [SEARCH_REGISTER]: (key: string, data: string, checksum: number) => arrived.set(key, { data, checksum }),
});

function runScript(address: string, key: string): Promise<Registered> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      script.remove();
      const file = arrived.get(key);
      arrived.delete(key);
      if (file) resolve(file);
      else reject(new Error(`${key} is damaged`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} is missing`));
    };
    document.head.append(script);
  });
}
