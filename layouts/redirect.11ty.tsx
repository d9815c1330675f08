import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { absoluteUrl } from "../scripts/archive/urls.ts";
import { Document } from "./parts/document.tsx";
import { hrefFrom } from "./parts/href.ts";
import { htmlDocument } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("redirect");

export function render({ planned }: Slot<"redirect">): string {
  return htmlDocument(<Redirect {...planned} />);
}

function Redirect({ path, props: { site, title, to } }: ReadyPage<"redirect">): JSX.Element {
  const target = hrefFrom(path)(to);
  return (
    <Document
      site={site}
      path={path}
      title={title}
      description=""
      head={
        <>
          <meta http-equiv="refresh" content={`0; url=${target}`} />
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={absoluteUrl(site.url, to)} />
        </>
      }
    >
      <main class="moved">
        <p class="nameplate">{site.title}</p>
        <h1>{title}</h1>
        <p>
          {strings.layout.movedText} <a href={target}>{absoluteUrl(site.url, to)}</a>
        </p>
      </main>
    </Document>
  );
}
