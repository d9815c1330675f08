import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  authorityFile,
  authorityOf,
  isValid,
  MIEN,
  placeOfUnit,
  resolve,
  type Unit,
  widePlace,
} from "../../scripts/archive/provinces.ts";
import { isReserved, slugOf } from "../../scripts/archive/text.ts";
import { ROOT } from "../../scripts/edition/paths.ts";

const table = authorityFile.parse(JSON.parse(readFileSync(`${ROOT}content/provinces.json`, "utf8")));
const authority = authorityOf(table.units);

function idOn(day: string, name: string): string {
  const found = resolve(authority, name, day);
  return "unit" in found ? `${found.kind} ${found.unit.id}` : found.kind;
}

test("on every day there are as many units as there were in the country", () => {
  const totals = {
    "1979-06-01": 40,
    "1990-01-01": 44,
    "1992-01-01": 53,
    "1997-01-01": 61,
    "2003-12-31": 61,
    "2004-01-01": 64,
    "2008-07-31": 64,
    "2008-08-01": 63,
    "2025-06-30": 63,
    "2025-07-01": 34,
    "2026-11-24": 34,
  };
  for (const [day, total] of Object.entries(totals)) {
    assert.is(table.units.filter((unit) => isValid(unit, day)).length, total, day);
  }
});

test("no two units valid on one day have one list, and every unit has a region and successors that exist", () => {
  for (const day of [
    "1979-06-01",
    "1990-01-01",
    "1992-01-01",
    "1997-01-01",
    "2004-01-01",
    "2008-08-01",
    "2025-07-01",
  ]) {
    const slugs = table.units.filter((unit) => isValid(unit, day)).map((unit) => unit.slug);
    assert.is(new Set(slugs).size, slugs.length, day);
  }
  const regions = new Set(table.regions.map((region) => region.slug));
  for (const unit of table.units) {
    assert.is(authority.byId.get(unit.id), unit);
    assert.is(slugOf(unit.slug), unit.slug);
    assert.is(isReserved(unit.slug), false);
    assert.ok(regions.has(unit.region), unit.id);
    assert.ok(unit.mien in MIEN);
    assert.is(unit.validTo === undefined, unit.successors === undefined, unit.id);
    for (const id of unit.successors ?? []) {
      const successor = authority.byId.get(id);
      assert.ok(successor && isValid(successor, unit.validTo ?? ""), `${unit.id} → ${id}`);
    }
  }
});

test("every unit is found by its name, full name, slug and aliases on every day on which it was there", () => {
  for (const unit of table.units) {
    const day = unit.validFrom ? `${unit.validFrom}-12-31`.slice(0, 10) : "2000-01-01";
    for (const name of [unit.name, unit.fullName, unit.slug])
      assert.is(idOn(day, name), `valid ${unit.id}`, `${name} ${day}`);
    for (const alias of unit.aliases) {
      const found = resolve(authority, alias, day);
      assert.is(found.kind, "valid", `${alias} ${day}`);
    }
  }
});

test("a name means the unit of its day", () => {
  assert.is(idOn("2026-01-01", "Tuyên Quang"), "valid tuyen-quang");
  assert.is(idOn("2024-01-18", "Tuyên Quang"), "valid tuyen-quang@1991");
  assert.is(idOn("1995-01-01", "Cần Thơ"), "valid can-tho@1991");
  assert.is(idOn("2010-01-01", "Hậu Giang"), "valid hau-giang");
  assert.is(idOn("1985-01-01", "Hậu Giang"), "valid hau-giang@1976");
  assert.is(idOn("1999-05-01", "Hà Tây"), "valid ha-tay");
  assert.is(idOn("2008-07-31", "Hà Tây"), "valid ha-tay");
  assert.is(idOn("2024-12-31", "Huế"), "valid thua-thien-hue");
  assert.is(idOn("2025-01-01", "Huế"), "valid hue");
  assert.is(idOn("1985-01-01", "Vũng Tàu"), "valid vung-tau-con-dao");
  assert.is(idOn("2024-01-01", "Vũng Tàu"), "valid ba-ria-vung-tau");
});

