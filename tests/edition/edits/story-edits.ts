import { anyStory, without, withStory } from "./choose.ts";
import {
  BYLINES,
  COLOURS,
  dayIn,
  newStory,
  oneOf,
  PROVINCES,
  pictureOf,
  type Random,
  TAGS,
  WORDS,
  YEARS,
} from "./first-newsroom.ts";
import { addressOf, fileOf, folderOf, type Newsroom, type Story } from "./newsroom.ts";

/** What an edit may take from the walk that it is a step of. */
export interface Walk {
  /** Number of the step, for names that are new. */
  readonly step: number;
  /** The newsrooms of the steps before, the latest last. */
  readonly earlier: readonly Newsroom[];
}

export type Edit = (newsroom: Newsroom, random: Random, walk: Walk) => Newsroom;

const MOST = 36;
const FEWEST = 10;

function add(newsroom: Newsroom, random: Random, { step }: Walk, dates: readonly string[]): Newsroom {
  if (newsroom.stories.length + dates.length > MOST) return newsroom;
  const categories = newsroom.categories.map(({ slug }) => slug);
  const added = dates.map((date, index) => newStory(random, `${step}-${index}`, categories, date));
  return { ...newsroom, stories: [...newsroom.stories, ...added] };
}

function remove(newsroom: Newsroom, gone: readonly Story[]): Newsroom {
  if (newsroom.stories.length - gone.length < FEWEST) return newsroom;
  return { ...newsroom, stories: newsroom.stories.filter((story) => !gone.includes(story)) };
}

/** The newsroom in which links lead where a story now is; to nowhere (null) is no link. */
function mended(newsroom: Newsroom, from: Story, to: Story | null): Newsroom {
  const moved = new Map([
    [fileOf(from), to && fileOf(to)],
    [addressOf(from), to && addressOf(to)],
  ]);
  const mend = (cited: string) => {
    const target = moved.get(cited);
    return target === undefined ? [cited] : target === null ? [] : [target];
  };
  const stories = newsroom.stories.map((story) =>
    story.cites.some((cited) => moved.has(cited)) ? { ...story, cites: story.cites.flatMap(mend) } : story,
  );
  return { ...newsroom, stories };
}

/** Changes where a story lies; links to it are mended, or left behind, which may be a mistake of the newsroom. */
function move(newsroom: Newsroom, story: Story | undefined, changes: Partial<Story>, mend = true): Newsroom {
  if (!story) return newsroom;
  const target = { ...story, ...changes };
  const moved = withStory(newsroom, story, changes);
  return mend ? mended(moved, story, target) : moved;
}

const otherYear = (random: Random, story: Story) =>
  dayIn(
    random,
    oneOf(
      random,
      YEARS.filter((year) => !story.date.startsWith(year)),
    ) ?? "1999",
  );

