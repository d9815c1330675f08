import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type Site, siteOfContent } from "../../built-site.ts";
import { articleText, contentFolder, type Files, temporaryFolder } from "../../small-site.ts";

/** Photographs of odd sizes, one that lies on its side: what is measured must be what is made. */
async function photograph(width: number, height: number, orientation: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#a3231f" } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

const picture = (alt: string) => ({ image: "anh.jpg", alt, caption: "Tường đỏ.", credit: "Lê Thu Hà" });

/** A small archive of four years that link to each other, and whose lists go on from one to the next. */
export async function archiveFiles(): Promise<Files> {
  return {
    "articles/1999/05/cu.md": articleText({ title: "Bài cũ", date: "1999-05-01", tags: "[nước]" }),
    "articles/2004/11/anh.jpg": await photograph(1201, 803, 6),
    "articles/2004/11/truoc.md": articleText(
      { title: "Bài trước", date: "2004-11-20", tags: "[nước]", aliases: "[/tin/truoc.html]", ...picture("Tường") },
      "Xem [bài sau](../../2005/01/sau.md#ket) và [bài cũ](../../1999/05/cu.md).\n",
    ),
    "articles/2004/12/cuoi-nam.md": articleText({ title: "Cuối năm", date: "2004-12-31", byline: "Thu Hà" }),
    "articles/2005/01/anh.jpg": await photograph(333, 517, 1),
    "articles/2005/01/sau.md": articleText(
      { title: "Bài sau", date: "2005-01-02", tags: "[nước]", ...picture("Tường sau") },
      "Xem [bài trước](/2004/11/20/truoc.html), [địa chỉ cũ](/tin/truoc.html), [tỉnh](/tinh/tuyen-quang/).\n\n## Kết\n\nHết.\n",
    ),
    "articles/2006/07/moi.md": articleText({ title: "Bài mới", date: "2006-07-01", category: "van-hoa" }),
    "pages/anh.jpg": await photograph(640, 400, 1),
    "pages/gioi-thieu.md":
      '---\ntitle: Giới thiệu\n---\n\nXem [bài](/2006/07/01/moi.html).\n\n![Tòa soạn](anh.jpg "Tòa soạn. (Ảnh: Lê Thu Hà)")\n',
  };
}

/** A machine with a content folder, output and cache of its own. */
export function machineOf(files: Files): Site {
  return siteOfContent(contentFolder(files));
}

/** A machine that has checked out the articles of some years only. */
export function sparseMachine(files: Files, years: readonly string[]): Site {
  const isThere = (path: string) =>
    !path.startsWith("articles/") || years.some((year) => path.startsWith(`articles/${year}/`));
  return machineOf(Object.fromEntries(Object.entries(files).filter(([path]) => isThere(path))));
}

/** Hands the readings of a machine on to another. */
export function handOn(from: Site, to: Site): void {
  cpSync(join(from.cache, "kept/reading"), join(to.cache, "kept/reading"), { recursive: true });
}

/** A copy of a part, and what is done to it. */
export function copyOf(part: string, change: (folder: string) => void): string {
  const folder = join(temporaryFolder(), "part");
  cpSync(part, folder, { recursive: true });
  change(folder);
  return folder;
}

export function removed(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true });
}
