import type { JSX } from "preact";
import type { Link, PeriodGroup, PeriodProps, ReadyPage } from "../scripts/archive/pages.ts";
import type { NameFilter } from "../scripts/archive/province-pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { type Bar, Bars } from "./parts/bars.tsx";
import { Calendar } from "./parts/calendar.tsx";
import { PageHead } from "./parts/heading.tsx";
import { hrefFrom } from "./parts/href.ts";
import { Filtered } from "./parts/name-filter.tsx";
import { articleCount } from "./parts/number.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { Entry } from "./parts/teaser.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("period");

export function render({ planned }: Slot<"period">): string {
  return htmlDocument(<Period {...planned} />);
}

function Period({ path, props }: ReadyPage<"period">): JSX.Element {
  const { site, list, trail, title, count, groups, filter, apart, older, newer } = props;
  const whole = list.kind === null ? title : `${list.title}: ${title}`;
  return (
    <Shell site={site} path={path} title={whole} description={`${whole} – ${articleCount(count)}`} trail={trail}>
      <PageHead
        kicker={list.kind === null ? "" : list.title}
        title={title}
        description={list.kind === "province" ? list.description : ""}
      >
        <p class="meta">{articleCount(count)}</p>
      </PageHead>
      <Ways path={path} props={props} />
      <Filtered filter={filter}>
        {groups
          .filter((group) => group.teasers.length > 0)
          .map((group) => (
            <Group key={group.period} path={path} group={group} page={props.period} filter={filter} />
          ))}
      </Filtered>
      {apart.map((section) => (
        <section key={section.anchor} id={section.anchor} class="apart" aria-label={section.title}>
          <h2>{section.title}</h2>
          <p class="page-description">{section.description}</p>
          {section.groups.map((group) => (
            <Group key={group.period} path={path} group={group} page={props.period} level={3} />
          ))}
        </section>
      ))}
      <Neighbours path={path} older={older} newer={newer} />
    </Shell>
  );
}

/** The ways from this period into its parts: the archive's month as a calendar, every other as bars. */
function Ways({ path, props: { list, period, groups } }: { readonly path: string; readonly props: PeriodProps }) {
  const isMonth = period.length === "YYYY-MM".length;
  if (list.kind === null && isMonth) return <Calendar path={path} month={period} days={groups} />;
  const doors = groups.filter((group) => group.path && group.teasers.length === 0);
  const label = isMonth ? strings.layout.byDay : strings.layout.byMonth;
  return <Bars path={path} label={label} bars={doors.map(barOf).reverse()} />;
}

function barOf({ title, period, path, count }: PeriodGroup): Bar {
  const [, month = "", day] = period.split("-");
  return {
    label: day ? String(Number(day)) : `${strings.layout.monthShort} ${Number(month)}`,
    name: title,
    path,
    count,
  };
}

interface GroupProps {
  readonly path: string;
  readonly group: PeriodGroup;
  /** The period of the page: a group that is all of it needs no heading of its own. */
  readonly page: string;
  readonly filter?: NameFilter | null;
  /** The level that follows the heading above it. */
  readonly level?: 2 | 3;
}

function Group({ path, group, page, filter = null, level = 2 }: GroupProps): JSX.Element {
  const { title, period, count, teasers } = group;
  const entries = (below: 2 | 3 | 4) =>
    teasers.map((teaser) => <Entry key={teaser.path} path={path} teaser={teaser} level={below} filter={filter} />);
  if (period === page) return <div class="listing">{entries(level)}</div>;
  const Heading = `h${level}` as const;
  return (
    <section class="listing" aria-label={title}>
      <Heading class="label">
        {group.path ? <a href={hrefFrom(path)(group.path)}>{title}</a> : title}
        <span class="label-note">{articleCount(count)}</span>
      </Heading>
      {entries(level === 2 ? 3 : 4)}
    </section>
  );
}

interface NeighboursProps {
  readonly path: string;
  readonly older: Link | null;
  readonly newer: Link | null;
}

function Neighbours({ path, older, newer }: NeighboursProps): JSX.Element | null {
  if (!older && !newer) return null;
  const href = hrefFrom(path);
  return (
    <nav class="neighbours" aria-label={strings.layout.neighbours}>
      {older && (
        <a class="neighbours-older" href={href(older.path)} rel="prev">
          <span class="neighbours-side">{strings.layout.older}</span> {older.title}
        </a>
      )}
      {newer && (
        <a class="neighbours-newer" href={href(newer.path)} rel="next">
          <span class="neighbours-side">{strings.layout.newer}</span> {newer.title}
        </a>
      )}
    </nav>
  );
}
