import { distance } from "fastest-levenshtein";
import { plainWord, type VocabularyEntry } from "../../scripts/archive/search.ts";

/** A word that is spelled almost like another. */
export interface NearWord {
  /** Without marks. */
  readonly word: string;
  /** Letters that differ. */
  readonly away: number;
}

/** Words of a vocabulary that are spelled almost like one that was typed, the nearest and most common first. */
export function nearestWords(typed: string, vocabulary: Iterable<VocabularyEntry>, most: number): NearWord[] {
  const plain = plainWord(typed);
  const limit = plain.length <= 4 ? 1 : 2;
  const near = new Map<string, { away: number; articles: number }>();
  for (const [word, articles] of vocabulary) {
    const other = plainWord(word);
    if (other === plain || Math.abs(other.length - plain.length) > limit) continue;
    const known = near.get(other);
    const away = known?.away ?? steps(plain, other);
    if (away <= limit) near.set(other, { away, articles: articles + (known?.articles ?? 0) });
  }
  return [...near]
    .sort(([a, x], [b, y]) => x.away - y.away || y.articles - x.articles || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word, { away }]) => ({ word, away }));
}

/** Letters to change; two neighbours that changed places are one slip. */
function steps(a: string, b: string): number {
  if (a.length === b.length) {
    for (let at = 0; at + 1 < a.length; at++) {
      const swapped = a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2);
      if (swapped === b) return 1;
    }
  }
  return distance(a, b);
}
