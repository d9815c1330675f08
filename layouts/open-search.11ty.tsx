import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { strings } from "../scripts/archive/strings.ts";
import { shorten } from "../scripts/archive/text.ts";
import { absoluteUrl, icon, SEARCH } from "../scripts/archive/urls.ts";
import { FIELDS } from "./browser/search-state.ts";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("open-search");

/** Longest names that OpenSearch 1.1 allows. */
const SHORT_NAME = 16;
const DESCRIPTION = 1024;

/** The description by which a browser can search the archive from its address bar (OpenSearch 1.1, draft 6). */
export function render({ planned: { props } }: Slot<"open-search">): string {
  const { site } = props;
  const search = `${absoluteUrl(site.url, SEARCH)}?${FIELDS.query}={searchTerms}`;
  const image = absoluteUrl(site.url, icon("icon-192.png"));
  const document = h(
    "OpenSearchDescription",
    { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    h("ShortName", null, shorten(site.title, SHORT_NAME)),
    h("Description", null, shorten(site.description || strings.finder.description, DESCRIPTION)),
    h("InputEncoding", null, "UTF-8"),
    h("Language", null, "vi"),
    h("Image", { width: 192, height: 192, type: "image/png" }, image),
    h("Url", { type: "text/html", method: "get", template: search }),
  );
  // Preact writes HTML, in whose text this stands for itself; in XML's it may not (XML 1.0, 2.4).
  const xml = renderToString(document).replaceAll("]]>", "]]&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
