import { crc32 } from "node:zlib";
import { imageSize } from "image-size";
import { LIMITS, printed } from "./limits.ts";

/** What is wrong with a picture's file, to follow its name, and what to do instead. */
export interface Fault {
  readonly what: string;
  readonly advice: string;
}

/** A picture's file: the bytes at its ends tell nearly always what is to be told. */
export interface PictureBytes {
  /** Its first HEAD_LENGTH bytes. */
  readonly head: Uint8Array;
  /** Its last TAIL_LENGTH bytes. */
  readonly tail: Uint8Array;
  readonly whole: () => Uint8Array;
}

export const HEAD_LENGTH = 1 << 20;
export const TAIL_LENGTH = 1 << 16;

/** A file of which all bytes are at hand. */
export function pictureOf(bytes: Uint8Array): PictureBytes {
  return { head: bytes.subarray(0, HEAD_LENGTH), tail: bytes.subarray(-TAIL_LENGTH), whole: () => bytes };
}

const FORMATS = { jpg: "JPEG", png: "PNG", webp: "WebP", avif: "AVIF" } as const;
type Format = keyof typeof FORMATS;

const SAVE_AGAIN = "mở ảnh gốc và lưu lại thành JPEG, PNG, WebP hoặc AVIF";
const DAMAGED: Fault = { what: "bị hỏng hoặc bị cắt mất phần đầu", advice: SAVE_AGAIN };
const CUT: Fault = { what: "bị cắt mất phần cuối", advice: SAVE_AGAIN };

/**
 * What is wrong with a picture, by what its file begins and ends with: it is empty, no picture of the kind that its name
 * says, damaged at its beginning, cut at its end, or larger than can be made smaller in reasonable memory. null where
 * nothing is to be seen; what lies between is known when it is decoded.
 */
export function faultOf(name: string, picture: PictureBytes): Fault | null {
  const { head } = picture;
  if (head.length === 0) return { what: "là một tệp rỗng", advice: SAVE_AGAIN };
  const named = formatNamed(name);
  const format = formatIn(head);
  if (!format) return { what: `không phải là ảnh ${FORMATS[named]}`, advice: SAVE_AGAIN };
  if (format !== named) return { what: `là ảnh ${FORMATS[format]}`, advice: `đổi đuôi tên tệp thành .${format}` };
  if (format === "png" && !isPngHeader(head)) return DAMAGED;
  const size = sizeIn(head);
  if (!size) return format === "png" || isCertain(format, head) ? DAMAGED : null;
  const { width, height } = size;
  if (width === 0 || height === 0) return DAMAGED;
  if (Math.max(width, height) <= LIMITS.pictureSide && width * height <= LIMITS.picturePixels)
    return isCut(format, picture) ? CUT : null;
  const most = `${printed(LIMITS.pictureSide)} điểm mỗi chiều, ${printed(LIMITS.picturePixels)} điểm cả ảnh`;
  return { what: `rộng ${printed(width)} × ${printed(height)} điểm`, advice: `thu nhỏ còn nhiều nhất ${most}` };
}

/** Whether a file ends before the picture does. Cameras and editors may write more behind the end of one. */
function isCut(format: Format, { tail, whole }: PictureBytes): boolean {
  const end = END[format];
  if (!end || Buffer.from(tail).includes(end)) return false;
  return !Buffer.from(whole()).includes(end);
}

/** What stands at the end of a picture (ITU T.81 B.1.1.3, PNG 11.2.5); what the others are is told by their beginning. */
const END: Readonly<Partial<Record<Format, Buffer>>> = {
  jpg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from("IEND"),
};

function formatNamed(name: string): Format {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return extension === "png" || extension === "webp" || extension === "avif" ? extension : "jpg";
}

/** The format by its signature: ITU T.81 B.2.1, PNG 5.2, the WebP container, ISO 14496-12 with the brands of AVIF. */
function formatIn(head: Uint8Array): Format | null {
  const text = Buffer.from(head.subarray(0, 64)).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "webp";
  return text.startsWith("ftyp", 4) && /avi[fs]/.test(text) ? "avif" : null;
}

/** The size that the header gives, or null where the library finds none. */
function sizeIn(head: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    return imageSize(head);
  } catch {
    // It throws errors of many kinds where bytes are not as it expects.
    return null;
  }
}

/** How frame headers of JPEG begin (ITU T.81 B.2.2): the library passes over those behind fill bytes. */
const FRAMES = [0xc0, 0xc1, 0xc2].map((marker) => Buffer.from([0xff, marker, 0]));

/** Whether a header in which the library finds no size holds none. */
function isCertain(format: Format, head: Uint8Array): boolean {
  if (head.length >= HEAD_LENGTH || format === "avif") return false;
  return format !== "jpg" || !FRAMES.some((frame) => Buffer.from(head).includes(frame));
}

const IHDR = { start: 12, end: 29 } as const;
/** Bit depths that each colour type of PNG may have (PNG 11.2.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Whether a PNG begins with a sound header chunk. */
function isPngHeader(head: Uint8Array): boolean {
  if (head.length < IHDR.end + 4) return false;
  const view = Buffer.from(head.buffer, head.byteOffset, IHDR.end + 4);
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = view.subarray(24, IHDR.end);
  return (
    view.toString("latin1", IHDR.start, 16) === "IHDR" &&
    view.readUInt32BE(IHDR.end) === crc32(view.subarray(IHDR.start, IHDR.end)) &&
    (DEPTHS[colour]?.includes(depth) ?? false) &&
    compression === 0 &&
    filter === 0 &&
    interlace < 2
  );
}
