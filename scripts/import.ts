import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { planImport } from "./import/plan-import.ts";
import { importReport, refusalReport } from "./import/report.ts";
import { writeImport } from "./import/write-import.ts";
import { folders, main } from "./terminal/command.ts";
import { say } from "./terminal/say.ts";

await main(
  defineCommand({
    meta: { name: "import", description: "Nhập bài cũ thành tệp Markdown trong thư mục nội dung." },
    args: {
      file: {
        type: "positional",
        required: true,
        description: "một hay nhiều tệp: .txt (một bài), .jsonl hoặc .jsonl.gz (mỗi dòng một bài)",
      },
      ...folders,
      year: { type: "string", default: "", valueHint: "YYYY", description: "năm của bài .txt có ngày mà không có năm" },
      date: {
        type: "string",
        default: "",
        valueHint: "YYYY-MM-DD",
        description: "ngày của bài .txt, và của dòng JSON không ghi ngày",
      },
      "dry-run": { type: "boolean", default: false, description: "chỉ đếm, không ghi gì" },
    },
    async run({ args }) {
      const plan = await planImport(args._, args.content, { year: args.year, date: args.date });
      if (!args["dry-run"]) writeImport(args.content, plan);
      if (plan.filed.length > 0) say(importReport(plan));
      if (plan.refusals.length > 0) throw new Failure(1, refusalReport(plan.refusals), "");
    },
  }),
);
