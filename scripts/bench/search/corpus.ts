import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../../archive/failure.ts";
import { canonical, slugOf } from "../../archive/text.ts";
import { articlePath } from "../../archive/urls.ts";
import type { SearchRecord } from "../../search/record.ts";
import { type Choices, choicesFor } from "../choices.ts";
import { WRITERS } from "../newsroom.ts";
import { headline, sentence } from "../prose.ts";
import { CATEGORIES } from "../words.ts";

/** A text of the sample: real articles, which are read here and never kept. */
export interface SampleText {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** Reads a sample: JSON lines with `title`, `body` and perhaps `sapo`, plain or gzipped. */
export function readSample(file: string): SampleText[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
  return lines.map((line, index) => {
    const { title, sapo, body } = JSON.parse(line) as Record<string, unknown>;
    if (typeof title !== "string" || typeof body !== "string")
      throw new Failure(
        2,
        `Line ${index + 1} of ${file} has no title and body.`,
        "Name a file of articles as JSON lines.",
      );
    return { title, summary: typeof sapo === "string" ? sapo : "", text: body };
  });
}

/** The years that the bench's articles are spread over, oldest first. */
const FIRST_YEAR = 2005;
const YEARS = 21;
const SYLLABLES = [350, 850] as const;
const PURPOSE = 7;

const PLACES = "Hà Nội|TP. Hồ Chí Minh|Đà Nẵng|Đắk Lắk|Bà Rịa - Vũng Tàu|Hà Tây|Tuyên Quang|Cần Thơ|Hòa Bình|Huế"
  .split("|")
  .map((name) => ({ slug: slugOf(name), name }));

/** A year of a corpus: its articles have the numbers from one to before another. */
export interface BenchYear {
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

/** The years of a corpus of `size` articles spread evenly over 21 years, oldest first. */
export function benchYears(size: number): BenchYear[] {
  const years: BenchYear[] = [];
  for (let from = 0; from < size; from = years.at(-1)?.to ?? size) {
    const year = dayOf(from, size).slice(0, 4);
    let to = from + 1;
    while (to < size && dayOf(to, size).startsWith(year)) to++;
    years.push({ year, from, to });
  }
  return years;
}

/**
 * The articles of a year, oldest first: those of the sample as they are, spread among the rest, and the rest made up
 * of sentences of the sample; of generated prose where there is no sample. The same for the same arguments.
 */
export function* benchRecords(
  size: number,
  sample: readonly SampleText[],
  { from, to }: BenchYear,
): Generator<SearchRecord> {
  const sentences = sample.map(({ text }) => sentencesOf(text));
  const step = sample.length > 0 ? Math.max(1, Math.floor(size / sample.length)) : size + 1;
  for (let index = from; index < to; index++) {
    const choose = choicesFor(PURPOSE, index);
    const own = index % step === 0 ? sample[index / step] : undefined;
    yield recordOf(index, size, own ?? madeUp(choose, sample, sentences), choose);
  }
}

function dayOf(index: number, size: number): string {
  const first = Date.UTC(FIRST_YEAR, 0, 1);
  const days = (Date.UTC(FIRST_YEAR + YEARS, 0, 1) - first) / 86_400_000;
  return new Date(first + Math.floor((index * days) / size) * 86_400_000).toISOString().slice(0, 10);
}

function recordOf(index: number, size: number, { title, summary, text }: SampleText, choose: Choices): SearchRecord {
  const [category] = choose.favour(CATEGORIES);
  const { id, name } = choose.favour(WRITERS);
  return {
    path: articlePath(dayOf(index, size), `bai-${index}`),
    title: canonical(title),
    summary: canonical(summary),
    text: canonical(text),
    places: [choose.favour(PLACES)],
    category,
    bylines: [{ slug: id, name }],
    tags: [],
  };
}

function madeUp(choose: Choices, sample: readonly SampleText[], sentences: readonly (readonly string[])[]): SampleText {
  const long = choose.between(...SYLLABLES);
  const parts: string[] = [];
  const lengthOf = (text: string) => text.split(" ").length;
  if (sample.length === 0) {
    for (let length = 0; length < long; length += lengthOf(parts.at(-1) ?? "")) parts.push(sentence(choose));
    return { title: headline(choose), summary: sentence(choose), text: parts.join(" ") };
  }
  for (let length = 0; length < long; ) {
    const source = choose.pick(sentences);
    const from = choose.between(0, source.length - 1);
    const some = source.slice(from, from + choose.between(1, 4));
    parts.push(...some);
    length += some.reduce((sum, one) => sum + lengthOf(one), 0);
  }
  return { title: choose.pick(sample).title, summary: parts.shift() ?? "", text: parts.join(" ") };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence.length > 0);
}
