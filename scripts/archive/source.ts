import { isUtf8, transcode } from "node:buffer";
import matter from "gray-matter";
import { mayBeStrange } from "./characters.ts";
import { LIMITS, printed } from "./limits.ts";
import { error, type Position, type Problem, positionsIn, START } from "./problems.ts";
import { canonical, hiddenIn, INVISIBLE } from "./text.ts";
import { parseYaml, type YamlText } from "./yaml-file.ts";

/** A Markdown file, split and read but not yet checked. */
export interface Source {
  readonly file: string;
  readonly yaml: YamlText;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

const CLOSING = /\n---[ \t]*(?:\n|$)/;

function refuse(): never {
  throw new Error("front matter is data, never code");
}

/** gray-matter runs `---js` front matter unless every executing engine is replaced, whatever the default language is. */
const ENGINES = {
  yaml: { parse: (text: string) => ({ text }), stringify: refuse },
  js: { parse: refuse, stringify: refuse },
  javascript: { parse: refuse, stringify: refuse },
  coffee: { parse: refuse, stringify: refuse },
  coffeescript: { parse: refuse, stringify: refuse },
  json: { parse: refuse, stringify: refuse },
};

/** The text of a file's bytes with one kind of line end and no byte order mark, or the place of the first byte that is not UTF-8. */
export function decode(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (isUtf8(bytes)) {
    // By way of vectorized code (simdutf): for Vietnamese a fifth of the time of TextDecoder.
    const utf16 = transcode(bytes, "utf8", "utf16le");
    return { text: withLineFeeds(utf16.toString("utf16le")) };
  }
  const before = withLineFeeds(validStart(bytes));
  return {
    problem: error(
      file,
      positionsIn(before)(before.length),
      "tệp không phải UTF-8",
      "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
    ),
  };
}

/** The text with one kind of line end and no byte order mark. */
function withLineFeeds(text: string): string {
  const bare = text.replace(/^\uFEFF/, "");
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

/** The text of as many bytes as are UTF-8 from the first on. */
function validStart(bytes: Uint8Array): string {
  const again = Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const end = bytes.findIndex((byte, index) => byte !== again[index]);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
}

/** Splits a Markdown file into front matter and body, or says why it cannot be split. */
export function split(file: string, text: string): { source: Source } | { problem: Problem } {
  if (text.split("\n", 1)[0]?.trimEnd() !== "---") {
    const advice = "dòng 1 chỉ có ba dấu gạch ---, rồi các dòng khóa: giá trị, rồi lại ---";
    return { problem: error(file, START, "thiếu phần đầu bài (front matter)", advice) };
  }
  const closing = CLOSING.exec(text.slice(3));
  const end = closing ? 3 + closing.index + closing[0].length : text.length;
  if (closing && end > LIMITS.frontMatter) {
    const what = `phần đầu bài dài ${printed(end)} ký tự`;
    const advice = `chuyển chữ của bài xuống dưới dòng --- thứ hai; phần đầu nhiều nhất ${printed(LIMITS.frontMatter)} ký tự`;
    return { problem: error(file, START, what, advice) };
  }
  // gray-matter copies what it is given several times, so it is not given the body.
  const { matter: front, content } = matter(text.slice(0, end), { language: "yaml", engines: ENGINES });
  if (!closing || content.trim() !== "") {
    return { problem: error(file, START, "phần đầu bài chưa đóng", "thêm một dòng --- sau khóa cuối cùng") };
  }
  const yaml = parseYaml(front.replace(/^[^\S\n]*\n/, ""), file, 2);
  return { source: { file, yaml, body: text.slice(end), bodyLine: text.slice(0, end).split("\n").length } };
}

/** The body of a Markdown file that has passed the checker: what follows the closing line of its front matter. */
export function bodyOf(text: string): string {
  const closing = CLOSING.exec(text.slice(3));
  return closing ? text.slice(3 + closing.index + closing[0].length) : text;
}

/** Characters that cannot be seen, and text that is not in the canonical form: one problem a line. */
export function checkCharacters(file: string, text: string): Problem[] {
  if (!mayBeStrange(text)) return [];
  return text.split("\n").flatMap((line, index): Problem[] => {
    const at = (column: number): Position => ({ line: index + 1, column: column + 1 });
    const problems: Problem[] = [];
    const hidden = INVISIBLE.exec(line);
    if (hidden) {
      const what = `có ký tự không nhìn thấy (${hiddenIn(hidden[0])})`;
      problems.push(error(file, at(hidden.index), what, "xóa đi, hoặc thay bằng dấu cách thường"));
    }
    const right = canonical(line);
    if (right !== line) {
      let column = 0;
      while (line[column] === right[column]) column++;
      const word = /\S+/.exec(right.slice(Math.max(0, right.lastIndexOf(" ", column) + 1)))?.[0] ?? "";
      const what =
        line.normalize("NFC") === line ? "chữ Đ gõ bằng ký tự nước ngoài" : "chữ tổ hợp (NFD), tìm kiếm sẽ bỏ sót";
      problems.push(error(file, at(column), what, `chạy npm run check -- --fix để viết lại thành “${word}”`));
    }
    return problems;
  });
}
