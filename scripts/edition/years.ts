import { Failure } from "../archive/failure.ts";

/** The years that "1999,2005-2010" names, or a Failure. */
export function parseYears(text: string): ReadonlySet<string> {
  const years = text.split(",").flatMap((piece) => {
    const [, first, last = first] = /^\s*(\d{4})(?:-(\d{4}))?\s*$/.exec(piece) ?? [];
    if (first === undefined || Number(last) < Number(first)) {
      throw new Failure(
        2,
        `“${piece}” names no years.`,
        "Give years and ranges of years, such as --years 1999,2005-2010.",
      );
    }
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
      String(Number(first) + index).padStart(4, "0"),
    );
  });
  return new Set(years);
}

/** Years in few characters, as parseYears takes them: "1999,2005-2010". */
export function yearsText(years: Iterable<string>): string {
  const ranges: [first: number, last: number][] = [];
  for (const year of [...years].map(Number).sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && range[1] >= year - 1) range[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map((range) => [...new Set(range)].map((year) => String(year).padStart(4, "0")).join("-")).join(",");
}
