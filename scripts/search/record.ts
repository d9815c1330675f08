import type { CustomRecord } from "pagefind";
import type { Moment } from "../archive/dates.ts";
import { indexForm } from "../archive/search.ts";
import { canonical } from "../archive/text.ts";
import { articleDay } from "../archive/urls.ts";

/** An article as search knows it, in plain text. */
export interface SearchRecord {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** The body as plain text. */
  readonly text: string;
  readonly date: Moment;
  /** Names as readers see them; the first is the kicker of the hit. */
  readonly provinces: readonly string[];
  readonly category: string;
  readonly bylines: readonly string[];
  readonly tags: readonly string[];
}

/**
 * The record that Pagefind indexes. The title opens the content, because positions of matched words are known only
 * there; names of places, people and tags close it, so that they are found like any other word. Filter values stay
 * as readers see them. Throws where the path does not lie under the record's day.
 */
export function pagefindRecord(record: SearchRecord): CustomRecord {
  const { path, date } = record;
  if (articleDay(path) !== date.day) throw new Error(`${path} does not lie under its day ${date.day}`);
  const names = [...record.provinces, ...record.bylines, ...record.tags].join(" · ");
  const content = [record.title, record.summary, record.text, names].filter((part) => part !== "").join("\n");
  return {
    url: path,
    language: "vi",
    content: indexForm(canonical(content)),
    meta: { title: indexForm(canonical(record.title)) },
    filters: {
      ...(record.provinces.length > 0 ? { province: record.provinces.map(canonical) } : {}),
      category: [canonical(record.category)],
    },
    sort: { date: `${date.day}T${date.time || "00:00"} ${path}` },
  };
}