test("newspapers spell a name in many ways", () => {
  const spellings: Readonly<Record<string, readonly string[]>> = {
    "ho-chi-minh@1976": [
      "TP.HCM",
      "TP HCM",
      "TPHCM",
      "Tp. HCM",
      "HCM",
      "Sài Gòn",
      "Saigon",
      "TP. Hồ Chí Minh",
      "thành phố Hồ Chí Minh",
      "ho chi minh",
    ],
    "dak-lak@2004": [
      "Đắk Lắk",
      "Đắc Lắc",
      "Đăk Lăk",
      "Đác Lắc",
      "Dak Lak",
      "Đắk-Lắk",
      "\u00D0ắk Lắk",
      "\u00D0ác Lắc",
      "ĐẮK LẮK",
      "Đắk Lắk".normalize("NFD"),
    ],
    "ba-ria-vung-tau": [
      "BR-VT",
      "BRVT",
      "Bà Rịa-Vũng Tàu",
      "Bà Rịa – Vũng Tàu",
      "Bà Rịa — Vũng Tàu",
      "Bà Rịa Vũng Tàu",
      "tỉnh Bà Rịa - Vũng Tàu",
    ],
    "thua-thien-hue": ["Thừa Thiên Huế", "Thừa Thiên-Huế", "Thừa Thiên - Huế", "TT-Huế", "TT Huế", "T.T.Huế", "Huế"],
    "hoa-binh": ["Hòa Bình", "Hoà Bình", "tỉnh Hoà Bình", "Tỉnh  Hòa Bình"],
    "kon-tum": ["Kon Tum", "Kontum", "Công Tum"],
    "bac-kan": ["Bắc Kạn", "Bắc Cạn"],
    "lao-cai@1991": ["Lào Cai", "Lao Cai"],
    "can-tho@2004": ["TP Cần Thơ", "T.P Cần Thơ", "TP.Cần Thơ", "Thành phố Cần Thơ"],
    "ha-noi": ["Hà Nội", "Hanoi", "HN", "Thủ đô Hà Nội", "TP. Hà Nội"],
  };
  for (const [id, names] of Object.entries(spellings)) {
    for (const name of names) assert.is(idOn("2020-05-05", name), `valid ${id}`, name);
  }
});

test("a name is let pass for a year and a half after its end and before its beginning, and no longer", () => {
  assert.is(idOn("2025-07-01", "Hà Giang"), "grace ha-giang");
  assert.is(idOn("2027-01-01", "Hà Giang"), "grace ha-giang");
  assert.is(idOn("2027-01-02", "Hà Giang"), "anachronism ha-giang");
  assert.is(idOn("1995-07-01", "Bình Phước"), "grace binh-phuoc");
  assert.is(idOn("1995-06-29", "Bình Phước"), "anachronism binh-phuoc");
});

test("an anachronism names all the units that were there instead, through every reform between", () => {
  const instead = (day: string, name: string) => {
    const found = resolve(authority, name, day);
    return found.kind === "anachronism" ? found.instead.map((unit) => unit.id).sort() : found.kind;
  };
  assert.equal(instead("1999-05-01", "Bắc Thái"), ["bac-kan", "thai-nguyen@1997"]);
  assert.equal(instead("2026-11-01", "Bắc Thái"), ["thai-nguyen"]);
  assert.equal(instead("2026-11-01", "Hải Hưng"), ["hai-phong", "hung-yen"]);
  assert.equal(instead("2026-11-01", "Hà Tây"), ["ha-noi"]);
  assert.equal(instead("2010-01-01", "Hà Nam Ninh"), ["ha-nam", "nam-dinh", "ninh-binh@1991"]);
  assert.equal(instead("1980-01-01", "Bạc Liêu"), ["minh-hai"]);
});

test("a name that means two units of one day is ambiguous, unless one of them bears it itself", () => {
  const unit = (id: string, name: string, aliases: readonly string[]): Unit => ({
    id,
    slug: id,
    name,
    fullName: `Tỉnh ${name}`,
    kind: "province",
    region: "a",
    mien: "bac",
    aliases: [...aliases],
  });
  const one = unit("mot", "Một", ["Chung", "Hai"]);
  const two = unit("hai", "Hai", ["Chung"]);
  const both = authorityOf([one, two]);
  assert.equal(resolve(both, "Chung", "2024-01-01"), { kind: "ambiguous", candidates: [one, two] });
  assert.equal(resolve(both, "Hai", "2024-01-01"), { kind: "valid", unit: two });
});

test("an unknown name is answered with the nearest names, each once", () => {
  assert.equal(resolve(authority, "Tuyen Quagn", "2024-01-18"), { kind: "unknown", near: ["Tuyên Quang"] });
  assert.equal(resolve(authority, "Atlantis", "2024-01-18"), { kind: "unknown", near: [] });
  assert.equal(resolve(authority, "", "2024-01-18"), { kind: "unknown", near: [] });
});

test("readers are shown the city, not the man; the country and abroad are places too", () => {
  const unit = authority.byId.get("ho-chi-minh");
  assert.equal(unit && placeOfUnit(unit), { id: "ho-chi-minh", slug: "ho-chi-minh", name: "TP. Hồ Chí Minh" });
  assert.equal(widePlace("Toàn Quốc"), { id: "toan-quoc", slug: "toan-quoc", name: "Toàn quốc" });
  assert.equal(widePlace("quốc tế")?.slug, "quoc-te");
  assert.is(widePlace("Hà Nội"), null);
});

test.run();
