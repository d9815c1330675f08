import { isValid, type Unit } from "../archive/province-table.ts";
import { listSlug } from "../archive/text.ts";
import { choicesFor } from "./choices.ts";
import { placeName } from "./syllables.ts";
import * as words from "./words.ts";

const BYLINES = 300;
const TAGS = 200;

/** The years that a corpus is spread over. */
export const FIRST_DAY = "2005-01-01";
export const LAST_DAY = "2024-12-31";

export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const NAMES = words.FAMILY_NAMES.flatMap((family) =>
  words.MIDDLE_NAMES.flatMap((middle) => words.GIVEN_NAMES.map((given) => `${family} ${middle} ${given}`)),
);

/** Those who sign: every seventh of all names, so that neighbours share neither family nor given name. */
export const WRITERS: readonly Writer[] = NAMES.filter((_, index) => index % 7 === 0)
  .slice(0, BYLINES)
  .map((name, index) => ({ id: listSlug(name), name, role: words.ROLES[index % words.ROLES.length] ?? "" }));

/** The tags in use: things, actors and villages, no two of them alike without tones. */
export const TAG_NAMES: readonly string[] = tagNames();

function tagNames(): string[] {
  const choose = choicesFor(0, 0);
  const names = new Map([...words.THINGS, ...words.ACTORS].map((name) => [listSlug(name), name]));
  while (names.size < TAGS) {
    const name = placeName(choose);
    if (!names.has(listSlug(name))) names.set(listSlug(name), name);
  }
  return [...names.values()];
}

/** The provinces that were there from the first day to the last: the 63 of 2004–2025. */
export function standingProvinces(units: readonly Unit[]): string[] {
  return units.filter((unit) => isValid(unit, FIRST_DAY) && isValid(unit, LAST_DAY)).map(({ name }) => name);
}

/** The tables of the benchmark's newspaper, by file name; provinces.json is the checkout's own. */
export function tables(provinces: string): ReadonlyMap<string, string> {
  const categories = words.CATEGORIES.map(
    ([slug, name]) => `- slug: ${slug}\n  name: ${name}\n  description: Bài về ${name.toLowerCase()}.\n`,
  );
  const people = WRITERS.map(({ id, name, role }) => `- id: ${id}\n  name: ${name}\n  role: ${role}\n  org: Báo Đo\n`);
  return new Map([
    ["site.yaml", SITE],
    ["categories.yaml", categories.join("")],
    ["people.yaml", people.join("")],
    ["provinces.json", provinces],
  ]);
}

const SITE = `url: https://baodo.example
title: Báo Đo
description: Tờ báo sinh bằng máy để đo tốc độ.
publisher: Báo Đo
licence: Sao chép tự do.
lists:
  province: year
  category: month
  byline: year
  tag: year
`;
