import { isoInstant } from "../archive/dates.ts";
import { bodyOf } from "../archive/source.ts";
import { compareAscii } from "../archive/text.ts";
import { articleText } from "./article-text.ts";
import type { Manuscript } from "./manuscript.ts";
import { freeName } from "./names.ts";

/** A manuscript with its place in the content folder. */
export interface Filed {
  readonly manuscript: Manuscript;
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
  /** The places that were provinces on the day. */
  readonly places: readonly string[];
  /** False where the same text already stands there. */
  readonly isNew: boolean;
  /** Whether another article had the name that the title gives. */
  readonly isRenamed: boolean;
}

/** What filing asks of the folder and its tables. */
export interface Setting {
  readonly isPlace: (name: string, day: string) => boolean;
  readonly categorySlug: (name: string) => string;
  /** The text of a file below the content folder, or null where there is none. */
  readonly standing: (file: string) => string | null;
}

/**
 * Gives every manuscript its file. The order in which they come does not matter: they are named from the oldest, those
 * of one moment by id. A file is never replaced; where a name is taken by an article of the same day with the same
 * body, that is this article, whatever has been mended in its front matter since; by any other, -2, -3, … follows.
 */
export function fileAll(manuscripts: readonly Manuscript[], setting: Setting): Filed[] {
  const placed = new Map<string, string>();
  const standing = (file: string): string | null => placed.get(file) ?? setting.standing(file);
  return [...manuscripts].sort(compareManuscripts).map((manuscript) => {
    const { day } = manuscript.date;
    const places = manuscript.places.filter((name) => setting.isPlace(name, day));
    const text = articleText(manuscript, places, setting.categorySlug(manuscript.category));
    const folder = `articles/${day.slice(0, 4)}/${day.slice(5, 7)}`;
    const fileOf = (name: string): string => `${folder}/${name}.md`;
    const isFree = (name: string): boolean => {
      const there = standing(fileOf(name));
      return there === null || isSameArticle(there, text);
    };
    const name = freeName(manuscript.title, "bai", isFree);
    const isRenamed = name !== freeName(manuscript.title, "bai", () => true);
    const file = fileOf(name);
    const isNew = standing(file) === null;
    placed.set(file, text);
    return { manuscript, file, text, places, isNew, isRenamed };
  });
}

function compareManuscripts(a: Manuscript, b: Manuscript): number {
  return (
    compareAscii(isoInstant(a.date), isoInstant(b.date)) ||
    compareAscii(a.id, b.id) ||
    compareAscii(JSON.stringify(a), JSON.stringify(b))
  );
}

const DAY = /^date: *["']?(\d{4}-\d{2}-\d{2})/m;

function isSameArticle(standing: string, text: string): boolean {
  const there = standing.replaceAll("\r\n", "\n");
  return DAY.exec(there)?.[1] === DAY.exec(text)?.[1] && bodyOf(there).trim() === bodyOf(text).trim();
}
