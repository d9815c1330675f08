import { z } from "zod";
import { groupBy } from "./group.ts";
import { compareProblems, error, type Problem, positionsIn } from "./problems.ts";
import { remembered } from "./remembered.ts";
import { fold, INVISIBLE, slugOf } from "./text.ts";
import { checkYaml, parseYaml, placeOf } from "./yaml-file.ts";

/** The name of the table's file in the content folder. */
const PROVINCES_FILE = "provinces.json";

const words = (what: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `thiếu ${what} — thêm vào` : `${what} phải là chữ`) })
    .trim()
    .min(1, `${what} để trống — điền vào`)
    .refine(
      (text) => !INVISIBLE.test(text),
      `${what} có ký tự không nhìn thấy — xóa đi, hoặc thay bằng dấu cách thường`,
    );
const list = <T extends z.ZodType>(what: string, item: T) =>
  z.array(item, { error: `thiếu ${what} — viết một danh sách [ … ]` });
const day = z.iso.date("phải là một ngày — viết như: 2025-07-01");
const partOfDay = z
  .string("phải là một ngày — viết như: 2025-07-01")
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "phải là năm, tháng hoặc ngày — viết như: 1976, 1976-02 hoặc 2025-07-01");
const iso = z.string("phải là mã ISO 3166-2").regex(/^VN-[A-Z0-9]{2}$/, "phải là mã ISO 3166-2 — viết như: VN-15");
const MIEN_SLUGS = ["bac", "trung", "nam"] as const;
const mien = z.enum(MIEN_SLUGS, { error: "chỉ nhận bac, trung hoặc nam" });
const kind = z.enum(["province", "city", "special-zone"], { error: "chỉ nhận province, city hoặc special-zone" });
const cell = z.tuple([z.int().min(0), z.int().min(0)], { error: "mỗi ô là [cột, hàng] — viết như: [4, 3]" });

const unit = z.strictObject(
  {
    id: words("id").regex(/^[a-z-]+(@\d{4})?$/, "id là slug, hoặc slug@năm — viết như: ha-tay@1991"),
    slug: words("slug"),
    name: words("name"),
    /** How readers are shown it, where the bare name would mislead: "TP. Hồ Chí Minh" is the city, not the man. */
    label: words("label").optional(),
    /** What it was when it began. */
    kind,
    laterKinds: z.array(z.strictObject({ from: day, kind })).default([]),
    validFrom: partOfDay.optional(),
    validTo: partOfDay.optional(),
    /** Ids of the units that took its land when it ended. */
    successors: z.array(words("successors")).min(1, "successors để trống — ghi id của đơn vị kế tiếp").optional(),
    mien,
    region: words("region"),
    regionBefore: words("regionBefore").optional(),
    isoCode: iso.optional(),
    isoComponents: z.array(iso).optional(),
    gsoCode: z.string("gsoCode phải đặt trong ngoặc kép").optional(),
    cells: z.array(cell).min(1).optional(),
    /** Archipelagos that belong to it, by the names that the map has a place for. */
    islands: z.array(z.enum(["hoang-sa", "truong-sa"], { error: "chỉ nhận hoang-sa, truong-sa" })).optional(),
    aliases: list("aliases", words("aliases")),
  },
  { error: "mỗi đơn vị là một nhóm { … }" },
);

const region = z.strictObject({
  slug: words("slug"),
  name: words("name"),
  mien,
  use: z.enum(["34", "63", "both"]),
  order: z.number(),
});

const resolution = z.strictObject(
  {
    /** The day from which it was in force. */
    date: day,
    act: words("act"),
    /** How many units there were from that day. */
    units: z.int("units là số đơn vị từ ngày ấy"),
    note: words("note").optional(),
  },
  { error: "mỗi nghị quyết là một nhóm { date, act, units }" },
);

