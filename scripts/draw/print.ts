import sharp from "sharp";

/** The largest picture that still loads quickly on a slow line, in bytes. */
const limit = 220 * 1024;

/** The qualities tried in turn until a picture is below the limit. */
const qualities = [80, 77, 74, 71, 68, 65] as const;

/** A JPEG without metadata; the ink spreads a little into the paper, as on a press. */
export async function jpeg(svg: string): Promise<Buffer> {
  const ink = await sharp(Buffer.from(svg)).flatten().blur(0.6).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = ink.info;
  let printed: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    printed = await sharp(ink.data, { raw: { width, height, channels } })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: "4:4:4" })
      .toBuffer();
    if (printed.length <= limit) {
      return printed;
    }
  }
  return printed;
}

/** A square PNG of the given size. */
export async function png(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 96 * Math.max(1, size / 64) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
