import type { randomOf } from "../../archive/random.ts";
import type { Newsroom, Story } from "./newsroom.ts";

export type Random = ReturnType<typeof randomOf>;

/** One of some items, or undefined where there are none. */
export function oneOf<T>(random: Random, items: readonly T[]): T | undefined {
  return items[random.below(items.length)];
}

/** Names that a story is made of; pairs are two spellings of one list, so that the earliest article names it. */
export const PROVINCES = ["Tuyên Quang", "Nghệ An", "Huế", "Hà Tây", "Hà Giang", "toàn quốc", "không rõ"] as const;
export const BYLINES = [
  "Lê Thu Hà",
  "Lê Thu Hạ",
  "Thu Hà",
  "Trần Văn Bình",
  "Trần Văn Bính",
  "An",
  "không rõ",
] as const;
export const TAGS = ["nước", "Nước", "mùa khô", "mùa khó", "con", "chợ phiên"] as const;
export const YEARS = ["1999", "2008", "2021", "2022", "2023", "2024", "2025"] as const;
export const WORDS = [
  "Nước về sớm",
  "Chợ họp muộn",
  "Lúa chín đều",
  "Gió đổi chiều",
  "Đê giữ vững",
  "Trẻ tới trường",
] as const;

/** How many colours the pictures come in. */
export const COLOURS = 4;

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** A day, now and then with a time; few enough days that some hold two articles. */
export function dayIn(random: Random, year: string): string {
  const day = `${year}-${twoDigits(1 + random.below(4) * 3)}-${twoDigits(1 + random.below(9) * 3)}`;
  return random.below(3) === 0 ? `${day}T${twoDigits(random.below(24))}:30` : day;
}

/** A story that nothing cites yet. `name` is part of its address, and must be new. */
export function newStory(random: Random, name: string, categories: readonly string[], date: string): Story {
  const some = <T>(items: readonly T[], most: number): T[] => {
    const first = random.below(items.length);
    return Array.from(
      { length: Math.min(most, items.length) },
      (_, index) => items[(first + index) % items.length] as T,
    );
  };
  const sentence = () => `${random.pick(WORDS)} ${random.below(10)}.`;
  return {
    slug: `bai-${name}`,
    date,
    title: `${random.pick(WORDS)} ${random.below(10)}`,
    provinces: some(PROVINCES.slice(0, -1), random.below(4) === 0 ? 2 : 1),
    category: oneOf(random, categories) ?? "",
    bylines: some(BYLINES.slice(0, -1), random.below(4) === 0 ? 2 : 1),
    tags: some(TAGS, random.below(3)),
    summary: random.below(2) === 0 ? sentence() : "",
    updated: "",
    draft: random.below(12) === 0,
    aliases: random.below(6) === 0 ? [`/tin/${name}.html`] : [],
    cites: [],
    picture: random.below(5) === 0 ? pictureOf(random) : null,
    text: `${sentence()} ${sentence()}\n\n${sentence()}`,
  };
}

export function pictureOf(random: Random) {
  return {
    name: `anh-${random.below(100)}.png`,
    colour: random.below(COLOURS),
    inText: random.below(2) === 0,
  };
}

const SIZE = 20;

/** The newsroom that every walk begins with. */
export function firstNewsroom(random: Random): Newsroom {
  const categories = [
    { slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày." },
    { slug: "van-hoa", name: "Văn hóa", description: "" },
    { slug: "kinh-te", name: "Kinh tế", description: "" },
  ];
  const slugs = categories.map(({ slug }) => slug);
  return {
    site: {
      url: "https://baothu.example",
      title: "Báo Thử",
      description: "Tờ báo để thử.",
      imprint: ["Tòa soạn Báo Thử"],
      lists: { province: "year", category: "month", byline: "year", tag: "year" },
    },
    categories,
    people: [{ id: "le-thu-ha", name: "Lê Thu Hà", role: "Phóng viên", aka: ["Thu Hà"] }],
    stories: Array.from({ length: SIZE }, (_, index) =>
      newStory(random, `0-${index}`, slugs, dayIn(random, random.pick(["2021", "2022", "2023", "2024"]))),
    ),
    pages: [{ slug: "gioi-thieu", title: "Giới thiệu", text: "Tờ báo để thử." }],
    mergers: [],
  };
}
