import { hash } from "node:crypto";
import type { Page } from "../archive/pages.ts";
import type { PageDraft } from "./page-draft.ts";

/** Makes the fingerprints of pages: the hash of their props and of the code that renders them. */
export interface Printer {
  /** Marks an object that many pages hold, so that it is hashed once. */
  readonly share: <T extends object>(value: T) => T;
  readonly printOf: (page: Page) => string;
  /** The hash of what a page is made from, "" where that is not known: the same, the same fingerprint. */
  readonly originOf: (draft: PageDraft) => string;
}

/** What pages are compared by. */
export type Prints = Omit<Printer, "share">;

/** `renderer` is the hash of the code that renders; `common` is what all drafts are made from besides what they name. */
export function printer(renderer: string, common: string): Printer {
  const ground = digest(`${renderer} ${common}`);
  const shared = new WeakMap<object, string>();
  const inFull = (value: object): string => {
    const isList = Array.isArray(value);
    let members = "";
    if (isList) for (const member of value) members += `${text(member)},`;
    else for (const [key, member] of Object.entries(value)) members += `${key}:${text(member)},`;
    return isList ? `[${members}]` : `{${members}}`;
  };
  const text = (value: unknown): string => {
    // With its length before it, a text needs no escapes to be told from what follows it.
    if (typeof value === "string") return `"${value.length} ${value}`;
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
    originOf: ({ path, madeFrom }) => (madeFrom ? digest([ground, path, ...madeFrom].join("\0")) : ""),
    printOf: ({ path, template, props }) => digest(`${renderer} ${template} ${path} ${text(props)}`),
  };
}

function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
