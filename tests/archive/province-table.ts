import { readFileSync } from "node:fs";
import { checkProvinces, isValid, type ProvinceTable, type Unit } from "../../scripts/archive/province-table.ts";
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

/** Two units of today that become one. */
export interface MadeUpMerger {
  readonly ids: readonly [string, string];
  readonly name: string;
  readonly slug: string;
  /** The day from which it is in force; later than any resolution of the table that changes the two. */
  readonly day: string;
}

/** The text of the table with mergers that have not happened; without any the table as it is. */
export function withMergers(mergers: readonly MadeUpMerger[]): string {
  if (mergers.length === 0) return text;
  const table = mergers.reduce(merged, TABLE);
  const resolutions = table.resolutions
    .map((one) => ({ ...one, units: table.units.filter((unit) => isValid(unit, one.date)).length }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return `${JSON.stringify({ ...table, resolutions }, null, 1)}\n`;
}

function merged(table: ProvinceTable, { ids: [first, second], name, slug, day }: MadeUpMerger): ProvinceTable {
  const id = `${slug}@${day.slice(0, 4)}`;
  const units = table.units.map((one) =>
    one.id === first || one.id === second ? { ...one, validTo: day, successors: [id] } : one,
  );
  const { mien, region } = unitOf(first);
  const unit: Unit = { id, slug, name, kind: "province", laterKinds: [], validFrom: day, mien, region, aliases: [] };
  const resolution = { date: day, act: `Nghị quyết 1/${day.slice(0, 4)}/QH17`, units: 0 };
  return { ...table, resolutions: [...table.resolutions, resolution], units: [...units, unit] };
}

/** Hà Tĩnh and Nghệ An become one in 2031, under a name. */
export const withMerger = (name: string, slug: string): string =>
  withMergers([{ ids: ["nghe-an", "ha-tinh"], name, slug, day: "2031-07-01" }]);
