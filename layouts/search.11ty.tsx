import type { JSX } from "preact";
import type { ReadyPage } from "../scripts/archive/pages.ts";
import { strings } from "../scripts/archive/strings.ts";
import { asset } from "../scripts/archive/urls.ts";
import { FIELDS, NEWEST } from "./browser/search-state.ts";
import { Doors } from "./parts/doors.tsx";
import { PageHead } from "./parts/heading.tsx";
import { hrefFrom } from "./parts/href.ts";
import { htmlDocument, Shell } from "./parts/shell.tsx";
import { dataFor, type Slot } from "./parts/template.ts";

export const data = dataFor("search");

export function render({ planned }: Slot<"search">): string {
  return htmlDocument(<SearchPage {...planned} />);
}

const words = strings.finder;

/** The search: a form that works from its address alone, filled and answered by assets/tim-kiem.js. */
function SearchPage({ path, props }: ReadyPage<"search">): JSX.Element {
  const { site, trail, doors } = props;
  const href = hrefFrom(path);
  return (
    <Shell
      site={site}
      path={path}
      title={strings.search}
      description={words.description}
      trail={trail}
      scripts={[asset("tim-kiem.js")]}
    >
      <div class="search-page">
        <PageHead title={strings.search} />
        <form id="tim" class="search-form" action={href(path)} method="get">
          <div class="search-line">
            <label for="tim-q">{words.field}</label>
            <input
              id="tim-q"
              type="search"
              name={FIELDS.query}
              placeholder={words.field}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              enterkeyhint="search"
            />
            <button type="submit">{words.submit}</button>
          </div>
          <div class="search-filters">
            <Choice name={FIELDS.order} label={words.order} first={words.relevance}>
              <option value={NEWEST}>{words.newest}</option>
            </Choice>
            <Choice name={FIELDS.from} label={words.from} first={words.anyYear} />
            <Choice name={FIELDS.to} label={words.to} first={words.anyYear} />
          </div>
        </form>
        <div id="dang-chon" class="search-chosen" />
        <p id="tinh-trang" class="search-status" role="status" tabindex={-1} />
        <progress id="tien-do" class="search-progress" aria-label={words.working} hidden />
        <p id="hu-hong" class="search-damage" role="alert" />
        <div id="goi-y" class="search-hints" aria-live="polite" />
        <details id="theo-nam" class="bars search-years" hidden>
          <summary>{words.archiveYears}</summary>
        </details>
        <div class="search-columns">
          <nav id="thu-hep" class="search-facets" aria-label={words.narrow} />
          <div class="search-hits">
            <ol id="ket-qua" class="hits" />
            <button id="xem-them" class="search-button" type="button" hidden>
              {words.more}
            </button>
            <div id="cu-hon" class="search-older" />
          </div>
        </div>
        <noscript>
          <p class="page-description">{words.noScript}</p>
        </noscript>
        <Doors path={path} doors={doors} />
      </div>
    </Shell>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** The choice that narrows nothing. */
  readonly first: string;
  readonly children?: JSX.Element;
}

function Choice({ name, label, first, children }: ChoiceProps): JSX.Element {
  return (
    <label class="search-choice">
      <span>{label}</span>
      <select name={name}>
        <option value="">{first}</option>
        {children}
      </select>
    </label>
  );
}
