import { isMistake, type Moment, parseMoment } from "../archive/dates.ts";
import { fold } from "../archive/text.ts";
import { looksLikeName, writersOf } from "./bylines.ts";
import { linesOf } from "./clean.ts";
import { creditedCaption, type Known, type Reading, type Refusal } from "./manuscript.ts";

/** "TTXVN - Sáng 18/1, …", "Tuyên Quang (TTXVN) – Sáng 18/1, …" */
const SLUG_LINE =
  /^(?:(?<place>\p{Lu}[\p{L} .-]{1,30}?) )?\(?(?<agency>TTXVN|VNA|VNP|BNEWS|VOV|VTV|NDO|TPO|PLO|SGGP|QĐND|CAND)\)? *[-–—] */u;
/** "sáng 18/1", "ngày 18/1/2024", "chiều (18-1)" */
const NUMERIC_DAY =
  /(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya|ngày|nay) *(?:ngày *)?\(?(?:ngày *)?(?<day>\d{1,2})[/.-](?<month>1[0-2]|0?[1-9])(?!\d)(?:[/.-](?<year>\d{4})(?!\d)|(?![/.-]\d))/iu;
/** "sáng 18 tháng 1", "ngày 18 tháng 1 năm 2024" */
const WORDED_DAY =
  /(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya|ngày|nay) *(?:ngày *)?\(?(?:ngày *)?(?<day>\d{1,2}) tháng (?<month>1[0-2]|0?[1-9])(?!\d)(?:(?: năm |\/)(?<year>\d{4}))?/iu;
const OPENS_WITH_DAY =
  /^(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya|ngày|nay) *(?:ngày *)?\(?\d{1,2}(?:[/.-]| tháng )\d/iu;
const CLOSING = "./.";

/**
 * Reads a wire article saved as plain text: section line, title, province, sapo, then from the dateline on the body,
 * closed by "./." (which is printed), the byline, and "Xem thêm" with the links behind it, which are dropped. Credited
 * captions may stand anywhere. A line that fits no other place is body: no word is lost. The year is the dateline's,
 * else the known one; a known date goes before both. Refuses a text without title, body or whole date.
 */
export function readWire(name: string, text: string, known: Known): Reading {
  const lines = linesOf(text).flatMap((line) => line.split(/(?<=\.\/\.) /));
  const [category = "", title = "", ...rest] = lines;
  const captions = rest.flatMap((line) => creditedCaption(line) ?? []);
  const { head, body } = parts(rest.filter((line) => creditedCaption(line) === null));
  const [dateline = "", ...paragraphs] = body.paragraphs;
  if (title === "") return refuse(name, "không có tiêu đề", "dòng 1 là chuyên mục, dòng 2 là tiêu đề");
  if (dateline === "") return refuse(name, "không có nội dung", "thêm nội dung bài sau sapo");

  const date = dateOf(name, dateline, known);
  if ("reason" in date) return date;
  const { place = "", agency = "" } = SLUG_LINE.exec(dateline)?.groups ?? {};
  const opening = place === "" ? "" : `${place} - `;
  return {
    id: name,
    title,
    date,
    places: head.places,
    category,
    writers: body.byline.flatMap(writersOf),
    summary: head.summary,
    captions,
    origin: agency,
    paragraphs: [dateline.replace(SLUG_LINE, opening), ...paragraphs],
  };
}

interface Parts {
  readonly head: { readonly places: readonly string[]; readonly summary: string };
  readonly body: { readonly byline: readonly string[]; readonly paragraphs: readonly string[] };
}

/** The lines after the title, without captions. Where no line is a dateline, the sapo is one line. */
function parts(lines: readonly string[]): Parts {
  const named = looksLikePlace(lines[0] ?? "") ? 1 : 0;
  const dateline = lines.findIndex((line) => SLUG_LINE.test(line) || OPENS_WITH_DAY.test(line));
  const start = dateline >= named ? dateline : named + 1;
  return {
    head: {
      places: lines.slice(0, named).flatMap((line) => line.split(/[,;]/).map((place) => place.trim())),
      summary: lines.slice(named, start).join(" "),
    },
    body: withoutTail(lines.slice(start)),
  };
}

function withoutTail(lines: readonly string[]): Parts["body"] {
  const closing = lines.findLastIndex((line) => line.endsWith(CLOSING));
  const more = lines.findIndex((line, index) => index > closing && /^xem them\W*$/.test(fold(line)));
  const kept = more < 0 ? lines : lines.slice(0, more);
  const end = closing < 0 ? kept.length - 1 : closing + 1;
  const tail = kept.slice(end);
  const byline = tail.filter((line) => writersOf(line).every((writer) => looksLikeName(writer.name)));
  return { byline, paragraphs: [...kept.slice(0, end), ...tail.filter((line) => !byline.includes(line))] };
}

/** A short line of a few words without a sentence's end: "Tuyên Quang", "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu". */
function looksLikePlace(line: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.,; -]*[\p{L}\p{M}]$/u.test(line) && line.length <= 60 && line.split(" ").length <= 8;
}

function dateOf(name: string, dateline: string, known: Known): Moment | Refusal {
  const match = [NUMERIC_DAY, WORDED_DAY].map((pattern) => pattern.exec(dateline)).find((found) => found !== null);
  const { day = "", month = "", year = known.year } = match?.groups ?? {};
  if (known.date === "" && day === "")
    return refuse(name, "không có ngày ở đầu bài", "thêm --date, như --date 2024-01-18");
  if (known.date === "" && year === "") {
    return refuse(name, `đầu bài có ngày ${day}/${month} mà không có năm`, "thêm --year, như --year 2024");
  }
  const date = parseMoment(known.date || `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return isMistake(date) ? refuse(name, date.problem, date.advice) : date;
}

function refuse(at: string, reason: string, advice: string): Refusal {
  return { at, reason, advice };
}
