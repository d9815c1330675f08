import type { JSX } from "preact";
import type { FeedLink } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import type { FeedFormat } from "../../scripts/archive/urls.ts";
import { hrefFrom } from "./href.ts";

const NAMES: Readonly<Record<FeedFormat, string>> = { atom: "Atom", rss: "RSS", json: "JSON" };

const TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

interface FeedsProps {
  readonly path: string;
  readonly feeds: readonly FeedLink[];
}

/** The feeds of a page, by which news readers find them. */
export function FeedDiscovery({ path, title, feeds }: FeedsProps & { readonly title: string }): JSX.Element {
  const href = hrefFrom(path);
  return (
    <>
      {feeds.map(({ format, path: feed }) => (
        <link key={feed} rel="alternate" type={TYPES[format]} href={href(feed)} title={`${title} (${NAMES[format]})`} />
      ))}
    </>
  );
}

/** The feeds of a page, as links to subscribe by; nothing where there are none. */
export function FeedList({ path, feeds }: FeedsProps): JSX.Element | null {
  if (feeds.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <p class="feeds">
      {strings.layout.feeds}{" "}
      {feeds.map(({ format, path: feed }) => (
        <a key={feed} href={href(feed)} type={TYPES[format]}>
          {NAMES[format]}
        </a>
      ))}
    </p>
  );
}
