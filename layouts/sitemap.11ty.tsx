import { SitemapStream, streamToPromise } from "sitemap";
import { isoInstant } from "../scripts/archive/dates.ts";
import { absoluteUrl } from "../scripts/archive/urls.ts";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("sitemap");

/** The addresses of one month's articles or of the other pages (sitemaps.org), with the day of change where it is known. */
export async function render({ planned }: Slot<"sitemap">): Promise<string> {
  const { site, entries } = planned.props;
  const stream = new SitemapStream({
    hostname: site.url,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  for (const { path, updated } of entries) {
    stream.write({ url: absoluteUrl(site.url, path), ...(updated && { lastmod: isoInstant(updated) }) });
  }
  stream.end();
  return `${await streamToPromise(stream)}\n`;
}
