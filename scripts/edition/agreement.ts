import { Failure } from "../archive/failure.ts";
import { compareAscii } from "../archive/text.ts";
import type { Content } from "./content.ts";
import { type Origin, originOf, type PartFolder } from "./part.ts";
import { yearsText } from "./years.ts";

/** Throws a Failure that says all in which parts disagree with each other, or with the code and tables at hand. */
export function checkParts(parts: readonly PartFolder[], here: Pick<Origin, "code" | "node" | "tables">): void {
  refuse([
    ...parts.flatMap((part) => foreignOrigin(part, here)),
    ...overlaps(parts),
    ...missing(parts),
    ...parts.flatMap((part) => parts.flatMap((other) => otherReadings(part, other))),
  ]);
}

/** Throws a Failure that says all in which parts are not of the content at hand. */
export function checkContent(parts: readonly PartFolder[], checked: Content, content: string): void {
  const { pages } = originOf(checked);
  const keys = new Map(checked.volumes.map(({ year, key }) => [year, key]));
  const held = new Set(parts.flatMap(({ years }) => years));
  const without = [...keys.keys()].filter((year) => !held.has(year));
  refuse([
    ...parts.flatMap(({ folder, origin }) =>
      origin.pages === pages ? [] : [`${folder} was made with other pages than ${content}/pages has.`],
    ),
    ...(without.length > 0 ? [`No part holds ${yearsText(without)}, of which ${content} has articles.`] : []),
    ...parts.flatMap(({ folder, years, readings }) => {
      const others = years.filter((year) => keys.get(year) !== readings[year]);
      return others.length > 0
        ? [`The articles of ${yearsText(others)} in ${content} are not those that ${folder} was made of.`]
        : [];
    }),
  ]);
}

function refuse(disagreements: readonly string[]): void {
  if (disagreements.length === 0) return;
  const advice = "Build these parts again from one and the same content and code, then merge; nothing was published.";
  throw new Failure(2, disagreements.join("\n"), advice);
}

function foreignOrigin({ folder, origin }: PartFolder, here: Pick<Origin, "code" | "node" | "tables">): string[] {
  if (origin.node !== here.node) return [`${folder} was made by Node ${origin.node}; this is Node ${here.node}.`];
  if (origin.code !== here.code) return [`${folder} was made by other code than this.`];
  const tables = "site.yaml, categories.yaml, people.yaml, provinces.json";
  return origin.tables === here.tables ? [] : [`${folder} was made with other tables (${tables}).`];
}

function overlaps(parts: readonly PartFolder[]): string[] {
  return parts.flatMap((part, index) =>
    parts.slice(0, index).flatMap((other) => {
      const both = part.years.filter((year) => other.years.includes(year));
      return both.length > 0 ? [`${yearsText(both)} is in ${other.folder} and in ${part.folder}.`] : [];
    }),
  );
}

function missing(parts: readonly PartFolder[]): string[] {
  const held = new Set(parts.flatMap(({ years }) => years));
  const known = new Set(parts.flatMap(({ readings }) => Object.keys(readings)));
  const lost = [...known].filter((year) => !held.has(year)).sort(compareAscii);
  return lost.length > 0 ? [`No part holds ${yearsText(lost)}.`] : [];
}

/** What a part was told of the years that another holds, where that is not what the other holds. */
function otherReadings(part: PartFolder, other: PartFolder): string[] {
  const unknown = other.years.filter((year) => !(year in part.readings));
  const changed = other.years.filter((year) => year in part.readings && part.readings[year] !== other.readings[year]);
  return [
    ...(unknown.length > 0
      ? [`${part.folder} was drawn without ${yearsText(unknown)}, which ${other.folder} holds.`]
      : []),
    ...(changed.length > 0
      ? [`${part.folder} was drawn beside other articles of ${yearsText(changed)} than ${other.folder} holds.`]
      : []),
  ];
}
