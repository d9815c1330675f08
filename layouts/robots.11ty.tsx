import { absoluteUrl, SITEMAP_INDEX } from "../scripts/archive/urls.ts";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("robots");

/** robots.txt (RFC 9309): everything may be read, and where the sitemaps are. */
export function render({ planned: { props } }: Slot<"robots">): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(props.site.url, SITEMAP_INDEX)}\n`;
}
