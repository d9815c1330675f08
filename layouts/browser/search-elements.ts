/** A node with its class and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function link(href: string, className: string, ...children: readonly (string | Node)[]): HTMLAnchorElement {
  const node = element("a", className, ...children);
  node.href = href;
  return node;
}

/** The part of the page with this id. Throws an Error where the page has none of that kind. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the search page has no ${kind.name} #${id}`);
}

const format = new Intl.NumberFormat("vi");

/** 1230 → "1.230" */
export const number = (value: number): string => format.format(value);
