import { suite } from "uvu";
import * as assert from "uvu/assert";
import { randomOf } from "../archive/random.ts";
import { answerTo, FAILING, FAILURE, SECRET, serve, statusOf, told } from "./served.ts";

const test = suite("odd requests to the preview");

const { port, close } = await serve(18380);

test.after(close);

test("2,000 odd requests neither end it nor bring out a file from outside the site", async () => {
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
      ...[".preview/events?path=../secret.txt&print=", ".preview/client.js", "..%2f..%2f", "%c0%af", FAILING],
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
    answers.push(
      ...(await Promise.all(Array.from({ length: 20 }, () => answerTo(port, Buffer.from(odd(), "latin1"), 100)))),
    );
  assert.is(answers.length, 2000);
  assert.equal(
    answers.filter((answer) => answer.includes(SECRET)),
    [],
  );
  // What was well said was answered, and what failed was a page that cannot be drawn.
  const statuses = new Set(answers.map(statusOf));
  for (const status of [200, 400, 403, 404, 405, 421]) assert.ok(statuses.has(status), `none was answered ${status}`);
  assert.equal(
    told.map(String).filter((cause) => !cause.includes(FAILURE)),
    [],
  );
  assert.match(await (await fetch(`http://localhost:${port}/`)).text(), "Một trang.");
});

test.run();
