import { anyStory, withChanged, without, withStory } from "./choose.ts";
import { oneOf } from "./first-newsroom.ts";
import type { Merger } from "./newsroom.ts";
import type { Edit } from "./story-edits.ts";

const MOVED = "https://bao.example";

/** Under an old name, a new one, and one of the two; in the past and to come. */
const MERGERS: readonly [Merger, ...Merger[]] = [
  { ids: ["nghe-an", "ha-tinh"], name: "Nghệ Tĩnh", slug: "nghe-tinh", day: "2026-11-01" },
  { ids: ["nghe-an", "ha-tinh"], name: "Nghệ An", slug: "nghe-an", day: "2025-10-01" },
  { ids: ["tuyen-quang", "cao-bang"], name: "Việt Bắc", slug: "viet-bac", day: "2031-07-01" },
  { ids: ["hue", "quang-tri"], name: "Huế", slug: "hue", day: "2025-11-15" },
];

const KINDS = ["province", "category", "byline", "tag"] as const;

export const TABLE_EDITS: Readonly<Record<string, Edit>> = {
  "change a category's name": (newsroom, random, { step }) => ({
    ...newsroom,
    categories: withChanged(newsroom.categories, oneOf(random, newsroom.categories), { name: `Mục ${step}` }),
  }),
  "describe a category": (newsroom, random, { step }) => ({
    ...newsroom,
    categories: withChanged(newsroom.categories, oneOf(random, newsroom.categories), { description: `Mục ${step}.` }),
  }),
  "add a category": (newsroom, _random, { step }) =>
    newsroom.categories.length > 3
      ? newsroom
      : {
          ...newsroom,
          categories: [...newsroom.categories, { slug: `muc-${step}`, name: `Mục ${step}`, description: "" }],
        },
  "put the categories in another order": (newsroom) => ({
    ...newsroom,
    categories: [...newsroom.categories].reverse(),
  }),
  "take a category away, used or not": (newsroom, random) => ({
    ...newsroom,
    categories:
      newsroom.categories.length > 2
        ? without(newsroom.categories, oneOf(random, newsroom.categories))
        : newsroom.categories,
  }),
  "close a category": (newsroom, random) => {
    const closed = newsroom.categories.length > 2 ? oneOf(random, newsroom.categories) : undefined;
    const categories = without(newsroom.categories, closed);
    const heir = categories[0]?.slug ?? "";
    const stories = newsroom.stories.map((story) =>
      story.category === closed?.slug ? { ...story, category: heir } : story,
    );
    return { ...newsroom, categories, stories };
  },
  "add a person": (newsroom, random) => {
    const person = random.pick([
      { id: "tran-van-binh", name: "Trần Văn Bính", role: "Cộng tác viên", aka: [] },
      { id: "nguyen-an", name: "Nguyễn An", role: "Biên tập viên", aka: ["An"] },
      { id: "le-thu-ha", name: "Lê Thu Hà", role: "Phóng viên", aka: ["Thu Hà"] },
    ]);
    return { ...newsroom, people: [...newsroom.people.filter(({ id }) => id !== person.id), person] };
  },
  "take a person away": (newsroom, random) => ({
    ...newsroom,
    people: without(newsroom.people, oneOf(random, newsroom.people)),
  }),
  "give a person another role": (newsroom, random, { step }) => ({
    ...newsroom,
    people: withChanged(newsroom.people, oneOf(random, newsroom.people), { role: `Vai ${step}` }),
  }),
  "spell a person's name otherwise": (newsroom, random) => ({
    ...newsroom,
    people: withChanged(newsroom.people, oneOf(random, newsroom.people), {
      name: random.pick(["Lê Thu Hà", "Lê Thu Hạ", "Nguyễn An"]),
    }),
  }),
  "change the site's title": (newsroom, _random, { step }) => ({
    ...newsroom,
    site: { ...newsroom.site, title: `Báo ${step}` },
  }),
  "change the site's imprint": (newsroom, _random, { step }) => ({
    ...newsroom,
    site: { ...newsroom.site, imprint: [`Tòa soạn ${step}`] },
  }),
  "move the site to another domain": (newsroom) => ({
    ...newsroom,
    site: { ...newsroom.site, url: newsroom.site.url === MOVED ? "https://baothu.example" : MOVED },
  }),
  "cut a kind of list otherwise": (newsroom, random) => {
    const kind = random.pick(KINDS);
    const depth = newsroom.site.lists[kind] === "year" ? "month" : "year";
    return { ...newsroom, site: { ...newsroom.site, lists: { ...newsroom.site.lists, [kind]: depth } } };
  },
  "edit a page": (newsroom, random, { step }) => ({
    ...newsroom,
    pages: withChanged(newsroom.pages, oneOf(random, newsroom.pages), { text: `Trang ${step}.` }),
  }),
  "change a page's title": (newsroom, random, { step }) => ({
    ...newsroom,
    pages: withChanged(newsroom.pages, oneOf(random, newsroom.pages), { title: `Trang ${step}` }),
  }),
  "add a page": (newsroom, _random, { step }) =>
    newsroom.pages.length > 2
      ? newsroom
      : { ...newsroom, pages: [...newsroom.pages, { slug: `trang-${step}`, title: `Trang ${step}`, text: "Mới." }] },
  "merge two provinces": (newsroom, random) => {
    const merger = random.pick(MERGERS);
    const others = newsroom.mergers.filter((one) => one.ids.every((id) => !merger.ids.includes(id)));
    return { ...newsroom, mergers: [...others, merger] };
  },
  "take a merger back": (newsroom, random) => ({
    ...newsroom,
    mergers: without(newsroom.mergers, oneOf(random, newsroom.mergers)),
  }),
  "take a page away": (newsroom, random) => ({
    ...newsroom,
    pages: without(newsroom.pages, oneOf(random, newsroom.pages)),
  }),
};

/** Mistakes that an author makes: the build must say so, and leave the site alone. */
export const MISTAKES: Readonly<Record<string, Edit>> = {
  "misdate an article": (newsroom, random) => withStory(newsroom, anyStory(newsroom, random), { date: "2024-02-30" }),
  "mistype a category": (newsroom, random) => withStory(newsroom, anyStory(newsroom, random), { category: "thoi-xu" }),
  "mistype a province": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { provinces: ["Tuyên Quan"] }),
  "write HTML": (newsroom, random) => withStory(newsroom, anyStory(newsroom, random), { text: "Một <b>hai</b>." }),
  "write no text": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), { text: "", cites: [], picture: null }),
  "claim another article's address": (newsroom, random, walk) => {
    const taken = newsroom.stories.find((story) => story !== newsroom.stories[0]);
    const alias = taken
      ? `/${taken.date.slice(0, 10).replaceAll("-", "/")}/${taken.slug}.html`
      : `/tin/${walk.step}.html`;
    return withStory(newsroom, newsroom.stories[0], { aliases: [random.pick([alias, "/tinh/nghe-an/"])] });
  },
  "link to nowhere": (newsroom, random) =>
    withStory(newsroom, anyStory(newsroom, random), {
      cites: [random.pick(["/tinh/khong-co/", "articles/2024/01/khong-co.md"])],
    }),
  "leave the site without a title": (newsroom) => ({ ...newsroom, site: { ...newsroom.site, title: "" } }),
  "give two people one id": (newsroom) => {
    const person = { id: "nguyen-an", name: "Nguyễn An", role: "", aka: [] };
    return { ...newsroom, people: [...newsroom.people, person, { ...person, name: "Nguyễn Ân" }] };
  },
};
