import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import type { MapEra, ProvincesProps } from "../scripts/archive/province-pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { Counted } from "./parts/counted.tsx";
import { PageHead } from "./parts/heading.tsx";
import { hrefFrom } from "./parts/href.ts";
import { articleCount } from "./parts/number.ts";
import { ProvinceMap } from "./parts/province-map.tsx";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("provinces");

export function render({ planned }: Slot<"provinces">): string {
  return htmlDocument(<Provinces {...planned} />);
}

const words = strings.provinces;

function Provinces({ path, props }: ReadyPage<"provinces">): JSX.Element {
  const { site, title, trail, eras, former, wide } = props;
  const [today] = eras;
  return (
    <Shell site={site} path={path} title={title} description={`${title} – ${site.title}`} trail={trail}>
      <PageHead title={title}>
        <p class="meta">
          {today?.title} {today?.span}
        </p>
      </PageHead>
      <div class="eras">
        <fieldset class="era-choice">
          <legend>{words.eras}</legend>
          {eras.map((era, index) => (
            <span key={era.key} class="choice">
              <input type="radio" name="thoi-ky" id={`ky-${index}`} checked={index === 0} />
              <label for={`ky-${index}`}>
                <b>{era.tiles.length}</b> {era.years}
              </label>
            </span>
          ))}
        </fieldset>
        {eras.map((era, index) => (
          <Era key={era.key} path={path} era={era} place={index} />
        ))}
      </div>
      <Wide path={path} wide={wide} />
      <Former path={path} former={former} />
    </Shell>
  );
}

interface EraProps {
  readonly path: string;
  readonly era: MapEra;
  /** From 0, the newest first: the stylesheet shows the one that is chosen. */
  readonly place: number;
}

function Era({ path, era, place }: EraProps): JSX.Element {
  return (
    <section class={`era era-${place}`} aria-labelledby={`thoi-ky-${era.key}`}>
      <h2 class="label" id={`thoi-ky-${era.key}`}>
        {era.title}
        <span class="label-note">{[era.span, era.act].filter(Boolean).join(" · ")}</span>
      </h2>
      <ProvinceMap path={path} era={era} />
      <div class="era-list">
        {era.mien.map((mien) => (
          <div key={mien.title}>
            <h3 class="mien-title">{mien.title}</h3>
            {mien.regions.map((region) => (
              <div key={region.title} class="vung">
                <h4 class="vung-title">{region.title}</h4>
                <Counted path={path} entries={region.entries} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function Wide({ path, wide }: { readonly path: string; readonly wide: ProvincesProps["wide"] }): JSX.Element | null {
  if (wide.length === 0) return null;
  const href = hrefFrom(path);
  return (
    <section class="overview-group" aria-label={strings.wide}>
      <h2 class="label">{strings.wide}</h2>
      <ul class="overview">
        {wide.map((place) => (
          <li key={place.path}>
            <a href={href(place.path)}>{place.title}</a>
            <span class="meta">{articleCount(place.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names that no province bears any more, for who remembers them. */
function Former({ path, former }: { readonly path: string; readonly former: ProvincesProps["former"] }) {
  const href = hrefFrom(path);
  return (
    <section class="overview-group" aria-label={words.former}>
      <h2 class="label">{words.former}</h2>
      <ul class="overview">
        {former.map((unit) => (
          <li key={unit.path}>
            <a href={href(unit.path)}>{unit.title}</a>
            <span class="overview-description">{unit.description}</span>
            <span class="meta">
              <span>{unit.years}</span>
              {unit.count > 0 && <span>{articleCount(unit.count)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
