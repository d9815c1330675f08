import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** What a request asks for: a path of the site or of the preview itself, decoded, from the root without a slash; "" is the front page. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 421;
  readonly reason: string;
}

type Request = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Names of this machine that no other machine can take. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

/** Addresses that stand for all addresses of a machine. */
const EVERY_ADDRESS = ["0.0.0.0", "::"];

/**
 * What a request asks for, or why it is refused. Drafts are read on this machine alone: another site may not ask for them by its
 * own name that it lets point here (DNS rebinding), nor out of one of its pages (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/).
 * `host` is what the server listens on, `port` its port.
 */
export function askedOf(request: Request, host: string, port: number): Asked | Refusal {
  const { method = "", url = "", headers } = request;
  if (!isName(headers.host ?? "", host, port))
    return { status: 421, reason: `This is the preview of a site at http://localhost:${port}/, and nothing else.` };
  if (method !== "GET" && method !== "HEAD") return { status: 405, reason: "A preview can only be read." };
  if (/websocket/i.test(headers.upgrade ?? "")) return { status: 400, reason: "A preview has no websocket." };
  if (isOfAnotherSite(headers)) return { status: 403, reason: "Another site may not read a preview." };
  const [target = "", query = ""] = url.split(/\?(.*)/s);
  const path = pathOf(target);
  if (path === null) return { status: 400, reason: "This is no address of a file." };
  return { path, query: new URLSearchParams(query) };
}

function isName(given: string, host: string, port: number): boolean {
  const [, name = "", at = "80"] = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(given.toLowerCase()) ?? [];
  if (at !== String(port)) return false;
  if (LOCAL.includes(name) || name === inUrl(host).toLowerCase()) return true;
  // An address cannot be made to point elsewhere.
  return EVERY_ADDRESS.includes(host) && isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}

/** An address as it stands in a URL. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function isOfAnotherSite(headers: Request["headers"]): boolean {
  const { host, origin, "sec-fetch-site": site = "none" } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  // Whoever follows a link to the preview may see it.
  const isOpened = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return site !== "same-origin" && site !== "none" && !isOpened;
}

/** Control characters, what Windows takes for a slash, and what names another place than it seems to. */
const NEVER = /[\p{Cc}\\]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//u;

/** The path that the target of a request names, decoded once and without its first slash, or null where it is none (RFC 9112, 3.2.1). */
function pathOf(target: string): string | null {
  if (!target.startsWith("/") || target.includes("#") || /%2f|%5c/i.test(target)) return null;
  try {
    const path = decodeURIComponent(target);
    return NEVER.test(path) ? null : path.slice(1);
  } catch {
    return null;
  }
}
