import { mkdirSync, symlinkSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Failure } from "../../scripts/archive/failure.ts";
import { listenFailure } from "../../scripts/preview/listen.ts";
import { published } from "../../scripts/preview/published.ts";
import { servePreview } from "../../scripts/preview/serve.ts";
import { randomOf } from "../archive/random.ts";
import { run } from "../built-site.ts";
import { temporaryFolder, writeFiles } from "../small-site.ts";

const test = suite("requests to the preview");

const SECRET = "what nobody asked for";
const PAGE = "<!doctype html><title>Trang</title><p>Một trang.";

const folder = temporaryFolder();
const output = join(folder, "preview");
writeFiles(folder, {
  "preview/index.html": PAGE,
  "preview/2024/01/18/bai.html": PAGE,
  "preview/anh/a.jpg": "picture",
  "preview/tin.json": "{}",
  "preview-kept/reading/2020.json": SECRET,
  "preview-kept/index.html": SECRET,
  "secret.txt": SECRET,
  "secret.jpg": SECRET,
});
symlinkSync(join(folder, "secret.txt"), join(output, "ra.txt"));
symlinkSync(join(folder, "secret.jpg"), join(output, "anh/ra.jpg"));
symlinkSync(join(folder, "preview-kept"), join(output, "kept"));
mkdirSync(join(output, "trong"));

const told: unknown[] = [];
const preview = {
  textAt: async (path: string) => {
    if (path === "hong.html") throw new Error("the page cannot be drawn");
    return published(output, path);
  },
  mistakes: () => [],
};
const tabs = { follow: () => {} };
const serve = (host = "localhost", port = 18280) =>
  servePreview({ output, host, port, preview, tabs, tell: (cause) => told.push(cause) });
const { port, close } = await serve();

test.after(close);

/** All that the server says when these bytes come, on a connection of their own, until it closes that or says no more. */
function answerTo(bytes: string | Buffer, quietMs = 10_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(quietMs, () => socket.destroy());
    let said = "";
    socket.on("data", (piece) => {
      said += piece.toString("latin1");
    });
    socket.on("error", () => resolve(said));
    socket.on("close", () => resolve(said));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);

