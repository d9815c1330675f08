import { relative, sep } from "node:path";
import { isError } from "../archive/problems.ts";
import { asset } from "../archive/urls.ts";
import { stylesheet } from "../edition/assets.ts";
import { assetsHash, clientHash, lookAgain, rendererHash, stylesHash } from "../edition/code.ts";
import { contentFailure } from "../edition/failures.ts";
import { causeText } from "../terminal/say.ts";
import type { PreviewFolders, Scope } from "./build-program.ts";
import { type BuildResult, followedBuilds } from "./builds.ts";
import { openDesk } from "./desk.ts";
import { published } from "./published.ts";

/** The site as it would be if it were built now. */
export interface Preview {
  /** Settles when the first build has ended, well or not. */
  readonly ready: Promise<void>;
  /** The text of a page, a feed or the stylesheet, or null where there is none. */
  readonly textAt: (path: string) => Promise<string | null>;
  /** What is to be mended, as it is told. */
  readonly mistakes: () => readonly string[];
  /** Takes note of saved, new and deleted files. */
  readonly changed: (paths: readonly string[]) => Promise<void>;
  /** Ends all processes, and leaves the output as an edition is left. */
  readonly end: () => Promise<void>;
}

/** Who is told. */
export interface Audience {
  /** Pages may not be what they were. */
  readonly pages: () => Promise<void>;
  readonly styles: () => void;
  /** Other files that pages use are not what they were. */
  readonly files: () => void;
  readonly terminal: (text: string) => void;
}

/** The code that makes the site, by what its change changes. */
interface Code {
  readonly pages: string;
  readonly styles: string;
  /** The stylesheet, its fonts, and static/. */
  readonly assets: string;
  readonly client: string;
}

function codeOfNow(): Code {
  lookAgain();
  return { pages: rendererHash(), styles: stylesHash(), assets: assetsHash(), client: clientHash() };
}

/** The code of now; or that of before while an editor is putting another file in the place of one: more is told then. */
function codeAfter(before: Code): Code {
  try {
    return codeOfNow();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    return before;
  }
}

const STYLESHEET = asset("site.css");

/** Keys of mistakes that are no article's. */
const OF_BUILD = "build";
const OF_DRAWING = "drawing";

/**
 * Builds the site, and from then on answers for every page: from the output where that is as new as the page, else drawn
 * on request. A saved article is read alone, and a build follows behind. After a change of the layouts every page is drawn
 * on request, and the build waits until nothing more is saved.
 */
export function openPreview(folders: PreviewFolders, audience: Audience): Preview {
  const desk = openDesk(folders);
  /** Articles saved since the build that is published began, and the pages that are their own, now or before. */
  const edits = new Map<string, readonly string[]>();
  const mistakes = new Map<string, string>();
  const drawn = new Map<string, Promise<string | null>>();
  /** The code that the desk draws with, the code of the output, and what the last build began with. */
  let code = codeOfNow();
  let built = code;
  let begun = { code, sources: new Set<string>() };
  let isReady = false;
  let settleReady = () => {};
  const ready = new Promise<void>((settle) => {
    settleReady = settle;
  });

  const complain = (key: string, cause: unknown) => {
    const text = causeText(cause);
    if (mistakes.get(key) !== text) audience.terminal(text);
    mistakes.set(key, text);
  };
  const isBroken = (source: string) => mistakes.has(source);
  const edit = async (source: string) => {
    begun.sources.delete(source);
    const found = await desk.edit(source).catch((cause: unknown) => complain(OF_DRAWING, cause));
    const errors = found?.problems.filter(isError) ?? [];
    edits.set(source, [...new Set([...(edits.get(source) ?? []), ...(found?.paths ?? [])])]);
    if (errors.length > 0) complain(source, contentFailure(1, errors));
    else mistakes.delete(source);
  };
  const editAgain = () => Promise.all([...edits.keys()].map(edit));

  const taken = async (result: BuildResult, scope: Scope) => {
    const before = built;
    if ("summary" in result) {
      if (result.summary) audience.terminal(result.summary);
      built = scope === "everything" ? begun.code : { ...begun.code, client: built.client };
      for (const source of begun.sources) edits.delete(source);
      mistakes.clear();
      await desk.load();
      await editAgain();
    } else {
      complain(OF_BUILD, result.cause);
      if (!desk.isLoaded()) await desk.load();
    }
    drawn.clear();
    isReady = true;
    // A changed stylesheet has been shown already.
    const isOther = before.assets !== built.assets && before.styles === built.styles;
    if (isOther || before.client !== built.client) audience.files();
    else await audience.pages();
    if ("summary" in result && scope === "pages") builds.orderLater();
  };
  const ended = async (result: BuildResult, scope: Scope) => {
    try {
      await taken(result, scope);
    } catch (cause) {
      complain(OF_BUILD, cause);
    }
    settleReady();
  };
  const builds = followedBuilds(folders, {
    began: () => {
      begun = { code: codeAfter(code), sources: new Set(edits.keys()) };
    },
    ended,
  });
  builds.order("pages");

  const isNew = () => isReady && code.pages !== built.pages;
  const isOwn = (path: string) => [...edits.values()].some((paths) => paths.includes(path));
  const draw = async (path: string): Promise<string | null> => {
    const page = await desk.draw(path);
    if (page.kind === "page") return page.text;
    return page.kind === "none" && isOwn(path) ? null : published(folders.output, path);
  };
  const textAt = async (path: string): Promise<string | null> => {
    if (path === STYLESHEET && code.styles !== built.styles) return stylesheet();
    if (!isNew() && !isOwn(path)) return published(folders.output, path);
    const text = drawn.get(path) ?? draw(path);
    drawn.set(path, text);
    return text;
  };
  const renew = async () => {
    await builds.abandon();
    await desk.renew();
    mistakes.delete(OF_DRAWING);
    await editAgain();
    if (isNew()) audience.terminal(LATER);
  };
  return {
    ready,
    mistakes: () => [...mistakes.values()],
    textAt: async (path) => {
      try {
        return await textAt(path);
      } catch (cause) {
        drawn.delete(path);
        complain(OF_DRAWING, cause);
        return published(folders.output, path);
      }
    },
    changed: async (paths) => {
      const sources = new Set(paths.flatMap((path) => articleAt(folders.content, path) ?? []));
      const before = code;
      code = codeAfter(before);
      mistakes.delete(OF_DRAWING);
      if (code.pages !== before.pages) await renew();
      drawn.clear();
      await Promise.all([...sources].map(edit));
      const canBuild = paths.length > sources.size || ![...edits.keys()].some(isBroken);
      if (canBuild) mistakes.delete(OF_BUILD);
      if (code.styles !== before.styles) audience.styles();
      await audience.pages();
      if (!canBuild) return;
      if (isNew()) builds.orderLater();
      else builds.order(code.client === before.client ? "pages" : "everything");
    },
    end: async () => {
      await builds.end();
      await desk.end();
    },
  };
}

const LATER =
  "The layouts have changed: pages are drawn as they are looked at, and all of them once nothing has been saved for a while.";

/** The Markdown file of an article that a path of a changed file names, below the content folder, or null. */
function articleAt(content: string, path: string): string | null {
  const file = relative(content, path).replaceAll(sep, "/");
  return /^articles\/\d{4}\/.+\.md$/.test(file) ? file : null;
}
