import type { ListOutline, Outline } from "./outline.ts";
import { type Problem, START, warning } from "./problems.ts";

/** Names of one list that differ in case or tones, each told once; the spellings that people.yaml declares are no mistake. */
export function spellings({ lists, tables }: Outline): Problem[] {
  const declared = new Map(tables.people.map((person) => [person.id, [person.name, ...person.aka]]));
  const bylines = lists.byline.flatMap((list) => {
    const advice = "thống nhất một cách viết, hoặc khai báo trong people.yaml";
    return otherSpellings(list, declared.get(list.slug), advice);
  });
  const tags = lists.tag.flatMap((list) => otherSpellings(list, undefined, "thống nhất một cách viết"));
  return [...bylines, ...tags];
}

function otherSpellings({ years }: ListOutline, declared: readonly string[] | undefined, advice: string): Problem[] {
  const firstUse = new Map<string, string>();
  for (const { index } of years) {
    for (const [name, source] of index.names) if (!firstUse.has(name)) firstUse.set(name, source);
  }
  const [first] = firstUse;
  const right = declared ?? [first?.[0]];
  const where = declared ? "people.yaml" : first?.[1];
  return [...firstUse]
    .filter(([name]) => !right.includes(name))
    .map(([name, source]) => warning(source, START, `“${name}” cũng viết là “${right[0]}” trong ${where}`, advice));
}
