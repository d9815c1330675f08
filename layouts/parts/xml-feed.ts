import { Feed } from "feed";
import { instantOf } from "../../scripts/archive/dates.ts";
import type { FeedProps } from "../../scripts/archive/pages.ts";
import { absoluteUrl } from "../../scripts/archive/urls.ts";

/** The feed as the library knows it, ready to be written as Atom or RSS. */
export function xmlFeed(path: string, { site, format, title, description, page, updated, entries }: FeedProps): Feed {
  const url = absoluteUrl(site.url, page);
  const feed = new Feed({
    id: url,
    title,
    description,
    link: url,
    feed: absoluteUrl(site.url, path),
    language: "vi",
    updated: instantOf(updated),
    generator: false,
    author: { name: site.publisher || site.title },
    ...(site.licence && { copyright: site.licence }),
  });
  for (const entry of entries) {
    feed.addItem({
      title: asHtml(entry.title),
      link: absoluteUrl(site.url, entry.path),
      description: asHtml(entry.summary),
      published: instantOf(entry.date),
      date: instantOf(entry.updated ?? entry.date),
      category: [entry.category, ...entry.places].map(asAttribute).map((name) => ({ name, term: name })),
      // RSS 2.0 takes an author's mail address, not a name.
      author: format === "atom" ? entry.bylines.map((name) => ({ name })) : [],
    });
  }
  return feed;
}

/** Plain text as HTML: both formats say that titles and summaries are HTML. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The library writes an attribute's "<" as it is, which XML forbids. */
const asAttribute = (text: string): string => text.replaceAll("<", "‹");
