import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { remembered } from "../archive/remembered.ts";
import { codeFile } from "../compiled/programs.ts";
import { ROOT } from "./paths.ts";

interface Layout {
  readonly data: object;
  readonly render: (data: Data) => string;
}

/** Asked for every page; an import, even of what has been imported, resolves the path anew, in tests by the thread of tsx. */
const layoutAt = remembered(
  (path: string) => import(pathToFileURL(codeFile(relative(ROOT, resolve(path)))).href) as Promise<Layout>,
);

/**
 * Layouts as Eleventy takes them: modules that export `data` and `render`, imported once for a process. Eleventy's own
 * JavaScript templates are imported anew for each instance, and what was imported is never forgotten.
 */
export const layoutModules = {
  read: false,
  getData: ["data"],
  getInstanceFromInputPath: layoutAt,
  compile: async (_text: string, path: string) => {
    const { render } = await layoutAt(path);
    return (data: Data) => {
      const began = performance.now();
      const text = render(data);
      data.took?.(data.planned.path, performance.now() - began);
      return text;
    };
  },
};

/** What Eleventy gives a layout, as far as is asked of it here. */
interface Data {
  readonly planned: { readonly path: string };
  /** Told of each page and the milliseconds that its layout took, where somebody asks. */
  readonly took?: (path: string, milliseconds: number) => void;
}
