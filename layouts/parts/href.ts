import { NOT_FOUND, relativeHref } from "../../scripts/archive/urls.ts";

export type Href = (to: string) => string;

/**
 * The maker of a page's links: relative, so that they work on a CDN, on a stick and in a ZIM. Only 404.html, which a
 * server shows at any depth, links from the root.
 */
export function hrefFrom(path: string): Href {
  return path === NOT_FOUND ? (to) => `/${to}` : (to) => relativeHref(path, to);
}
