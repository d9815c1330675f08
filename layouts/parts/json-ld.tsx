import type { JSX } from "preact";
import type {
  AdministrativeArea,
  BreadcrumbList,
  Country,
  Graph,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  Thing,
} from "schema-dts";
import { isoInstant } from "../../scripts/archive/dates.ts";
import type { ArticlePlace, ArticleProps, Link, Site } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { absoluteUrl, HOME, icon } from "../../scripts/archive/urls.ts";

/** Facts for search engines, as JSON-LD: data, which a content security policy does not run. */
export function JsonLd({ graph }: { readonly graph: readonly Thing[] }): JSX.Element {
  const data: Graph = { "@context": "https://schema.org", "@graph": graph };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // JSON without "<" cannot leave its script element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** An article in the terms of schema.org; `image` is the whole address of its picture. */
export function newsArticle(props: ArticleProps, path: string, image: string): NewsArticle {
  const { site, updated } = props;
  const url = absoluteUrl(site.url, path);
  return {
    "@type": "NewsArticle",
    "@id": url,
    mainEntityOfPage: url,
    headline: props.title,
    description: props.description,
    datePublished: isoInstant(props.date),
    dateModified: isoInstant(updated ?? props.date),
    author: props.bylines.map((byline) => person(site, byline)),
    publisher: publisher(site),
    image,
    articleSection: props.category.title,
    keywords: props.tags.map((tag) => tag.name),
    contentLocation: props.places.flatMap((place) => locationOf(site, place)),
    inLanguage: "vi",
    isAccessibleForFree: true,
  };
}

/** A place of an article: under the name of its day and, where one unit of today holds all of it, in that one. */
function locationOf(site: Site, { id, title, path, iso, today }: ArticlePlace): (AdministrativeArea | Country)[] {
  if (id === "quoc-te") return [];
  if (id === "toan-quoc") return [COUNTRY];
  const [heir, ...others] = today;
  const within = heir && others.length === 0 ? area(site, heir, COUNTRY) : COUNTRY;
  return [area(site, { title, path, iso }, within)];
}

/** A province in the terms of schema.org, with its code in ISO 3166-2 where it has one. */
export function area(
  site: Site,
  { title, path, iso }: Link & { readonly iso: string },
  within: AdministrativeArea | Country,
): AdministrativeArea {
  return {
    "@type": "AdministrativeArea",
    name: title,
    url: absoluteUrl(site.url, path),
    ...(iso ? { identifier: { "@type": "PropertyValue", propertyID: "ISO 3166-2", value: iso } } : {}),
    containedInPlace: within,
  };
}

const COUNTRY: Country = {
  "@type": "Country",
  name: strings.provinces.country,
  identifier: { "@type": "PropertyValue", propertyID: "ISO 3166-1", value: "VN" },
};

function person(site: Site, { name, path, role, org }: ArticleProps["bylines"][number]): Person {
  return {
    "@type": "Person",
    name,
    url: absoluteUrl(site.url, path),
    ...(role ? { jobTitle: role } : {}),
    ...(org ? { affiliation: { "@type": "Organization", name: org } } : {}),
  };
}

function publisher(site: Site): NewsMediaOrganization {
  return {
    "@type": "NewsMediaOrganization",
    name: site.publisher || site.title,
    url: absoluteUrl(site.url, HOME),
    logo: { "@type": "ImageObject", url: absoluteUrl(site.url, icon("icon-512.png")), width: "512", height: "512" },
  };
}

/** The pages above a page, and the page itself, in the terms of schema.org. */
export function breadcrumbList(site: Site, trail: readonly Link[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map((link, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: link.title,
      item: absoluteUrl(site.url, link.path),
    })),
  };
}
