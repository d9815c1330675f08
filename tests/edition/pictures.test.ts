import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "../../scripts/archive/failure.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { buildSite, builtFrom } from "../built-site.ts";
import { articleText, JPEG } from "../small-site.ts";

const test = suite("pictures");

/** A photograph of 1,200 × 800 pixels that says where it was taken, and lies on its side. */
async function photograph(): Promise<Uint8Array> {
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: "#a3231f" } })
    .withExif({ IFD3: { GPSLatitude: "21/1 1/1 42/1", GPSLatitudeRef: "N" }, IFD0: { Copyright: "Lê Thu Hà" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const front = { image: "anh.jpg", alt: "Một bức tường đỏ", caption: "Tường đỏ.", credit: "Lê Thu Hà" };
const body = 'Mở đầu.\n\n![Lại bức tường](anh.jpg "Nhìn gần. (Ảnh: Lê Thu Hà)")\n\nKết.\n';
const site = await builtFrom({
  "articles/2024/01/anh.jpg": await photograph(),
  "articles/2024/01/bai.md": articleText(front, body),
});
const article = readFileSync(join(site.output, "2024/01/18/bai.html"), "utf8");

test("are written in three formats and a few widths, never wider than the photograph", () => {
  const widths = filesBelow(join(site.output, "anh")).map((name) => name.replace(/^[0-9a-f]{16}-/, ""));
  assert.equal(widths, ["480.avif", "480.jpg", "480.webp", "800.avif", "800.jpg", "800.webp"]);
});

test("stand upright, as the photographer held the camera", async () => {
  const name = filesBelow(join(site.output, "anh")).find((file) => file.endsWith("-800.jpg")) ?? "";
  const { width, height } = await sharp(join(site.output, "anh", name)).metadata();
  assert.equal([width, height], [800, 1200]);
});

test("say nothing of where they were taken", async () => {
  for (const name of filesBelow(join(site.output, "anh"))) {
    const { exif, xmp, iptc } = await sharp(join(site.output, "anh", name)).metadata();
    assert.equal([exif, xmp, iptc], [undefined, undefined, undefined], name);
  }
});

test("have their size in the page, their alt text, caption and credit", () => {
  const images = article.match(/<img [^>]+>/g) ?? [];
  assert.is(images.length, 1, "a photograph shown in the text is not shown twice");
  for (const image of images) assert.match(image, /width="800" height="1200"/);
  assert.match(article, 'alt="Lại bức tường"');
  assert.match(article, '<figcaption>Nhìn gần. <span class="credit">Ảnh: Lê Thu Hà</span></figcaption>');
});

test("are not made again by a second build", async () => {
  const made = () =>
    readdirSync(join(site.cache, "pictures")).map((name) => statSync(join(site.cache, "pictures", name)).mtimeMs);
  const before = made();
  const { change } = await buildSite(site);
  assert.equal(made(), before);
  assert.equal(change.written, []);
});

/** What stops a build of one article with a picture, and the line of the article where it is named is 7. */
async function failureOf(bytes: Uint8Array): Promise<Failure> {
  const files = { "articles/2024/01/anh.jpg": bytes, "articles/2024/01/bai.md": articleText(front, "Chữ.\n") };
  try {
    await builtFrom(files);
  } catch (cause) {
    if (cause instanceof Failure) return cause;
    throw cause;
  }
  throw new Error("the build went through");
}

/** A JPEG whose table of codes holds nonsense (ITU T.81 B.2.4.2), which no header tells. */
function withoutCodes(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  const table = copy.indexOf(Buffer.from([0xff, 0xc4]));
  return copy.fill(0xff, table + 5, table + 21);
}

test("that are cut or damaged behind their beginning are refused, and named, before anything is published", async () => {
  const whole = await photograph();
  for (const [bytes, says] of [
    [whole.subarray(0, whole.length / 2), "articles/2024/01/bai.md:7:8  ảnh “anh.jpg” bị cắt mất phần cuối — "],
    [withoutCodes(whole), "articles/2024/01/anh.jpg:1:1  ảnh bị hỏng hoặc bị cắt mất phần sau — "],
  ] as const) {
    const { exitCode, message } = await failureOf(bytes);
    assert.is(exitCode, 1);
    assert.ok(message.startsWith(says), message);
  }
});

test("that are none are the article's mistake, in a build as in a check, and again when they have been changed", async () => {
  const { exitCode, message } = await failureOf(Buffer.from("<html>"));
  assert.is(exitCode, 1);
  assert.match(message, /^articles\/2024\/01\/bai\.md:7:8 {2}ảnh “anh\.jpg” không phải là ảnh JPEG — /);
  const changing = await builtFrom({
    "articles/2024/01/anh.jpg": await photograph(),
    "articles/2024/01/bai.md": articleText(front, "Chữ.\n"),
  });
  const picture = join(changing.content, "articles/2024/01/anh.jpg");
  for (const [bytes, builds] of [
    [Buffer.alloc(0), false],
    [JPEG, true],
    [Buffer.from("GIF89a"), false],
    [JPEG, true],
  ] as const) {
    writeFileSync(picture, bytes);
    const built = await buildSite(changing).then(
      () => true,
      () => false,
    );
    assert.is(built, builds);
    const { problems } = readContent({ content: changing.content, drafts: false });
    assert.is(problems.length === 0, builds);
  }
});

test.run();
