import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import DevServer from "@11ty/eleventy-dev-server";
import { answerAt } from "./answer.ts";
import type { OpenPages } from "./open-pages.ts";
import type { Preview } from "./preview.ts";

/** Texts that a preview answers for; pictures, fonts, scripts and the search come from the output as they are. */
const ANSWERED = /\.(html|xml|atom|rss|json|txt|webmanifest|css)$/;

const EVENTS = "/.preview/events";
const SCRIPT = "/.preview/client.js";
const STYLES = "/.preview/client.css";

/** Serves a preview, and everything else from its output. Settles when it listens. */
export async function servePreview(
  output: string,
  port: number,
  preview: Pick<Preview, "textAt" | "mistakes">,
  tabs: OpenPages,
): Promise<DevServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === EVENTS) {
      tabs.follow({ path: searchParams.get("path") ?? "", print: searchParams.get("print") ?? "" }, response);
      return true;
    }
    if (pathname === SCRIPT) return send(response, 200, "text/javascript", await clientScript());
    if (pathname === STYLES) return send(response, 200, "text/css", readFileSync(CLIENT_STYLES, "utf8"));
    const path = pathOf(pathname);
    if (path === null || !ANSWERED.test(path)) return false;
    if (!path.endsWith(".html")) {
      const text = await preview.textAt(path);
      return text !== null && send(response, 200, server.getFileContentType(path, response) ?? "text/plain", text);
    }
    const { status, text, print } = await answerAt(preview, path);
    // What a program asks for is what will be written; a browser that opens a page also gets what follows it.
    const isOpened = (request.headers["sec-fetch-mode"] ?? "navigate") === "navigate";
    const page = isOpened ? followed(text, path, print, preview.mistakes()) : text;
    return send(response, status, "text/html; charset=utf-8", page);
  };
  const server: DevServer = DevServer.getServer("kho-tin", output, {
    liveReload: false,
    middleware: [
      async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (!(await answer(request, response))) next();
      },
    ],
  });
  server.serve(port);
  await server.ready();
  return server;
}

function send(response: ServerResponse, status: number, type: string, text: string): true {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(Buffer.from(text));
  return true;
}

/** The path in the site that an address names, or null where it is no address of a file. */
function pathOf(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
      .slice(1)
      .replace(/(^|\/)$/, "$1index.html");
  } catch {
    return null;
  }
}

const CLIENT = new URL("./client/client.ts", import.meta.url);
const CLIENT_STYLES = new URL("./client/client.css", import.meta.url);

async function clientScript(): Promise<string> {
  const { transform } = await import("esbuild");
  const { code } = await transform(readFileSync(CLIENT, "utf8"), { loader: "ts", format: "iife" });
  return code;
}

/** A page with what makes a tab follow it, and with the mistakes above it. */
function followed(text: string, path: string, print: string, mistakes: readonly string[]): string {
  const script = `<script src="${SCRIPT}" data-path="${escaped(path)}" data-print="${print}" defer></script>`;
  const head = `<link rel="stylesheet" href="${STYLES}">${script}`;
  const panel = mistakes
    .map((mistake) => `<pre class="preview-mistakes" role="alert">${escaped(mistake)}</pre>`)
    .join("");
  const opened = text.includes("</head>") ? text.replace("</head>", () => `${head}</head>`) : head + text;
  return /<body[^<>]*>/.test(opened) ? opened.replace(/<body[^<>]*>/, (body) => body + panel) : opened + panel;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
