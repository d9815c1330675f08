import type { ListedEntry } from "../archive/outline.ts";
import { RELATED_WINDOW } from "../archive/related.ts";
import type { Card } from "./chapter.ts";
import type { VolumeMaterials } from "./materials.ts";

/** The articles that "Xem thêm" of one is chosen among: those just before it in its first place and in its category. */
export interface Candidates {
  readonly place: readonly ListedEntry[];
  readonly category: readonly ListedEntry[];
}

/** The candidates of each article of a year, by its place in the year. */
export function candidatesIn({
  year,
  cards,
  catalogue,
  surroundings,
}: Pick<VolumeMaterials, "year" | "cards" | "catalogue" | "surroundings">): Candidates[] {
  const windows = (kind: "province" | "category", slugOf: (card: Card) => string) => {
    const before = new Map(surroundings.filter((list) => list.kind === kind).map((list) => [list.slug, list.before]));
    const found: (readonly ListedEntry[])[] = [];
    for (const { slug, members, filed = members } of catalogue.lists[kind]) {
      let window: readonly ListedEntry[] = before.get(slug) ?? [];
      for (const at of filed) {
        const card = cards[at];
        if (!card) continue;
        if (slugOf(card) === slug) found[at] = window;
        window = [...window, { year, at, listed: card.listed }].slice(-RELATED_WINDOW);
      }
    }
    return found;
  };
  const places = windows("province", (card) => card.place);
  const categories = windows("category", (card) => card.category);
  return cards.map((_, at) => ({ place: places[at] ?? [], category: categories[at] ?? [] }));
}
