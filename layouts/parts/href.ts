import { NOT_FOUND, relativeHref } from "../../scripts/archive/urls.ts";

export type Href = (to: string) => string;

/**
 * In place of the path of a page: what is drawn is for more than one, and where it leads stands between two of these.
 * The checker lets no text hold this character.
 */
export const ANYWHERE = "\0";

/**
 * The maker of a page's links: relative, so that they work on a CDN, on a stick and in a ZIM. Only 404.html, which a
 * server shows at any depth, links from the root.
 */
export function hrefFrom(path: string): Href {
  if (path === ANYWHERE) return (to) => ANYWHERE + to + ANYWHERE;
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
