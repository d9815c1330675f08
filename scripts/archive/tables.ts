import { z } from "zod";
import { groupBy } from "./group.ts";
import { LIMITS, longerThan, moreThan } from "./limits.ts";
import { compareProblems, error, type Problem, toldOfEach } from "./problems.ts";
import { checkProvinces } from "./province-table.ts";
import { type Authority, authorityOf } from "./provinces.ts";
import { checkCharacters } from "./source.ts";
import { fold, isReserved, slugOf } from "./text.ts";
import { isKeepable } from "./urls.ts";
import { checkYaml, parseYaml, placeOf } from "./yaml-file.ts";

const DEPTHS = ["year", "month"] as const;
/** How finely a kind of list is cut: by year, or by year and month. */
export type Depth = (typeof DEPTHS)[number];

const NOT_TEXT = "phải là chữ — viết trong ngoặc kép";
const words = (name: string, limit: number = LIMITS.name) =>
  z
    .string({
      error: ({ input }) => (input === undefined ? `thiếu ${name} — thêm một dòng ${name}: …` : `${name} ${NOT_TEXT}`),
    })
    .trim()
    .min(1, `${name} để trống — điền vào`)
    .max(limit, { error: longerThan(name, limit) });
const optionalWords = (name: string, limit: number = LIMITS.name) =>
  z
    .string({ error: NOT_TEXT })
    .trim()
    .max(limit, { error: longerThan(name, limit) })
    .nullish()
    .transform((text) => text ?? "");
const depth = z.enum(DEPTHS, { error: "chỉ nhận year hoặc month — viết: year" }).default("year");

const siteFile = z.strictObject(
  {
    url: words("url").refine(isRoot, "url phải là gốc của một tên miền — viết như: https://baoviet.example"),
    title: words("title"),
    description: words("description", LIMITS.description),
    publisher: optionalWords("publisher"),
    licence: optionalWords("licence", LIMITS.description),
    imprint: z
      .array(
        z
          .string({ error: `mỗi dòng ${NOT_TEXT}` })
          .max(LIMITS.description, { error: longerThan("imprint", LIMITS.description) }),
        { error: "imprint là một danh sách — mỗi dòng bắt đầu bằng dấu -" },
      )
      .max(LIMITS.imprint, { error: moreThan("imprint", LIMITS.imprint) })
      .nullish()
      .transform((lines) => lines ?? []),
    lists: z
      .strictObject(
        { province: depth, category: depth, byline: depth, tag: depth },
        { error: "lists gồm các dòng như province: year — thụt vào bên dưới lists:" },
      )
      .prefault({}),
    keep: z
      .array(
        words("keep").refine(
          isKeepable,
          "keep chỉ nhận tệp hay thư mục không phải của trang báo, không có / ở đầu và không có dấu * — viết như: ads.txt",
        ),
        {
          error: "keep là một danh sách — viết như: keep: [ads.txt]",
        },
      )
      .nullish()
      .transform((paths) => paths ?? []),
  },
  { error: "site.yaml phải gồm các dòng khóa: giá trị — bắt đầu bằng url: https://baoviet.example" },
);

const slug = words("slug").refine(
  (text) => text === slugOf(text) && !isReserved(text),
  "slug chỉ gồm a–z, 0–9 và dấu - — viết như: thoi-su",
);
const CATEGORIES = "- slug: thoi-su, rồi name và description thụt vào bên dưới";
const categoriesFile = z
  .array(
    z.strictObject(
      { slug, name: words("name"), description: optionalWords("description", LIMITS.description) },
      { error: `mỗi chuyên mục là một nhóm — viết như: ${CATEGORIES}` },
    ),
    { error: `phải là một danh sách — viết như: ${CATEGORIES}` },
  )
  .max(LIMITS.categories, { error: moreThan("categories.yaml", LIMITS.categories) });

