import { test } from "uvu";
import * as assert from "uvu/assert";
import { render as feed } from "../../layouts/feed.11ty.tsx";
import { render as openSearch } from "../../layouts/open-search.11ty.tsx";
import { render as sitemap } from "../../layouts/sitemap.11ty.tsx";
import { render as sitemapIndex } from "../../layouts/sitemap-index.11ty.tsx";
import { HOSTILE, SITE, slot } from "./props.ts";
import { textsOf } from "./xml.ts";

/** Words of which each ends, opens or escapes something in XML. */
const TEXTS = [
  HOSTILE,
  "]]>",
  "a ]]]]>> b",
  "<![CDATA[ a ]]> b",
  "<!-- a --> <?b?>",
  "&lt; &amp; &#0; &#xFFFF; &b;",
  "a\"b'c</d>",
  `${"x".repeat(14)}😀😀`,
];

test("every XML of the site is well-formed whatever the newspaper, its words and its articles are called", async () => {
  const date = { day: "2024-01-18", time: "" };
  for (const text of TEXTS) {
    const site = { ...SITE, title: text, description: text, publisher: text, licence: text, imprint: [text] };
    const entry = {
      path: `2024/01/18/${encodeURIComponent(text)}&.html`,
      title: text,
      summary: text,
      date,
      updated: null,
      category: text,
      places: [text],
      bylines: [text],
    };
    const entries = [{ path: entry.path, updated: date }];
    const common = { site, title: text, description: text, page: "index.html", updated: date, entries: [entry] };
    const documents = [
      openSearch(slot("open-search", "opensearch.xml", { site })),
      await sitemap(slot("sitemap", "sitemap-2024-01.xml", { site, entries })),
      await sitemapIndex(slot("sitemap-index", "sitemap.xml", { site, sitemaps: entries })),
      feed(slot("feed", "tin.atom", { ...common, format: "atom" })),
      feed(slot("feed", "tin.rss", { ...common, format: "rss" })),
    ];
    for (const xml of documents) {
      assert.ok(textsOf(xml).length > 1, xml);
      assert.not.ok(/\p{Cs}/u.test(xml), xml);
    }
  }
});

test("a description of the site is read back from the description of its search as it was written", () => {
  for (const description of TEXTS) {
    const texts = textsOf(openSearch(slot("open-search", "opensearch.xml", { site: { ...SITE, description } })));
    assert.is(texts.find(([name]) => name === "Description")?.[1], description);
  }
});

test.run();
