import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface Layout {
  readonly data: object;
  readonly render: (data: object) => string;
}

/**
 * Layouts as Eleventy takes them: modules that export `data` and `render`, imported once for a process. Eleventy's own
 * JavaScript templates are imported anew for each instance, and what was imported is never forgotten.
 */
export const layoutModules = {
  read: false,
  getData: ["data"],
  getInstanceFromInputPath: layoutAt,
  compile: async (_text: string, path: string) => (await layoutAt(path)).render,
};

const imported = new Map<string, Promise<Layout>>();

/** Asked for every page; an import, even of what has been imported, would cross to the thread of tsx and back. */
function layoutAt(path: string): Promise<Layout> {
  const layout = imported.get(path) ?? (import(pathToFileURL(resolve(path)).href) as Promise<Layout>);
  imported.set(path, layout);
  return layout;
}
