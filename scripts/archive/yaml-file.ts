import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { z } from "zod";
import { flatList, flatMap } from "./flat-yaml.ts";
import { error, type Position, type Problem, positionsIn, START } from "./problems.ts";
import { once, remembered } from "./remembered.ts";
import { canonical, INVISIBLE, nearest, shorten } from "./text.ts";

/** YAML with the place of every key and value, so that what is wrong with a value can be said where it stands. */
export interface YamlText {
  /** What it says, as plain data; null where there are problems. */
  readonly value: unknown;
  readonly document: () => Document.Parsed;
  /** The entries of one of its maps, by their keys. */
  readonly pairs: (map: YAMLMap) => ReadonlyMap<string, Pair>;
  readonly file: string;
  readonly at: (offset: number) => Position;
  /** Why it is no YAML, or YAML that says another thing than it looks; empty where it can be read. */
  readonly problems: readonly Problem[];
}

const UNREADABLE = "YAML không đọc được — xem lại dấu hai chấm, ngoặc kép và thụt dòng";
const TWICE = "một khóa được viết hai lần — giữ lại một dòng";
const UNCLOSED_QUOTE = "ngoặc kép mở ra mà không đóng — thêm dấu đóng ở cuối giá trị";
const UNCLOSED_LIST = "ngoặc mở ra mà không đóng — thêm dấu ] hoặc } trước chỗ này";
const SYNTAX: Readonly<Record<string, string>> = {
  MULTILINE_IMPLICIT_KEY: "dòng này không đọc được — đặt giá trị có dấu hai chấm trong ngoặc kép",
  BLOCK_AS_IMPLICIT_KEY: "có dấu hai chấm giữa giá trị — đặt cả giá trị trong ngoặc kép",
  TAB_AS_INDENT: "dùng phím Tab để thụt dòng — thay bằng hai dấu cách",
  BAD_INDENT: "thụt dòng không đều — canh thẳng với dòng trên",
  UNEXPECTED_TOKEN: "có chữ thừa sau giá trị — giá trị có ngoặc kép bên trong thì đặt cả vào ngoặc đơn '…'",
  BAD_SCALAR_START: "giá trị không thể bắt đầu bằng dấu này — đặt cả giá trị trong ngoặc kép",
  NON_STRING_KEY: "khóa phải là một từ — viết như: title: Tiêu đề bài",
  MISSING_CHAR: "thiếu dấu đóng ngoặc hoặc dấu cách sau dấu hai chấm — thêm vào chỗ này",
};

/**
 * Parses YAML 1.2: no dates, nothing executed, and no tags, anchors or aliases, so that no value is more than what
 * stands in its place. `firstLine` is the line of the file on which `text` begins.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  const flat = flatMap(text) ?? flatList(text);
  if (!flat) return parseFully(text, file, firstLine);
  const full = once(() => parseFully(text, file, firstLine));
  return {
    value: flat,
    document: () => full().document(),
    pairs: (map) => full().pairs(map),
    file,
    at: (offset) => full().at(offset),
    problems: [],
  };
}

function parseFully(text: string, file: string, firstLine: number): YamlText {
  // The parser compares each key with all before it; here keys written twice are among the traps.
  const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  // The parser's own count of lines misses those that it passes over after a mistake.
  const placeIn = once(() => positionsIn(text));
  const at = (offset: number): Position => {
    const { line, column } = placeIn()(offset);
    return { line: line + firstLine - 1, column };
  };
  const lastQuote = once(() => lastQuoteOf(document));
  const mistakes = document.errors.map(({ code, message, pos: [offset] }) => {
    const quote = code === "MISSING_CHAR" ? lastQuote() : null;
    if (quote && quote.start < offset && offset <= quote.end) return { offset: quote.start, message: UNCLOSED_QUOTE };
    return { offset, message: message.startsWith("Flow ") ? UNCLOSED_LIST : (SYNTAX[code] ?? UNREADABLE) };
  });
  const found = new Map<number, string>();
  for (const { offset, message } of [...mistakes, ...trapsIn(document, text)]) {
    if (!found.has(offset)) found.set(offset, message);
  }
  const problems = [...found].map(
    ([offset, message]): Problem => ({ severity: "error", file, ...at(offset), message }),
  );
  const value = problems.length > 0 ? null : document.toJS();
  return { value, document: () => document, pairs: remembered(pairsOf), file, at, problems };
}

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  return new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair]));
}

interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** Where the last value in quotes stands. One that is never closed swallows the rest of the text; the mistake is where it opens. */
function lastQuoteOf(document: Document.Parsed): { readonly start: number; readonly end: number } | null {
  let last: readonly [start: number, end: number, next: number] | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE_") && range) last = range;
    },
  });
  const [start, end] = last ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}

/** Where the mark (a tag or an anchor) before a value stands: between `from` and the value. */
function markBefore(text: string, from: number, value: number): number {
  const written = text.slice(from, value).trimEnd();
  const word = /(?<!\S)\S*$/.exec(written)?.[0] ?? "";
  const mark = word.search(/[&!]/);
  return mark < 0 ? value : from + written.length - word.length + mark;
}

