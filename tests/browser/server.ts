import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { ROOT } from "../../scripts/edition/paths.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/feed+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** The content security policy that netlify.toml sends with every page. */
export function contentSecurityPolicy(): string {
  const policy = /Content-Security-Policy = "([^"]+)"/.exec(readFileSync(`${ROOT}netlify.toml`, "utf8"))?.[1];
  if (!policy) throw new Error("netlify.toml sends no content security policy");
  return policy;
}

export interface Server {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  readonly close: () => void;
}

/** Serves a site as the CDN does: index files, 404.html, and the content security policy on everything. */
export async function serve(folder: string): Promise<Server> {
  const policy = contentSecurityPolicy();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const asked = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : join(folder, "404.html");
    response.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
