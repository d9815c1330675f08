import type { JSX } from "preact";
import type { Link, Site } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { ARCHIVE_FRONT, HOME, overview, SEARCH } from "../../scripts/archive/urls.ts";
import { hrefFrom, hrefKey } from "./href.ts";
import { kept } from "./kept.ts";

/** The ways into the archive that every newspaper made here has. */
const DOORS: readonly Link[] = [
  { title: strings.lists.province, path: overview("province") },
  { title: strings.lists.byline, path: overview("byline") },
  { title: strings.archive, path: ARCHIVE_FRONT },
];

interface MastheadProps {
  readonly site: Site;
  readonly path: string;
  readonly trail: readonly Link[];
  /** Whether this is the front page, whose nameplate is the heading of the page. */
  readonly front: boolean;
}

/** The nameplate, the search form and the sections. */
export function Masthead(props: MastheadProps): JSX.Element {
  const { site, path, trail, front } = props;
  const links = [...site.sections, ...DOORS].map((link) => currentOf(link, path, trail) ?? "");
  const key = ["masthead", hrefKey(path), path === SEARCH, front, ...links].join();
  return (
    <header
      class={front ? "masthead masthead-front" : "masthead"}
      dangerouslySetInnerHTML={kept(site, key, () => <MastheadInside {...props} />)}
    />
  );
}

function MastheadInside({ site, path, trail, front }: MastheadProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <>
      <div class="masthead-plate">
        <p class="masthead-motto">{site.description}</p>
        {front ? (
          <h1 class="nameplate">{site.title}</h1>
        ) : (
          <p class="nameplate">
            <a href={href(HOME)}>{site.title}</a>
          </p>
        )}
        {path !== SEARCH && <SearchForm action={href(SEARCH)} />}
      </div>
      <nav class="sections" aria-label={strings.layout.sections}>
        <NavList links={site.sections} path={path} trail={trail} kind="sections-subjects" />
        <NavList links={DOORS} path={path} trail={trail} kind="sections-doors" />
      </nav>
    </>
  );
}

/** How a link of the masthead leads to this page, if it does: it is the page itself, or above it. */
function currentOf(link: Link, path: string, trail: readonly Link[]): "page" | "true" | undefined {
  if (link.path === path) return "page";
  return trail.some((above) => above.path === link.path) ? "true" : undefined;
}

function SearchForm({ action }: { readonly action: string }): JSX.Element {
  return (
    <search class="masthead-search">
      <form action={action} method="get">
        <input
          type="search"
          name="q"
          aria-label={strings.layout.searchLabel}
          placeholder={strings.layout.searchLabel}
          autocomplete="off"
        />
        <button type="submit">{strings.layout.searchButton}</button>
      </form>
    </search>
  );
}

interface NavListProps {
  readonly links: readonly Link[];
  readonly path: string;
  readonly trail: readonly Link[];
  readonly kind: string;
}

function NavList({ links, path, trail, kind }: NavListProps): JSX.Element | null {
  if (links.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <ul class={kind}>
      {links.map((link) => (
        <li key={link.path}>
          <a href={href(link.path)} aria-current={currentOf(link, path, trail)}>
            {link.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
