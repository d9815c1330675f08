import { readFileSync } from "node:fs";
import { checkProvinces, type ProvinceTable, type Unit } from "../../scripts/archive/province-table.ts";
import { type Authority, authorityOf } from "../../scripts/archive/provinces.ts";
import { ROOT } from "../../scripts/edition/paths.ts";

const text = readFileSync(`${ROOT}content/provinces.json`, "utf8");
const checked = checkProvinces(text);
if (!checked.table) throw new Error(JSON.stringify(checked.problems));

/** The table of this checkout. */
export const TABLE: ProvinceTable = checked.table;
export const AUTHORITY: Authority = authorityOf(TABLE);

/** The unit of an id. */
export function unitOf(id: string, authority = AUTHORITY): Unit {
  const unit = authority.byId.get(id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

/** The text of the table with a merger that has not happened: Hà Tĩnh and Nghệ An become a province of this name in 2031. */
export function withMerger(name: string, slug: string): string {
  const table = JSON.parse(text) as ProvinceTable;
  const id = `${slug}@2031`;
  const merged = ["nghe-an", "ha-tinh"];
  const units = table.units.map((one) =>
    merged.includes(one.id) ? { ...one, validTo: "2031-07-01", successors: [id] } : one,
  );
  const model = table.units.find((one) => one.id === "nghe-an");
  const { isoCode, gsoCode, validTo, successors, cells, ...rest } = model as Unit;
  return JSON.stringify(
    {
      ...table,
      resolutions: [...table.resolutions, { date: "2031-07-01", act: "Nghị quyết 1/2031/QH17", units: 33 }],
      units: [...units, { ...rest, id, slug, name, validFrom: "2031-07-01", aliases: [] }],
    },
    null,
    1,
  );
}
