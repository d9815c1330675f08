import { join } from "node:path";
import { defineCommand } from "citty";
import { stringify } from "yaml";
import { dayOf, isMistake, parseMoment } from "./archive/dates.ts";
import { Failure } from "./archive/failure.ts";
import { UNKNOWN } from "./archive/frontmatter.ts";
import { readTables } from "./archive/read.ts";
import { canonical, isReserved, slugOf } from "./archive/text.ts";
import { writeNew } from "./archive/write.ts";
import { folders, main } from "./terminal/command.ts";
import { say } from "./terminal/say.ts";

await main(
  defineCommand({
    meta: { name: "new", description: "Tạo tệp cho một bài mới, để nháp, trong thư mục của tháng." },
    args: {
      title: { type: "positional", required: true, description: "tiêu đề bài, trong ngoặc kép" },
      ...folders,
      date: { type: "string", default: "", valueHint: "YYYY-MM-DD", description: "ngày đăng; mặc định là hôm nay" },
      province: { type: "string", default: UNKNOWN, description: "tỉnh thành" },
      category: { type: "string", default: "", description: "chuyên mục; mặc định là chuyên mục đầu tiên" },
      byline: { type: "string", default: UNKNOWN, description: "người viết" },
    },
    run({ args }) {
      const date = parseMoment(args.date || dayOf(new Date()));
      if (isMistake(date)) throw new Failure(2, date.problem, date.advice);
      const { tables } = readTables(args.content);
      if (!tables)
        throw new Failure(2, `Không đọc được các bảng trong ${args.content}.`, "Chạy npm run check để xem lỗi.");
      const title = canonical(args.title).trim();
      const slug = slugOf(title);
      if (!slug || isReserved(slug))
        throw new Failure(2, `Tiêu đề “${title}” không đặt được tên tệp.`, "Viết tiêu đề có ít nhất một từ.");
      const file = `articles/${date.day.slice(0, 4)}/${date.day.slice(5, 7)}/${slug}.md`;
      const front = {
        title,
        date: date.time ? `${date.day}T${date.time}` : date.day,
        province: args.province,
        category: args.category || (tables.categories[0]?.slug ?? ""),
        byline: args.byline,
        draft: true,
      };
      const text = `---\n${stringify(front, { lineWidth: 0 })}---\n\nViết bài ở đây.\n`;
      const path = join(args.content, file);
      const written = writeNew(args.content, file, text);
      if (written === "taken") throw new Failure(1, `Đã có ${path}.`, "Đổi tiêu đề, hoặc sửa tệp đó.");
      if (written === "outside")
        throw new Failure(
          1,
          `${path} nằm sau một liên kết dẫn ra ngoài thư mục nội dung.`,
          "Thay liên kết bằng thư mục thật.",
        );
      say(path);
    },
  }),
);
