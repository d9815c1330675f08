import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Catalogue, catalogueOf, daysOfArticles, joined } from "../../scripts/archive/catalogue.ts";
import { compareArticles } from "../../scripts/archive/related.ts";
import { articleOn, named } from "./articles.ts";
import { randomOf } from "./random.ts";

const test = suite("a catalogue");

/** A former province that went on as another alone, whose list shows its articles too. */
const HA_TAY = { ...named("ha-tay"), today: [{ ...named("ha-noi"), isSame: false }] };

const listOf = ({ lists }: Catalogue, kind: keyof Catalogue["lists"], slug: string) =>
  lists[kind].find((list) => list.slug === slug);

test("names the articles of each list by their places, and each spelling by the first that uses it", () => {
  const catalogue = catalogueOf([
    articleOn("2007-03-01", "a", { places: [named("ha-noi")], tags: [{ name: "chợ", slug: "cho" }] }),
    articleOn("2007-03-01", "b", { places: [HA_TAY], tags: [{ name: "Chợ", slug: "cho" }] }),
    articleOn("2007-04-09", "c", { tags: [{ name: "chợ", slug: "cho" }] }),
  ]);
  assert.equal(listOf(catalogue, "province", "ha-noi"), {
    slug: "ha-noi",
    names: [["ha-noi", "articles/2007/03/a.md"]],
    members: [0, 1],
    filed: [0],
  });
  assert.equal(listOf(catalogue, "province", "ha-tay")?.members, [1]);
  assert.equal(listOf(catalogue, "tag", "cho"), {
    slug: "cho",
    names: [
      ["chợ", "articles/2007/03/a.md"],
      ["Chợ", "articles/2007/03/b.md"],
    ],
    members: [0, 1, 2],
  });
  assert.equal(catalogue.days, [
    ["2007-03-01", 2],
    ["2007-04-09", 1],
  ]);
  assert.is(catalogue.unplaced, 1);
});

test("of a year is what the catalogues of its months make together", () => {
  const { below, pick } = randomOf(11);
  const places = [named("ha-noi"), HA_TAY, named("hue"), named("tuyen-quang")] as const;
  for (let round = 0; round < 40; round++) {
    const articles = Array.from({ length: 1 + below(60) }, (_, index) =>
      articleOn(`2007-${String(1 + below(12)).padStart(2, "0")}-1${below(4)}`, `a-${index}`, {
        places: Array.from({ length: below(3) }, () => pick(places)),
        category: pick(["thoi-su", "van-hoa"]),
        bylines: below(3) ? [{ name: pick(["An", "Ân"]), slug: "an", role: "", org: "" }] : [],
        tags: Array.from({ length: below(3) }, () => ({
          name: pick(["Chợ", "chợ"]),
          slug: pick(["cho", "cho-phien"]),
        })),
        updated: below(4) ? null : { day: `2009-0${1 + below(9)}-02`, time: "" },
        aliases: below(5) ? [] : [`tin/${index}.html`],
      }),
    ).sort(compareArticles);
    const months = [...new Set(articles.map(({ date }) => date.day.slice(0, 7)))];
    const whole = catalogueOf(articles);
    const parts = months.map((month) => catalogueOf(articles.filter(({ date }) => date.day.startsWith(month))));
    assert.equal(joined(parts), whole);
    assert.equal(
      daysOfArticles(whole),
      articles.map(({ date }) => date.day),
    );
  }
});

test.run();
