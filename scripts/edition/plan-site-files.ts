import type { Page } from "../archive/pages.ts";
import { NOT_FOUND, ROBOTS, SEARCH, WEB_MANIFEST } from "../archive/urls.ts";
import { DOORS, type Materials, trailTo } from "./plan.ts";

/** Search, 404, robots.txt and the web manifest. */
export function planSiteFiles({ site }: Materials): Page[] {
  return [
    { path: SEARCH, template: "search", props: { site, trail: trailTo({ kind: null }), doors: DOORS } },
    { path: NOT_FOUND, template: "not-found", props: { site, doors: DOORS } },
    { path: ROBOTS, template: "robots", props: { site } },
    { path: WEB_MANIFEST, template: "manifest", props: { site } },
  ];
}