/** Values that YAML reads otherwise than a writer means them: a mark at the front is no text, nor is what follows " #". */
function trapsIn(document: Document.Parsed, text: string): Mistake[] {
  const traps: Mistake[] = [];
  let marked = 0;
  visit(document, {
    Node(_, node) {
      if (isMap(node)) for (const trap of repeatedKeys(node)) traps.push(trap);
      const [start, end] = node.range ?? [0, 0];
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        const offset = isAlias(node) ? start : markBefore(text, marked, start);
        marked = start;
        const message = `giá trị bắt đầu bằng dấu ${text[offset]} bị YAML hiểu khác — đặt cả giá trị trong ngoặc kép`;
        traps.push({ offset, message });
      } else if (isScalar(node) && node.type === "QUOTE_DOUBLE" && isEscaped(node.value, text.slice(start, end))) {
        traps.push({
          offset: start,
          message: "có ký tự không nhìn thấy viết bằng mã — xóa mã ấy, hoặc gõ thẳng chữ cần in",
        });
      } else if (isScalar(node) && node.comment && /^[^\s#]/.test(node.comment)) {
        const from = node.type?.startsWith("BLOCK_") ? start : end;
        const offset = text.indexOf(`#${node.comment.split("\n", 1)[0]}`, from);
        traps.push({
          offset: offset < 0 ? start : offset,
          message: "phần từ dấu # bị YAML bỏ đi — đặt cả giá trị trong ngoặc kép",
        });
      }
    },
  });
  return traps;
}

function repeatedKeys({ items }: YAMLMap): Mistake[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = String(key.value);
    if (seen.has(name)) return [{ offset: key.range[0], message: TWICE }];
    seen.add(name);
    return [];
  });
}

/** Whether a value holds, by its escapes, what the checker refuses when it is typed. */
function isEscaped(value: unknown, written: string): boolean {
  const refused = (text: string) => INVISIBLE.test(text) || canonical(text) !== text;
  return refused(String(value)) && !refused(written);
}

/** The value as the schema describes it, or every mistake in it with its place. */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
): { value: z.output<S>; problems: [] } | { value: null; problems: readonly Problem[] } {
  if (yaml.problems.length > 0) return { value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml)) };
}

/** The keys of a map that are as the schema describes them, so that a mistake in one hides no mistake in another. */
export function soundPart<S extends z.ZodObject>(schema: S, yaml: YamlText): Partial<z.output<S>> {
  const written = yaml.value;
  if (typeof written !== "object" || written === null) return {};
  const known = Object.entries(written).flatMap(([key, value]) => {
    const result = Object.hasOwn(schema.shape, key) ? z.safeParse(schema.shape[key], value) : null;
    return result?.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(known) as Partial<z.output<S>>;
}

/** So much of a key is printed. */
const ECHOED = 100;

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText): Problem[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ severity: "error", file: yaml.file, ...placeOf(yaml, issue.path), message: issue.message }];
  }
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const [guess] = nearest(key, known);
    const advice = guess ? `có phải là “${guess}”?` : `chỉ dùng: ${known.join(", ")}`;
    return error(yaml.file, placeOfKey(yaml, issue.path, key), `không có khóa “${shorten(key, ECHOED)}”`, advice);
  });
}

/** The place of a value, or of its nearest parent that stands in the text. */
export function placeOf(yaml: YamlText, path: readonly PropertyKey[]): Position {
  let place = START;
  let node: unknown = yaml.document().contents;
  for (const key of path) {
    node = isMap(node) ? yaml.pairs(node).get(String(key))?.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const { range } = (node ?? {}) as Partial<ParsedNode>;
    if (range) place = yaml.at(range[0]);
  }
  return place;
}

function placeOfKey(yaml: YamlText, path: readonly PropertyKey[], key: string): Position {
  const { document, pairs, at } = yaml;
  const parent = path.length > 0 ? document().getIn(path, true) : document().contents;
  const written = isMap(parent) ? pairs(parent).get(key)?.key : undefined;
  return isScalar(written) && written.range ? at(written.range[0]) : placeOf(yaml, path);
}

/** The keys that the schema knows at a path, through lists, unions and optional values. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const walk = (type: unknown, rest: readonly PropertyKey[]): string[] => {
    const { def } = type as { readonly def: Readonly<Record<string, unknown>> };
    if (Array.isArray(def.options)) return def.options.flatMap((option) => walk(option, rest));
    if (def.innerType ?? def.in) return walk(def.innerType ?? def.in, rest);
    const [key, ...others] = rest;
    if (def.element) return typeof key === "number" ? walk(def.element, others) : [];
    const shape = (def.shape ?? {}) as Readonly<Record<string, unknown>>;
    if (key === undefined) return Object.keys(shape);
    return Object.hasOwn(shape, key) ? walk(shape[String(key)], others) : [];
  };
  return walk(schema, path);
}
