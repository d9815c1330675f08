import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { transformSync } from "esbuild";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../scripts/edition/paths.ts";

// The engine in JavaScript: it needs neither Java nor a binary for the machine.
process.env.RECHECK_BACKEND = "pure";
const { checkSync } = await import("recheck");

/** Limits in steps, none in seconds: the answer is the same on every machine. */
const BY_STEPS = {
  randomSeed: 0,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
} as const;

const files = ["scripts", "layouts"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|m?js)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => join(folder, file)),
);

/** A regular expression, or a call that makes one, as the parser knows it. */
interface Found extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

/** Every node of a file's syntax tree. */
function* nodesOf(file: string): Generator<Found> {
  const loader = file.endsWith("x") ? "tsx" : file.endsWith("ts") ? "ts" : "js";
  const { code } = transformSync(readFileSync(join(ROOT, file), "utf8"), { loader, jsx: "automatic", charset: "utf8" });
  const waiting: unknown[] = [parse(code, { ecmaVersion: "latest", sourceType: "module" })];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("type" in value) yield value as Found;
    waiting.push(...Object.values(value).filter((part) => part !== undefined));
  }
}

const literals = new Map<string, { readonly file: string; readonly pattern: string; readonly flags: string }>();
const made: string[] = [];
for (const file of files) {
  for (const { regex, callee } of nodesOf(file)) {
    if (regex) literals.set(`/${regex.pattern}/${regex.flags}`, { file, ...regex });
    if (callee?.name === "RegExp") made.push(file);
  }
}

test("every regular expression is a literal, so that all of them can be found and judged", () => {
  assert.ok(literals.size > 100, `${literals.size} were found`);
  assert.equal(made, []);
});

test("no text, however long or odd, keeps a regular expression busy for more than in proportion to its length", () => {
  const slow = [...literals].flatMap(([text, { file, pattern, flags }]) => {
    const judged = checkSync(pattern, flags, BY_STEPS);
    const how = judged.status === "vulnerable" ? judged.complexity.summary : judged.status;
    return judged.status === "safe" ? [] : [`${file}: ${text} ${how}`];
  });
  assert.equal(slow, []);
});

test("the judge knows a slow one", () => {
  for (const pattern of [" +$", "\\s*\\(?\\s*x\\s*([^()]+?)\\s*\\)?$", "(?<!y)(?:a|a)*$"]) {
    assert.is(checkSync(pattern, "u", BY_STEPS).status, "vulnerable", pattern);
  }
});

test.run();
