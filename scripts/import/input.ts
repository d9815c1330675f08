import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { Failure } from "../archive/failure.ts";
import { readJsonLine } from "./json-lines.ts";
import { LIMITS, type Limits, type Line, linesOf, sizeText, TooLarge } from "./lines.ts";
import type { Known, Reading } from "./manuscript.ts";
import { codeOf } from "./newsroom.ts";
import { readWire } from "./wire.ts";

/**
 * Everything that a file holds: .txt is one wire article, .jsonl one article a line, either also as .gz. An article that is
 * too large is refused; fails where the file is not there, cannot be read, is of another kind, or is too large.
 */
export async function readInput(path: string, known: Known, limits: Limits = LIMITS): Promise<Reading[]> {
  const format = /\.(txt|jsonl)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  if (format === undefined)
    throw new Failure(1, `Không biết đọc loại tệp ${path}.`, "Chỉ nhận .txt, .jsonl và .jsonl.gz.");
  const isWire = format === "txt";
  const readings: Reading[] = [];
  try {
    if (!statSync(path).isFile()) throw new Failure(1, `${path} không phải là tệp.`, "Xem lại đường dẫn.");
    for await (const line of linesOf(path, isWire, limits))
      readings.push(...readingOf(path, line, isWire, known, limits));
  } catch (cause) {
    throw unreadable(path, cause, limits);
  }
  return readings;
}

function readingOf(path: string, { number, bytes }: Line, isWire: boolean, known: Known, limits: Limits): Reading[] {
  const at = isWire ? path : `${path}:${number}`;
  if (bytes === null)
    return [{ at, reason: `dài hơn ${sizeText(limits.article)}`, advice: isWire ? ONE_ARTICLE : ONE_LINE }];
  if (isWire) return [readText(at, bytes, (text) => readWire(at, text, known))];
  return isBlank(bytes) ? [] : [readText(at, bytes, (text) => readJsonLine(at, text, known))];
}

const ONE_ARTICLE = "mỗi tệp .txt là một bài";
const ONE_LINE = "mỗi dòng là một bài, ngắt dòng bằng \\n";

function unreadable(path: string, cause: unknown, limits: Limits): unknown {
  if (cause instanceof Failure) return cause;
  if (cause instanceof TooLarge)
    return new Failure(
      1,
      `${path} đọc ra dài hơn ${sizeText(limits.file)}.`,
      "Chia thành nhiều tệp rồi nhập từng tệp.",
    );
  const code = codeOf(cause);
  if (code === "ENOENT") return new Failure(1, `Không có tệp ${path}.`, "Xem lại đường dẫn.", cause);
  return new Failure(1, `Không đọc được ${path} (${code}).`, "Xem lại quyền đọc, hoặc giải nén bằng tay.", cause);
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Old newspapers were typed in TCVN3 and VNI; taken for UTF-8, they would be spoilt without a word. */
function readText(at: string, bytes: Uint8Array, read: (text: string) => Reading): Reading {
  if (!isUtf8(bytes)) return { at, reason: "không phải chữ UTF-8", advice: "chuyển bảng mã sang UTF-8 rồi nhập lại" };
  return read(new TextDecoder().decode(bytes));
}
