import { posix } from "node:path";
import { withMergers } from "../../archive/province-table.ts";
import type { Files } from "../../small-site.ts";

/** A photograph that lies beside its article: one of a few tiny pictures, shown over the text or in it. */
export interface StoryPicture {
  readonly name: string;
  readonly colour: number;
  readonly inText: boolean;
}

/** An article as facts, from which its file is written. */
export interface Story {
  readonly slug: string;
  /** YYYY-MM-DD, with a time or without. */
  readonly date: string;
  readonly title: string;
  readonly provinces: readonly string[];
  readonly category: string;
  readonly bylines: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string;
  readonly updated: string;
  readonly draft: boolean;
  readonly aliases: readonly string[];
  /** Files of other articles, or addresses of the site. */
  readonly cites: readonly string[];
  readonly picture: StoryPicture | null;
  readonly text: string;
}

export interface Section {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly aka: readonly string[];
}

export interface TextPage {
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

export interface SiteTable {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly imprint: readonly string[];
  readonly lists: Readonly<Record<"province" | "category" | "byline" | "tag", "year" | "month">>;
}

/** All that a newsroom owns, as data; its folder is written from this, so that an edit is a pure function. */
export interface Newsroom {
  readonly site: SiteTable;
  readonly categories: readonly Section[];
  readonly people: readonly Writer[];
  readonly stories: readonly Story[];
  readonly pages: readonly TextPage[];
  /** Which resolutions that have not been passed are in provinces.json. */
  readonly mergers: readonly Merger[];
}

/** Two units of today that become one, under a name that was or a new one. */
export interface Merger {
  readonly ids: readonly [string, string];
  readonly name: string;
  readonly slug: string;
  /** The day from which it is in force; past years are as good as years to come. */
  readonly day: string;
}

export const folderOf = ({ date }: Story): string => `articles/${date.slice(0, 4)}/${date.slice(5, 7)}`;
export const fileOf = (story: Story): string => `${folderOf(story)}/${story.slug}.md`;
export const addressOf = ({ date, slug }: Story): string => `/${date.slice(0, 10).replaceAll("-", "/")}/${slug}.html`;

/** Every file of a content folder; `pictures` are the bytes of each colour. */
export function filesOf(newsroom: Newsroom, pictures: readonly Uint8Array[]): Files {
  const stories = newsroom.stories.flatMap((story): [string, string | Uint8Array][] => {
    const { picture } = story;
    const bytes = picture && pictures[picture.colour];
    const article: [string, string] = [fileOf(story), storyText(story)];
    return picture && bytes ? [article, [`${folderOf(story)}/${picture.name}`, bytes]] : [article];
  });
  const pages = newsroom.pages.map(({ slug, title, text }): [string, string] => [
    `pages/${slug}.md`,
    `---\ntitle: ${quoted(title)}\n---\n\n${text}\n`,
  ]);
  return { ...Object.fromEntries([...stories, ...pages]), ...tablesOf(newsroom) };
}

/** JSON is YAML, and quotes whatever YAML would read otherwise. */
const quoted = (value: unknown): string => JSON.stringify(value);

function storyText(story: Story): string {
  const { picture } = story;
  const credit = "Ảnh: Lê Thu Hà";
  const lead = picture && !picture.inText ? { image: picture.name, alt: "Một mảng màu", credit } : {};
  const optional = {
    ...(story.summary && { summary: story.summary }),
    ...(story.updated && { updated: story.updated }),
    ...(story.tags.length > 0 && { tags: story.tags }),
    ...(story.aliases.length > 0 && { aliases: story.aliases }),
    ...(story.draft && { draft: true }),
  };
  const { title, date, provinces: province, category, bylines: byline } = story;
  const front = Object.entries({ title, date, province, category, byline, ...optional, ...lead });
  const links = story.cites.map((cited) => `[xem thêm](${hrefFrom(story, cited)})`);
  const shown = picture?.inText ? [`![Một mảng màu](${picture.name} "Màu. (${credit})")`] : [];
  const head = front.map(([key, value]) => `${key}: ${quoted(value)}`).join("\n");
  return `---\n${head}\n---\n\n${[story.text, ...links, ...shown].join("\n\n")}\n`;
}

function hrefFrom(story: Story, cited: string): string {
  return cited.endsWith(".md") ? posix.relative(folderOf(story), cited) : cited;
}

function tablesOf({ site, categories, people, mergers }: Newsroom): Files {
  const rows = (items: readonly object[]) => items.map((item) => `- ${quoted(item)}\n`).join("") || "[]\n";
  const keys = Object.entries(site).map(([key, value]) => `${key}: ${quoted(value)}\n`);
  return {
    "site.yaml": keys.join(""),
    "categories.yaml": rows(categories),
    "people.yaml": rows(people),
    "provinces.json": withMergers(mergers),
  };
}
