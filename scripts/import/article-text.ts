import { stringify } from "yaml";
import { isoMoment } from "../archive/dates.ts";
import { UNKNOWN } from "../archive/frontmatter.ts";
import type { Writer } from "./bylines.ts";
import type { Caption, Manuscript } from "./manuscript.ts";
import { escapeParagraph } from "./markdown.ts";

/** The Markdown file of a manuscript: front matter in the order in which a newspaper prints it, then the paragraphs. */
export function articleText(manuscript: Manuscript, places: readonly string[], category: string): string {
  const { title, date, writers, summary, captions, origin, paragraphs } = manuscript;
  const front = {
    title,
    date: isoMoment(date),
    province: oneOrMore(places),
    category,
    byline: oneOrMore(writers.map(bylineOf)),
    ...(summary === "" ? {} : { summary }),
    ...(captions.length === 0 ? {} : { photos: captions.map(photoOf) }),
    ...(origin === "" ? {} : { source: origin }),
  };
  const body = paragraphs.map(escapeParagraph).join("\n\n");
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n`;
}

function oneOrMore<T>(values: readonly T[]): T | readonly T[] | typeof UNKNOWN {
  const [first = UNKNOWN, ...others] = values;
  return others.length === 0 ? first : values;
}

function bylineOf({ name, org }: Writer): string | Writer {
  return org === "" ? name : { name, org };
}

function photoOf({ caption, credit }: Caption): Partial<Caption> {
  return { ...(caption === "" ? {} : { caption }), ...(credit === "" ? {} : { credit }) };
}
