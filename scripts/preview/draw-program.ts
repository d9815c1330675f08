import type { Page } from "../archive/pages.ts";
import { NOT_FOUND } from "../archive/urls.ts";
import { readBody } from "../edition/body.ts";
import { drawPages } from "../edition/draw.ts";
import { lastContent } from "../edition/last-content.ts";
import { type Edit, type Edited, editedFrom } from "./edits.ts";
import { answerWith } from "./program.ts";

/** Where the content is, and where what was read and made of it is kept. */
export interface DrawFolders {
  readonly content: string;
  readonly kept: string;
  readonly pictures: string;
}

/** A page as the next build will write it; or that it will write none; or that this cannot be said yet. */
export type Drawn =
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

let opened: { readonly content: string; readonly edited: Edited } | null = null;
/** Years that will most likely be written in: those that have been since the program started, else the newest. */
let likely: readonly string[] = [];

const calls = {
  /** Takes up the content of a build, in place of what it had. Returns whether it could. */
  open: (folders: DrawFolders): boolean => {
    const base = lastContent({ ...folders, drafts: true });
    const written = opened?.edited.years() ?? [];
    if (written.length > 0) likely = written;
    else if (likely.length === 0) likely = base?.volumes.slice(-1).map(({ year }) => year) ?? [];
    opened = base && { content: folders.content, edited: editedFrom(base, folders) };
    return opened !== null;
  },
  /** Gets ready for the next save, and for the first page, which takes half a second more than the others to draw. */
  prepare: async (): Promise<void> => {
    for (const year of likely) opened?.edited.prepare(year);
    const page = opened?.edited.pageAt(NOT_FOUND);
    if (opened && page) await drawPages({ pages: [page], content: opened.content });
  },
  /** Reads a saved, new or deleted article anew; null where nothing is open. */
  edit: (source: string): Edit | null => opened?.edited.edit(source) ?? null,
  draw: async (path: string): Promise<Drawn> => {
    if (!opened) return { kind: "unknown" };
    const { content, edited } = opened;
    const page = edited.pageAt(path);
    if (!page) return { kind: "none" };
    if (!isAsChecked(page, content)) return { kind: "unknown" };
    return { kind: "page", text: (await drawPages({ pages: [page], content })).texts.get(path) ?? "" };
  },
};

export type DrawCalls = typeof calls;

answerWith(calls);

/** Whether the file of a page's text still holds what was checked: it may have been saved a moment ago, or have mistakes. */
function isAsChecked({ props }: Page, content: string): boolean {
  if (!("body" in props)) return true;
  try {
    readBody(content, props.body.source, props.body.hash);
    return true;
  } catch {
    return false;
  }
}
