import { z } from "zod";
import { captionParts } from "../archive/captions.ts";
import { isMistake, parseMoment } from "../archive/dates.ts";
import { writersOf } from "./bylines.ts";
import { clean, linesOf } from "./clean.ts";
import type { Known, Reading } from "./manuscript.ts";

const silent = z
  .string()
  .nullish()
  .transform((text) => text ?? "");

const row = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => String(id ?? "")),
  title: silent,
  body: silent,
  category: silent,
  date: silent,
  sapo: silent,
  author: silent,
  byline_guess: silent,
  captions: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform((captions) => captions ?? []),
  source: silent,
  province_lead: silent,
});

/**
 * Reads one article from a line of JSON; keys that are not known here are left aside. `author` is the source's own
 * word and goes before `byline_guess`, which was read off the end of the body: the words stay there too, because a
 * guess must not change a text. `province_lead` is taken as the place; `provinces`, which are mentions, are not. A
 * known date is for rows that have none. Refuses a line that is no such object, and an article without title, body or
 * date: an archive must not invent them.
 */
export function readJsonLine(at: string, line: string, known: Known): Reading {
  const parsed = row.safeParse(parseJson(line), { reportInput: false });
  if (!parsed.success) {
    const key = parsed.error.issues[0]?.path.join(".") ?? "";
    return key === ""
      ? { at, reason: "không phải một đối tượng JSON", advice: 'mỗi dòng là một bài, như {"title": …, "body": …}' }
      : { at, reason: `khóa “${key}” không phải là chữ`, advice: "viết giá trị trong ngoặc kép" };
  }
  const { data } = parsed;
  const title = clean(data.title);
  const paragraphs = linesOf(data.body);
  const date = parseMoment(clean(data.date) || known.date);
  if (title === "") return { at, reason: "không có tiêu đề (title)", advice: "thêm tiêu đề vào dòng này" };
  if (paragraphs.length === 0) return { at, reason: "không có nội dung (body)", advice: "thêm nội dung vào dòng này" };
  if (isMistake(date)) return { at, reason: "không có ngày (date) đọc được", advice: date.advice };
  return {
    id: data.id,
    title,
    date,
    places: [clean(data.province_lead)].filter((place) => place !== ""),
    category: clean(data.category),
    writers: writersOf(clean(data.author) || clean(data.byline_guess)),
    summary: clean(data.sapo),
    captions: [data.captions].flat().flatMap(linesOf).map(captionParts),
    origin: clean(data.source),
    paragraphs,
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
