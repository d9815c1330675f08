import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { inOnePiece } from "./one-piece.ts";

const drawn = new WeakMap<object, Map<string, string>>();

/**
 * The inside of an element that is the same on many pages, drawn once for each key and newspaper: most of a short
 * page's cost is its masthead and footer. The engine that drew it has escaped it.
 */
export function kept(owner: object, key: string, draw: () => VNode): { readonly __html: string } {
  const known = drawn.get(owner) ?? new Map<string, string>();
  drawn.set(owner, known);
  const html = known.get(key) ?? inOnePiece(renderToString(draw()));
  known.set(key, html);
  return { __html: html };
}
