import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** How much is read, in bytes, so that a file which unzips into thousands of times its size harms nobody. */
export interface Limits {
  /** Of a whole file, unzipped. */
  readonly file: number;
  /** Of one article: a line of .jsonl, or a whole .txt. */
  readonly article: number;
}

const MEGABYTE = 1_000_000;

export const LIMITS: Limits = { file: 4000 * MEGABYTE, article: 16 * MEGABYTE };

/** A size as a limit is told: in megabytes. */
export const sizeText = (bytes: number): string => `${bytes / MEGABYTE} MB`;

/** A file holds more than may be read of it. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** A line; without bytes where it is longer than may be read. Numbers count from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * The lines of a file one by one, unzipped where it is a .gz; with `isOne` all of it as one. Of a line that is too long
 * nothing is kept. Throws TooLarge where the file is, and what the system or zlib says where it cannot be read.
 */
export async function* linesOf(path: string, isOne: boolean, limits: Limits): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > limits.article) pieces = [];
    else pieces.push(piece);
  };
  const line = (): Line => ({ number, bytes: length > limits.article ? null : Buffer.concat(pieces) });
  for await (const chunk of chunksOf(path, limits.file)) {
    let start = 0;
    for (let end = isOne ? -1 : chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, end));
      yield line();
      number++;
      pieces = [];
      length = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0 || isOne) yield line();
}

async function* chunksOf(path: string, most: number): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of await opened(path)) {
    read += chunk.length;
    if (read > most) throw new TooLarge();
    yield chunk;
  }
}

/** The bytes of a file, unzipped where they begin as a .gz does (RFC 1952). */
async function opened(path: string): Promise<Readable> {
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  const file = createReadStream(path);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return file;
  const unzipped = createGunzip();
  file.on("error", (cause) => unzipped.destroy(cause));
  unzipped.on("close", () => file.destroy());
  return file.pipe(unzipped);
}
