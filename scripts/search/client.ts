import { fileURLToPath } from "node:url";
import { deflateRawSync, gunzipSync } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { Service } from "./service.ts";

const entry = (name: string): string => fileURLToPath(new URL(`../../layouts/browser/${name}`, import.meta.url));

/** Pagefind's signature before the bytes of a file. */
const SIGNATURE = "pagefind_dcd";

/** Pagefind's WebAssembly for languages without stemming, from the files of an index without articles. Throws an Error where Pagefind fails. */
export async function readEngine(service: Service): Promise<Uint8Array> {
  const index = await service.open("engine", { forceLanguage: "vi" });
  const { files } = await index.call((pagefind) => pagefind.getFiles());
  await index.call((pagefind) => pagefind.deleteIndex());
  const file = files.find(({ path }) => path === "wasm.unknown.pagefind");
  if (file === undefined) throw new Error("search index engine: Pagefind has no WebAssembly");
  const content = gunzipSync(file.content);
  if (content.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error("search index engine: Pagefind's WebAssembly is not of the form that is expected");
  return content.subarray(SIGNATURE.length);
}

/** The script of the search page. */
export function bundleClient(): Promise<Uint8Array> {
  return bundle({ entryPoints: [entry("search.ts")] });
}

/** The script of the engine, which holds Pagefind's WebAssembly. */
export function bundleEngine(wasm: Uint8Array): Promise<Uint8Array> {
  return bundle({ entryPoints: [entry("search-engine.ts")], plugins: [engineFile(wasm)] });
}

/** A classic script: modules cannot be loaded from file://. */
async function bundle(options: BuildOptions): Promise<Uint8Array> {
  const result = await build({
    ...options,
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  const output = result.outputFiles?.[0];
  if (output === undefined) throw new Error("search client: esbuild wrote nothing");
  return output.contents;
}

/** Serves the module `pagefind:wasm` that the engine imports (declared in pagefind.d.ts). */
function engineFile(wasm: Uint8Array): Plugin {
  return {
    name: "pagefind-engine",
    setup(builder) {
      builder.onResolve({ filter: /^pagefind:/ }, ({ path }) => ({ path, namespace: "pagefind" }));
      builder.onLoad({ filter: /^pagefind:wasm$/, namespace: "pagefind" }, () => ({
        contents: deflateRawSync(wasm, { level: 9 }),
        loader: "binary",
      }));
    },
  };
}
