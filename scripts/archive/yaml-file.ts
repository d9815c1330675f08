import { type Document, isAlias, isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import { z } from "zod";
import { flatList, flatMap } from "./flat-yaml.ts";
import { error, type Position, type Problem, START } from "./problems.ts";
import { canonical, INVISIBLE, nearest } from "./text.ts";

/** YAML with the place of every key and value, so that what is wrong with a value can be said where it stands. */
export interface YamlText {
  /** What it says, as plain data; null where there are problems. */
  readonly value: unknown;
  readonly document: () => Document.Parsed;
  readonly file: string;
  readonly at: (offset: number) => Position;
  /** Why it is no YAML, or YAML that says another thing than it looks; empty where it can be read. */
  readonly problems: readonly Problem[];
}

const UNREADABLE = "YAML không đọc được — xem lại dấu hai chấm, ngoặc kép và thụt dòng";
const UNCLOSED_LIST = "ngoặc mở ra mà không đóng — thêm dấu ] hoặc } trước chỗ này";
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "một khóa được viết hai lần — giữ lại một dòng",
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
  let full: YamlText | undefined;
  const parsed = () => {
    full ??= parseFully(text, file, firstLine);
    return full;
  };
  return { value: flat, document: () => parsed().document(), file, at: (offset) => parsed().at(offset), problems: [] };
}

function parseFully(text: string, file: string, firstLine: number): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const mistakes = document.errors.map(
    ({ code, message, pos: [offset] }) =>
      unclosedQuote(document, offset, code) ?? {
        offset,
        message: message.startsWith("Flow ") ? UNCLOSED_LIST : (SYNTAX[code] ?? UNREADABLE),
      },
  );
  const problems = [...mistakes, ...trapsIn(document, text)]
    .filter(({ offset }, index, all) => all.findIndex((other) => other.offset === offset) === index)
    .map(({ offset, message }): Problem => ({ severity: "error", file, ...at(offset), message }));
  return { value: problems.length > 0 ? null : document.toJS(), document: () => document, file, at, problems };
}

interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** A quote that is never closed swallows the rest of the text; the mistake is where it opens. */
function unclosedQuote(document: Document.Parsed, offset: number, code: string): Mistake | null {
  if (code !== "MISSING_CHAR") return null;
  let start: number | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE_") && range && range[0] < offset && offset <= range[1]) start = range[0];
    },
  });
  return start === null
    ? null
    : { offset: start, message: "ngoặc kép mở ra mà không đóng — thêm dấu đóng ở cuối giá trị" };
}

const MARK_BEFORE = /[&!]\S*\s*$/;

/** Values that YAML reads otherwise than a writer means them: a mark at the front is no text, nor is what follows " #". */
function trapsIn(document: Document.Parsed, text: string): Mistake[] {
  const traps: Mistake[] = [];
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range ?? [0, 0];
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        const offset = isAlias(node) ? start : (MARK_BEFORE.exec(text.slice(0, start))?.index ?? start);
        const message = `giá trị bắt đầu bằng dấu ${text[offset]} bị YAML hiểu khác — đặt cả giá trị trong ngoặc kép`;
        traps.push({ offset, message });
      } else if (isScalar(node) && node.type === "QUOTE_DOUBLE" && isEscaped(node.value, text.slice(start, end))) {
        traps.push({
          offset: start,
          message: "có ký tự không nhìn thấy viết bằng mã — xóa mã ấy, hoặc gõ thẳng chữ cần in",
        });
      } else if (isScalar(node) && node.comment && /^[^\s#]/.test(node.comment)) {
        const offset = text.indexOf(`#${node.comment.split("\n", 1)[0]}`, end);
        traps.push({ offset, message: "phần từ dấu # bị YAML bỏ đi — đặt cả giá trị trong ngoặc kép" });
      }
    },
  });
  return traps;
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

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText): Problem[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ severity: "error", file: yaml.file, ...placeOf(yaml, issue.path), message: issue.message }];
  }
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const [guess] = nearest(key, known);
    const advice = guess ? `có phải là “${guess}”?` : `chỉ dùng: ${known.join(", ")}`;
    return error(yaml.file, placeOfKey(yaml, issue.path, key), `không có khóa “${key}”`, advice);
  });
}

/** The place of a value, or of its nearest parent that stands in the text. */
export function placeOf({ document, at }: YamlText, path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length--) {
    const node = document().getIn(path.slice(0, length), true) as ParsedNode | undefined;
    if (node?.range) return at(node.range[0]);
  }
  return START;
}

function placeOfKey({ document, at }: YamlText, path: readonly PropertyKey[], key: string): Position {
  const parent = path.length > 0 ? document().getIn(path, true) : document().contents;
  if (!isMap(parent)) return START;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : START;
}

/** The keys that the schema knows at a path, through lists, unions and optional values. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = (type: unknown): Record<string, unknown> => (type as { def: Record<string, unknown> }).def;
  const walk = (type: unknown, rest: readonly PropertyKey[]): string[] => {
    const def = inner(type);
    if (Array.isArray(def.options)) return def.options.flatMap((option) => walk(option, rest));
    if (def.innerType ?? def.in) return walk(def.innerType ?? def.in, rest);
    if (def.element) return walk(def.element, rest.slice(1));
    if (!def.shape) return [];
    const shape = def.shape as Record<string, unknown>;
    const [key] = rest;
    return key === undefined ? Object.keys(shape) : walk(shape[String(key)], rest.slice(1));
  };
  return walk(schema, path);
}
