import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../scripts/edition/paths.ts";

/** Files of a site as text, by their path below the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The least that a newsroom has: a site, two categories and one person. */
export const TABLES: Files = {
  "site.yaml": "url: https://baothu.example\ntitle: Báo Thử\ndescription: Tờ báo để thử.\n",
  "categories.yaml":
    "- slug: thoi-su\n  name: Thời sự\n  description: Tin trong ngày.\n- slug: van-hoa\n  name: Văn hóa\n  description: Chuyện văn hóa.\n",
  "people.yaml": "- id: le-thu-ha\n  name: Lê Thu Hà\n  role: Phóng viên\n  org: Báo Thử\n  aka: [Thu Hà]\n",
};

/** The smallest of photographs, as JPEG. */
export const JPEG: Uint8Array = Buffer.from(
  [
    "/9j/2wBDAFBQUFBVUFpkZFp9h3iHfbmqm5uquf/I18jXyP//////////////////////////////////////////////////2wBD",
    "AVBQUFBVUFpkZFp9h3iHfbmqm5uquf/I18jXyP//////////////////////////////////////////////////wgARCAABAAED",
    "ASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIQAxAAAAC0H//EABQQ",
    "AQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Af//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQIBAT8Af//EABQRAQAAAAAAAAAA",
    "AAAAAAAAAAD/2gAIAQMBAT8Af//Z",
  ].join(""),
  "base64",
);

/** An article's text: valid front matter, with `changes` put in its place line by line (null takes a key out), and a body. */
export function articleText(
  changes: Readonly<Record<string, string | null>> = {},
  body = "Nước về sớm hơn mọi năm.\n",
): string {
  const front: Record<string, string | null> = {
    title: "Đẩy lùi hạn mặn",
    date: "2024-01-18",
    province: "Tuyên Quang",
    category: "thoi-su",
    byline: "Lê Thu Hà",
    ...changes,
  };
  const lines = Object.entries(front).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

const temporary: string[] = [];
process.once("exit", () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kho-tin-"));
  temporary.push(folder);
  return folder;
}

/** Writes a small site, with the tables of TABLES and the real table of provinces where `files` has none, and returns its content folder. */
export function contentFolder(files: Files): string {
  const folder = join(temporaryFolder(), "content");
  writeFiles(folder, { ...TABLES, "provinces.json": readFileSync(`${ROOT}content/provinces.json`), ...files });
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
