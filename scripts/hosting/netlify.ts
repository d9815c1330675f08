import { ALL, type Headers, KINDS } from "./headers.ts";

/** The line of netlify.toml from which on it is written by `npm run hosting`. */
export const FIRST_LINE = "# From here on written by npm run hosting, from scripts/hosting/headers.ts.";

/**
 * The text of netlify.toml with these headers, after what it held before them. No path is matched by two rules that set the same
 * header, so it does not matter whether the values are joined or the last one holds.
 */
export function netlifyText(before: string): string {
  const own = before.split(FIRST_LINE)[0] ?? "";
  return [own + FIRST_LINE, ...rules().map(([path, headers]) => ruleText(path, headers))].join("\n\n").concat("\n");
}

function rules(): readonly (readonly [string, Headers])[] {
  const ofKinds = KINDS.flatMap(({ netlify, headers }) => netlify.map((path) => [path, headers] as const));
  return [["/*", ALL], ...new Map(ofKinds)];
}

function ruleText(path: string, headers: Headers): string {
  const values = Object.entries(headers).map(([name, value]) => `    ${name} = "${value}"`);
  return ["[[headers]]", `  for = "${path}"`, "  [headers.values]", ...values].join("\n");
}
