/** A source of choices that is the same for the same seed, on every machine. */
export interface Choices {
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** One item of a list that is not empty, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One item of a list that is not empty, the first ones much more often, as a newspaper writes of its capital. */
  favour<T>(list: readonly T[]): T;
  /** True once in `times`. */
  oneIn(times: number): boolean;
}

/** Choices by Mulberry32 (Tommy Ettinger, public domain), seeded with two whole numbers: what is chosen for, and where. */
export function choicesFor(purpose: number, index: number): Choices {
  let state = (Math.imul(purpose, 0x85ebca6b) ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    favour: <T>(list: readonly T[]) => {
      const chance = next();
      return list[Math.floor(chance * chance * list.length)] as T;
    },
    oneIn: (times) => next() * times < 1,
  };
}
