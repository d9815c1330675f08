import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { withCategories } from "./categories.ts";
import { codeOf } from "./newsroom.ts";
import type { ImportPlan } from "./plan-import.ts";

/**
 * Writes what is new: the tables first, so that no article stands there without its category. Replaces no article, and
 * leaves the folder alone where there is none to import. Fails where the folder cannot be written.
 */
export function writeImport(content: string, { lacking, categories, added, filed }: ImportPlan): void {
  if (filed.length === 0) return;
  try {
    mkdirSync(content, { recursive: true });
    for (const [name, text] of Object.entries(lacking)) writeNew(join(content, name), text);
    if (added.length > 0) writeFileSync(join(content, "categories.yaml"), withCategories(categories, added));
    for (const { file, text, isNew } of filed) if (isNew) writeNew(join(content, file), text);
  } catch (cause) {
    throw new Failure(2, `Không ghi được vào ${content} (${codeOf(cause)}).`, "Xem lại quyền ghi và chỗ trống.", cause);
  }
}

function writeNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
}