const table = z.strictObject(
  {
    $schema: z.string().optional(),
    meta: z.record(z.string(), z.string()).optional(),
    resolutions: list("resolutions", resolution),
    regions: list("regions", region),
    units: list("units", unit),
  },
  { error: "bảng phải là { resolutions, regions, units } — so lại với bảng tỉnh thành gốc" },
);

/** A unit of the first level, valid from `validFrom` (inclusive) to `validTo` (exclusive); partial ISO dates compare as text. */
export type Unit = Readonly<z.output<typeof unit>>;
export type UnitKind = Unit["kind"];
export type Region = Readonly<z.output<typeof region>>;
export type Resolution = Readonly<z.output<typeof resolution>>;
export type ProvinceTable = z.output<typeof table>;

/** The name of the JSON Schema's file in the content folder. */
export const PROVINCES_SCHEMA_FILE = "provinces.schema.json";

/** The JSON Schema of the table, for editors (draft 2020-12). */
export function provincesJsonSchema(): object {
  return z.toJSONSchema(table, { io: "input" });
}

/** Whether a unit was there on a day. */
export function isValid({ validFrom = "", validTo }: Pick<Unit, "validFrom" | "validTo">, on: string): boolean {
  return validFrom <= on && (validTo === undefined || on < validTo);
}

const KIND_OF_UNIT = /^\s*(tinh|thanh pho|thu do|dac khu|t\.?\s?p\.?)(?=[\s.]|$)[\s.]*/u;

/** The form in which two spellings of one name are equal: no tones, no "tỉnh" or "TP." before it, letters and digits only. */
export const keyOf = remembered((name: string): string =>
  fold(name)
    .replace(KIND_OF_UNIT, "")
    .replace(/[^a-z0-9]+/g, ""),
);

/** The table, or every mistake in it, each where it stands. */
export function checkProvinces(
  text: string,
): { table: ProvinceTable; problems: [] } | { table: null; problems: Problem[] } {
  const json = readJson(text);
  if ("problem" in json) return { table: null, problems: [json.problem] };
  const result = table.safeParse(json.value);
  const mistakes = result.success ? mistakesIn(result.data) : [];
  if (result.success && mistakes.length === 0) return { table: result.data, problems: [] };
  // Only a table with mistakes is read as YAML, which JSON is too: it is slower, and knows the place of every value.
  const yaml = parseYaml(text, PROVINCES_FILE);
  const { problems } = checkYaml(table, yaml);
  const inPlace = mistakes.map(({ path, what, advice }) => error(PROVINCES_FILE, placeOf(yaml, path), what, advice));
  return { table: null, problems: [...problems, ...inPlace].sort(compareProblems) };
}

function readJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (cause) {
    const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? text.length);
    const at = positionsIn(text)(position);
    return { problem: error(PROVINCES_FILE, at, "JSON không đọc được", "xem lại dấu phẩy, ngoặc kép và ngoặc đóng") };
  }
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly advice: string;
}

