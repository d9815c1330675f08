import { readFileSync, realpathSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { relative, sep } from "node:path";
import sendFile from "send";
import { headersOf } from "../hosting/headers.ts";
import { answerAt } from "./answer.ts";
import { followed, SCRIPT, STYLES } from "./follow.ts";
import { type Listening, listen } from "./listen.ts";
import type { OpenPages } from "./open-pages.ts";
import type { Preview } from "./preview.ts";
import { placeOf } from "./published.ts";
import { type Asked, askedOf } from "./request.ts";

/** Texts that a preview answers for; pictures, fonts, scripts and the search come from the output as they are. */
const ANSWERED = /\.(html|xml|atom|rss|json|txt|webmanifest|css)$/;

const EVENTS = ".preview/events";

/** What is served, where, and who is told of what goes wrong. */
export interface Served {
  readonly output: string;
  /** The address to listen on besides those of this machine itself; "localhost" for none. */
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
  readonly preview: Pick<Preview, "textAt" | "mistakes">;
  readonly tabs: Pick<OpenPages, "follow">;
  readonly tell: (cause: unknown) => void;
}

/** Serves a preview, and everything else from its output. Settles when it listens. Throws a Failure where it cannot. */
export async function servePreview({ output, host, port, preview, tabs, tell }: Served): Promise<Listening> {
  const answer = async (request: IncomingMessage, response: ServerResponse, { path, query }: Asked) => {
    if (path === EVENTS)
      return tabs.follow({ path: query.get("path") ?? "", print: query.get("print") ?? "" }, response);
    if (path === SCRIPT) return send(response, 200, "text/javascript", await clientScript());
    if (path === STYLES) return send(response, 200, "text/css", readFileSync(CLIENT_STYLES, "utf8"));
    const file = path.replace(/(^|\/)$/, "$1index.html");
    const place = placeOf(output, file);
    if (place.kind === "elsewhere") return send(response, 400, "text/plain", "This file lies outside the site.\n");
    if (place.kind === "folder") return redirect(response, `/${encoded(file)}/`);
    if (!ANSWERED.test(file) && place.kind === "file") return sendAsItIs(request, response, output, place.file);
    if (ANSWERED.test(file) && !file.endsWith(".html")) {
      const text = await preview.textAt(file);
      if (text !== null) return send(response, 200, typeAt(file) ?? "text/plain", text);
    }
    const { status, text, print } = await answerAt(preview, file);
    // What a program asks for is what will be written; a browser that opens a page also gets what follows it.
    const isOpened = (request.headers["sec-fetch-mode"] ?? "navigate") === "navigate";
    const page = isOpened ? followed(text, file, print, preview.mistakes()) : text;
    return send(response, status, "text/html; charset=utf-8", page);
  };
  return listen(
    async (request, response) => {
      response.on("error", tell);
      try {
        for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
        const asked = askedOf(request, host, request.socket.localPort ?? port);
        if ("path" in asked) return await answer(request, response, asked);
        if (asked.status === 405) response.setHeader("Allow", "GET, HEAD");
        // What else comes on this connection may be the rest of what was not understood.
        response.setHeader("Connection", "close");
        send(response, asked.status, "text/plain", `${asked.reason}\n`);
      } catch (cause) {
        tell(cause);
        if (!response.headersSent)
          send(response, 500, "text/plain", "The preview could not answer: see the terminal.\n");
        else response.destroy();
      }
    },
    host,
    port,
  );
}

/** Nothing of a preview is kept, guessed at, or shown in pages of others. */
const ALWAYS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "Content-Type": type });
  response.end(text);
}

/** The type with which a file of the site will be published; undefined where it is of no known kind. */
function typeAt(path: string): string | undefined {
  return headersOf(`/${path}`)["Content-Type"];
}

function redirect(response: ServerResponse, path: string): void {
  response.writeHead(301, { Location: path });
  response.end();
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Sends a file of the output; `file` is its real path. */
async function sendAsItIs(
  request: IncomingMessage,
  response: ServerResponse,
  output: string,
  file: string,
): Promise<void> {
  const root = realpathSync(output);
  const path = relative(root, file).split(sep).join("/");
  const type = typeAt(path);
  if (type !== undefined) response.setHeader("Content-Type", type);
  const sending = sendFile(request, encoded(path), { ...AS_IT_IS, root });
  await new Promise<void>((settle, fail) => {
    sending.on("error", (cause: HttpError) =>
      cause.status < 500 ? send(response, cause.status, "text/plain", `${cause.message}\n`) : fail(cause),
    );
    response.on("close", settle);
    sending.pipe(response);
  });
}

interface HttpError extends Error {
  readonly status: number;
}

/** An address names one file, whole. */
const AS_IT_IS = { index: false, dotfiles: "allow", acceptRanges: false, cacheControl: false } as const;

const CLIENT = new URL("./client/client.ts", import.meta.url);
const CLIENT_STYLES = new URL("./client/client.css", import.meta.url);

async function clientScript(): Promise<string> {
  const { transform } = await import("esbuild");
  const { code } = await transform(readFileSync(CLIENT, "utf8"), { loader: "ts", format: "iife" });
  return code;
}