/** The status of the answer to a target, as it is put on the line of a request. */
async function statusAt(
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<number> {
  const lines = Object.entries({ Host: `localhost:${port}`, Connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return statusOf(await answerTo(`${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`));
}

test("answers with the pages of the site, by file and by folder", async () => {
  for (const target of ["/", "/index.html", "/2024/01/18/bai.html?q=1", "/2024/01/18/b%61i.html", "/anh/a.jpg"])
    assert.is(await statusAt(target), 200, target);
  assert.is(await statusAt("/2024/01/18"), 301);
  for (const target of ["/khong-co.html", "/khong-co.jpg", "/%25", "/trong/", "/.preview/khong-co"])
    assert.is(await statusAt(target), 404, target);
});

test("serves each file with its type, and nothing to be kept", async () => {
  const types = { "/": "text/html; charset=utf-8", "/tin.json": "application/feed+json; charset=utf-8" };
  for (const [path, type] of Object.entries({ ...types, "/anh/a.jpg": "image/jpeg" })) {
    const { headers } = await fetch(`http://localhost:${port}${path}`);
    assert.is(headers.get("content-type"), type);
    assert.is(headers.get("cache-control"), "no-store");
  }
});

test("answers 400 to what is no address of a file of the site", async () => {
  const targets = [
    ...[
      "/%",
      "/%ff",
      "/%E0%A4%A",
      "/%.html",
      "/..%2fx",
      "/..%2f..%2fcontent%2fsite.yaml",
      "/..%5cx",
      "/a\\b",
      "/%00",
      "/a%0ab",
    ],
    ...["//", "//[", "//a:99999999/", "/a//b.html", "http://localhost/", "http://[", "*", "index.html", "/#"],
    ...["/../secret.txt", "/./index.html", "/%2e%2e/secret.txt", "/..%2Fpreview-kept%2Freading%2F2020.json"],
    ...["/..;/secret.txt#", "/ra.txt", "/anh/ra.jpg", "/kept/reading/2020.json", "/kept/"],
  ];
  for (const target of targets) assert.is(await statusAt(target), 400, target);
});

test("answers to its own names alone, so that no other site can make a browser read drafts", async () => {
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
    assert.is(await statusAt("/", { Host: host }), 200, host);
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "localhost",
    "localhost:1",
    `192.168.1.5:${port}`,
    "",
    "[",
    "a:b:c",
  ])
    assert.is(await statusAt("/", { Host: host }), 421, host);
});

test("serves nothing into the pages of other sites, but may be opened from them", async () => {
  const site = (value: string) => ({ "Sec-Fetch-Site": value });
  for (const headers of [site("cross-site"), site("same-site"), { Origin: "http://evil.example" }, { Origin: "null" }])
    assert.is(await statusAt("/", headers), 403, JSON.stringify(headers));
  const framed = { ...site("cross-site"), "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe" };
  assert.is(await statusAt("/", framed), 403);
  assert.is(await statusAt("/", { ...framed, "Sec-Fetch-Dest": "document" }), 200);
  assert.is(await statusAt("/", { ...site("same-origin"), Origin: `http://localhost:${port}` }), 200);
});

test("can only be read", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    const answer = await answerTo(`${method} / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
    assert.is(statusOf(answer), 405, method);
    assert.match(answer, /\r\nAllow: GET, HEAD\r\n/);
  }
  assert.is(await statusAt("/", {}, "HEAD"), 200);
});

test("opens no websocket", async () => {
  const answer = await answerTo(
    `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  assert.is(statusOf(answer), 400);
});

test("answers 500 where an answer fails, tells of it, and lives on", async () => {
  assert.is(await statusAt("/hong.html"), 500);
  assert.match(String(told.at(-1)), "the page cannot be drawn");
  assert.is(await statusAt("/"), 200);
});

test("2,000 odd requests neither end it nor bring out a file from outside the site", async () => {
  told.length = 0;
  const answers: string[] = [];
  const { below, pick } = randomOf(20240118);
  const piece = () =>
    pick([
      ...([
        "/",
        "//",
        "..",
        ".",
        "%",
        "%2f",
        "%2F",
        "%5c",
        "\\",
        "%00",
        "\0",
        "%ff",
        "%E0%A4%A",
        "%25",
        "%2e%2e",
      ] as const),
      ...[
        "preview-kept",
        "reading",
        "2020.json",
        "secret.txt",
        "index.html",
        "kept",
        "anh",
        "ra.jpg",
        "ra.txt",
        "2024/01/18/bai.html",
      ],
      ...[
        "?",
        "#",
        " ",
        "*",
        "[",
        "]",
        ":99999999",
        "http://",
        "localhost",
        "é",
        "\u007f",
        ";",
        "~",
        "C:",
        "a".repeat(3000),
      ],
      ...[".preview/events?path=../secret.txt&print=", ".preview/client.js", "..%2f..%2f", "%c0%af", "hong.html"],
    ]);
  /** A way to a secret, with some of its characters written as escapes. */
  const aimed = () =>
    [
      ...pick([
        "/../secret.txt",
        "/anh/../../secret.jpg",
        "/../preview-kept/index.html",
        "/../preview-kept/reading/2020.json",
        "/ra.txt",
        "/anh/ra.jpg",
        "/kept/index.html",
        "/kept/reading/2020.json",
      ]),
    ]
      .map((character) => (below(6) > 0 || character === "/" ? character : escapeOf(character)))
      .map((character, at) =>
        at > 0 && character === "/" ? pick(["/", "/", "/", "%2f", "%2F", "\\", "%5C", "//"]) : character,
      )
      .join("");
  const escapeOf = (character: string) => `%${character.charCodeAt(0).toString(16)}`;
  const many = (most: number, one: () => string) => Array.from({ length: below(most) }, one).join("");
  const header = () =>
    pick([
      ...(["", "", "", "Connection: close\r\n", "Range: bytes=0-\r\n", "Range: bytes=9-1,a\r\n"] as const),
      ...[
        "Upgrade: websocket\r\nConnection: Upgrade\r\n",
        "Expect: 100-continue\r\n",
        "Expect: magic\r\n",
        "Origin: null\r\n",
      ],
      ...[
        "Content-Length: 9\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n",
        "If-Match: x\r\n",
        "If-None-Match: *\r\n",
      ],
      ...[
        "Sec-Fetch-Site: cross-site\r\n",
        `X: ${"y".repeat(20_000)}\r\n`,
        "Host: evil.example\r\n",
        "\u0001: \u0002\r\n",
        "no colon\r\n",
      ],
    ]);
  const odd = () =>
    [
      pick(["GET", "GET", "GET", "GET", "HEAD", "POST", "CONNECT", "TRACE", "get", "", "\u0016\u0003\u0001"]),
      " ",
      below(3) === 0 ? aimed() : pick(["/", "/", "/", ""]) + many(6, piece),
      pick([" HTTP/1.1", " HTTP/1.1", " HTTP/1.1", " HTTP/1.0", " HTTP/2.0", ""]),
      pick(["\r\n", "\r\n", "\r\n", "\n", "\r\n\r\n"]),
      pick([`Host: localhost:${port}\r\n`, `Host: localhost:${port}\r\n`, "Host: [\r\n", ""]),
      many(4, header),
      pick(["\r\n", "\r\n", "\r\n", ""]),
      many(2, () => `zz\r\nGET /..%2fsecret.txt HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`),
    ].join("");
  for (let round = 0; round < 100; round++)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => answerTo(Buffer.from(odd(), "latin1"), 100)))));
  assert.is(answers.length, 2000);
  assert.equal(
    answers.filter((answer) => answer.includes(SECRET)),
    [],
  );
  // What was well said was answered, and what failed was a page that cannot be drawn.
  const statuses = new Set(answers.map(statusOf));
  for (const status of [200, 400, 403, 404, 405, 421]) assert.ok(statuses.has(status), `none was answered ${status}`);
  assert.equal(
    told.map(String).filter((cause) => !cause.includes("the page cannot be drawn")),
    [],
  );
  assert.match(await (await fetch(`http://localhost:${port}/`)).text(), "Một trang.");
});

