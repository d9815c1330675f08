import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { Service } from "./service.ts";

const ENTRY = fileURLToPath(new URL("../../layouts/browser/search.ts", import.meta.url));

/** Pagefind's own part of the browser's script. */
export interface Engine {
  /** pagefind.js, an ES module. */
  readonly script: Uint8Array;
  /** The WebAssembly for languages without stemming, compressed as Pagefind ships it. */
  readonly wasm: Uint8Array;
}

/** The engine, from the files of an index without articles. Throws an Error where Pagefind fails. */
export async function readEngine(service: Service): Promise<Engine> {
  const index = await service.open("engine", { forceLanguage: "vi" });
  const { files } = await index.call((pagefind) => pagefind.getFiles());
  await index.call((pagefind) => pagefind.deleteIndex());
  const content = (path: string): Uint8Array => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) throw new Error(`search index engine: Pagefind has no ${path}`);
    return file.content;
  };
  return { script: content("pagefind.js"), wasm: content("wasm.unknown.pagefind") };
}

/**
 * The search page's script: one classic script that holds the client, Pagefind's engine and its WebAssembly. The
 * engine's `fetch` becomes ours, which loads packed files by script tags; workers cannot start from file://.
 */
export async function bundleClient(engine: Engine): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    define: { Worker: "undefined", "import.meta.url": '""' },
    plugins: [engineFiles(engine)],
    write: false,
    logLevel: "silent",
  });
  const output = result.outputFiles[0];
  if (output === undefined) throw new Error("search client: esbuild wrote nothing");
  return output.contents;
}

/** Serves the modules `pagefind:engine` and `pagefind:wasm` that the client imports (declared in pagefind.d.ts). */
function engineFiles(engine: Engine): Plugin {
  return {
    name: "pagefind-engine",
    setup(builder) {
      builder.onResolve({ filter: /^pagefind:/ }, ({ path }) => ({ path, namespace: "pagefind" }));
      builder.onLoad({ filter: /^pagefind:wasm$/, namespace: "pagefind" }, () => ({
        contents: engine.wasm,
        loader: "binary",
      }));
      builder.onLoad({ filter: /^pagefind:engine$/, namespace: "pagefind" }, () => ({
        contents: `${new TextDecoder().decode(engine.script)}\nexport { PagefindInstance };`,
        loader: "js",
      }));
    },
  };
}
