import type { Byline, Tag } from "./article.ts";
import type { Moment } from "./dates.ts";
import type { NameFilter, ProvinceProps, ProvincesProps } from "./province-pages.ts";
import type { FeedFormat, ListKind } from "./urls.ts";

/**
 * The contract between the plan and the layouts: what each kind of page is told. A page is a pure function of its
 * props, so everything that it prints is here: no clock, no counter, no build id. Every `path` is relative to the
 * root of the site; layouts make links of them with `relativeHref(page.path, target)`.
 */

export interface Link {
  readonly title: string;
  readonly path: string;
}

/** The tables that every page shows something of: site.yaml, the categories and the pages of content/pages. */
export interface Site {
  /** https://host, without a final slash */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly licence: string;
  /** Lines of the legal footer; nothing is shown where there are none. */
  readonly imprint: readonly string[];
  readonly sections: readonly Link[];
  readonly pages: readonly Link[];
}

export interface PictureFile {
  readonly path: string;
  readonly width: number;
}

/** A picture in every form in which it was written, best format first; the last source is JPEG. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
}

/** A photograph with its words; `picture` is null where only the caption survived. */
export interface Figure {
  readonly picture: Picture | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** An article as lists, home and "Xem thêm" show it. */
export interface Teaser {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly date: Moment;
  /** The kicker: the place as filed, "" where the source is silent. */
  readonly place: string;
  readonly category: string;
  readonly byline: string;
  readonly figure: Figure | null;
}

/** Where to find the text of a page, and what to put in place of its links and pictures. */
export interface BodyRef {
  /** Path of the Markdown file below the content folder. */
  readonly source: string;
  readonly hash: string;
  readonly links: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, Picture>>;
}

/** What every page is told. */
export interface Common {
  readonly site: Site;
}

/** A place of an article, under the name of its day. */
export interface ArticlePlace extends Link {
  /** `toan-quoc`, `quoc-te`, or the id of a unit. */
  readonly id: string;
  /** Its code in ISO 3166-2, or "". */
  readonly iso: string;
  /** What a former unit became: units of today. */
  readonly today: readonly (Link & { readonly iso: string; readonly isSame: boolean })[];
}

export interface ArticleProps extends Common {
  readonly title: string;
  readonly summary: string;
  /** For search engines and cards: the sapo, else the first words of the body. */
  readonly description: string;
  readonly date: Moment;
  readonly updated: Moment | null;
  readonly places: readonly ArticlePlace[];
  readonly category: Link;
  readonly bylines: readonly (Byline & { readonly path: string })[];
  /** Figures above the text, and the captions that lost their picture. */
  readonly figures: readonly Figure[];
  readonly origin: string;
  readonly tags: readonly (Tag & { readonly path: string })[];
  readonly syllables: number;
  readonly related: readonly Teaser[];
  readonly day: Link;
  readonly body: BodyRef;
}

export interface FeedLink {
  readonly format: FeedFormat;
  readonly path: string;
}

export interface PeriodLink extends Link {
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly period: string;
  readonly count: number;
}

/** The head of every page of a list: a province, category, byline, tag, or (kind null) the whole archive. */
export interface ListHead extends Link {
  readonly kind: ListKind | null;
  readonly description: string;
}

/** The front of a list: its newest articles and a bar for every year. */
export interface ListFrontProps extends Common {
  readonly list: ListHead;
  readonly trail: readonly Link[];
  readonly count: number;
  /** Oldest first. */
  readonly years: readonly PeriodLink[];
  readonly newest: readonly Teaser[];
  readonly feeds: readonly FeedLink[];
}

/** A part of a period's page: a month of a year, a day of a month. */
export interface PeriodGroup {
  readonly title: string;
  readonly period: string;
  readonly count: number;
  /** Its own page, or "" where this page is where its articles are listed. */
  readonly path: string;
  /** Empty where they are listed only on its own page. */
  readonly teasers: readonly Teaser[];
}

/** A list cut by the calendar: a year, a month or a day of it. Groups and articles run from newest to oldest. */
export interface PeriodProps extends Common {
  readonly list: ListHead;
  readonly trail: readonly Link[];
  readonly title: string;
  readonly period: string;
  readonly count: number;
  readonly groups: readonly PeriodGroup[];
  /** How the articles of `groups` are told apart, where a province shows those of former ones. */
  readonly filter: NameFilter | null;
  /** Dated sections of a province that are listed apart. */
  readonly apart: readonly {
    readonly title: string;
    readonly description: string;
    readonly anchor: string;
    readonly groups: readonly PeriodGroup[];
  }[];
  readonly older: Link | null;
  readonly newer: Link | null;
}

export interface OverviewEntry extends Link {
  readonly description: string;
  readonly count: number;
  /** First and last year with an article, equal where there is one. */
  readonly from: string;
  readonly to: string;
}

/** All lists of one kind: Tỉnh thành, Chuyên mục, Tác giả, Thẻ. */
export interface OverviewProps extends Common {
  readonly kind: ListKind;
  readonly title: string;
  readonly trail: readonly Link[];
  readonly groups: readonly { readonly title: string; readonly entries: readonly OverviewEntry[] }[];
}

export interface HomeProps extends Common {
  /** Newest first, at most 12. */
  readonly newest: readonly Teaser[];
  readonly sections: readonly { readonly section: Link; readonly teasers: readonly Teaser[] }[];
  /** Places that hold articles, by region. */
  readonly regions: readonly {
    readonly title: string;
    readonly places: readonly (Link & { readonly count: number })[];
  }[];
  readonly years: readonly PeriodLink[];
  readonly count: number;
  readonly doors: readonly Link[];
  readonly feeds: readonly FeedLink[];
}

/** A page of content/pages. */
export interface TextProps extends Common {
  readonly title: string;
  readonly summary: string;
  readonly trail: readonly Link[];
  readonly body: BodyRef;
}

export interface SearchProps extends Common {
  readonly trail: readonly Link[];
  readonly doors: readonly Link[];
}

export interface NotFoundProps extends Common {
  readonly doors: readonly Link[];
}

export interface RedirectProps extends Common {
  readonly title: string;
  readonly to: string;
}

export interface FeedProps extends Common {
  readonly format: FeedFormat;
  readonly title: string;
  readonly description: string;
  /** The page whose articles the feed holds. */
  readonly page: string;
  /** The newest date or correction among the entries. */
  readonly updated: Moment;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly date: Moment;
  readonly updated: Moment | null;
  readonly category: string;
  readonly places: readonly string[];
  readonly bylines: readonly string[];
}

export interface SitemapIndexProps extends Common {
  /** Path of each sitemap and the newest change in it, where known. */
  readonly sitemaps: readonly { readonly path: string; readonly updated: Moment | null }[];
}

export interface SitemapProps extends Common {
  readonly entries: readonly { readonly path: string; readonly updated: Moment | null }[];
}

export type SiteFileProps = Common;

/** Every template, and the props that it is a function of. The names are those of layouts/NAME.11ty.tsx. */
export interface Templates {
  article: ArticleProps;
  home: HomeProps;
  front: ListFrontProps;
  province: ProvinceProps;
  provinces: ProvincesProps;
  period: PeriodProps;
  overview: OverviewProps;
  text: TextProps;
  search: SearchProps;
  "not-found": NotFoundProps;
  redirect: RedirectProps;
  feed: FeedProps;
  "sitemap-index": SitemapIndexProps;
  sitemap: SitemapProps;
  robots: SiteFileProps;
  manifest: SiteFileProps;
  "open-search": SiteFileProps;
}

export type TemplateName = keyof Templates;

const NAMES: Readonly<Record<TemplateName, true>> = {
  article: true,
  home: true,
  front: true,
  province: true,
  provinces: true,
  period: true,
  overview: true,
  text: true,
  search: true,
  "not-found": true,
  redirect: true,
  feed: true,
  "sitemap-index": true,
  sitemap: true,
  robots: true,
  manifest: true,
  "open-search": true,
};

export const TEMPLATE_NAMES = Object.keys(NAMES) as TemplateName[];

/** One output file: where it goes, what draws it, and all that it says. */
export interface Page<T extends TemplateName = TemplateName> {
  readonly path: string;
  readonly template: T;
  readonly props: Templates[T];
}

/** A page whose body, where it has one, has been made into HTML; what a layout is given. */
export interface ReadyPage<T extends TemplateName = TemplateName> extends Page<T> {
  /** "" for pages without a body. */
  readonly html: string;
}
