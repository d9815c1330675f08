import { SitemapIndexStream, streamToPromise } from "sitemap";
import { isoInstant } from "../scripts/archive/dates.ts";
import { absoluteUrl } from "../scripts/archive/urls.ts";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("sitemap-index");

/** The list of the sitemaps (sitemaps.org), each with its newest change where one is known. */
export async function render({ planned }: Slot<"sitemap-index">): Promise<string> {
  const { site, sitemaps } = planned.props;
  const stream = new SitemapIndexStream();
  for (const { path, updated } of sitemaps) {
    stream.write({ url: absoluteUrl(site.url, path), ...(updated && { lastmod: isoInstant(updated) }) });
  }
  stream.end();
  return `${await streamToPromise(stream)}\n`;
}
