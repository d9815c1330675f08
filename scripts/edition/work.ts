import { deadLinks } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { linkKey } from "../archive/links.ts";
import type { Surrounding } from "../archive/outline.ts";
import type { Site } from "../archive/pages.ts";
import type { Problem } from "../archive/problems.ts";
import { readTables } from "../archive/read.ts";
import { relatedTo } from "../archive/related.ts";
import type { Category } from "../archive/tables.ts";
import { filed } from "../archive/volume.ts";
import { type GroupChange, type StaleGroup, stagePagesOf, type Workshop } from "./group.ts";
import { knownPictures } from "./pictures.ts";
import { planVolume } from "./plan-volume.ts";
import { printer } from "./print.ts";
import { articleReader, articlesOf, type KeptArticle, type ReadingBasis, readVolume, type Volume } from "./reading.ts";
import { teasers } from "./teaser.ts";

export { drawSite } from "./draw-site.ts";

/** What a worker reads years with. It travels as JSON, so the worker reads the tables, which are Maps, for itself. */
export interface ReadTask extends Omit<ReadingBasis, "tables"> {
  readonly years: readonly { readonly year: string; readonly scanned: string }[];
}

/** Reads and checks years. */
export function readYears({ years, ...basis }: ReadTask): Volume[] {
  const { tables } = readTables(basis.content);
  if (!tables) throw new Error("the tables changed while the content was being read; run the build again");
  return years.map(({ year, scanned }) => readVolume({ ...basis, tables }, year, scanned));
}

/** A year to be planned, and all that its pages depend on outside it. */
export interface VolumeJob {
  readonly volume: Volume;
  readonly stale: StaleGroup;
  readonly surroundings: readonly Surrounding[];
  /** Where each of its links to other years leads; null where to nowhere. */
  readonly targets: Readonly<Record<string, string | null>>;
}

export interface DrawTask extends Workshop {
  readonly kept: string;
  readonly pictures: string;
  readonly renderer: string;
  readonly site: Site;
  readonly categories: readonly Category[];
  readonly jobs: readonly VolumeJob[];
}

export interface DrawnVolume {
  /** null where there are problems. */
  readonly change: GroupChange | null;
  readonly problems: readonly Problem[];
}

/** Plans years, and draws and stages the pages of them that have changed. */
export async function drawYears(task: DrawTask): Promise<DrawnVolume[]> {
  const read = articleReader(task.kept);
  const drawn: DrawnVolume[] = [];
  for (const job of task.jobs) drawn.push(await drawYear(job, task, read));
  return drawn;
}

async function drawYear(
  { volume, stale, surroundings, targets }: VolumeJob,
  task: DrawTask,
  read: ReturnType<typeof articleReader>,
): Promise<DrawnVolume> {
  const { share, printOf } = printer(task.renderer);
  const kept = articlesOf(task.kept, volume);
  const articles = kept.map(({ article }) => article);
  const earlier = new Map(surroundings.map((list) => [list, list.before.map(read)]));
  const all: KeptArticle[] = [...kept, ...[...earlier.values()].flat()];
  const pictures = knownPictures(
    task.pictures,
    all.flatMap(({ uses }) => uses),
  );
  const makeTeaser = teasers({ categories: task.categories }, pictures);
  const paths = new Map(articles.map(({ source, path }) => [source, path]));
  const linkTarget = (from: Pick<Article, "source" | "path">, href: string): string | null => {
    const linked = linkKey(task.site.url, from, href);
    const target = paths.get(linked) ?? targets[linked] ?? null;
    const fragment = href.split("#")[1];
    return target !== null && fragment ? `${target}#${fragment}` : target;
  };
  const problems = deadLinks(articles, linkTarget);
  if (problems.length > 0) return { change: null, problems };
  const pages = planVolume({
    site: share(task.site),
    tables: { categories: task.categories },
    pictures,
    teaserOf: (article) => share(makeTeaser(article)),
    linkTarget,
    surroundings,
    articles,
    related: relatedIn(articles, earlier),
  });
  const change = await stagePagesOf(stale, pages, { share, printOf }, task);
  return { change, problems: [] };
}

/** "Xem thêm" of a year's articles: among those of the year, and those just before it. */
function relatedIn(
  articles: readonly Article[],
  earlier: ReadonlyMap<Surrounding, readonly KeptArticle[]>,
): (article: Article) => Article[] {
  const members = filed(articles);
  const lists = (kind: "province" | "category") =>
    [...earlier]
      .filter(([list]) => list.kind === kind)
      .map(([list, before]) => ({
        ...list,
        articles: [...before.map(({ article }) => article), ...(members[kind].get(list.slug) ?? [])],
      }));
  return relatedTo({ places: lists("province"), categories: lists("category") });
}
