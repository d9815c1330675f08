import type { ComponentChildren, JSX, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Link, Site } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { absoluteUrl, NOT_FOUND } from "../../scripts/archive/urls.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { type Card, CardMeta, siteCard } from "./card.tsx";
import { Document } from "./document.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import { inOnePiece } from "./one-piece.ts";

export interface ShellProps {
  readonly site: Site;
  readonly path: string;
  /** "" on the home page. */
  readonly title: string;
  readonly description: string;
  /** The pages above this one, from the home page down, without this one. */
  readonly trail?: readonly Link[];
  /** How the page looks when it is shared; the newspaper's own card unless given. */
  readonly card?: Card;
  readonly head?: ComponentChildren;
  /** Paths of classic scripts, run after parsing. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** A whole page of the newspaper: head, masthead with the sections, the page's own content, imprint. */
export function Shell(props: ShellProps): JSX.Element {
  const { site, path, title, description, trail = [], head, scripts = [], children } = props;
  const meta = path === NOT_FOUND ? <NotIndexed /> : <Indexed {...props} />;
  return (
    <Document site={site} path={path} title={title} description={description} head={[meta, head]} scripts={scripts}>
      <a class="skip" href="#noi-dung">
        {strings.layout.skip}
      </a>
      <Masthead site={site} path={path} trail={trail} front={title === ""} />
      <main id="noi-dung" tabindex={-1}>
        {trail.length > 0 && <Breadcrumb path={path} trail={trail} />}
        {children}
      </main>
      <Footer site={site} path={path} />
    </Document>
  );
}

function Indexed({ site, path, title, description, card = siteCard(site) }: ShellProps): JSX.Element {
  const url = absoluteUrl(site.url, path);
  return (
    <>
      <link rel="canonical" href={url} />
      <meta name="robots" content="max-image-preview:large" />
      <CardMeta site={site} url={url} title={title} description={description} card={card} />
    </>
  );
}

function NotIndexed(): JSX.Element {
  return <meta name="robots" content="noindex" />;
}

/** A page as the text of its file. */
export function htmlDocument(node: VNode): string {
  return inOnePiece(`<!doctype html>\n${renderToString(node)}\n`);
}
