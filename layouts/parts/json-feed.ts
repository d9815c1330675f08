import { isoInstant } from "../../scripts/archive/dates.ts";
import type { FeedProps } from "../../scripts/archive/pages.ts";
import { absoluteUrl, icon } from "../../scripts/archive/urls.ts";

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(path: string, { site, title, description, page, entries }: FeedProps): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: absoluteUrl(site.url, page),
    feed_url: absoluteUrl(site.url, path),
    description,
    icon: absoluteUrl(site.url, icon("icon-512.png")),
    language: "vi",
    items: entries.map((entry) => ({
      id: absoluteUrl(site.url, entry.path),
      url: absoluteUrl(site.url, entry.path),
      title: entry.title,
      content_text: entry.summary,
      date_published: isoInstant(entry.date),
      ...(entry.updated && { date_modified: isoInstant(entry.updated) }),
      authors: entry.bylines.map((name) => ({ name })),
      tags: [entry.category, ...entry.places],
    })),
  };
  return JSON.stringify(feed, null, 2);
}
