import path from "node:path";
import { defineCommand, runMain } from "citty";
import { formatProblem } from "./archive/problems.ts";
import { resolve } from "./archive/provinces.ts";
import type { Tables } from "./archive/tables.ts";
import { sortCategories } from "./import/categories.ts";
import { fileAll } from "./import/filing.ts";
import { readInput } from "./import/input.ts";
import { isRefusal, type Known } from "./import/manuscript.ts";
import { openNewsroom, standingText, writeAll } from "./import/newsroom.ts";
import { importReport, refusalReport } from "./import/report.ts";

const BAD_INPUT = 1;
const BAD_CONFIGURATION = 2;

const command = defineCommand({
  meta: { name: "import", description: "Nhập bài cũ thành tệp Markdown trong thư mục nội dung" },
  args: {
    file: {
      type: "positional",
      required: true,
      description: "Tệp .txt (một bài) hoặc .jsonl, .jsonl.gz (mỗi dòng một bài); nhận nhiều tệp",
    },
    content: { type: "string", default: "content", description: "Thư mục nội dung" },
    output: { type: "string", default: "_site", description: "Thư mục trang đã dựng; lệnh này không dùng" },
    cache: { type: "string", default: ".cache", description: "Thư mục tạm; lệnh này không dùng" },
    year: { type: "string", default: "", description: "Năm của bài .txt mà ngày không ghi năm, như 2024" },
    date: {
      type: "string",
      default: "",
      description: "Ngày của bài .txt, và của dòng JSON không có ngày, như 2024-01-18",
    },
    "dry-run": { type: "boolean", default: false, description: "Chỉ đếm, không ghi" },
  },
  async run({ args }) {
    const known: Known = { year: args.year, date: args.date };
    const inputs = await Promise.all(args._.map((file) => readInput(file, known)));
    for (const input of inputs) if ("problem" in input) return fail(BAD_INPUT, `${input.problem} — ${input.advice}`);
    const readings = inputs.flatMap((input) => ("problem" in input ? [] : input));
    const refusals = readings.filter(isRefusal);
    const manuscripts = readings.flatMap((reading) => (isRefusal(reading) ? [] : reading));

    const opened = openNewsroom(args.content);
    if (!opened.tables) return fail(BAD_CONFIGURATION, opened.problems.map(formatProblem).join("\n"));
    const { authority, categories } = opened.tables;
    const sorting = sortCategories(
      manuscripts.map((one) => one.category),
      categories,
    );
    const filed = fileAll(manuscripts, {
      isPlace: (name, day) => isPlace(authority, name, day),
      categorySlug: sorting.slugOf,
      standing: (file) => standingText(path.join(args.content, file)),
    });
    if (filed.length > 0) {
      if (!args["dry-run"]) await writeAll(args.content, opened, sorting.added, filed);
      console.log(importReport(filed, refusals.length, sorting.added));
    }
    if (refusals.length > 0) fail(BAD_INPUT, refusalReport(refusals));
  },
});

function isPlace(authority: Tables["authority"], name: string, day: string): boolean {
  return ["valid", "grace"].includes(resolve(authority, name, day).kind);
}

function fail(code: number, message: string): void {
  console.error(message);
  process.exitCode = code;
}

await runMain(command);
