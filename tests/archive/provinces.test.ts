import { test } from "uvu";
import * as assert from "uvu/assert";
import { placeOfUnit } from "../../scripts/archive/lineage.ts";
import type { Unit } from "../../scripts/archive/province-table.ts";
import { authorityOf, fullNameOf, kindOn, resolve, widePlace } from "../../scripts/archive/provinces.ts";
import { AUTHORITY as authority, TABLE as table, unitOf } from "./province-table.ts";

function idOn(day: string, name: string): string {
  const found = resolve(authority, name, day);
  return "unit" in found ? `${found.kind} ${found.unit.id}` : found.kind;
}

test("every unit is found by its name, full name, slug and aliases on every day on which it was there", () => {
  for (const unit of table.units) {
    const day = unit.validFrom ? `${unit.validFrom}-12-31`.slice(0, 10) : "2000-01-01";
    for (const name of [unit.name, fullNameOf(unit, day), unit.slug])
      assert.is(idOn(day, name), `valid ${unit.id}`, `${name} ${day}`);
    for (const alias of unit.aliases) {
      const found = resolve(authority, alias, day);
      assert.ok(["valid", "alias"].includes(found.kind), `${alias} ${day}`);
    }
  }
});

test("on the day before and after each change, a name means the unit that was there", () => {
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  let changes = 0;
  for (const unit of table.units) {
    const { validFrom, validTo, id, name } = unit;
    if (validTo?.length === 10) {
      changes++;
      assert.is(idOn(before(validTo), name), `valid ${id}`);
      const namesake = table.units.find((one) => one.name === name && one.validFrom === validTo);
      const later = resolve(authority, name, validTo);
      const alias = later.kind === "alias" ? later.unit.id : null;
      assert.is(
        idOn(validTo, name),
        namesake ? `valid ${namesake.id}` : alias ? `alias ${alias}` : `grace ${id}`,
        name,
      );
    }
    if (validFrom?.length === 10) {
      changes++;
      assert.is(idOn(validFrom, name), `valid ${id}`);
      const namesake = table.units.find((one) => one.name === name && one.validTo === validFrom);
      const earlier = resolve(authority, name, before(validFrom));
      const alias = earlier.kind === "alias" ? earlier.unit.id : null;
      assert.is(
        idOn(before(validFrom), name),
        namesake ? `valid ${namesake.id}` : alias ? `alias ${alias}` : `grace ${id}`,
      );
    }
  }
  assert.is(changes, 79 + 75);
});

test("a name means the unit of its day", () => {
  assert.is(idOn("2026-01-01", "Tuyên Quang"), "valid tuyen-quang");
  assert.is(idOn("2024-01-18", "Tuyên Quang"), "valid tuyen-quang@1991");
  assert.is(idOn("1995-01-01", "Cần Thơ"), "valid can-tho@1991");
  assert.is(idOn("2010-01-01", "Hậu Giang"), "valid hau-giang");
  assert.is(idOn("1985-01-01", "Hậu Giang"), "valid hau-giang@1976");
  assert.is(idOn("1999-05-01", "Hà Tây"), "valid ha-tay");
  assert.is(idOn("2008-07-31", "Hà Tây"), "valid ha-tay");
  assert.is(idOn("2024-12-31", "Huế"), "alias thua-thien-hue");
  assert.is(idOn("2025-01-01", "Huế"), "valid hue");
  assert.is(idOn("1985-01-01", "Vũng Tàu"), "alias vung-tau-con-dao");
  assert.is(idOn("2024-01-01", "Vũng Tàu"), "alias ba-ria-vung-tau");
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
    for (const name of names) assert.match(idOn("2020-05-05", name), new RegExp(`^(valid|alias) ${id}$`), name);
  }
  assert.ok(Object.values(spellings).flat().length >= 36);
});

test("a name that is not its own is told from its own, because only one of them is printed", () => {
  assert.is(idOn("2020-05-05", "TP. Hồ Chí Minh"), "valid ho-chi-minh@1976");
  assert.is(idOn("2020-05-05", "Sài Gòn"), "alias ho-chi-minh@1976");
  assert.is(idOn("2020-05-05", "Đắc Lắc"), "alias dak-lak@2004");
  assert.is(idOn("2020-05-05", "Dak Lak"), "valid dak-lak@2004");
});

test("three provinces became cities in 2026 without another border: 25 provinces and 9 cities since then", () => {
  const kindsOn = (day: string) => {
    const kinds = table.units
      .filter(({ validFrom = "", validTo = "9" }) => validFrom <= day && day < validTo)
      .map((unit) => kindOn(unit, day));
    return [kinds.filter((kind) => kind === "province").length, kinds.filter((kind) => kind === "city").length];
  };
  assert.equal(kindsOn("2025-07-01"), [28, 6]);
  assert.equal(kindsOn("2026-04-30"), [27, 7]);
  assert.equal(kindsOn("2026-09-19"), [26, 8]);
  assert.equal(kindsOn("2026-09-20"), [25, 9]);
  assert.is(fullNameOf(unitOf("dong-nai"), "2025-12-31"), "Tỉnh Đồng Nai");
  assert.is(fullNameOf(unitOf("dong-nai"), "2026-04-30"), "Thành phố Đồng Nai");
  assert.is(fullNameOf(unitOf("vung-tau-con-dao")), "Đặc khu Vũng Tàu - Côn Đảo");
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
  const unit = (id: string, name: string, aliases: string[]): Unit => ({
    id,
    slug: id,
    name,
    kind: "province",
    laterKinds: [],
    region: "a",
    mien: "bac",
    aliases,
  });
  const one = unit("mot", "Một", ["Chung", "Hai"]);
  const two = unit("hai", "Hai", ["Chung"]);
  const both = authorityOf({ resolutions: [], regions: [], units: [one, two] });
  assert.equal(resolve(both, "Chung", "2024-01-01"), { kind: "ambiguous", candidates: [one, two] });
  assert.equal(resolve(both, "Hai", "2024-01-01"), { kind: "valid", unit: two });
});

test("an unknown name is answered with the nearest names, each once", () => {
  assert.equal(resolve(authority, "Tuyen Quagn", "2024-01-18"), { kind: "unknown", near: ["Tuyên Quang"] });
  assert.equal(resolve(authority, "Atlantis", "2024-01-18"), { kind: "unknown", near: [] });
  assert.equal(resolve(authority, "", "2024-01-18"), { kind: "unknown", near: [] });
});

test("readers are shown the city, not the man; the country and abroad are places too", () => {
  assert.is(placeOfUnit(authority, unitOf("ho-chi-minh")).name, "TP. Hồ Chí Minh");
  assert.equal(widePlace("Toàn Quốc"), { id: "toan-quoc", slug: "toan-quoc", name: "Toàn quốc", iso: "", today: [] });
  assert.is(widePlace("quốc tế")?.slug, "quoc-te");
  assert.is(widePlace("Hà Nội"), null);
});

test.run();