export const STORY_EDITS: Readonly<Record<string, Edit>> = {
  "add an article": (newsroom, random, walk) => add(newsroom, random, walk, [dayIn(random, random.pick(YEARS))]),
  "add the newest article": (newsroom, random, walk) =>
    add(newsroom, random, walk, [`2025-12-${28 + random.below(4)}`]),
  "add an article of long ago": (newsroom, random, walk) =>
    add(newsroom, random, walk, [`1987-0${1 + random.below(9)}-01`]),
  "add five articles at once": (newsroom, random, walk) => {
    const year = random.pick(YEARS);
    return add(
      newsroom,
      random,
      walk,
      Array.from({ length: 5 }, () => dayIn(random, year)),
    );
  },
  "delete an article": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    const rest = remove(newsroom, story ? [story] : []);
    return story && rest !== newsroom ? mended(rest, story, null) : newsroom;
  },
  "delete an article and leave the links to it": (newsroom, random) => {
    const cited = newsroom.stories.filter((story) => newsroom.stories.some((one) => one.cites.includes(fileOf(story))));
    const story = oneOf(random, cited) ?? anyStory(newsroom, random);
    return remove(newsroom, story ? [story] : []);
  },
  "delete a year": (newsroom, random) => {
    const year = anyStory(newsroom, random)?.date.slice(0, 4) ?? "";
    const gone = newsroom.stories.filter((story) => story.date.startsWith(year));
    const rest = remove(newsroom, gone);
    return rest === newsroom ? rest : gone.reduce((room, story) => mended(room, story, null), rest);
  },
  "write another title": (newsroom, random, { step }) =>
    withStory(newsroom, anyStory(newsroom, random), { title: `Tít mới ${step}` }),
  "change one digit of a title": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    return withStory(newsroom, story, { title: story?.title.replace(/\d$/, String(random.below(10))) ?? "" });
  },
  "write another title for an article that others cite": (newsroom, random, { step }) => {
    const cited = new Set(newsroom.stories.flatMap((story) => story.cites));
    const story = newsroom.stories.find((one) => cited.has(fileOf(one)) || cited.has(addressOf(one)));
    return withStory(newsroom, story ?? anyStory(newsroom, random), { title: `Tít được dẫn ${step}` });
  },
  "write another text": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    return withStory(newsroom, story, {
      text: `${random.pick(WORDS)} ${random.below(10)}.\n\n${story?.text ?? ""}`.slice(0, 300),
    });
  },
  "write or strike a sapo": (newsroom, random, { step }) => {
    const story = anyStory(newsroom, random);
    return withStory(newsroom, story, { summary: story?.summary ? "" : `Sapo ${step}.` });
  },
  "say when an article was updated": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { updated: `2025-0${1 + random.below(9)}-02` }),
  "rename an article": (newsroom, random, { step }) =>
    move(newsroom, anyStory(newsroom, random), { slug: `ten-moi-${step}` }),
  "rename an article and leave the links to it": (newsroom, random, { step }) =>
    move(newsroom, anyStory(newsroom, random), { slug: `ten-khac-${step}` }, false),
  "rename an article and keep its former address": (newsroom, random, { step }) => {
    const story = anyStory(newsroom, random);
    return move(newsroom, story, {
      slug: `da-doi-${step}`,
      aliases: story ? [...story.aliases, addressOf(story)] : [],
    });
  },
  "cite a former address": (newsroom, random) => {
    const [former] =
      oneOf(
        random,
        newsroom.stories.filter((one) => one.aliases.length > 0),
      )?.aliases ?? [];
    const story = anyStory(newsroom, random);
    return former && story ? withStory(newsroom, story, { cites: [...story.cites, former] }) : newsroom;
  },
  "strike the former addresses of an article, which others may cite": (newsroom, random) => {
    const cited = new Set(newsroom.stories.flatMap((story) => story.cites));
    const known = newsroom.stories.filter((story) => story.aliases.length > 0);
    const story = known.find(({ aliases }) => aliases.some((former) => cited.has(former))) ?? oneOf(random, known);
    return withStory(newsroom, story, { aliases: [] });
  },
  "exchange the names of two articles": (newsroom, random) => {
    const first = anyStory(newsroom, random);
    const second = oneOf(
      random,
      without(newsroom.stories, first).filter((story) => first && folderOf(story) === folderOf(first)),
    );
    if (!first || !second) return newsroom;
    const renamed = withStory(newsroom, first, { slug: second.slug });
    return withStory(renamed, second, { slug: first.slug });
  },
  "move an article to another year": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    return story ? move(newsroom, story, { date: otherYear(random, story) }) : newsroom;
  },
  "move an article to another year and leave the links to it": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    return story ? move(newsroom, story, { date: otherYear(random, story) }, false) : newsroom;
  },
  "backdate an article by twenty years": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    const year = Number(story?.date.slice(0, 4)) - 20;
    return story && year > 1980 ? move(newsroom, story, { date: `${year}${story.date.slice(4)}` }) : newsroom;
  },
  "move an article to another day": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    return story ? move(newsroom, story, { date: dayIn(random, story.date.slice(0, 4)) }) : newsroom;
  },
  "change the time of day": (newsroom, random) => {
    const story = anyStory(newsroom, random);
    const time = random.below(3) === 0 ? "" : `T0${random.below(10)}:15`;
    return withStory(newsroom, story, { date: `${story?.date.slice(0, 10)}${time}` });
  },
  "file under another province": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), {
      provinces: random.below(3) === 0 ? ["Huế", "Nghệ An"] : [random.pick(PROVINCES)],
    }),
  "file under another category": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { category: oneOf(random, newsroom.categories)?.slug ?? "" }),
  "sign with other names": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), {
      bylines: random.below(3) === 0 ? ["An", "Lê Thu Hà"] : [random.pick(BYLINES)],
    }),
  "give other tags": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { tags: TAGS.filter(() => random.below(3) === 0) }),
  "cite another article by its file": (newsroom, random) => cite(newsroom, random, fileOf),
  "cite another article by its address": (newsroom, random) => cite(newsroom, random, addressOf),
  "cite a list or a period": (newsroom, random) =>
    cite(newsroom, random, ({ date }) =>
      random.pick([
        "/tinh/nghe-an/",
        "/tac-gia/an/",
        "/the/con/",
        `/${date.slice(0, 4)}/`,
        `/${date.slice(0, 7).replace("-", "/")}/`,
      ]),
    ),
  "strike a link": (newsroom, random) => {
    const story = oneOf(
      random,
      newsroom.stories.filter(({ cites }) => cites.length > 0),
    );
    return withStory(newsroom, story, { cites: story?.cites.slice(1) ?? [] });
  },
  "make a draft, or publish one": (newsroom, random) => {
    const drafts = newsroom.stories.filter(({ draft }) => draft);
    const story = (random.below(2) === 0 ? oneOf(random, drafts) : undefined) ?? anyStory(newsroom, random);
    return withStory(newsroom, story, { draft: !story?.draft });
  },
  "add a former address": (newsroom, random, { step }) => {
    const story = anyStory(newsroom, random);
    const alias = random.pick([`/tin/${step}.html`, `/cu/${step}/`, `/2001/01/${step}.html`]);
    return withStory(newsroom, story, { aliases: [...(story?.aliases ?? []), alias] });
  },
  "strike a former address": (newsroom, random) => {
    const story = oneOf(
      random,
      newsroom.stories.filter(({ aliases }) => aliases.length > 0),
    );
    return withStory(newsroom, story, { aliases: story?.aliases.slice(1) ?? [] });
  },
  "give an article a picture": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { picture: pictureOf(random) }),
  "replace a picture by another of the same name": (newsroom, random) => {
    const story = oneOf(
      random,
      newsroom.stories.filter(({ picture }) => picture),
    );
    const picture = story?.picture && { ...story.picture, colour: (story.picture.colour + 1) % COLOURS };
    return picture ? withStory(newsroom, story, { picture }) : newsroom;
  },
  "take a picture away": (newsroom, random) =>
    withStory(
      newsroom,
      oneOf(
        random,
        newsroom.stories.filter((one) => one.picture),
      ),
      { picture: null },
    ),
  "go back to an earlier state": (newsroom, random, { earlier }) => oneOf(random, earlier) ?? newsroom,
  "change nothing": (newsroom) => newsroom,
};

function cite(newsroom: Newsroom, random: Random, hrefOf: (story: Story) => string): Newsroom {
  const story = anyStory(newsroom, random);
  const other = oneOf(
    random,
    without(newsroom.stories, story).filter(({ draft }) => !draft),
  );
  return other ? withStory(newsroom, story, { cites: [...(story?.cites ?? []).slice(-2), hrefOf(other)] }) : newsroom;
}
