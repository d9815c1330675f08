import { Fragment, type JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import type { ProvinceProps, ProvinceSection, UnitLink } from "../scripts/archive/province-pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { Bars } from "./parts/bars.tsx";
import { FeedDiscovery, FeedList } from "./parts/feeds.tsx";
import { PageHead } from "./parts/heading.tsx";
import { hrefFrom } from "./parts/href.ts";
import { breadcrumbList, JsonLd } from "./parts/json-ld.tsx";
import { Filtered } from "./parts/name-filter.tsx";
import { articleCount, number } from "./parts/number.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { Entry } from "./parts/teaser.tsx";
import { dataFor, type Slot } from "./parts/template.ts";
import { TimelineList } from "./parts/timeline.tsx";
import { Turns } from "./parts/unit-facts.tsx";
import { yearBars } from "./parts/year-bars.ts";

export const data = dataFor("province");

export function render({ planned }: Slot<"province">): string {
  return htmlDocument(<Province {...planned} />);
}

const words = strings.provinces;

function Province({ path, props }: ReadyPage<"province">): JSX.Element {
  const { site, list, trail, count, today, sections, feeds } = props;
  return (
    <Shell
      site={site}
      path={path}
      title={list.title}
      description={`${list.title}: ${articleCount(count)}. ${list.description}`.trim()}
      trail={trail}
      head={
        <>
          <FeedDiscovery path={path} title={`${list.title} | ${site.title}`} feeds={feeds} />
          <JsonLd graph={[breadcrumbList(site, [...trail, list])]} />
        </>
      }
    >
      <PageHead kicker={strings.lists.province} title={list.title}>
        <Today path={path} today={today} />
        <p class="meta">{articleCount(count)}</p>
      </PageHead>
      {sections.map((section) => (
        <Section key={section.units[0]?.anchor} path={path} section={section} name={list.title} />
      ))}
      <FeedList path={path} feeds={feeds} />
    </Shell>
  );
}

/** What a province that is no more is in today. */
function Today({ path, today }: { readonly path: string; readonly today: ProvinceProps["today"] }): JSX.Element | null {
  if (today.length === 0) return null;
  const href = hrefFrom(path);
  const isSame = today.some((heir) => heir.isSame);
  return (
    <p class="page-description province-today">
      {isSame ? words.nowIsHeading : words.nowInHeading}{" "}
      {today.map((heir, index) => (
        <Fragment key={heir.path}>
          {index > 0 && ", "}
          <a href={href(heir.path)}>{heir.title}</a>
        </Fragment>
      ))}
    </p>
  );
}

interface SectionProps {
  readonly path: string;
  readonly section: ProvinceSection;
  /** The name that the page is of. */
  readonly name: string;
}

/** A dated section: what the unit was, and its articles. */
function Section({ path, section, name }: SectionProps): JSX.Element {
  const { units, timeline, count, years, newest, filter, gathered, giants } = section;
  const [head, ...namesakes] = units;
  const dated = [head?.title, head?.span].filter(Boolean).join(" ");
  return (
    <section class="province" id={head?.anchor} aria-label={dated}>
      <h2 class="label province-title">
        {head?.title}
        {head?.span && <span class="label-note">{head.span}</span>}
      </h2>
      {timeline && (
        <div class="province-past">
          <TimelineList path={path} timeline={timeline} of={dated} />
        </div>
      )}
      <div class="province-articles">
        <Others path={path} label={words.gathered} units={gathered} />
        <Others path={path} label={words.giants} units={giants} />
        <Bars path={path} label={`${strings.layout.byYear}: ${dated}`} bars={yearBars(years)} />
        {count === 0 && <p class="empty">{words.empty(name)}</p>}
        <Filtered filter={filter}>
          {newest.map((teaser) => (
            <Entry key={teaser.path} path={path} teaser={teaser} level={3} filter={filter} />
          ))}
        </Filtered>
      </div>
      <div class="province-facts">
        {head && <Turns path={path} unit={head} />}
        {namesakes.map((unit) => (
          <div key={unit.anchor} id={unit.anchor} class="namesake">
            <h3 class="namesake-title">
              {unit.title} <span class="namesake-span">{unit.span}</span>
            </h3>
            <Turns path={path} unit={unit} />
            {unit.count > 0 && <p class="turns">{words.filedHere(articleCount(unit.count))}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

interface OthersProps {
  readonly path: string;
  readonly label: string;
  readonly units: readonly UnitLink[];
}

/** Other units, with their years and how many articles are filed under each. */
function Others({ path, label, units }: OthersProps): JSX.Element | null {
  if (units.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <p class="others">
      <b>{label}</b>{" "}
      {units.map((unit) => (
        <span key={unit.path}>
          <a href={href(unit.path)}>{unit.title}</a>{" "}
          <span class="count">{unit.count > 0 ? `${unit.years}: ${number(unit.count)}` : unit.years}</span>
        </span>
      ))}
    </p>
  );
}
