import type { JSX } from "preact";
import type { HomeProps, ReadyPage, Teaser } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { ARCHIVE_FRONT, overview } from "../scripts/archive/urls.ts";
import { Bars } from "./parts/bars.tsx";
import { Counted } from "./parts/counted.tsx";
import { Doors } from "./parts/doors.tsx";
import { FeedDiscovery } from "./parts/feeds.tsx";
import { hrefFrom } from "./parts/href.ts";
import { articleCount } from "./parts/number.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { Brief, Story } from "./parts/teaser.tsx";
import { dataFor, type Slot } from "./parts/template.ts";
import { yearBars } from "./parts/year-bars.ts";

export const data = dataFor("home");

export function render({ planned }: Slot<"home">): string {
  return htmlDocument(<Home {...planned} />);
}

/** How far down the newest the lead may be taken from, so that the front page opens with a picture where it can. */
const LEAD_REACH = 4;

/** How many articles stand under the lead; twice as many where no picture fills the page. */
const UNDER_PICTURE = 3;
const UNDER_WORDS = 6;

function Home({ path, props }: ReadyPage<"home">): JSX.Element {
  const { site, newest, sections, regions, years, count, doors, feeds } = props;
  const { lead, second, rest } = frontPage(newest);
  return (
    <Shell
      site={site}
      path={path}
      title=""
      description={site.description}
      head={<FeedDiscovery path={path} title={site.title} feeds={feeds} />}
    >
      {lead ? (
        <div class={rest.length > 0 ? "front" : "front front-short"}>
          <div class="front-main">
            <Story path={path} teaser={lead} level={2} sizes="(min-width: 64rem) 54rem, 100vw" lead />
            {second.length > 0 && (
              <div class="front-second">
                {second.map((teaser) => (
                  <Story
                    key={teaser.path}
                    path={path}
                    teaser={teaser}
                    level={2}
                    sizes="(min-width: 64rem) 17rem, (min-width: 40rem) 33vw, 100vw"
                  />
                ))}
              </div>
            )}
          </div>
          {rest.length > 0 && (
            <section class="front-newest" aria-labelledby="moi-nhat">
              <h2 id="moi-nhat" class="label">
                {strings.newest}
              </h2>
              {rest.map((teaser) => (
                <Brief key={teaser.path} path={path} teaser={teaser} level={3} />
              ))}
            </section>
          )}
        </div>
      ) : (
        <p class="empty">{strings.layout.empty}</p>
      )}
      {(sections.length > 0 || regions.length > 0) && (
        <div class="front front-inner">
          <Sections path={path} sections={sections} />
          <Regions path={path} regions={regions} />
        </div>
      )}
      {years.length > 0 && (
        <section class="band" aria-labelledby="theo-nam">
          <h2 id="theo-nam" class="label">
            <a href={hrefFrom(path)(ARCHIVE_FRONT)}>{strings.layout.byYear}</a>
            <span class="label-note">{articleCount(count)}</span>
          </h2>
          <Bars path={path} label={strings.layout.byYear} bars={yearBars(years)} />
        </section>
      )}
      <Doors path={path} doors={doors} />
    </Shell>
  );
}

/** The newest articles as a front page has them: a lead, with a picture where one is near the top, a row, a column. */
function frontPage(newest: readonly Teaser[]) {
  const lead = newest.slice(0, LEAD_REACH).find((teaser) => teaser.figure?.picture) ?? newest[0];
  const others = newest.filter((teaser) => teaser !== lead);
  const row = lead?.figure?.picture ? UNDER_PICTURE : UNDER_WORDS;
  return { lead, second: others.slice(0, row), rest: others.slice(row) };
}

interface SectionsProps {
  readonly path: string;
  readonly sections: HomeProps["sections"];
}

function Sections({ path, sections }: SectionsProps): JSX.Element {
  const href = hrefFrom(path);
  return (
    <div class="front-sections">
      {sections.map(({ section, teasers: [first, ...others] }) => (
        <section key={section.path} class="section" aria-label={section.title}>
          <h2 class="label">
            <a href={href(section.path)}>{section.title}</a>
          </h2>
          {first && (
            <Story
              path={path}
              teaser={first}
              level={3}
              sizes="(min-width: 64rem) 17rem, (min-width: 40rem) 50vw, 100vw"
            />
          )}
          {others.map((teaser) => (
            <Brief key={teaser.path} path={path} teaser={teaser} level={3} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface RegionsProps {
  readonly path: string;
  readonly regions: HomeProps["regions"];
}

function Regions({ path, regions }: RegionsProps): JSX.Element | null {
  if (regions.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <nav class="regions" aria-labelledby="theo-dia-phuong">
      <h2 id="theo-dia-phuong" class="label">
        <a href={href(overview("province"))}>{strings.layout.byPlace}</a>
      </h2>
      {regions.map((region) => (
        <div key={region.title} class="region">
          <h3>{region.title}</h3>
          <Counted path={path} entries={region.places} />
        </div>
      ))}
    </nav>
  );
}
