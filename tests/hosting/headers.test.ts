import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Header, parseAllHeaders } from "@netlify/headers-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { ROOT } from "../../scripts/edition/paths.ts";
import { HOSTING_FILES } from "../../scripts/hosting/files.ts";
import { type Headers, headersOf, KINDS, kindsOf, typeOf, UNLESS_SAID } from "../../scripts/hosting/headers.ts";
import { serve } from "../browser/server.ts";
import { sampleSite } from "../built-site.ts";

const test = suite("headers");

const { output } = await sampleSite();
const files = filesBelow(output).map((path) => `/${path}`);
/** Every file, and the folders that are asked for by their own name. */
const paths = [
  ...files,
  ...files.filter((path) => path.endsWith("/index.html")).map((path) => path.slice(0, -"index.html".length)),
];

/** One path of every kind. */
const examples = KINDS.map(({ name }) => files.find((path) => kindsOf(path)[0]?.name === name) ?? `no ${name}`);

const NEVER_CHANGES = "public, max-age=31536000, immutable";
const ASKED_AGAIN = "public, max-age=0, must-revalidate";

/** Header fields with their names in lower case, in order. */
function plain(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .sort(),
  );
}

/** What Netlify sends by itself: the type by the extension, and Cache-Control, where no rule sets them. */
function ofNetlify(path: string): Headers {
  const type = typeOf(path);
  return { ...(type === null ? {} : { "Content-Type": type }), ...UNLESS_SAID };
}

/** The values that the rules which match a path give to a header, by its name. */
function valuesAt(rules: readonly Header[], path: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const rule of rules.filter(({ forRegExp }) => forRegExp.test(path)))
    for (const [name, value] of Object.entries(rule.values)) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

test("every file of a site is of exactly one kind, and every kind has a file", () => {
  assert.equal(
    files.filter((path) => kindsOf(path).length !== 1),
    [],
  );
  assert.equal(
    examples.filter((path) => !path.startsWith("/")),
    [],
  );
});

test("every file has a type that browsers need not guess", () => {
  assert.equal(
    files.filter((path) => headersOf(path)["Content-Type"] === undefined),
    [],
  );
});

test("only what is named by what it holds is kept without asking again", () => {
  const kept = new Set(files.filter((path) => headersOf(path)["Cache-Control"] === NEVER_CHANGES));
  assert.equal(
    [...kept].filter((path) => !/^\/(anh\/[0-9a-f]{8,}-\d+\.|tim-kiem\/[^/]+\/[0-9a-f]{8,}\.)[a-z0-9]+$/.test(path)),
    [],
  );
  assert.ok(kept.size > 100);
  assert.is(headersOf("/tim-kiem/manifest.js")["Cache-Control"], ASKED_AGAIN);
});

test("feeds say what they are and may be read by other sites, and the edition is no feed", () => {
  for (const feed of ["/tin.json", "/tinh/ha-noi/tin.json"]) {
    assert.is(headersOf(feed)["Content-Type"], "application/feed+json; charset=utf-8");
    assert.is(headersOf(feed)["Access-Control-Allow-Origin"], "*");
  }
  assert.is(headersOf("/_edition/edition.json")["Content-Type"], "application/json");
  assert.is(headersOf("/_edition/edition.json")["Access-Control-Allow-Origin"], undefined);
});

test("Netlify serves every path with the headers of the table, whether it joins the values of rules or takes the last", async () => {
  const { headers, errors } = await parseAllHeaders({
    netlifyConfigPath: join(ROOT, "netlify.toml"),
    headersFiles: [],
    configHeaders: [],
    minimal: false,
  });
  const rules = headers.filter((rule) => "forRegExp" in rule);
  assert.equal(errors, []);
  for (const path of paths) {
    const values = valuesAt(rules, path);
    const [joined, last] = [", ", null].map((between) =>
      Object.fromEntries(
        [...values].map(([name, all]) => [name, between === null ? (all.at(-1) ?? "") : all.join(between)]),
      ),
    );
    assert.equal(plain({ ...ofNetlify(path), ...joined }), plain(headersOf(path)), path);
    assert.equal(plain({ ...ofNetlify(path), ...last }), plain(headersOf(path)), path);
  }
});

test("the configurations of Netlify, nginx and Caddy are those of the table: npm run hosting writes them", () => {
  for (const [path, textAfter] of Object.entries(HOSTING_FILES)) {
    const text = readFileSync(join(ROOT, path), "utf8");
    assert.is(text, textAfter(text), path);
  }
});

test("browsers are tested with these headers", async () => {
  const server = await serve(output);
  for (const path of [...examples, "/", "/tinh/"]) {
    const sent = Object.fromEntries((await fetch(server.url + path.slice(1))).headers);
    const expected = plain(headersOf(path));
    assert.equal(Object.fromEntries(Object.keys(expected).map((name) => [name, sent[name]])), expected, path);
  }
  server.close();
});

test.run();
