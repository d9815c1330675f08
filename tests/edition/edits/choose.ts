import { oneOf, type Random } from "./first-newsroom.ts";
import type { Newsroom, Story } from "./newsroom.ts";

/** Ways to see stories as members of one list or period: an edit of the first or last of them changes other pages than one in the middle. */
const VIEWS: readonly ((story: Story) => readonly string[])[] = [
  () => ["all"],
  (story) => story.provinces,
  (story) => [story.category],
  (story) => story.bylines,
  (story) => story.tags,
  (story) => [story.date.slice(0, 4)],
  (story) => [story.date.slice(0, 7)],
  (story) => [story.date.slice(0, 10)],
];

/** A story to edit, or undefined where there is none: half of the time the first or the last of a list or a period. */
export function anyStory({ stories }: Newsroom, random: Random): Story | undefined {
  const like = oneOf(random, stories);
  const view = oneOf(random, VIEWS);
  const group = like && view && oneOf(random, view(like));
  const end = random.below(4);
  if (!group || end > 1) return like;
  const members = stories.filter((story) => view(story).includes(group)).sort((a, b) => (a.date < b.date ? -1 : 1));
  return members.at(end === 0 ? 0 : -1);
}

/** The newsroom with one story changed. */
export function withStory(newsroom: Newsroom, story: Story | undefined, changes: Partial<Story>): Newsroom {
  const stories = newsroom.stories.map((one) => (one === story ? { ...one, ...changes } : one));
  return { ...newsroom, stories };
}

/** A list with one item taken out. */
export function without<T>(items: readonly T[], item: T | undefined): T[] {
  return items.filter((one) => one !== item);
}

/** A list with one item replaced by a changed one. */
export function withChanged<T extends object>(items: readonly T[], item: T | undefined, changes: Partial<T>): T[] {
  return items.map((one) => (one === item ? { ...one, ...changes } : one));
}
