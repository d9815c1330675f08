/**
 * The most that a newspaper needs of anything that writers write: beyond it stands a mistake, such as an article pasted into
 * its title. Texts in UTF-16 code units, lists in entries, files in bytes.
 */
export const LIMITS = {
  title: 300,
  summary: 2_000,
  /** Of a province, a category, a writer, a source. */
  name: 200,
  role: 200,
  org: 200,
  tag: 100,
  caption: 2_000,
  credit: 300,
  alt: 1_000,
  date: 40,
  fileName: 120,
  alias: 200,
  link: 2_000,
  /** Descriptions of the site and of its categories, lines of the imprint. */
  description: 2_000,

  places: 100,
  bylines: 100,
  tags: 100,
  photos: 300,
  aliases: 100,
  imprint: 50,
  categories: 500,
  people: 100_000,
  /** Names that one person writes under. */
  aka: 50,

  /** Between the two lines of dashes of an article. */
  frontMatter: 200_000,
  markdownFile: 2_000_000,
  tableFile: 20_000_000,
  /** The longest side of a picture: no longer one can be written as WebP. */
  pictureSide: 16_383,
  picturePixels: 150_000_000,
} as const;

const format = new Intl.NumberFormat("vi");

/** A number as Vietnamese newspapers print it: 2.000. */
export const printed = (count: number): string => format.format(count);

/** What to say of a text that is longer than a limit. */
export function tooLong(name: string, length: number, limit: number): { what: string; advice: string } {
  return { what: `${name} dài ${printed(length)} ký tự`, advice: `rút còn nhiều nhất ${printed(limit)} ký tự` };
}

/** What a schema says of a text that is longer than a limit. */
export const longerThan = (name: string, limit: number) => (issue: { readonly input?: unknown }) => {
  const { what, advice } = tooLong(name, String(issue.input).length, limit);
  return `${what} — ${advice}`;
};

/** What a schema says of a list with more entries than a limit. */
export const moreThan = (name: string, limit: number) => (issue: { readonly input?: unknown }) =>
  `${name} có ${printed((issue.input as readonly unknown[]).length)} mục — giữ nhiều nhất ${printed(limit)} mục`;
