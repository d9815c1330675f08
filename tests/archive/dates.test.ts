import { execFileSync } from "node:child_process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  calendarColumn,
  dayOf,
  daysInMonth,
  instantOf,
  isMistake,
  isoInstant,
  isoMoment,
  longDate,
  parseMoment,
  periodTitle,
  shortDay,
} from "../../scripts/archive/dates.ts";
import { ROOT } from "../../scripts/edition/paths.ts";

const A_DAY = "viết ngày như 2020-10-19, hoặc kèm giờ như 2020-10-19T08:30";

test("a day alone is that day, in every year of a century", () => {
  for (let time = Date.UTC(1930, 0, 1); time < Date.UTC(2031, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    assert.equal(parseMoment(day), { day, time: "" });
  }
});

test("a moment without an offset is Vietnam's", () => {
  assert.equal(parseMoment("2024-01-18T09:30"), { day: "2024-01-18", time: "09:30" });
  assert.equal(parseMoment("2024-01-18 09:30"), { day: "2024-01-18", time: "09:30" });
  assert.equal(parseMoment("2024-01-18T09:30:59.123"), { day: "2024-01-18", time: "09:30" });
  assert.equal(parseMoment("1968-01-18T00:30"), { day: "1968-01-18", time: "00:30" });
});

test("a moment with an offset is moved to Vietnam, over midnight and over the year too", () => {
  assert.equal(parseMoment("2024-01-18T09:30+07:00"), { day: "2024-01-18", time: "09:30" });
  assert.equal(parseMoment("2024-01-18T16:59Z"), { day: "2024-01-18", time: "23:59" });
  assert.equal(parseMoment("2024-01-18T17:00Z"), { day: "2024-01-19", time: "00:00" });
  assert.equal(parseMoment("2023-12-31T17:00:00Z"), { day: "2024-01-01", time: "00:00" });
  assert.equal(parseMoment("2024-03-01T01:00+09:00"), { day: "2024-02-29", time: "23:00" });
  assert.equal(parseMoment("2024-01-18T09:30+0530"), { day: "2024-01-18", time: "11:00" });
  assert.equal(parseMoment("2024-01-18 09:30 -10:00"), { day: "2024-01-19", time: "02:30" });
});

test("what does not exist is refused with an example", () => {
  assert.equal(parseMoment("2023-02-29"), { problem: "ngày “2023-02-29” không có trong lịch", advice: A_DAY });
  assert.equal(parseMoment("2024-01-18T24:00"), { problem: "giờ “2024-01-18T24:00” không có thật", advice: A_DAY });
  assert.equal(parseMoment("19/10/2020"), {
    problem: "ngày “19/10/2020” không rõ ngày trước hay tháng trước",
    advice: "viết 2020-10-19",
  });
  for (const text of [
    "",
    "2024",
    "2024-01",
    "20240118",
    "31/2/2024",
    "2024-01-18T09",
    "2024-01-18T09:30+15:00",
    " 2024-01-18",
  ]) {
    assert.equal(parseMoment(text), { problem: `“${text}” không phải là ngày`, advice: A_DAY });
  }
  assert.is(isMistake(parseMoment("2023-02-29")), true);
  assert.is(isMistake(parseMoment("2024-02-29")), false);
});

test("a date is printed as a Vietnamese newspaper prints it, every day of the week", () => {
  assert.is(longDate({ day: "2024-01-18", time: "09:30" }), "Thứ Năm, 18/1/2024, 09:30 (GMT+7)");
  assert.is(longDate({ day: "2024-01-18", time: "" }), "Thứ Năm, 18/1/2024");
  const week = ["2024-01-15", "2024-01-16", "2024-01-17", "2024-01-18", "2024-01-19", "2024-01-20", "2024-01-21"];
  assert.equal(
    week.map((day) => longDate({ day, time: "" }).split(",")[0]),
    ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"],
  );
  assert.equal(week.map(calendarColumn), [0, 1, 2, 3, 4, 5, 6]);
  assert.is(shortDay("2005-12-03"), "3/12/2005");
});

test("a period is titled by its year, its month or its day", () => {
  assert.is(periodTitle("2024"), "Năm 2024");
  assert.is(periodTitle("2024-01"), "Tháng 1 năm 2024");
  assert.is(periodTitle("2024-01-18"), "Thứ Năm, 18/1/2024");
  assert.equal(["2023-02", "2024-02", "2024-12", "1900-02"].map(daysInMonth), [28, 29, 31, 28]);
});

test("machines are told the plain day, or the moment with Vietnam's offset", () => {
  assert.is(isoMoment({ day: "2024-01-18", time: "" }), "2024-01-18");
  assert.is(isoMoment({ day: "2024-01-18", time: "09:30" }), "2024-01-18T09:30:00+07:00");
  assert.is(isoInstant({ day: "2024-01-18", time: "" }), "2024-01-18T00:00:00+07:00");
  assert.is(instantOf({ day: "2024-01-18", time: "" }).toISOString(), "2024-01-17T17:00:00.000Z");
});

test("the day of an instant is that of Vietnam", () => {
  assert.is(dayOf(new Date("2024-01-17T16:59:59Z")), "2024-01-17");
  assert.is(dayOf(new Date("2024-01-17T17:00:00Z")), "2024-01-18");
});

test("what is read and printed is the same in every time zone and language of the machine", () => {
  const program = `
    import { parseMoment, longDate, instantOf, calendarColumn, daysInMonth } from "./scripts/archive/dates.ts";
    const read = ["1968-01-18", "1974-06-30T23:30", "2024-03-31T02:30", "2024-01-18T17:00Z"].map(parseMoment);
    console.log(JSON.stringify([read, read.map(longDate), read.map(instantOf), calendarColumn("2024-01-18"), daysInMonth("2024-02")]));`;
  const printed = ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"].map((TZ) =>
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, TZ, LANG: TZ === "UTC" ? "C" : "vi_VN.UTF-8" },
    }),
  );
  assert.match(printed[0] ?? "", '"Thứ Năm, 18/1/1968","Chủ nhật, 30/6/1974, 23:30 (GMT+7)"');
  assert.equal(new Set(printed).size, 1);
});

test.run();