const PEOPLE = "- id: le-thu-ha, rồi name, role, org thụt vào bên dưới";
const peopleFile = z
  .array(
    z.strictObject(
      {
        id: words("id").refine(
          (text) => text === slugOf(text) && !isReserved(text),
          "id chỉ gồm a–z, 0–9 và dấu - — viết như: le-thu-ha",
        ),
        name: words("name"),
        role: optionalWords("role", LIMITS.role),
        org: optionalWords("org", LIMITS.org),
        aka: z
          .array(words("aka"), { error: "aka là một danh sách — viết như: aka: [Thu Hà]" })
          .max(LIMITS.aka, { error: moreThan("aka", LIMITS.aka) })
          .nullish()
          .transform((names) => names ?? []),
      },
      { error: `mỗi người là một nhóm — viết như: ${PEOPLE}` },
    ),
    { error: `phải là một danh sách — viết như: ${PEOPLE}` },
  )
  .max(LIMITS.people, { error: moreThan("people.yaml", LIMITS.people) })
  .nullable()
  .transform((people) => people ?? []);

function isRoot(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, "")
  );
}

export type Settings = z.output<typeof siteFile>;
export type Category = z.output<typeof categoriesFile>[number];
export type Person = z.output<typeof peopleFile>[number];

/** What the newsroom says about itself: the four tables beside the articles. */
export interface Tables {
  readonly settings: Settings;
  readonly categories: readonly Category[];
  readonly people: readonly Person[];
  /** Who is meant by an id, a name or a pen name, in its form without tones. */
  readonly peopleByName: ReadonlyMap<string, readonly Person[]>;
  readonly authority: Authority;
}

/** The text of each table file. */
export interface TableTexts {
  readonly "site.yaml": string;
  readonly "categories.yaml": string;
  readonly "people.yaml": string;
  readonly "provinces.json": string;
}

/** The tables, or every mistake in them. */
export function checkTables(texts: TableTexts): { tables: Tables | null; problems: Problem[] } {
  const read = <S extends z.ZodType>(schema: S, file: keyof TableTexts) => {
    const yaml = parseYaml(texts[file], file);
    const { value, problems } = checkYaml(schema, yaml);
    const inOrder = [...checkCharacters(file, texts[file]), ...problems].sort(compareProblems);
    return { value, problems: inOrder, yaml, file };
  };
  const site = read(siteFile, "site.yaml");
  const categories = read(categoriesFile, "categories.yaml");
  const people = read(peopleFile, "people.yaml");
  const provinces = provincesOf(texts["provinces.json"]);
  const problems: Problem[] = [
    ...site.problems,
    ...categories.problems,
    ...people.problems,
    ...provinces.problems,
    ...repeated(categories, categories.value?.map((one) => one.slug) ?? [], "slug"),
    ...repeated(people, people.value?.map((one) => one.id) ?? [], "id"),
  ];
  if (!site.value || !categories.value || !people.value || !provinces.authority || problems.length > 0) {
    return { tables: null, problems: toldOfEach(problems) };
  }
  const settings = { ...site.value, url: site.value.url.replace(/\/$/, "") };
  const tables = {
    settings,
    categories: categories.value,
    people: people.value,
    peopleByName: groupBy(people.value, (person) => new Set([person.id, ...[person.name, ...person.aka].map(fold)])),
    authority: provinces.authority,
  };
  return { tables, problems: [] };
}

interface Provinces {
  readonly text: string;
  readonly authority: Authority | null;
  readonly problems: readonly Problem[];
}

let lastProvinces: Provinces | undefined;

/** The table of provinces, checked; a build reads it several times in one process, and it is long. */
function provincesOf(text: string): Provinces {
  if (lastProvinces?.text === text) return lastProvinces;
  const { table, problems } = checkProvinces(text);
  lastProvinces = { text, authority: table && authorityOf(table), problems };
  return lastProvinces;
}

function repeated(
  read: { yaml: Parameters<typeof placeOf>[0]; file: string },
  values: readonly string[],
  key: string,
): Problem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      error(read.file, placeOf(read.yaml, [index, key]), `${key} “${value}” dùng hai lần`, `chọn một ${key} khác`),
    ];
  });
}
