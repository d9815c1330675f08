import { request as httpRequest } from "node:http";
import { networkInterfaces } from "node:os";
import { text as textOf } from "node:stream/consumers";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Failure } from "../../scripts/archive/failure.ts";
import { listenFailure } from "../../scripts/preview/listen.ts";
import { run } from "../built-site.ts";
import { answerTo, FAILING, FAILURE, serve, statusOf, told } from "./served.ts";

const test = suite("requests to the preview");

const { port, close } = await serve(18280);

test.after(close);

/** The status of the answer to a target, as it is put on the line of a request. */
async function statusAt(
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<number> {
  const lines = Object.entries({ Host: `localhost:${port}`, Connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return statusOf(await answerTo(port, `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`));
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
    const answer = await answerTo(port, `${method} / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
    assert.is(statusOf(answer), 405, method);
    assert.match(answer, /\r\nAllow: GET, HEAD\r\n/);
  }
  assert.is(await statusAt("/", {}, "HEAD"), 200);
});

test("opens no websocket", async () => {
  const answer = await answerTo(
    port,
    `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  assert.is(statusOf(answer), 400);
});

test("answers 500 where an answer fails, tells of it, and lives on", async () => {
  assert.is(await statusAt(`/${FAILING}`), 500);
  assert.match(String(told.at(-1)), FAILURE);
  assert.is(await statusAt("/"), 200);
});

test("takes the next port where one is taken, on whatever address", async () => {
  const next = await serve(port);
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
    const open = await serve(port + 20, host);
    assert.is(await asked(other, open.port), 200);
    assert.is(await asked("127.0.0.1", open.port, "localhost"), 200);
    assert.is(await asked(other, open.port, "evil.example"), 421);
    open.close();
  }
});

test("says in a sentence where it cannot listen", async () => {
  const cause = await serve(port, "203.0.113.7").catch((failure: Failure) => failure);
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
