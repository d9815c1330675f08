import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { formatProblem, isError } from "./archive/problems.ts";
import { listFiles, readContent } from "./archive/read.ts";
import { canonical } from "./archive/text.ts";
import { rewrite } from "./archive/write.ts";
import { folders, main } from "./terminal/command.ts";
import { progressOn } from "./terminal/progress.ts";
import { say } from "./terminal/say.ts";

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
      for (const problem of problems) say(formatProblem(problem));
      const errors = problems.filter(isError).length;
      if (errors > 0)
        throw new Failure(
          badTables ? 2 : 1,
          `${errors} lỗi, ${problems.length - errors} điều nhắc.`,
          "Sửa các dòng trên rồi chạy lại.",
        );
      say(`${counts.articles} bài, không có lỗi, ${problems.length} điều nhắc.`);
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
      const written = rewrite(content, file, canonical(text));
      say(
        written === "written"
          ? `${file}  đã viết lại`
          : `${file}  để nguyên: là liên kết dẫn ra ngoài thư mục nội dung`,
      );
    }
  }
}
