import type { JSX } from "preact";
import type { FeedLink, Link, Site } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { ARCHIVE_FRONT, HOME, overview, SEARCH, siteFeed } from "../../scripts/archive/urls.ts";
import { FeedList } from "./feeds.tsx";
import { hrefFrom, hrefKey } from "./href.ts";
import { kept } from "./kept.ts";

const DOORS: readonly Link[] = [
  { title: strings.home, path: HOME },
  { title: strings.search, path: SEARCH },
  { title: strings.lists.province, path: overview("province") },
  { title: strings.lists.category, path: overview("category") },
  { title: strings.lists.byline, path: overview("byline") },
  { title: strings.lists.tag, path: overview("tag") },
  { title: strings.archive, path: ARCHIVE_FRONT },
];

const FEEDS: readonly FeedLink[] = [
  { format: "atom", path: siteFeed("atom") },
  { format: "rss", path: siteFeed("rss") },
  { format: "json", path: siteFeed("json") },
];

interface FooterProps {
  readonly site: Site;
  readonly path: string;
}

/** The imprint, the licence and the ways through the site. */
export function Footer(props: FooterProps): JSX.Element {
  return (
    <footer
      class="footer"
      dangerouslySetInnerHTML={kept(props.site, `footer ${hrefKey(props.path)}`, () => <FooterInside {...props} />)}
    />
  );
}

function FooterInside({ site, path }: FooterProps): JSX.Element {
  return (
    <>
      <div class="imprint">
        <p class="imprint-name">{site.title}</p>
        {site.imprint.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {site.licence && <p>{site.licence}</p>}
      </div>
      <nav class="footer-nav" aria-label={strings.layout.footer}>
        <FooterList links={DOORS} path={path} />
        <FooterList links={site.pages} path={path} />
      </nav>
      <FeedList path={path} feeds={FEEDS} />
    </>
  );
}

function FooterList({ links, path }: { readonly links: readonly Link[]; readonly path: string }): JSX.Element | null {
  if (links.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <ul>
      {links.map((link) => (
        <li key={link.path}>
          <a href={href(link.path)}>{link.title}</a>
        </li>
      ))}
    </ul>
  );
}
