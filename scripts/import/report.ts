import { compareVietnamese } from "../archive/text.ts";
import type { Filed } from "./filing.ts";
import type { Refusal } from "./manuscript.ts";
import type { ImportPlan } from "./plan-import.ts";

const SHOWN = 5;

/** The counts of an import, which add up: read = written + already there + refused. */
export function importReport({ filed, refusals, added }: ImportPlan): string {
  const count = (holds: (one: Filed) => boolean): number => filed.filter(holds).length;
  const written = count((one) => one.isNew);
  const placed = count((one) => one.places.length > 0);
  const notThen = filed.flatMap(({ places, manuscript }) => manuscript.places.filter((name) => !places.includes(name)));
  const signed = count((one) => one.manuscript.writers.length > 0);
  const sections = new Set(filed.map((one) => one.manuscript.category));
  return [
    `Đã đọc ${filed.length + refusals.length} bài: ${written} bài ghi mới, ${filed.length - written} bài đã có, ${refusals.length} bài không nhập được.`,
    `Tỉnh thành: ${placed} bài có, ${filed.length - placed} bài không rõ; ${notThen.length} tên không có vào ngày đăng${someOf(notThen)}.`,
    `Tác giả: ${signed} bài có, ${filed.length - signed} bài không rõ.`,
    `Chuyên mục: nguồn có ${sections.size} cách ghi; thêm ${added.length} chuyên mục vào categories.yaml.`,
    `Tên tệp: ${count((one) => one.isRenamed)} bài trùng tên bài khác, thêm số -2, -3, …`,
  ].join("\n");
}

/** Why articles were refused: each reason once, with what to do and where the first such articles stand. */
export function refusalReport(refusals: readonly Refusal[]): string {
  const reasons = [...new Set(refusals.map((one) => one.reason))];
  return reasons
    .map((reason) => {
      const alike = refusals.filter((one) => one.reason === reason);
      const places = alike.slice(0, SHOWN).map((one) => one.at);
      const rest = alike.length > SHOWN ? ` và ${alike.length - SHOWN} bài nữa` : "";
      return `Không nhập ${places.join(", ")}${rest}: ${reason} — ${alike[0]?.advice ?? ""}.`;
    })
    .join("\n");
}

/** The first different names, in brackets, or "". */
function someOf(names: readonly string[]): string {
  const different = [...new Set(names)].sort(compareVietnamese);
  const rest = different.length > SHOWN ? ", …" : "";
  return different.length > 0 ? ` (${different.slice(0, SHOWN).join(", ")}${rest})` : "";
}
