import { test } from "uvu";
import * as assert from "uvu/assert";
import { render } from "../../layouts/feed.11ty.tsx";
import type { FeedProps } from "../../scripts/archive/pages.ts";
import { HOSTILE, SITE, slot } from "./props.ts";
import { textsOf } from "./xml.ts";

const feed = (format: FeedProps["format"]): string =>
  render(
    slot("feed", `tin.${format}`, {
      site: SITE,
      format,
      title: HOSTILE,
      description: HOSTILE,
      page: "index.html",
      updated: { day: "2024-01-19", time: "08:00" },
      entries: [
        {
          path: "2024/01/18/bai.html",
          title: HOSTILE,
          summary: HOSTILE,
          date: { day: "2024-01-18", time: "09:30" },
          updated: { day: "2024-01-19", time: "08:00" },
          category: HOSTILE,
          places: [HOSTILE],
          bylines: [HOSTILE],
        },
      ],
    }),
  );

const asHtml = HOSTILE.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

test("Atom is well-formed, its titles are escaped HTML, its times are those of the articles", () => {
  const texts = textsOf(feed("atom"));
  assert.ok(texts.some(([name, text]) => name === "title" && text === asHtml));
  assert.equal(
    texts.filter(([name]) => name === "updated").map(([, text]) => text),
    ["2024-01-19T01:00:00.000Z", "2024-01-19T01:00:00.000Z"],
  );
  assert.ok(texts.some(([name, text]) => name === "published" && text === "2024-01-18T02:30:00.000Z"));
  assert.ok(feed("atom").includes('rel="self" href="https://bao.example/tin.atom"'));
});

test("RSS is well-formed, and an article is known by its address", () => {
  const texts = textsOf(feed("rss"));
  assert.ok(texts.some(([name, text]) => name === "guid" && text === "https://bao.example/2024/01/18/bai.html"));
  assert.ok(feed("rss").includes('<guid isPermaLink="true">'));
});

test("JSON Feed holds the words as they are, at +07:00", () => {
  const { version, feed_url, items } = JSON.parse(feed("json"));
  assert.is(version, "https://jsonfeed.org/version/1.1");
  assert.is(feed_url, "https://bao.example/tin.json");
  assert.is(items[0].title, HOSTILE);
  assert.is(items[0].date_published, "2024-01-18T09:30:00+07:00");
});

test.run();
