import { captionParts } from "../archive/captions.ts";
import type { Moment } from "../archive/dates.ts";
import type { Writer } from "./bylines.ts";

/** A caption that lost its photograph on the way. */
export interface Caption {
  readonly caption: string;
  readonly credit: string;
}

/** An article as its source gives it, cleaned but not yet filed. What the source is silent about is "" or []. */
export interface Manuscript {
  /** Orders articles of the same moment; never printed. */
  readonly id: string;
  readonly title: string;
  readonly date: Moment;
  /** Places as named, whether or not such a province existed on the day. */
  readonly places: readonly string[];
  readonly category: string;
  readonly writers: readonly Writer[];
  readonly summary: string;
  readonly captions: readonly Caption[];
  readonly origin: string;
  /** One line each, plain text. */
  readonly paragraphs: readonly string[];
}

/** An article that cannot be imported: what is wrong, what to do, and where it stands in the input. */
export interface Refusal {
  readonly at: string;
  readonly reason: string;
  readonly advice: string;
}

export type Reading = Manuscript | Refusal;

/** What the person who imports knows better than the text: "" where nothing was said. */
export interface Known {
  /** YYYY */
  readonly year: string;
  /** A day or a moment, for `parseMoment`. */
  readonly date: string;
}

export function isRefusal(reading: Reading): reading is Refusal {
  return "reason" in reading;
}

const CREDITED = /\((?:ảnh|nguồn ảnh|minh họa|đồ họa)\s*:[^()]+\)\.?$/iu;

/** "Quang cảnh. (Ảnh: Lê An/TTXVN)" as caption and credit, or null where a line does not end in a credit in brackets. */
export function creditedCaption(line: string): Caption | null {
  return CREDITED.test(line) ? captionParts(line) : null;
}
