import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  erasOf,
  giantsOf,
  lineageOf,
  placeOfUnit,
  sectionsOf,
  sectionsOfPlace,
  turnsOf,
} from "../../scripts/archive/lineage.ts";
import { anchorOf, provinceHead, spanOf } from "../../scripts/archive/province-head.ts";
import { checkProvinces } from "../../scripts/archive/province-table.ts";
import { type Authority, authorityOf } from "../../scripts/archive/provinces.ts";
import { AUTHORITY, TABLE, unitOf, withMerger } from "./province-table.ts";

const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);
const shownIn = (id: string) =>
  sectionsOfPlace(placeOfUnit(AUTHORITY, unitOf(id))).map(({ slug, head }) =>
    slug === head ? slug : `${slug}#${head}`,
  );

test("an article is shown under the name of its day, and under the one unit of today that holds all of it", () => {
  assert.equal(shownIn("ha-tay"), ["ha-tay", "ha-noi"]);
  assert.equal(shownIn("ha-noi"), ["ha-noi"]);
  assert.equal(shownIn("tuyen-quang@1991"), ["tuyen-quang"]);
  assert.equal(shownIn("ha-tuyen"), ["ha-tuyen", "tuyen-quang"]);
  assert.equal(shownIn("thua-thien-hue"), ["thua-thien-hue", "hue"]);
  assert.equal(shownIn("hau-giang@1976"), ["hau-giang#hau-giang@1976", "can-tho"]);
});

test("a giant whose land went to several is assigned to none of them", () => {
  assert.equal(shownIn("nghe-tinh"), ["nghe-tinh"]);
  assert.equal(shownIn("hai-hung"), ["hai-hung"]);
  assert.equal(shownIn("dak-lak@1975"), ["dak-lak#dak-lak@1975"]);
  assert.equal(shownIn("lai-chau@1962"), ["lai-chau#lai-chau@1962"]);
  const giants = TABLE.units.filter((unit) => (AUTHORITY.today.get(unit)?.length ?? 0) > 1);
  assert.equal(ids(giants).sort(), [
    "binh-tri-thien",
    "cao-lang",
    "dak-lak@1975",
    "gia-lai-kon-tum",
    "ha-son-binh",
    "hai-hung",
    "lai-chau@1962",
    "nghe-tinh",
    "nghia-binh",
    "phu-khanh",
    "song-be",
    "thuan-hai",
  ]);
  assert.equal(ids(giantsOf(AUTHORITY, unitOf("nghe-an"))), ["nghe-tinh"]);
  assert.equal(ids(giantsOf(AUTHORITY, unitOf("lam-dong"))), ["dak-lak@1975", "thuan-hai"]);
});

test("every one of the 113 units is in one section of one of the 86 pages, and no section is empty", () => {
  const slugs = [...AUTHORITY.bySlug.keys()];
  assert.is(slugs.length, 86);
  const borne = slugs.flatMap((slug) => sectionsOf(AUTHORITY, slug).flatMap(({ bearers }) => ids(bearers)));
  assert.equal(borne.sort(), ids(TABLE.units).sort());
  for (const slug of slugs) {
    const sections = sectionsOf(AUTHORITY, slug);
    const anchors = sections.flatMap(({ bearers }) => bearers.map(anchorOf));
    assert.is(new Set(anchors).size, anchors.length, slug);
    for (const { head, bearers } of sections) assert.ok(bearers.includes(head), slug);
  }
});

test("a page has a dated section for each unit that its line does not hold", () => {
  const of = (slug: string) =>
    sectionsOf(AUTHORITY, slug).map(({ head, bearers, gathered }) => [head.id, ids(bearers), ids(gathered)]);
  assert.equal(of("dak-lak"), [
    ["dak-lak", ["dak-lak", "dak-lak@2004"], ["phu-yen"]],
    ["dak-lak@1975", ["dak-lak@1975"], []],
  ]);
  assert.equal(of("hau-giang"), [
    ["hau-giang", ["hau-giang"], []],
    ["hau-giang@1976", ["hau-giang@1976"], []],
  ]);
  assert.equal(of("ninh-binh"), [
    ["ninh-binh", ["ninh-binh", "ninh-binh@1991"], ["ha-nam", "ha-nam-ninh", "nam-dinh", "nam-ha"]],
  ]);
  assert.equal(provinceHead(AUTHORITY, "ha-tay")?.above, { slug: "ha-noi", title: "Hà Nội" });
  assert.is(provinceHead(AUTHORITY, "nghe-tinh")?.above, null);
  assert.is(provinceHead(AUTHORITY, "ha-noi")?.above, null);
  assert.is(provinceHead(AUTHORITY, "toan-quoc"), null);
  assert.equal(provinceHead(AUTHORITY, "dak-lak")?.apart, [
    {
      head: "dak-lak@1975",
      title: "Tỉnh Đắk Lắk, 1975 – 31/12/2003",
      description: "Nay thuộc Đắk Lắk, Lâm Đồng.",
      anchor: "tu-1975",
    },
  ]);
});

