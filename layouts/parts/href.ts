import { NOT_FOUND, relativeHref } from "../../scripts/archive/urls.ts";

export type Href = (to: string) => string;

/**
 * The maker of a page's links: relative, so that they work on a CDN, on a stick and in a ZIM. Only 404.html, which a
 * server shows at any depth, links from the root.
 */
export function hrefFrom(path: string): Href {
  return path === NOT_FOUND ? (to) => `/${to}` : (to) => relativeHref(path, to);
}

/**
 * Pages with one key link to everything outside the calendar with the same addresses: all pages of as deep a folder of
 * the calendar, or all pages of one folder elsewhere.
 */
export function hrefKey(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return IN_CALENDAR.test(path) ? folder.replace(/[^/]+/g, "#") : folder || path.replace(/^(?!404).*/, "");
}

const IN_CALENDAR = /^\d{4}\//;

/** How many folders deep a page lies whose links into the calendar depend on that alone; null for the calendar's own. */
export function depthOutsideCalendar(path: string): number | null {
  return IN_CALENDAR.test(path) || path === NOT_FOUND ? null : path.split("/").length - 1;
}
