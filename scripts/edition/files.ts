import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";

/** Kept files begin with a checksum of the rest, so that a damaged one is never believed. */
const HEADER = 9;

/** Something kept from an earlier build is not what was written; everything kept is to be thrown away and made again. */
export class Damaged extends Error {
  override readonly name = "Damaged";
}

/** Writes a kept file that is there whole or not at all; its checksum. */
export function writeKept(file: string, content: string | Buffer): string {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const sum = sumOf(bytes);
  writeFileSync(`${file}.new`, `${sum}\n`);
  writeFileSync(`${file}.new`, bytes, { flag: "a" });
  renameSync(`${file}.new`, file);
  return sum;
}

/** The bytes of a kept file, or null where there is none, or it is damaged, or not the one with this checksum. */
export function readKept(file: string, expected?: string): Buffer | null {
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(HEADER);
    const sum = sumOf(bytes);
    return whole.toString("latin1", 0, HEADER) === `${sum}\n` && sum === (expected ?? sum) ? bytes : null;
  } catch {
    return null;
  }
}

function sumOf(bytes: Buffer): string {
  return crc32(bytes)
    .toString(16)
    .padStart(HEADER - 1, "0");
}

/** The JSON of a kept file, or null where there is none or it is damaged. Its shape is as it was written, or what `isRight` finds right. */
export function readKeptJson<T>(file: string, isRight: (json: unknown) => boolean = () => true): T | null {
  const bytes = readKept(file);
  if (bytes === null) return null;
  try {
    const json: unknown = JSON.parse(bytes.toString());
    return isRight(json) ? (json as T) : null;
  } catch {
    return null;
  }
}
