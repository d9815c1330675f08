import { Fragment, type JSX } from "preact";
import { isoInstant, isoMoment, longDate } from "../scripts/archive/dates.ts";
import type { ArticlePlace, ArticleProps, Link, ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { absoluteUrl, HOME, overview } from "../scripts/archive/urls.ts";
import { Body } from "./parts/body.tsx";
import { Signature } from "./parts/byline.tsx";
import { type Card, siteCard } from "./parts/card.tsx";
import { sizeOf } from "./parts/heading.tsx";
import { type Href, hrefFrom } from "./parts/href.ts";
import { breadcrumbList, JsonLd, newsArticle } from "./parts/json-ld.tsx";
import { number } from "./parts/number.ts";
import { FigureBlock } from "./parts/picture.tsx";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { Brief } from "./parts/teaser.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("article");

export function render({ planned }: Slot<"article">): string {
  return htmlDocument(<Article {...planned} />);
}

const FIGURE_SIZES = "(min-width: 76rem) 48rem, (min-width: 64rem) 38rem, 100vw";

function Article({ path, props, html }: ReadyPage<"article">): JSX.Element {
  const href = hrefFrom(path);
  const { site, title, summary, figures, related } = props;
  const trail: readonly Link[] = [{ title: strings.home, path: HOME }, props.category];
  const card = cardOf(props);
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={props.description}
      trail={trail}
      card={card}
      head={
        <>
          <ArticleMeta props={props} />
          <JsonLd
            graph={[
              newsArticle(props, path, card.image),
              breadcrumbList(site, [...trail, { title, path }]),
              ...props.places.map((place) => breadcrumbList(site, [...placeTrail(place), { title, path }])),
            ]}
          />
        </>
      }
    >
      <div class="spread">
        <article class="article">
          <header class={summary ? "article-head with-sapo" : "article-head"}>
            <Kickers places={props.places} href={href} />
            <h1 class={sizeOf(title) || undefined}>{title}</h1>
            <Dates props={props} href={href} />
            {summary && <p class="sapo">{summary}</p>}
          </header>
          {figures.map((figure, index) => (
            <FigureBlock key={index} path={path} figure={figure} sizes={FIGURE_SIZES} lead={index === 0} />
          ))}
          <Body html={html} />
          <Signature path={path} bylines={props.bylines} origin={props.origin} />
          <footer class="article-foot">
            <Tags tags={props.tags} href={href} />
            <Permalink url={absoluteUrl(site.url, path)} />
          </footer>
        </article>
        {related.length > 0 && (
          <aside class="related" aria-labelledby="xem-them">
            <h2 id="xem-them" class="label">
              {strings.layout.related}
            </h2>
            {related.map((teaser) => (
              <Brief key={teaser.path} path={path} teaser={teaser} level={3} />
            ))}
          </aside>
        )}
      </div>
    </Shell>
  );
}

/** The way to an article by its place: a province that is no more is below the one unit that it is in today. */
function placeTrail(place: ArticlePlace): Link[] {
  const [heir, ...others] = place.today;
  const above = heir && others.length === 0 && heir.path !== place.path ? [heir] : [];
  const overviewLink = { title: strings.lists.province, path: overview("province") };
  return [{ title: strings.home, path: HOME }, overviewLink, ...above, place];
}

/** How the article looks when it is shared: its first photograph as its largest JPEG, else the newspaper's own card. */
function cardOf({ site, figures, title }: ArticleProps): Card {
  const figure = figures.find(({ picture }) => picture !== null);
  const image = figure?.picture?.sources.at(-1)?.files.at(-1);
  return image
    ? { type: "article", image: absoluteUrl(site.url, image.path), alt: figure?.alt || title }
    : { ...siteCard(site), type: "article" };
}

/** The Open Graph properties of an article (ogp.me/#type_article). */
function ArticleMeta({ props }: { readonly props: ArticleProps }): JSX.Element {
  return (
    <>
      <meta property="article:published_time" content={isoInstant(props.date)} />
      {props.updated && <meta property="article:modified_time" content={isoInstant(props.updated)} />}
      <meta property="article:section" content={props.category.title} />
      {props.bylines.map((byline) => (
        <meta key={byline.path} property="article:author" content={absoluteUrl(props.site.url, byline.path)} />
      ))}
      {props.tags.map((tag) => (
        <meta key={tag.path} property="article:tag" content={tag.name} />
      ))}
    </>
  );
}

function Kickers({ places, href }: { readonly places: ArticleProps["places"]; readonly href: Href }) {
  if (places.length === 0) return null;
  return (
    <p class="kicker">
      {places.map((place) => (
        <span key={place.path} class="place">
          <a href={href(place.path)}>{place.title}</a> <Today place={place} href={href} />
        </span>
      ))}
    </p>
  );
}

/** What a province that is no more is in today. */
function Today({ place, href }: { readonly place: ArticlePlace; readonly href: Href }): JSX.Element | null {
  const { path, today } = place;
  if (today.every((heir) => heir.path === path)) return null;
  return (
    <span class="place-today">
      {today.some(({ isSame }) => isSame) ? strings.provinces.nowIs : strings.provinces.nowIn}{" "}
      {today.map((heir, index) => (
        <Fragment key={heir.path}>
          {index > 0 && ", "}
          <a href={href(heir.path)}>{heir.title}</a>
        </Fragment>
      ))}
    </span>
  );
}

function Dates({ props, href }: { readonly props: ArticleProps; readonly href: Href }): JSX.Element {
  const { date, updated, day, syllables } = props;
  return (
    <p class="meta">
      <a href={href(day.path)}>
        <time datetime={isoMoment(date)}>{longDate(date)}</time>
      </a>
      {updated && (
        <span>
          {strings.layout.updated} <time datetime={isoMoment(updated)}>{longDate(updated)}</time>
        </span>
      )}
      <span>
        {number(syllables)} {strings.layout.syllables}
      </span>
    </p>
  );
}

function Tags({ tags, href }: { readonly tags: ArticleProps["tags"]; readonly href: Href }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <div class="tags">
      <h2 class="label">{strings.layout.tags}</h2>
      <ul>
        {tags.map((tag) => (
          <li key={tag.path}>
            <a href={href(tag.path)} rel="tag">
              {tag.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Permalink({ url }: { readonly url: string }): JSX.Element {
  return (
    <p class="permalink">
      {strings.layout.permalink}: <a href={url}>{url}</a>
    </p>
  );
}