test("takes the next port where one is taken, on whatever address", async () => {
  const next = await serve("localhost", port);
  assert.is(next.port, port + 1);
  next.close();
});

test("listens on this machine alone, and with --host on what is given too", async () => {
  const asked = (host: string, at: number, name = host) =>
    new Promise<number>((resolve) => {
      httpRequest({ host, port: at, headers: { host: `${name}:${at}` } }, async (response) => {
        await textOf(response);
        resolve(response.statusCode ?? 0);
      })
        .on("error", () => resolve(0))
        .end();
    });
  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  // Where there is no network, all of 127.0.0.0/8 is this machine on Linux.
  const other = outer.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.2";
  assert.is(await asked(other, port), 0);
  for (const host of [other, "0.0.0.0"]) {
    const open = await serve(host, port + 20);
    assert.is(await asked(other, open.port), 200);
    assert.is(await asked("127.0.0.1", open.port, "localhost"), 200);
    assert.is(await asked(other, open.port, "evil.example"), 421);
    open.close();
  }
});

test("says in a sentence where it cannot listen", async () => {
  const cause = await serve("203.0.113.7").catch((failure: Failure) => failure);
  assert.ok("exitCode" in cause && cause.exitCode === 2);
  assert.match(cause.message, /Nothing can listen on 203\.0\.113\.7 \(EADDRNOTAVAIL\)/);
  const refused = listenFailure(Object.assign(new Error(), { code: "EACCES" }), "127.0.0.1", 80);
  assert.equal([refused.exitCode, refused.message], [2, "This user may not listen on port 80 (EACCES)."]);
  for (const bad of ["99999", "65536", "-1", "a"]) {
    const { status, stderr } = run("start", [`--port=${bad}`]);
    assert.is(status, 2, bad);
    assert.match(stderr, /is no port\.\nGive a number up to 65535/);
  }
});

test.run();
