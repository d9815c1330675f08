import { test } from "uvu";
import * as assert from "uvu/assert";
import { gazetteer } from "../../scripts/archive/gazetteer.ts";
import { AUTHORITY } from "./province-table.ts";

const names = gazetteer(AUTHORITY);
const of = (slug: string) => names.find((name) => name.slug === slug);

test("every name is there once, in the order of the Vietnamese alphabet", () => {
  assert.is(names.length, 86);
  assert.equal([names[0]?.title, names.at(-1)?.title], ["An Giang", "Yên Bái"]);
  const at = (title: string) => names.findIndex((name) => name.title === title);
  assert.ok(at("Cửu Long") < at("Đà Nẵng") && at("Đồng Tháp") < at("Gia Lai"));
});

test("a name of today leads to the former ones that are all in it, a former one to what it is in", () => {
  assert.equal(of("ha-noi")?.former, ["ha-tay"]);
  assert.equal(of("ha-tay")?.today, ["ha-noi"]);
  assert.equal(of("phu-tho")?.former, ["hoa-binh", "vinh-phu", "vinh-phuc"]);
  assert.equal([of("nghe-tinh")?.today, of("nghe-tinh")?.former], [["ha-tinh", "nghe-an"], []]);
  assert.equal(of("dak-lak")?.today, ["dak-lak"]);
  assert.not.ok(of("ha-noi")?.former.includes("ha-son-binh"));
});

test("an alias has the time of the unit that was called so", () => {
  const called = names.flatMap(({ slug, aliases }) =>
    aliases.filter(({ name }) => name === "Vũng Tàu").map(({ from, to }) => [slug, from, to]),
  );
  assert.equal(called, [
    ["ba-ria-vung-tau", "1991-08-12", "2025-07-01"],
    ["vung-tau-con-dao", "1979-05-30", "1991-08-12"],
  ]);
  assert.equal(of("dak-lak")?.times, [
    { from: "1975", to: "2004-01-01" },
    { from: "2004-01-01", to: "2025-07-01" },
    { from: "2025-07-01", to: "" },
  ]);
});

test.run();
