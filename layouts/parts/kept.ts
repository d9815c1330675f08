import type { JSX, VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { madeOnce } from "../../scripts/archive/remembered.ts";
import { ANYWHERE, hrefFrom } from "./href.ts";
import { inOnePiece } from "./one-piece.ts";

/** What is made once for each owner and key, and forgotten with the owner. */
function keeper<T>(): (owner: object, key: string, make: () => T) => T {
  const made = new WeakMap<object, Map<string, T>>();
  return (owner, key, make) => {
    const own = madeOnce(made, owner, () => new Map<string, T>());
    return madeOnce(own, key, make);
  };
}

const insides = keeper<string>();
const pieces = keeper<readonly string[]>();

/**
 * The inside of an element that is the same on many pages, drawn once for each key and newspaper: most of a short
 * page's cost is its masthead and footer. The engine that drew it has escaped it.
 */
export function kept(owner: object, key: string, draw: () => VNode): { readonly __html: string } {
  return { __html: insides(owner, key, () => inOnePiece(renderToString(draw()))) };
}

/**
 * What is the same on many pages but for the addresses of its links, drawn once for each key and owner: an article is
 * an entry of a dozen lists, and links are all that they tell differently of it.
 */
export function keptFor(path: string, owner: object, key: string, draw: (path: string) => VNode): JSX.Element {
  const parts = pieces(owner, key, () => inOnePiece(renderToString(draw(ANYWHERE))).split(ANYWHERE));
  const href = hrefFrom(path);
  return jsxTemplate([parts.map((part, index) => (index % 2 === 0 ? part : href(part))).join("")]);
}
