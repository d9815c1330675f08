import { createHash } from "node:crypto";
import type { Page } from "../archive/pages.ts";

/** Makes the fingerprints of pages: the hash of their props and of the code that renders them. */
export interface Printer {
  /** Marks an object that many pages hold, so that it is hashed once. */
  readonly share: <T extends object>(value: T) => T;
  readonly printOf: (page: Page) => string;
}

/** `renderer` is the hash of the code that renders. */
export function printer(renderer: string): Printer {
  const shared = new WeakMap<object, string>();
  const inFull = (value: object): string =>
    Array.isArray(value)
      ? `[${value.map(text).join()}]`
      : `{${Object.entries(value)
          .map(([key, member]) => `${key}:${text(member)}`)
          .join()}}`;
  const text = (value: unknown): string => {
    if (typeof value === "string") return JSON.stringify(value);
    if (value === null || typeof value !== "object") return String(value);
    const known = shared.get(value);
    if (known === undefined) return inFull(value);
    if (known !== "") return known;
    const print = `#${digest(inFull(value))}`;
    shared.set(value, print);
    return print;
  };
  return {
    share: (value) => {
      if (!shared.has(value)) shared.set(value, "");
      return value;
    },
    printOf: ({ path, template, props }) => digest(`${renderer} ${template} ${path} ${text(props)}`),
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
