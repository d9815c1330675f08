import { icon } from "../scripts/archive/urls.ts";
import { PAPER } from "./parts/colours.ts";
import { hrefFrom } from "./parts/href.ts";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("manifest");

/** The web app manifest (w3.org/TR/appmanifest), by which the newspaper can be put on a phone's home screen. */
export function render({ planned: { path, props } }: Slot<"manifest">): string {
  const { site } = props;
  const href = hrefFrom(path);
  const manifest = {
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: "vi",
    dir: "ltr",
    start_url: ".",
    scope: ".",
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: href(icon("icon.svg")), type: "image/svg+xml", sizes: "any" },
      { src: href(icon("icon-192.png")), type: "image/png", sizes: "192x192" },
      { src: href(icon("icon-512.png")), type: "image/png", sizes: "512x512" },
      { src: href(icon("maskable-512.png")), type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
