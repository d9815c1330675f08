import { join } from "node:path";
import { randomOf } from "../../archive/random.ts";
import { buildSite, type Site, treeOf } from "../../built-site.ts";
import { type Files, temporaryFolder, writeFiles } from "../../small-site.ts";
import { tinyPictures } from "./disk.ts";
import { firstNewsroom, newStory, pictureOf } from "./first-newsroom.ts";
import { filesOf, type Newsroom } from "./newsroom.ts";

/** A state of one newsroom, and the site that a clean build makes of it. */
export interface Edition {
  readonly files: Files;
  readonly tree: Readonly<Record<string, string>>;
}

/** Three states of a newsroom: whichever follows whichever, pages are written, changed and deleted in every year. */
function states(): Newsroom[] {
  const random = randomOf(3);
  const first = firstNewsroom(random);
  const slugs = first.categories.map(({ slug }) => slug);
  const day = first.stories
    .slice(0, 12)
    .map((story) => ({ ...story, draft: false, date: `2022-03-${story.date.slice(8)}` }));
  return [
    first,
    {
      ...first,
      site: { ...first.site, title: "Báo Khác" },
      stories: [...first.stories.slice(8), newStory(random, "them", slugs, "1999-01-01")],
    },
    {
      ...first,
      site: { ...first.site, lists: { ...first.site.lists, category: "year" } },
      stories: day.map((story) => ({ ...story, picture: pictureOf(random), tags: ["con"] })),
      pages: [],
    },
  ];
}

/** The three states, each built in this process with a cache of its own. */
export async function editions(): Promise<readonly Edition[]> {
  const pictures = await tinyPictures();
  const built: Edition[] = [];
  for (const newsroom of states()) {
    const files = filesOf(newsroom, pictures);
    const site = siteIn(temporaryFolder());
    writeFiles(site.content, files);
    await buildSite(site);
    built.push({ files, tree: treeOf(site.output) });
  }
  return built;
}

/** The folders of a site below one folder; the output stands beside nothing but what a build puts there. */
export function siteIn(folder: string): Site {
  return { content: join(folder, "content"), output: join(folder, "public/site"), cache: join(folder, "cache") };
}
