import type { Article } from "../archive/article.ts";
import type { Picture } from "../archive/pages.ts";
import { madeOnce } from "../archive/remembered.ts";
import type { Tables } from "../archive/tables.ts";
import type { Entry } from "../archive/volume.ts";
import type { KeptArticle } from "./chapter.ts";
import type { Materials } from "./materials.ts";
import { knownPictures, type PictureHashes } from "./pictures.ts";
import type { Printer } from "./print.ts";
import { teasers } from "./teaser.ts";

interface Sources extends Pick<Tables, "categories"> {
  /** Folder of the pictures that have been made. */
  readonly pictures: string;
  /** Pictures that are shown besides those of the articles. */
  readonly shown: PictureHashes;
  readonly read: (entry: Entry) => KeptArticle;
}

/** Articles as pages show them, each read when it is first asked for: most pages of a changed year stay as they are. */
export function openedArticles(
  { categories, pictures: folder, shown, read }: Sources,
  share: Printer["share"],
): Pick<Materials, "articleOf" | "teaserOf" | "pictures"> {
  const pictures = new Map<string, Picture>(knownPictures(folder, shown));
  const makeTeaser = teasers({ categories }, pictures);
  const opened = new Map<string, Article>();
  return {
    pictures,
    teaserOf: (article) => share(makeTeaser(article)),
    articleOf: (entry) =>
      madeOnce(opened, `${entry.year}/${entry.at}`, () => {
        const { article, uses } = read(entry);
        for (const [file, picture] of knownPictures(folder, uses)) pictures.set(file, picture);
        return article;
      }),
  };
}
