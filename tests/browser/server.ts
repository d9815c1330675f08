import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { headersOf } from "../../scripts/hosting/headers.ts";

export interface Server {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  readonly close: () => void;
}

/** Serves a site as its hosts do: index files, 404.html, and the headers of the table. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const asked = path.endsWith("/") ? `${path}index.html` : path;
    const found = existsSync(join(folder, asked)) && statSync(join(folder, asked)).isFile();
    const served = found ? asked : "/404.html";
    response.writeHead(found ? 200 : 404, headersOf(served));
    response.end(readFileSync(join(folder, served)));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
