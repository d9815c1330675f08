import type { JSX } from "preact";
import type { Site } from "../../scripts/archive/pages.ts";
import { absoluteUrl, icon } from "../../scripts/archive/urls.ts";

/** What a page looks like when it is shared: an article with its photograph, or the newspaper's own card. */
export interface Card {
  readonly type: "website" | "article";
  /** Whole address of a JPEG. */
  readonly image: string;
  readonly alt: string;
}

/** The newspaper's own card, for pages without a photograph. */
export function siteCard(site: Site): Card {
  return { type: "website", image: absoluteUrl(site.url, icon("card.jpg")), alt: site.title };
}

interface CardMetaProps {
  readonly site: Site;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly card: Card;
}

/** The Open Graph properties (ogp.me) that every page has. */
export function CardMeta({ site, url, title, description, card }: CardMetaProps): JSX.Element {
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content="vi_VN" />
      <meta property="og:type" content={card.type} />
      <meta property="og:url" content={url} />
      <meta property="og:title" content={title || site.title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:image" content={card.image} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
