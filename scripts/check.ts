import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { formatProblem, isError } from "./archive/problems.ts";
import { listFiles, readContent } from "./archive/read.ts";
import { canonical } from "./archive/text.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";

await main(
  defineCommand({
    meta: { name: "check", description: "Đọc mọi bài và in mọi lỗi: tệp:dòng:cột, sai gì, viết lại thế nào." },
    args: {
      ...folders,
      fix: {
        type: "boolean",
        default: false,
        description: "viết lại chữ tổ hợp (NFD) thành chữ dựng sẵn (NFC) trước khi kiểm tra",
      },
    },
    run({ args: { content, fix } }) {
      if (fix) fixCharacters(content);
      const report = progressOn(process.stderr);
      const { problems, badTables, counts } = readContent({
        content,
        drafts: true,
        report: (done, total) => report("check", done, total),
      });
      for (const problem of problems) console.log(formatProblem(problem));
      const errors = problems.filter(isError).length;
      if (errors > 0)
        throw new Failure(
          badTables ? 2 : 1,
          `${errors} lỗi, ${problems.length - errors} điều nhắc.`,
          "Sửa các dòng trên rồi chạy lại.",
        );
      console.log(`${counts.articles} bài, không có lỗi, ${problems.length} điều nhắc.`);
    },
  }),
);

function fixCharacters(content: string): void {
  const texts = ["articles", "pages"].flatMap((folder) => listFiles(content, folder));
  const tables = ["site.yaml", "categories.yaml", "people.yaml"].filter((file) =>
    statSync(join(content, file), { throwIfNoEntry: false })?.isFile(),
  );
  for (const file of [...texts.filter((name) => name.endsWith(".md")), ...tables]) {
    const bytes = readFileSync(join(content, file));
    const text = bytes.toString("utf8");
    if (Buffer.from(text).equals(bytes) && canonical(text) !== text) {
      writeFileSync(join(content, file), canonical(text));
      console.log(`${file}  đã viết lại`);
    }
  }
}
