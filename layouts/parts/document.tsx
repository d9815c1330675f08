import type { ComponentChildren, JSX } from "preact";
import type { Site } from "../../scripts/archive/pages.ts";
import { asset, icon, OPEN_SEARCH, WEB_MANIFEST } from "../../scripts/archive/urls.ts";
import { PAPER } from "./colours.ts";
import { hrefFrom } from "./href.ts";

interface DocumentProps {
  readonly site: Site;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly head?: ComponentChildren;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** The frame of every HTML page: language, title, stylesheet, icons, scripts. `title` is "" on the home page. */
export function Document({ site, path, title, description, head, scripts = [], children }: DocumentProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{title ? `${title} | ${site.title}` : site.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
        <link rel="stylesheet" href={href(asset("site.css"))} />
        <link rel="icon" href={href(icon("icon.svg"))} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={href(icon("apple-touch-icon.png"))} />
        <link rel="manifest" href={href(WEB_MANIFEST)} />
        <link rel="search" type="application/opensearchdescription+xml" href={href(OPEN_SEARCH)} title={site.title} />
        {head}
        {scripts.map((script) => (
          <script key={script} src={href(script)} defer />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
