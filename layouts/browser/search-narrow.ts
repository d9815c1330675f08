import type { SearchManifest } from "../../scripts/archive/search.ts";
import { strings } from "../../scripts/archive/strings.ts";
import type { YearHits } from "./search-answer.ts";
import { element, link, number } from "./search-elements.ts";
import type { Facets, FacetValue, PlaceFacet } from "./search-facets.ts";
import type { Hint } from "./search-hints.ts";
import type { SearchState } from "./search-state.ts";

const words = strings.finder;

/** The address of the page with something changed of what it shows. */
export type Href = (change: Partial<SearchState>) => string;

type Kind = "province" | "category" | "byline";

/** How many values of a kind are shown before the rest is folded away. */
const SHOWN = 12;

/** The lists of values that an answer may be narrowed to, each with how many articles it would leave. */
export function facetsOf(facets: Facets, state: SearchState, href: Href): HTMLElement[] {
  return [
    facetOf("province", words.provinces, facets.places, state, href),
    facetOf("category", words.categories, facets.categories, state, href),
    facetOf("byline", words.bylines, facets.bylines, state, href),
  ].flat();
}

function facetOf(
  kind: Kind,
  title: string,
  values: readonly (FacetValue | PlaceFacet)[],
  state: SearchState,
  href: Href,
): HTMLElement[] {
  if (values.length === 0) return [];
  const items = values.map((value) => {
    const former = "former" in value ? value.former : [];
    const beneath = former.map((one) => element("li", "", valueLink(kind, one, state, href)));
    const list = beneath.length > 0 ? [element("ul", "facet-former", ...beneath)] : [];
    return element("li", "", valueLink(kind, value, state, href), ...list);
  });
  const more = items.splice(SHOWN);
  const list = element("ul", "", ...items);
  const rest =
    more.length > 0
      ? [
          element(
            "details",
            "",
            element("summary", "", words.moreValues(number(more.length))),
            element("ul", "", ...more),
          ),
        ]
      : [];
  const box = element("details", "facet", element("summary", "", title), list, ...rest);
  box.dataset.kind = kind;
  return [box];
}

function valueLink(kind: Kind, { slug, name, count }: FacetValue, state: SearchState, href: Href): HTMLElement {
  const isChosen = state[kind] === slug;
  const value = link(
    href({ [kind]: isChosen ? "" : slug }),
    "facet-value",
    element("span", "", name),
    " ",
    element("span", "facet-count", number(count)),
  );
  if (isChosen) value.setAttribute("aria-current", "true");
  return value;
}

/** What the answer has been narrowed to, each with the link that undoes it. */
export function chosenOf(
  state: SearchState,
  manifest: SearchManifest,
  facets: Facets | null,
  href: Href,
): HTMLElement[] {
  const nameOf = (values: readonly { slug: string; name: string }[] | undefined, slug: string) =>
    values?.find((value) => value.slug === slug)?.name ?? slug;
  const years = state.from === state.to ? state.from : `${state.from || "…"}–${state.to || "…"}`;
  const chosen: readonly (readonly [name: string, undo: Partial<SearchState>])[] = [
    [state.province && nameOf(manifest.places, state.province), { province: "" }],
    [state.category && nameOf(manifest.categories, state.category), { category: "" }],
    [state.byline && nameOf(facets?.bylines, state.byline), { byline: "" }],
    [state.from || state.to ? years : "", { from: "", to: "" }],
  ];
  return chosen.flatMap(([name, undo]) => {
    if (name === "") return [];
    const undoing = link(href(undo), "search-chip", name, " ", element("span", "", "×"));
    undoing.setAttribute("aria-label", words.remove(name));
    return [undoing];
  });
}

const HEIGHT = 40;
const SVG = "http://www.w3.org/2000/svg";

/** A bar for each year, as long as its share of the fullest; its link narrows the answer to the year, or undoes that. */
export function yearBars(years: readonly YearHits[], state: SearchState, href: Href): HTMLElement {
  const most = Math.max(1, ...years.map(({ hits }) => hits ?? 0));
  const items = years.map(({ year, articles, hits }) => {
    const isChosen = state.from === year && state.to === year;
    const label =
      hits === null
        ? words.yearUnsearched(year, number(articles))
        : words.yearHits(year, number(hits), number(articles));
    const bar = link(
      href(isChosen ? { from: "", to: "" } : { from: year, to: year }),
      hits === null ? "unsearched" : "",
      column((hits ?? 0) / most),
      element("span", "bars-label", year),
      " ",
      element("span", "bars-count", hits === null ? words.unsearched : number(hits)),
    );
    bar.setAttribute("aria-label", label);
    bar.title = label;
    if (isChosen) bar.setAttribute("aria-current", "true");
    return element("li", "", bar);
  });
  return element("ol", "", ...items);
}

function column(share: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const height = share > 0 ? Math.max(2, Math.round(share * HEIGHT)) : 0;
  const rect = document.createElementNS(SVG, "rect");
  const attributes = { width: 8, y: HEIGHT - height, height };
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
  svg.setAttribute("viewBox", `0 0 8 ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  svg.append(rect);
  return svg;
}

/** What else the reader may have meant, as lines of links. */
export function hintsOf(hints: readonly Hint[], href: Href): HTMLElement[] {
  const lines: HTMLElement[] = [];
  for (const kind of ["meant", "marks"] as const) {
    const links = hints.flatMap((hint) =>
      hint.kind === kind
        ? [" ", link(href({ query: hint.query }), "", `${hint.query}`), ` (${number(hint.count)})`]
        : [],
    );
    if (links.length > 0) lines.push(element("p", "", words[kind], ...links));
  }
  for (const hint of hints) {
    if (hint.kind !== "place") continue;
    const others = hint.others.flatMap((query, index) => [index > 0 ? " · " : " ", link(href({ query }), "", query)]);
    const its =
      hint.count > 0
        ? [link(href({ query: "", province: hint.slug }), "", words.place(hint.name, number(hint.count)))]
        : [];
    const also = others.length > 0 ? [its.length > 0 ? ". " : "", words.otherNames, ...others] : [];
    if (its.length + also.length > 0) lines.push(element("p", "", ...its, ...also));
  }
  return lines;
}
