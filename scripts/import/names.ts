import { isReserved, slugOf } from "../archive/text.ts";

const LONGEST = 80;

/**
 * The first free name for something: the slug of its title, then the same with -2, -3, …, never longer than a slug may
 * be. A slug that is reserved starts at -2; a title without letter or digit is called `otherwise`.
 */
export function freeName(title: string, otherwise: string, isFree: (name: string) => boolean): string {
  const slug = slugOf(title, LONGEST) || otherwise;
  if (!isReserved(slug) && isFree(slug)) return slug;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const name = slugOf(slug, LONGEST - suffix.length) + suffix;
    if (isFree(name)) return name;
  }
}
