import { z } from "zod";
import { LIMITS, longerThan, moreThan } from "./limits.ts";

/** The one word by which a source says that it does not know a place or a writer. */
export const UNKNOWN = "không rõ";

/** What to say of a value of the wrong type: YAML reads 12 and true as no text, and nothing as null. */
function mistyped(name: string, example: string) {
  return ({ input }: { readonly input?: unknown }) => {
    if (input === undefined) return `thiếu ${name} — thêm một dòng như: ${example}`;
    if (input === null) return `${name} để trống — viết như: ${example}`;
    if (typeof input === "object") return `${name} viết chưa đúng — viết như: ${example}`;
    return `${name} phải là chữ — viết trong ngoặc kép: "${input}"`;
  };
}

function text(name: string, limit: number, example: string, wrong = mistyped(name, example)) {
  return z
    .string({ error: wrong })
    .overwrite((value) => value.replace(/\s+/g, " ").trim())
    .min(1, `${name} để trống — viết như: ${example}`)
    .max(limit, { error: longerThan(name, limit) });
}

function oneOrMore<T extends z.ZodType>(item: T, name: string, limit: number, example: string) {
  const some = z.array(item).min(1, `${name} để trống — viết như: ${example}`).max(limit);
  return z.union([item, some], {
    // Of a list that is too long zod says no more than that neither form fits.
    error: (issue) =>
      Array.isArray(issue.input) && issue.input.length > limit
        ? moreThan(name, limit)(issue)
        : mistyped(name, example)(issue),
  });
}

/** A day or a moment; quotes make no date of 20240118, so it is not told to use them. */
function date(name: string, key: string) {
  const example = `${key}: 2024-01-18T09:30`;
  return text(name, LIMITS.date, example, (issue) =>
    typeof issue.input === "number"
      ? `“${issue.input}” không phải là ngày — viết như: ${example}`
      : mistyped(name, example)(issue),
  );
}

const person = z.strictObject({
  name: text("tên (name)", LIMITS.name, "name: Lê Thu Hà"),
  role: text("vai trò (role)", LIMITS.role, "role: Cộng tác viên").optional(),
  org: text("cơ quan (org)", LIMITS.org, "org: Hội Nhà báo tỉnh").optional(),
});

const photo = z.strictObject(
  {
    src: text("tệp ảnh (src)", LIMITS.fileName, "src: cho-phien.jpg")
      .optional()
      .describe("Tệp ảnh nằm cạnh bài; bỏ trống khi chỉ còn chú thích"),
    caption: text("chú thích (caption)", LIMITS.caption, "caption: Quang cảnh buổi lễ.").optional(),
    credit: text("nguồn ảnh (credit)", LIMITS.credit, "credit: Quang Cường").optional(),
    alt: text("mô tả ảnh (alt)", LIMITS.alt, "alt: Sân trường đông học sinh")
      .optional()
      .describe("Tả điều nhìn thấy, cho người không xem được ảnh"),
  },
  { error: "mỗi ảnh là một nhóm — viết như: - src: cho-phien.jpg, rồi caption, credit, alt thụt vào bên dưới" },
);

const flag = z.boolean({ error: "draft chỉ nhận true hoặc false — viết: draft: true" });

/**
 * The raw front matter of an article, described once: its types, its messages and its JSON Schema come from here.
 * `checkArticle` turns it into an Article.
 */
export const frontMatter = z
  .strictObject(
    {
      title: text("tiêu đề (title)", LIMITS.title, "title: Chợ phiên mở thêm ngày").describe("Tiêu đề bài"),
      date: date("ngày đăng (date)", "date").describe("Ngày, hoặc ngày giờ; giờ Việt Nam nếu không ghi múi giờ"),
      province: oneOrMore(
        text("tỉnh thành (province)", LIMITS.name, "province: Tuyên Quang"),
        "tỉnh thành (province)",
        LIMITS.places,
        "province: Tuyên Quang",
      ).describe("Tên tỉnh thành có vào ngày đăng, một hoặc nhiều; hoặc toàn quốc, quốc tế, không rõ"),
      category: text("chuyên mục (category)", LIMITS.name, "category: thoi-su").describe(
        "Một chuyên mục trong categories.yaml",
      ),
      byline: oneOrMore(
        z.union([text("tác giả (byline)", LIMITS.name, "byline: Lê Thu Hà"), person]),
        "tác giả (byline)",
        LIMITS.bylines,
        "byline: Lê Thu Hà",
      ).describe("Người viết, một hoặc nhiều; hoặc không rõ"),
      summary: text("sapo (summary)", LIMITS.summary, "summary: Một hai câu tóm tắt bài.")
        .optional()
        .describe("Sapo: một hai câu dưới tiêu đề"),
      image: text("ảnh (image)", LIMITS.fileName, "image: cho-phien.jpg")
        .optional()
        .describe("Ảnh chính, tệp nằm cạnh bài"),
      caption: text("chú thích (caption)", LIMITS.caption, "caption: Quang cảnh buổi lễ.").optional(),
      credit: text("nguồn ảnh (credit)", LIMITS.credit, "credit: Quang Cường").optional(),
      alt: text("mô tả ảnh (alt)", LIMITS.alt, "alt: Sân trường đông học sinh").optional(),
      photos: z
        .array(photo, { error: "photos là một danh sách — mỗi ảnh bắt đầu bằng: - src: cho-phien.jpg" })
        .max(LIMITS.photos, { error: moreThan("ảnh (photos)", LIMITS.photos) })
        .optional(),
      source: text("nguồn bài (source)", LIMITS.name, "source: TTXVN").optional().describe("Nguồn bài"),
      tags: z
        .array(text("thẻ (tags)", LIMITS.tag, "tags: [chợ phiên, du lịch]"), {
          error: "tags là một danh sách — viết như: tags: [chợ phiên, du lịch]",
        })
        .max(LIMITS.tags, { error: moreThan("thẻ (tags)", LIMITS.tags) })
        .optional(),
      draft: flag.optional().describe("true: bài nháp, chỉ thấy khi xem thử"),
      aliases: z
        .array(text("địa chỉ cũ (aliases)", LIMITS.alias, "aliases: [/tin/bai-cu.html]"), {
          error: "aliases là một danh sách — viết như: aliases: [/tin/bai-cu.html]",
        })
        .max(LIMITS.aliases, { error: moreThan("địa chỉ cũ (aliases)", LIMITS.aliases) })
        .optional()
        .describe("Địa chỉ cũ của bài, sẽ được chuyển về địa chỉ mới"),
      updated: date("ngày cập nhật (updated)", "updated").optional(),
    },
    { error: "phần đầu bài phải gồm các dòng khóa: giá trị — bắt đầu bằng title: Tiêu đề bài" },
  )
  .describe("Phần đầu của một bài báo");

export type FrontMatter = z.output<typeof frontMatter>;

/** The front matter of a page of content/pages. */
export const pageMatter = z.strictObject(
  {
    title: text("tiêu đề (title)", LIMITS.title, "title: Giới thiệu"),
    summary: text("tóm tắt (summary)", LIMITS.summary, "summary: Tờ báo này là gì.").optional(),
  },
  { error: "phần đầu trang phải gồm các dòng khóa: giá trị — bắt đầu bằng title: Giới thiệu" },
);

/** The name of the schema's file in the content folder. */
export const SCHEMA_FILE = "front-matter.schema.json";

/** The JSON Schema of an article's front matter, for editors (draft 2020-12). */
export function frontMatterJsonSchema(): object {
  return z.toJSONSchema(frontMatter, { io: "input" });
}
