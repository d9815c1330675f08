import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../archive/failure.ts";
import type { Problem } from "../archive/problems.ts";
import { checkTables, type Tables, type TableTexts } from "../archive/tables.ts";

/** The newspaper in this checkout, whose tables an empty folder is given. */
const MODEL = fileURLToPath(new URL("../../content/", import.meta.url));

/** What a content folder has of its own, and the texts of the tables that it lacks. */
export interface Found {
  readonly categories: string;
  readonly lacking: Readonly<Record<string, string>>;
}

export interface Newsroom extends Found {
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
}

/** Reads the tables of a content folder; where one is lacking, the model's, and no categories at all. */
export function openNewsroom(content: string): Newsroom {
  const lacking: Record<string, string> = {};
  const given = (name: keyof TableTexts): string => {
    const text = standingText(join(content, name));
    if (text !== null) return text;
    lacking[name] = readFileSync(join(MODEL, name), "utf8");
    return lacking[name];
  };
  const categories = standingText(join(content, "categories.yaml")) ?? "[]\n";
  const texts: TableTexts = {
    "site.yaml": given("site.yaml"),
    "categories.yaml": categories,
    "people.yaml": given("people.yaml"),
    "provinces.json": given("provinces.json"),
  };
  return { ...checkTables(texts), categories, lacking };
}

/** The text of a file, or null where there is none. Fails where it is there and cannot be read. */
export function standingText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw new Failure(2, `Không đọc được ${file} (${codeOf(cause)}).`, "Xem lại --content và quyền đọc.", cause);
  }
}

/** The system's name of what went wrong. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
