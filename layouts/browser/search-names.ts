import { plainWord, type SearchPlace } from "../../scripts/archive/search.ts";

/** A place that a query names, and the query with other names of it. */
export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
  readonly others: readonly string[];
}

/** How many other ways to write a place are tried. */
const OTHERS = 5;

/** The place that most words of the query name, under any of its names; null where it names none. */
export function placeIn(query: string, places: readonly SearchPlace[]): NamedPlace | null {
  const words = query.trim().split(/\s+/);
  for (let length = Math.min(words.length, 7); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const named = words.slice(from, from + length).join(" ");
      const place = placeNamed(named, places);
      if (place === null) continue;
      const asked = (name: string) => [...words.slice(0, from), name, ...words.slice(from + length)].join(" ");
      return { slug: place.slug, name: place.name, others: otherNames(place, named).map(asked) };
    }
  }
  return null;
}

/** A name itself means its place before an alias of another does. */
function placeNamed(named: string, places: readonly SearchPlace[]): SearchPlace | null {
  const key = keyOf(named);
  if (key === "") return null;
  const byName = places.find(({ name }) => keyOf(name) === key);
  return byName ?? places.find(({ names }) => names.some((name) => keyOf(name) === key)) ?? null;
}

/**
 * Names that are written with other letters than the one that was typed, each way once. Not those that hold it, as
 * "Thành phố Huế" holds "Huế": their articles have it too.
 */
function otherNames({ name, names }: SearchPlace, named: string): string[] {
  const typed = spelled(named);
  const found = new Map([name, ...names].reverse().map((other) => [spelled(other), other]));
  const others = [...found].filter(([spelling]) => spelling !== "" && !` ${spelling} `.includes(` ${typed} `));
  return others
    .reverse()
    .map(([, other]) => other)
    .slice(0, OTHERS);
}

const keyOf = (name: string): string => plainWord(name.toLowerCase()).replace(/[^a-z0-9]+/g, "");

/** The name as the index knows its words, without marks: words parted otherwise are other words. */
const spelled = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => keyOf(word))
    .filter(Boolean)
    .join(" ");