test("a unit that alone became another is the same under another name", () => {
  const today = (id: string) => placeOfUnit(AUTHORITY, unitOf(id)).today.map(({ name, isSame }) => [name, isSame]);
  assert.equal(today("thua-thien-hue"), [["Huế", true]]);
  assert.equal(today("ha-tay"), [["Hà Nội", false]]);
  assert.equal(today("bac-kan"), [["Thái Nguyên", false]]);
  assert.equal(today("nghe-tinh"), [
    ["Hà Tĩnh", false],
    ["Nghệ An", false],
  ]);
  assert.equal(today("ha-noi"), []);
});

test("a lineage is all that a unit came from and became, oldest first", () => {
  assert.equal(ids(lineageOf(AUTHORITY, unitOf("ha-tay"))), ["ha-son-binh", "ha-tay", "ha-noi"]);
  assert.equal(ids(lineageOf(AUTHORITY, unitOf("dak-lak@1975"))), [
    "dak-lak@1975",
    "dak-lak@2004",
    "dak-nong",
    "dak-lak",
    "lam-dong",
  ]);
  assert.equal(ids(lineageOf(AUTHORITY, unitOf("son-la"))), ["son-la"]);
});

test("what happened to a unit is told with its day, its resolution and the other units", () => {
  const told = (id: string) =>
    turnsOf(AUTHORITY, unitOf(id)).map(({ date, way, others, partners }) =>
      [date, way, ids(others).join(), ids(partners).join()].filter(Boolean).join(" "),
    );
  assert.equal(told("ha-tay"), ["1991-08-12 split from ha-son-binh", "2008-08-01 joined ha-noi"]);
  assert.equal(told("ha-noi"), ["2008-08-01 joined by ha-tay"]);
  assert.equal(told("hue"), ["2025-01-01 made from thua-thien-hue"]);
  assert.equal(told("thua-thien-hue"), ["1989-07-01 split from binh-tri-thien", "2025-01-01 became hue"]);
  assert.equal(told("ha-giang"), [
    "1991-08-12 split from ha-tuyen",
    "2025-07-01 merged into tuyen-quang tuyen-quang@1991",
  ]);
  assert.equal(told("dong-nai"), ["2025-07-01 merged from binh-phuoc,dong-nai@1976", "2026-04-30 became a city"]);
  assert.equal(told("vung-tau-con-dao"), ["1979-05-30 founded", "1991-08-12 became ba-ria-vung-tau"]);
  assert.equal(told("nghe-tinh"), ["1991-08-12 split into nghe-an,ha-tinh"]);
  assert.is(turnsOf(AUTHORITY, unitOf("ha-tay"))[1]?.act, "Nghị quyết 15/2008/QH12");
  for (const unit of TABLE.units)
    for (const { date, act } of turnsOf(AUTHORITY, unit)) assert.ok(act, `${unit.id} ${date}`);
});

test("a unit's time is written as its first and its last day", () => {
  assert.is(spanOf(unitOf("ha-tay")), "12/8/1991 – 31/7/2008");
  assert.is(spanOf(unitOf("tuyen-quang")), "từ 1/7/2025");
  assert.is(spanOf(unitOf("thai-binh")), "đến 30/6/2025");
  assert.is(spanOf(unitOf("ha-noi")), "");
});

test("the eras are those of 34, 63, 64, 61, 53, 44 and 40 units, the newest first", () => {
  assert.equal(
    erasOf(AUTHORITY).map(({ from, to, units }) => [from, to, units.length]),
    [
      ["2025-07-01", "", 34],
      ["2008-08-01", "2025-07-01", 63],
      ["2004-01-01", "2008-08-01", 64],
      ["1997-01-01", "2004-01-01", 61],
      ["1991-12-26", "1997-01-01", 53],
      ["1989-07-01", "1991-08-12", 44],
      ["1979-05-30", "1989-07-01", 40],
    ],
  );
});

test("a merger to come moves no page: the slugs and anchors that were there stay", () => {
  const addresses = (authority: Authority) => {
    return [...authority.bySlug].flatMap(([slug, units]) => units.map((unit) => `${slug}#${anchorOf(unit)}`));
  };
  for (const [name, slug] of [
    ["Nghệ Tĩnh", "nghe-tinh"],
    ["Hồng Lam", "hong-lam"],
    ["Nghệ An", "nghe-an"],
  ] as const) {
    const { table } = checkProvinces(withMerger(name, slug));
    assert.ok(table);
    const after = new Set(addresses(authorityOf(table)));
    assert.equal(
      addresses(AUTHORITY).filter((address) => !after.has(address)),
      [],
    );
  }
});

test.run();