/** What a schema cannot see: units whose years do not meet, of one name at one time, or that no resolution explains. */
function mistakesIn({ units, regions, resolutions }: ProvinceTable): Mistake[] {
  const byId = new Map(units.map((one) => [one.id, one]));
  const regionSlugs = new Set(regions.map(({ slug }) => slug));
  const dates = new Set(resolutions.map(({ date }) => date));
  const began = new Set(
    units.flatMap(({ validTo = "", successors = [] }) => successors.map((id) => `${id} ${validTo}`)),
  );
  return [
    ...units.flatMap((one, index) => {
      const at = (key: keyof Unit, what: string, advice: string): Mistake => ({
        path: ["units", index, key],
        what: `${one.id}: ${what}`,
        advice,
      });
      const { validFrom, validTo, successors } = one;
      const wrong: Mistake[] = [];
      if (byId.get(one.id) !== one) wrong.push(at("id", "id dùng hai lần", `viết ${one.slug}@năm thành lập`));
      if (one.slug !== slugOf(one.name)) wrong.push(at("slug", "slug khác tên", `viết ${slugOf(one.name)}`));
      for (const key of ["region", "regionBefore"] as const) {
        const slug = one[key];
        if (slug !== undefined && !regionSlugs.has(slug))
          wrong.push(at(key, `không có vùng “${slug}”`, `chọn một trong: ${[...regionSlugs].join(", ")}`));
      }
      if (validTo !== undefined && validTo <= (validFrom ?? ""))
        wrong.push(at("validTo", "kết thúc trước khi bắt đầu", "validTo là ngày đầu tiên không còn đơn vị này"));
      if ((validTo === undefined) !== (successors === undefined))
        wrong.push(at("validTo", "validTo và successors phải đi cùng nhau", "ghi cả hai, hoặc bỏ cả hai"));
      for (const id of successors ?? []) {
        const next = byId.get(id);
        if (!next || !isValid(next, validTo ?? ""))
          wrong.push(at("successors", `ngày ${validTo} không có đơn vị “${id}”`, "ghi id của đơn vị có từ ngày ấy"));
      }
      for (const [key, date] of [
        ["validFrom", validFrom],
        ["validTo", validTo],
      ] as const) {
        if (date?.length === 10 && !dates.has(date))
          wrong.push(at(key, `không có nghị quyết nào ngày ${date}`, "thêm vào resolutions, hoặc sửa ngày"));
      }
      if (one.laterKinds.some(({ from }) => !dates.has(from) || !isValid(one, from)))
        wrong.push(at("laterKinds", "đổi loại vào ngày không có nghị quyết", "thêm vào resolutions, hoặc sửa ngày"));
      return wrong;
    }),
    ...namesakes(units),
    ...resolutions.flatMap((one, index) => {
      const count = units.filter((other) => isValid(other, one.date)).length;
      const wrong: Mistake[] = [];
      if (index > 0 && one.date <= (resolutions[index - 1]?.date ?? ""))
        wrong.push({
          path: ["resolutions", index, "date"],
          what: `ngày ${one.date} không theo thứ tự`,
          advice: "xếp từ cũ đến mới",
        });
      if (count !== one.units)
        wrong.push({
          path: ["resolutions", index, "units"],
          what: `từ ngày ${one.date} bảng có ${count} đơn vị, không phải ${one.units}`,
          advice: "xem lại validFrom và validTo của các đơn vị",
        });
      return wrong;
    }),
    ...units.flatMap((one, index) =>
      one.validFrom?.length === 10 && !began.has(`${one.id} ${one.validFrom}`) && !isFounded(one, units, resolutions)
        ? [
            {
              path: ["units", index, "validFrom"],
              what: `${one.id}: không đơn vị nào chuyển thành “${one.id}” ngày ${one.validFrom}`,
              advice: "ghi id này vào successors của đơn vị cũ, hoặc sửa ngày",
            },
          ]
        : [],
    ),
  ];
}

/** Whether a resolution made a unit out of parts of others that went on: then nothing but the unit began or ended that day. */
function isFounded({ validFrom = "" }: Unit, units: readonly Unit[], resolutions: readonly Resolution[]): boolean {
  const others = units.filter((one) => one.validTo === validFrom);
  return others.length === 0 && resolutions.some(({ date, note }) => date === validFrom && note !== undefined);
}

function namesakes(units: readonly Unit[]): Mistake[] {
  const byKey = groupBy(
    units.map((one, index) => ({ one, index })),
    ({ one }) => [keyOf(one.name)],
  );
  return [...byKey.values()].flatMap((bearers) =>
    bearers.flatMap(({ one, index }, place) =>
      bearers.slice(0, place).some(({ one: other }) => overlap(one, other))
        ? [
            {
              path: ["units", index, "validFrom"],
              what: `${one.id}: có hai “${one.name}” cùng lúc`,
              advice: "sửa validFrom hoặc validTo",
            },
          ]
        : [],
    ),
  );
}

function overlap(a: Unit, b: Unit): boolean {
  return (a.validFrom ?? "") < (b.validTo ?? "9") && (b.validFrom ?? "") < (a.validTo ?? "9");
}
