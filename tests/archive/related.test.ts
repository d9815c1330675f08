import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Article } from "../../scripts/archive/article.ts";
import { groupBy } from "../../scripts/archive/group.ts";
import type { List } from "../../scripts/archive/lists.ts";
import { compareArticles, RELATED_WINDOW, relatedTo } from "../../scripts/archive/related.ts";
import { articleOn, named } from "./articles.ts";
import { randomOf } from "./random.ts";

/** The related articles of each article, by path. */
function relatedIn(given: readonly Article[]): Map<string, Article[]> {
  const articles = [...given].sort(compareArticles);
  const lists = (kind: "province" | "category", keysOf: (article: Article) => string[]): List[] =>
    [...groupBy(articles, keysOf)].map(([slug, members]) => ({
      kind,
      slug,
      title: slug,
      description: "",
      depth: "year",
      articles: members,
    }));
  const related = relatedTo({
    places: lists("province", (article) => article.places.map((place) => place.slug)),
    categories: lists("category", (article) => [article.category]),
  });
  return new Map(articles.map((article) => [article.path, related(article)]));
}

const slugs = (related: Map<string, Article[]>, article: Article) =>
  related.get(article.path)?.map((other) => other.title);

test("the first article has none, and the others have older ones of their place or category only", () => {
  const first = articleOn("2024-01-01", "a", { places: [named("ha-noi")] });
  const elsewhere = articleOn("2024-01-02", "b", { places: [named("hue")], category: "van-hoa" });
  const sameCategory = articleOn("2024-01-03", "c", { places: [named("hue")] });
  const samePlace = articleOn("2024-01-04", "d", { places: [named("ha-noi")], category: "van-hoa" });
  const related = relatedIn([samePlace, elsewhere, first, sameCategory]);
  assert.equal(slugs(related, first), []);
  assert.equal(slugs(related, elsewhere), []);
  assert.equal(slugs(related, sameCategory), ["b", "a"]);
  assert.equal(slugs(related, samePlace), ["b", "a"]);
});

test("those with most tags in common come first, then those of the same place and category, then the newest", () => {
  const both = { places: [named("ha-noi")], category: "thoi-su" };
  const related = relatedIn([
    articleOn("2024-01-01", "hai-the", { category: "thoi-su", tags: [named("cho"), named("tet")] }),
    articleOn("2024-01-02", "mot-the", { category: "thoi-su", tags: [named("cho")] }),
    articleOn("2024-01-03", "ca-hai", both),
    articleOn("2024-01-04", "cu", { category: "thoi-su", tags: [named("khac"), named("la"), named("xa")] }),
    articleOn("2024-01-05", "moi", { category: "thoi-su" }),
    articleOn("2024-01-06", "bai", { ...both, tags: [named("cho"), named("tet"), named("hoa")] }),
  ]);
  assert.equal(
    related.get("2024/01/06/bai.html")?.map((one) => one.title),
    ["hai-the", "mot-the", "ca-hai", "moi", "cu"],
  );
});

test("only the first place counts, and an article without a place has those of its category", () => {
  const old = articleOn("2024-01-01", "a", { places: [named("hue")], category: "van-hoa" });
  const second = articleOn("2024-01-02", "b", { places: [named("ha-noi"), named("hue")] });
  const none = articleOn("2024-01-03", "c", {});
  const related = relatedIn([old, second, none]);
  assert.equal(slugs(related, second), []);
  assert.equal(slugs(related, none), ["b"]);
});

test("six are shown at most, of the six before it in its place and the six in its category", () => {
  const articles = Array.from({ length: 30 }, (_, index) =>
    articleOn(`2024-01-${String(index + 1).padStart(2, "0")}`, `a${index}`, { places: [named("ha-noi")] }),
  );
  const related = relatedIn(articles);
  assert.equal(slugs(related, articles[29] as Article), ["a28", "a27", "a26", "a25", "a24", "a23"]);
  assert.equal(slugs(related, articles[2] as Article), ["a1", "a0"]);
});

test("articles are related to older ones only, whatever the archive", () => {
  const { articles } = randomArchive(3, 200);
  const related = relatedIn(articles);
  let seen = 0;
  for (const article of articles) {
    for (const other of related.get(article.path) ?? []) {
      assert.ok(compareArticles(other, article) < 0, `${other.path} is not older than ${article.path}`);
      seen++;
    }
  }
  assert.ok(seen > articles.length);
});

test("any one edit touches the related articles of at most twelve newer pages, and of no older one", () => {
  const { articles, another, below } = randomArchive(11, 150);
  const before = relatedIn(articles);
  let touched = 0;
  for (let round = 0; round < 300; round++) {
    const at = below(articles.length);
    const edited = articles[at] as Article;
    const added = another(1000 + round);
    const edits: readonly (readonly [Article, readonly Article[]])[] = [
      [added, [...articles, added]],
      [edited, articles.filter((article) => article !== edited)],
      [edited, articles.with(at, { ...edited, title: "khác", tags: [named("the-0"), named("the-1")] })],
    ];
    for (const [changed, after] of edits) {
      const pages = touchedBy(before, relatedIn(after)).filter((path) => path !== changed.path);
      assert.ok(pages.length <= 2 * RELATED_WINDOW, `${pages.length} pages`);
      for (const path of pages) {
        const page = after.find((article) => article.path === path) as Article;
        assert.ok(compareArticles(changed, page) < 0, `${path} is older than ${changed.path}`);
      }
      touched += pages.length;
    }
  }
  assert.ok(touched > 300, "the edits of this test touch something");
});

/** The pages of both archives whose related articles differ, by what the page prints of them. */
function touchedBy(before: Map<string, Article[]>, after: Map<string, Article[]>): string[] {
  const printed = (related: readonly Article[]) => related.map(({ path, title }) => `${path} ${title}`).join("\n");
  return [...after].flatMap(([path, related]) => {
    const old = before.get(path);
    return old && printed(old) !== printed(related) ? [path] : [];
  });
}

function randomArchive(seed: number, size: number) {
  const { below, pick } = randomOf(seed);
  const another = (index: number): Article => {
    const day = `20${10 + below(3)}-0${1 + below(9)}-${10 + below(15)}`;
    return articleOn(day, `a${index}`, {
      date: { day, time: pick(["", "08:00", "17:30"]) },
      places: [named(`tinh-${below(4)}`), named(`tinh-${4 + below(2)}`)].slice(0, below(3)),
      category: `muc-${below(3)}`,
      tags: [named(`the-${below(5)}`), named(`the-${5 + below(5)}`)].slice(0, below(3)),
    });
  };
  return { articles: Array.from({ length: size }, (_, index) => another(index)), another, below };
}

test.run();
