import type { Asking } from "./asking.ts";
import type { Golden } from "./golden.ts";

/** How one search answers the queries of a kind. */
export interface Relevance {
  readonly kind: string;
  readonly queries: number;
  /** Right answers among the first ten, of ten or of as many as there are: 0 to 1. */
  readonly precision: number;
  /** Right answers among all: 0 to 1. */
  readonly recall: number;
  /** Queries without a right answer among the first ten. */
  readonly empty: number;
  readonly milliseconds: number;
}

const FIRST = 10;

/** Asks every query; where something must be offered, what was meant if it is among the offers, else the first offer. */
export async function relevanceOf(golden: readonly Golden[], { ask }: Asking): Promise<Relevance[]> {
  const kinds = new Map<string, Omit<Relevance, "kind">[]>();
  for (const { kind, query, meant, right, offered } of golden) {
    let answer = await ask(query, { all: true, whole: true });
    if (offered) {
      const offer = answer.offers.find((one) => one === meant) ?? answer.offers[0];
      const own = answer.paths.slice(0, FIRST).some((path) => right.has(path));
      if (!own && offer) answer = await ask(offer, { all: true, whole: true });
    }
    const good = answer.paths.slice(0, FIRST).filter((path) => right.has(path)).length;
    const all = answer.paths.filter((path) => right.has(path)).length;
    const one = {
      queries: 1,
      precision: good / Math.min(FIRST, right.size),
      recall: all / right.size,
      empty: good === 0 ? 1 : 0,
      milliseconds: answer.milliseconds,
    };
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return Array.from(kinds, ([kind, all]) => {
    const sum = (field: keyof Omit<Relevance, "kind">) => all.reduce((total, one) => total + one[field], 0);
    return {
      kind,
      queries: all.length,
      precision: sum("precision") / all.length,
      recall: sum("recall") / all.length,
      empty: sum("empty"),
      milliseconds: sum("milliseconds") / all.length,
    };
  });
}
