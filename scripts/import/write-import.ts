import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../archive/failure.ts";
import { rewrite, type Written, writeNew } from "../archive/write.ts";
import { withCategories } from "./categories.ts";
import { codeOf, standingText } from "./newsroom.ts";
import type { ImportPlan } from "./plan-import.ts";

const CATEGORIES = "categories.yaml";

/**
 * Writes what is new: the tables first, so that no article stands there without its category. Replaces no article, and
 * leaves the folder alone where there is none to import. Fails where the folder cannot be written, or is not as it was
 * when the import was planned.
 */
export function writeImport(content: string, { lacking, categories, added, filed }: ImportPlan): void {
  if (filed.length === 0) return;
  try {
    mkdirSync(content, { recursive: true });
    for (const [name, text] of Object.entries(lacking)) refuseUnlessWritten(name, writeNew(content, name, text));
    if (added.length > 0)
      refuseUnlessWritten(CATEGORIES, writeCategories(content, categories, withCategories(categories, added)));
    for (const { file, text, isNew } of filed) if (isNew) refuseUnlessWritten(file, writeNew(content, file, text));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(2, `Không ghi được vào ${content} (${codeOf(cause)}).`, "Xem lại quyền ghi và chỗ trống.", cause);
  }
}

/** `before` is the text to which the categories were added. */
function writeCategories(content: string, before: string, after: string): Written {
  const standing = standingText(join(content, CATEGORIES));
  if (standing === null) return writeNew(content, CATEGORIES, after);
  return standing === before ? rewrite(content, CATEGORIES, after) : "taken";
}

function refuseUnlessWritten(file: string, written: Written): void {
  if (written === "taken")
    throw new Failure(1, `${file} vừa được người khác ghi trong lúc nhập; tệp ấy vẫn nguyên.`, "Chạy lại lệnh nhập.");
  if (written === "outside")
    throw new Failure(
      1,
      `${file} nằm sau một liên kết dẫn ra ngoài thư mục nội dung.`,
      "Thay liên kết bằng thư mục thật rồi nhập lại.",
    );
}
