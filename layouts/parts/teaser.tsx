import type { JSX } from "preact";
import { isoMoment, type Moment, shortDay } from "../../scripts/archive/dates.ts";
import type { Teaser } from "../../scripts/archive/pages.ts";
import type { NameFilter } from "../../scripts/archive/province-pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { shorten } from "../../scripts/archive/text.ts";
import { sizeOf } from "./heading.tsx";
import { hrefFrom } from "./href.ts";
import { keptFor } from "./kept.ts";
import { filterClass } from "./name-filter.tsx";
import { Photo } from "./picture.tsx";

interface TeaserProps {
  readonly path: string;
  readonly teaser: Teaser;
  /** The level that follows the heading above it. */
  readonly level: 2 | 3 | 4;
}

/** The place over every headline; the category where the source is silent on the place. */
function Kicker({ teaser }: { readonly teaser: Teaser }): JSX.Element | null {
  const kicker = teaser.place || teaser.category;
  return kicker ? <p class="kicker">{kicker}</p> : null;
}

function Headline({ path, teaser, level }: TeaserProps): JSX.Element {
  const Heading = `h${level}` as const;
  return (
    <Heading class={classes("headline", sizeOf(teaser.title))}>
      <a href={hrefFrom(path)(teaser.path)}>{teaser.title}</a>
    </Heading>
  );
}

const { formerName } = strings.provinces;

const classes = (...names: readonly string[]): string => names.filter(Boolean).join(" ");

/** "18/1/2024, 09:30", as lists print it. */
export function ShortDate({ date }: { readonly date: Moment }): JSX.Element {
  return (
    <time datetime={isoMoment(date)}>
      {shortDay(date.day)}
      {date.time && `, ${date.time}`}
    </time>
  );
}

interface StoryProps extends TeaserProps {
  /** `sizes` of the picture; the story is shown without it where this is "". */
  readonly sizes: string;
  readonly lead?: boolean;
}

/** An article with its picture, as the front page shows it. */
export function Story({ path, teaser, level, sizes, lead = false }: StoryProps): JSX.Element {
  const picture = sizes ? teaser.figure?.picture : null;
  return (
    <article class={classes("story", lead ? "story-lead" : "", picture ? "pictured" : "")}>
      {picture && (
        <div class="story-picture">
          <Photo path={path} picture={picture} alt={teaser.figure?.alt ?? ""} sizes={sizes} lead={lead} />
        </div>
      )}
      <div class="story-text">
        <Kicker teaser={teaser} />
        <Headline path={path} teaser={teaser} level={level} />
        {teaser.summary && <p class="story-summary">{lead ? teaser.summary : shorten(teaser.summary, 180)}</p>}
        <p class="meta">
          <ShortDate date={teaser.date} />
          {lead && teaser.byline && <span>{teaser.byline}</span>}
        </p>
      </div>
    </article>
  );
}

interface EntryProps extends TeaserProps {
  /** How the entry is told from others of a list that shows several names of one province. */
  readonly filter?: NameFilter | null;
}

/** An article as one entry of a list: place, headline, a short sapo, date; a small picture where there is one. */
export function Entry(props: EntryProps): JSX.Element {
  const { path, teaser, level, filter } = props;
  if (filter) return <DrawnEntry {...props} />;
  return keptFor(path, teaser, `entry ${level}`, (anywhere) => <DrawnEntry {...props} path={anywhere} />);
}

function DrawnEntry({ path, teaser, level, filter = null }: EntryProps): JSX.Element {
  const picture = teaser.figure?.picture;
  const name = filter?.of[teaser.path] ?? 0;
  return (
    <article class={classes("entry", picture ? "pictured" : "", filter ? filterClass(name) : "")}>
      {picture && (
        <div class="entry-picture">
          <Photo path={path} picture={picture} alt="" sizes="(min-width: 48rem) 11rem, 6rem" />
        </div>
      )}
      <div class="entry-text">
        {name > 0 ? <p class="kicker">{formerName(filter?.names[name] ?? "")}</p> : <Kicker teaser={teaser} />}
        <Headline path={path} teaser={teaser} level={level} />
        {teaser.summary && <p class="entry-summary">{shorten(teaser.summary, 180)}</p>}
        <p class="meta">
          <ShortDate date={teaser.date} />
          {teaser.byline && <span>{teaser.byline}</span>}
        </p>
      </div>
    </article>
  );
}

/** An article in one breath: place, headline, date. */
export function Brief({ path, teaser, level }: TeaserProps): JSX.Element {
  return keptFor(path, teaser, `brief ${level}`, (anywhere) => (
    <article class="brief">
      <Kicker teaser={teaser} />
      <Headline path={anywhere} teaser={teaser} level={level} />
      <p class="meta">
        <ShortDate date={teaser.date} />
      </p>
    </article>
  ));
}
