import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a browser was sent. */
export interface Traffic {
  readonly requests: number;
  /** Bytes of the bodies, compressed as a CDN does it. */
  readonly sent: number;
  /** Bytes of the files. */
  readonly whole: number;
}

export interface BenchServer {
  readonly url: string;
  /** What was sent since the last call, of files whose path the expression matches. */
  readonly traffic: (paths: RegExp) => Traffic;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
};

/** As CDNs compress texts on their way. */
const LEVEL = 6;

/** Serves a folder as a CDN does: texts gzipped, everything else as it is. */
export async function benchServer(folder: string): Promise<BenchServer> {
  let sent: { path: string; sent: number; whole: number }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://bench").pathname;
    readFile(join(folder, path)).then(
      (whole) => {
        const type = TYPES[extname(path)];
        const body = type ? gzipSync(whole, { level: LEVEL }) : whole;
        sent.push({ path, sent: body.length, whole: whole.length });
        const headers = { "Content-Type": type ?? "application/octet-stream", "Cache-Control": "max-age=3600" };
        response.writeHead(200, type ? { ...headers, "Content-Encoding": "gzip" } : headers);
        response.end(body);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    traffic: (paths) => {
      const counted = sent.filter(({ path }) => paths.test(path));
      sent = [];
      return {
        requests: counted.length,
        sent: counted.reduce((sum, one) => sum + one.sent, 0),
        whole: counted.reduce((sum, one) => sum + one.whole, 0),
      };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
