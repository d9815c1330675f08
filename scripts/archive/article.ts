import type { Moment } from "./dates.ts";
import type { Position } from "./problems.ts";

/** Where an article happened, as it is filed: a unit of the authority valid on its day, the whole country, or abroad. */
export interface Place {
  /** The unit's id in provinces.json, or `toan-quoc` / `quoc-te`. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Its code in ISO 3166-2, or "". */
  readonly iso: string;
  /** What a former unit became: the units of today, in the order of the alphabet. Empty for all other places. */
  readonly today: readonly PlaceToday[];
}

/** A unit of today, as a former one names it. */
export interface PlaceToday extends Omit<Place, "today"> {
  /** Whether the former unit alone became it, under another name. */
  readonly isSame: boolean;
}

/** Who wrote it, as printed. `slug` is the byline's list; people.yaml may give it another than the name's own. */
export interface Byline {
  readonly name: string;
  readonly slug: string;
  readonly role: string;
  readonly org: string;
}

export interface Tag {
  readonly name: string;
  readonly slug: string;
}

/** A photograph of an article. `file` is null where only the caption survived; such a caption is printed as a note. */
export interface Photo {
  /** Path of the file below the content folder. */
  readonly file: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A link as written, and where in its file. */
export interface LinkUse extends Position {
  readonly href: string;
}

/** What other steps need to know of a body without holding it. */
export interface BodyFacts {
  /** SHA-256 of the body text, hex: the renderer refuses a body that has changed since the plan was made. */
  readonly hash: string;
  /** Vietnamese counts syllables: the runs of letters and digits in the body. */
  readonly syllables: number;
  /** Links that stay inside the site. */
  readonly links: readonly LinkUse[];
  /** Pictures in the text, as written → path of the file below the content folder. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** An article that passed the checker: the only form in which the rest of the program knows one. */
export interface Article {
  /** Path of the Markdown file below the content folder: "articles/2024/01/day-lui-toi-pham.md". */
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly date: Moment;
  readonly updated: Moment | null;
  /** Empty where the front matter says `không rõ`. */
  readonly places: readonly Place[];
  /** Slug of a category of categories.yaml. */
  readonly category: string;
  /** Empty where the front matter says `không rõ`. */
  readonly bylines: readonly Byline[];
  /** The sapo, or "". */
  readonly summary: string;
  /** The first words as plain text where there is no sapo, else "". */
  readonly excerpt: string;
  readonly photos: readonly Photo[];
  readonly origin: string;
  readonly tags: readonly Tag[];
  readonly draft: boolean;
  /** Former paths of this article, each of which becomes a redirect. */
  readonly aliases: readonly string[];
  readonly body: BodyFacts;
}

/** What stands for an article in lists, feeds and descriptions: its sapo, or its first words. */
export function descriptionOf({ summary, excerpt }: Article): string {
  return summary || excerpt;
}

/** A page of content/pages: about, contact, the corrections policy. */
export interface TextPage {
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly body: BodyFacts;
}

/** Every picture that an article or a page shows, by its path below the content folder: its photographs, then those in its text. */
export function picturesShown(page: Article | TextPage): string[] {
  const photos = "photos" in page ? page.photos.flatMap(({ file }) => file ?? []) : [];
  return [...new Set([...photos, ...Object.values(page.body.pictures)])];
}
