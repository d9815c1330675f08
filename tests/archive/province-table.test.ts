import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblem } from "../../scripts/archive/problems.ts";
import { checkProvinces, isValid, type ProvinceTable, type Unit } from "../../scripts/archive/province-table.ts";
import { isReserved } from "../../scripts/archive/text.ts";
import { TABLE, withMerger } from "./province-table.ts";

/** What is said of the table after an edit, without its place. */
function saidOf(edit: (table: { -readonly [K in keyof ProvinceTable]: ProvinceTable[K] }) => unknown): string[] {
  const table = JSON.parse(JSON.stringify(TABLE)) as ProvinceTable;
  edit(table);
  return checkProvinces(JSON.stringify(table, null, 2)).problems.map(formatProblem);
}

const find = (table: ProvinceTable, id: string) =>
  table.units.find((one) => one.id === id) as { -readonly [K in keyof Unit]: Unit[K] };

test("the table holds 113 units under 86 slugs, and as many on each day as there were in the country", () => {
  assert.is(TABLE.units.length, 113);
  assert.is(new Set(TABLE.units.map(({ slug }) => slug)).size, 86);
  assert.ok(TABLE.units.every(({ slug }) => !isReserved(slug)));
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
    assert.is(TABLE.units.filter((unit) => isValid(unit, day)).length, total, day);
  }
});

test("a table with a merger that has not happened is sound, under an old name, a new one, and one of the two", () => {
  for (const [name, slug] of [
    ["Nghệ Tĩnh", "nghe-tinh"],
    ["Hồng Lam", "hong-lam"],
    ["Nghệ An", "nghe-an"],
  ] as const)
    assert.equal(checkProvinces(withMerger(name, slug)).problems, []);
});

test("text that is no JSON, or of another shape, is refused where it is wrong", () => {
  const said = (text: string) => checkProvinces(text).problems.map(formatProblem);
  assert.equal(said('{\n "units": [],\n}'), [
    "provinces.json:3:1  JSON không đọc được — xem lại dấu phẩy, ngoặc kép và ngoặc đóng",
  ]);
  assert.equal(said("[]"), [
    "provinces.json:1:1  bảng phải là { resolutions, regions, units } — so lại với bảng tỉnh thành gốc",
  ]);
  assert.equal(
    saidOf((table) => {
      find(table, "ha-tay").validTo = "2008/8/1";
      Object.assign(find(table, "ha-noi"), { alias: "HN" });
    }).map((line) => line.replace(/:\d+:\d+/, "")),
    [
      "provinces.json  không có khóa “alias” — có phải là “aliases”?",
      "provinces.json  phải là năm, tháng hoặc ngày — viết như: 1976, 1976-02 hoặc 2025-07-01",
    ],
  );
});

test("what the years of units do not agree on is said at the unit, with its line", () => {
  const [line = ""] = saidOf((table) => {
    find(table, "ha-tay").validTo = "2008-08-02";
  });
  const text = JSON.stringify(TABLE, null, 2).split("\n");
  const [, number = "0"] = /^provinces\.json:(\d+):\d+ /.exec(line) ?? [];
  assert.match(text[Number(number) - 1] ?? "", /"validTo": "2008-08-01"|"units": 63/);
});

test("every way in which a table can contradict itself is found", () => {
  const wrong = (edit: Parameters<typeof saidOf>[0]) => saidOf(edit).map((line) => line.replace(/^\S+ {2}/, ""));
  assert.ok(
    wrong((table) => {
      find(table, "ha-tay").validTo = "2008-08-02";
    }).includes("ha-tay: không có nghị quyết nào ngày 2008-08-02 — thêm vào resolutions, hoặc sửa ngày"),
  );
  assert.equal(
    wrong((table) => {
      find(table, "ha-tay").successors = ["ha-noy"];
    }),
    ["ha-tay: ngày 2008-08-01 không có đơn vị “ha-noy” — ghi id của đơn vị có từ ngày ấy"],
  );
  assert.equal(
    wrong((table) => {
      find(table, "ha-giang").successors = ["thai-nguyen"];
      find(table, "tuyen-quang@1991").successors = ["thai-nguyen"];
    }),
    [
      "tuyen-quang: không đơn vị nào chuyển thành “tuyen-quang” ngày 2025-07-01 — ghi id này vào successors của đơn vị cũ, hoặc sửa ngày",
    ],
  );
  assert.ok(
    wrong((table) => {
      find(table, "ha-tay").name = "Hà Nội";
      find(table, "ha-tay").slug = "ha-noi";
    }).includes("ha-tay: có hai “Hà Nội” cùng lúc — sửa validFrom hoặc validTo"),
  );
  assert.equal(
    wrong((table) => {
      const at = table.resolutions.findIndex(({ date }) => date === "2025-07-01");
      table.resolutions = table.resolutions.map((one, index) => (index === at ? { ...one, units: 35 } : one));
    }),
    ["từ ngày 2025-07-01 bảng có 34 đơn vị, không phải 35 — xem lại validFrom và validTo của các đơn vị"],
  );
  assert.equal(
    wrong((table) => {
      find(table, "son-la").slug = "sonla";
    }),
    ["son-la: slug khác tên — viết son-la"],
  );
  assert.equal(
    wrong((table) => {
      find(table, "son-la").region = "tay-bac";
    }).map((line) => line.split(" — ")[0]),
    ["son-la: không có vùng “tay-bac”"],
  );
  assert.equal(
    wrong((table) => {
      find(table, "dong-nai").laterKinds = [{ from: "2026-05-01", kind: "city" }];
    }),
    ["dong-nai: đổi loại vào ngày không có nghị quyết — thêm vào resolutions, hoặc sửa ngày"],
  );
  assert.equal(
    wrong((table) => {
      delete find(table, "ha-tay").validTo;
    })[0],
    "từ ngày 2008-08-01 bảng có 64 đơn vị, không phải 63 — xem lại validFrom và validTo của các đơn vị",
  );
});

test.run();
