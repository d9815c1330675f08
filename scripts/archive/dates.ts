import { DateTime, FixedOffsetZone } from "luxon";

/**
 * A point in the newspaper's time, always at +07:00: a calendar day, and a time of day where the source gave one.
 * Kept as text: the zone database puts Saigon at +08:00 before 1975, so a plain day never passes through UTC.
 */
export interface Moment {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:mm, or "" where only the day is known */
  readonly time: string;
}

export interface DateMistake {
  readonly problem: string;
  readonly advice: string;
}

const VIETNAM = /* @__PURE__ */ FixedOffsetZone.instance(420);
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::[0-5]\d(?:\.\d+)?)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const EXAMPLE = "viết ngày như 2020-10-19, hoặc kèm giờ như 2020-10-19T08:30";

/** Reads a day or a moment (RFC 3339; without an offset it is +07:00) or says what is wrong and what to write. */
export function parseMoment(text: string): Moment | DateMistake {
  if (DAY.test(text)) return existingDay(text) ? { day: text, time: "" } : impossible(text);
  const match = MOMENT.exec(text);
  if (match) {
    const [, day = "", time = "", offset = "+07:00"] = match;
    if (!existingDay(day)) return impossible(text);
    if (!TIME.test(time)) return { problem: `giờ “${text}” không có thật`, advice: EXAMPLE };
    if (offset === "+07:00") return { day, time };
    const instant = DateTime.fromISO(`${day}T${time}${offset}`, { zone: VIETNAM });
    return { day: instant.toFormat("yyyy-MM-dd"), time: instant.toFormat("HH:mm") };
  }
  return misread(text);
}

export function isMistake(value: Moment | DateMistake): value is DateMistake {
  return "problem" in value;
}

/** Remembered, because an archive has many articles of one day and few days. */
const existing = new Map<string, boolean>();

function existingDay(day: string): boolean {
  const known = existing.get(day);
  if (known !== undefined) return known;
  const exists = DateTime.fromISO(day, { zone: VIETNAM }).isValid;
  existing.set(day, exists);
  return exists;
}

function impossible(text: string): DateMistake {
  return { problem: `ngày “${text}” không có trong lịch`, advice: EXAMPLE };
}

function misread(text: string): DateMistake {
  const match = DAY_FIRST.exec(text);
  if (match) {
    const [, first = "", second = "", year = ""] = match;
    const iso = `${year}-${second.padStart(2, "0")}-${first.padStart(2, "0")}`;
    if (existingDay(iso))
      return { problem: `ngày “${text}” không rõ ngày trước hay tháng trước`, advice: `viết ${iso}` };
  }
  return { problem: `“${text}” không phải là ngày`, advice: EXAMPLE };
}

/** ISO 8601 for machines: the plain day, or the moment with its +07:00 offset. */
export function isoMoment({ day, time }: Moment): string {
  return time ? `${day}T${time}:00+07:00` : day;
}

/** ISO 8601 with a time always, as Atom (RFC 4287) and sitemaps of news need it; a plain day is its first minute. */
export function isoInstant({ day, time }: Moment): string {
  return `${day}T${time || "00:00"}:00+07:00`;
}

/** The instant as a Date, for libraries that take nothing else. */
export function instantOf(moment: Moment): Date {
  return new Date(isoInstant(moment));
}

/** The day (YYYY-MM-DD) that an instant falls on in Vietnam. */
export function dayOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: VIETNAM }).toFormat("yyyy-MM-dd");
}

const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;

function weekdayOf(day: string): string {
  return WEEKDAYS[calendarColumn(day)] ?? "";
}

/** "Thứ Năm, 18/1/2024, 09:30 (GMT+7)", or "Thứ Năm, 18/1/2024" where the time is not known. */
export function longDate({ day, time }: Moment): string {
  const date = `${weekdayOf(day)}, ${shortDay(day)}`;
  return time ? `${date}, ${time} (GMT+7)` : date;
}

/** "18/1/2024" */
export function shortDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** The day before a day, both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Monday = 0 … Sunday = 6: the column of a day in a Vietnamese calendar. */
export function calendarColumn(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How many days the month YYYY-MM has. */
export function daysInMonth(month: string): number {
  return DateTime.fromISO(`${month}-01`, { zone: "utc" }).daysInMonth ?? 31;
}

/** The name of a calendar period: "Năm 2024", "Tháng 1 năm 2024", "Thứ Năm, 18/1/2024". */
export function periodTitle(key: string): string {
  const [year = "", month] = key.split("-");
  if (key.length === 10) return longDate({ day: key, time: "" });
  return month ? `Tháng ${Number(month)} năm ${year}` : `Năm ${year}`;
}
