import type { ReadyPage, TemplateName } from "../../scripts/archive/pages.ts";

/** What Eleventy gives a template of ours: the page that the plan wants of it. */
export interface Slot<T extends TemplateName> {
  readonly planned: ReadyPage<T>;
}

/** The front matter by which Eleventy calls a template once for each page that the plan has for it, at the page's own path. */
export function dataFor<T extends TemplateName>(name: T) {
  return {
    pagination: { data: `pages.${name}`, size: 1, alias: "planned", addAllPagesToCollections: false },
    // Else Eleventy asks the file system for the layout's date, once for every page.
    date: new Date(0),
    permalink: ({ planned }: Slot<T>): string => planned.path,
    eleventyExcludeFromCollections: true,
  };
}
