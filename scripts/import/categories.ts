import { isSeq, parseDocument, stringify } from "yaml";
import type { Category } from "../archive/tables.ts";
import { compareAscii, listSlug, slugOf } from "../archive/text.ts";
import { freeName } from "./names.ts";

/** Where an article goes whose source names no section. */
const UNSORTED = "Không rõ";

/** The slug of each category name of a source, and the categories that the newsroom's table lacks. */
export interface Sorting {
  readonly slugOf: (name: string) => string;
  readonly added: readonly Pick<Category, "slug" | "name">[];
}

/**
 * Finds a category for every name, one name for each article. Names with the same letters, tones and word breaks apart,
 * are one category: "Thế giới", "the-gioi" and "TheGioi" are one section in three systems. It is called what a reader
 * would call it: the name with tones, else with spaces, else the one most articles have.
 */
export function sortCategories(names: readonly string[], known: readonly Category[]): Sorting {
  const slugs = new Map<string, string>();
  for (const { slug, name } of known) {
    for (const key of [lettersOf(slug), lettersOf(name)]) if (!slugs.has(key)) slugs.set(key, slug);
  }
  const unseen = new Map<string, string[]>();
  for (const name of names.map(orUnsorted)) {
    const key = lettersOf(name);
    if (slugs.has(key)) continue;
    const alike = unseen.get(key);
    if (alike) alike.push(name);
    else unseen.set(key, [name]);
  }

  const taken = new Set(known.map(({ slug }) => slug));
  const added = [...unseen.values()]
    .map(bestName)
    .sort(compareAscii)
    .map((name) => {
      const slug = freeName(listSlug(name), "muc", (candidate) => !taken.has(candidate));
      taken.add(slug);
      slugs.set(lettersOf(name), slug);
      return { slug, name };
    });
  return { slugOf: (name) => slugs.get(lettersOf(orUnsorted(name))) ?? "", added };
}

/** The text of categories.yaml with more categories at its end; its comments and order stay. */
export function withCategories(text: string, added: Sorting["added"]): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents) || document.contents.items.length === 0) return stringify(added);
  for (const category of added) document.add(document.createNode(category));
  return document.toString({ lineWidth: 0 });
}

function lettersOf(name: string): string {
  return slugOf(name, name.length).replaceAll("-", "");
}

function orUnsorted(name: string): string {
  return lettersOf(name) === "" ? UNSORTED : name;
}

function bestName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const legibility = (name: string): number => Number(/[^ -~]/.test(name)) * 2 + Number(name.includes(" "));
  const [best = UNSORTED] = [...counts.keys()].sort(
    (a, b) => legibility(b) - legibility(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareAscii(a, b),
  );
  return best;
}
