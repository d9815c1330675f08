import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../archive/failure.ts";
import { readJsonLine } from "./json-lines.ts";
import type { Known, Reading } from "./manuscript.ts";
import { codeOf } from "./newsroom.ts";
import { readWire } from "./wire.ts";

/**
 * Everything that a file holds: .txt is one wire article, .jsonl one article a line, either also as .gz. Fails where the
 * file is not there, cannot be read or is of another kind.
 */
export function readInput(path: string, known: Known): Reading[] {
  const format = /\.(txt|jsonl)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  if (format === undefined)
    throw new Failure(1, `Không biết đọc loại tệp ${path}.`, "Chỉ nhận .txt, .jsonl và .jsonl.gz.");
  const bytes = bytesOf(path);
  if (format === "txt") return [readText(path, bytes, (text) => readWire(path, text, known))];
  return linesOf(bytes).flatMap(({ line, number }) => {
    const at = `${path}:${number}`;
    return isBlank(line) ? [] : [readText(at, line, (text) => readJsonLine(at, text, known))];
  });
}

function bytesOf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOENT") throw new Failure(1, `Không có tệp ${path}.`, "Xem lại đường dẫn.", cause);
    throw new Failure(1, `Không đọc được ${path} (${code}).`, "Xem lại quyền đọc, hoặc giải nén bằng tay.", cause);
  }
}

/** The lines as bytes: decades of a newspaper are longer than the longest string. */
function linesOf(bytes: Uint8Array): { line: Uint8Array; number: number }[] {
  const lines: { line: Uint8Array; number: number }[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push({ line: bytes.subarray(start, end), number: lines.length + 1 });
    start = end + 1;
  }
  return lines;
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Old newspapers were typed in TCVN3 and VNI; taken for UTF-8, they would be spoilt without a word. */
function readText(at: string, bytes: Uint8Array, read: (text: string) => Reading): Reading {
  if (!isUtf8(bytes)) return { at, reason: "không phải chữ UTF-8", advice: "chuyển bảng mã sang UTF-8 rồi nhập lại" };
  return read(new TextDecoder().decode(bytes));
}
