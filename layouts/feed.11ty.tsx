import type { FeedProps, ReadyPage } from "../scripts/archive/pages.ts";
import type { FeedFormat } from "../scripts/archive/urls.ts";
import { jsonFeed } from "./parts/json-feed.ts";
import { dataFor, type Slot } from "./parts/template.ts";
import { xmlFeed } from "./parts/xml-feed.ts";

export const data = dataFor("feed");

const WRITERS: Readonly<Record<FeedFormat, (path: string, props: FeedProps) => string>> = {
  atom: (path, props) => xmlFeed(path, props).atom1(),
  rss: (path, props) => xmlFeed(path, props).rss2(),
  json: jsonFeed,
};

/** The newest articles of a page for news readers: Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. */
export function render({ planned }: Slot<"feed">): string {
  return `${text(planned)}\n`;
}

function text({ path, props }: ReadyPage<"feed">): string {
  return WRITERS[props.format](path, props);
}
