import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { Bars } from "./parts/bars.tsx";
import { FeedDiscovery, FeedList } from "./parts/feeds.tsx";
import { PageHead } from "./parts/heading.tsx";
import { articleCount } from "./parts/number.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { Entry } from "./parts/teaser.tsx";
import { dataFor, type Slot } from "./parts/template.ts";
import { yearBars } from "./parts/year-bars.ts";

export const data = dataFor("front");

export function render({ planned }: Slot<"front">): string {
  return htmlDocument(<Front {...planned} />);
}

function Front({ path, props }: ReadyPage<"front">): JSX.Element {
  const { site, list, trail, count, years, newest, feeds } = props;
  return (
    <Shell
      site={site}
      path={path}
      title={list.title}
      description={list.description || `${list.title}: ${articleCount(count)}`}
      trail={trail}
      head={<FeedDiscovery path={path} title={`${list.title} | ${site.title}`} feeds={feeds} />}
    >
      <PageHead
        kicker={list.kind === null ? "" : strings.lists[list.kind]}
        title={list.title}
        description={list.description}
      >
        <p class="meta">
          {articleCount(count)}
          {years.length > 0 && <span>{span(years.map((year) => year.period))}</span>}
        </p>
      </PageHead>
      <Bars path={path} label={strings.layout.byYear} bars={yearBars(years)} />
      {newest.length > 0 ? (
        <section class="listing" aria-labelledby="moi-nhat">
          <h2 id="moi-nhat" class="label">
            {strings.newest}
          </h2>
          {newest.map((teaser) => (
            <Entry key={teaser.path} path={path} teaser={teaser} level={3} />
          ))}
        </section>
      ) : (
        <p class="empty">{strings.layout.empty}</p>
      )}
      <FeedList path={path} feeds={feeds} />
    </Shell>
  );
}

/** "1999–2024", or "1999" where there is one year. */
function span(years: readonly string[]): string {
  return [...new Set([years[0], years.at(-1)])].join("–");
}
