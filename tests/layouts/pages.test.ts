import { test } from "uvu";
import * as assert from "uvu/assert";
import { render as home } from "../../layouts/home.11ty.tsx";
import { render as manifest } from "../../layouts/manifest.11ty.tsx";
import { render as notFound } from "../../layouts/not-found.11ty.tsx";
import { render as openSearch } from "../../layouts/open-search.11ty.tsx";
import { render as redirect } from "../../layouts/redirect.11ty.tsx";
import { render as robots } from "../../layouts/robots.11ty.tsx";
import { render as sitemap } from "../../layouts/sitemap.11ty.tsx";
import { render as sitemapIndex } from "../../layouts/sitemap-index.11ty.tsx";
import { SITE, slot } from "./props.ts";

test("a front page without articles says so, and shows no empty part", () => {
  const nothing = { newest: [], sections: [], regions: [], years: [], count: 0, doors: [], feeds: [] };
  const html = home(slot("home", "index.html", { site: SITE, ...nothing }));
  assert.ok(html.includes("Kho tin chưa có bài nào."));
  assert.not.match(html.slice(html.indexOf("<main"), html.indexOf("</main>")), /<(section|nav|ul|ol)/);
});

test("404.html links from the root, is not indexed and claims no address", () => {
  const html = notFound(slot("not-found", "404.html", { site: SITE, doors: [] }));
  assert.ok(html.includes('<link rel="stylesheet" href="/assets/site.css"/>'));
  assert.ok(html.includes('<meta name="robots" content="noindex"/>'));
  assert.not.ok(html.includes("canonical"));
  assert.equal(html.match(/(?:href|action)="(?![/#])[^"]*"/g), null);
});

test("a redirect leads by itself, by its link and for search engines, without a script", () => {
  const to = "2024/01/18/bai.html";
  const html = redirect(slot("redirect", "cu/bai.html", { site: SITE, title: "Bài", to }));
  assert.ok(html.includes('<meta http-equiv="refresh" content="0; url=../2024/01/18/bai.html"/>'));
  assert.ok(html.includes('<a href="../2024/01/18/bai.html">'));
  assert.ok(html.includes('<link rel="canonical" href="https://bao.example/2024/01/18/bai.html"/>'));
  assert.not.ok(html.includes("<script"));
});

test("sitemaps give whole addresses without index.html, and a change only where one is known", async () => {
  const entries = [
    { path: "tinh/ha-tay/index.html", updated: null },
    { path: "2024/01/18/bai.html", updated: { day: "2024-01-18", time: "09:30" } },
  ];
  const xml = await sitemap(slot("sitemap", "sitemap-pages.xml", { site: SITE, entries }));
  assert.ok(xml.includes("<url><loc>https://bao.example/tinh/ha-tay/</loc></url>"));
  assert.ok(xml.includes("<lastmod>2024-01-18T02:30:00.000Z</lastmod>"));
  const sitemaps = [{ path: "sitemap-2024-01.xml", updated: null }];
  const index = await sitemapIndex(slot("sitemap-index", "sitemap.xml", { site: SITE, sitemaps }));
  assert.ok(index.includes("<sitemap><loc>https://bao.example/sitemap-2024-01.xml</loc></sitemap>"));
});

test("robots.txt names the sitemap, and the web manifest starts where it lies", () => {
  assert.match(
    robots(slot("robots", "robots.txt", { site: SITE })),
    /^Sitemap: https:\/\/bao\.example\/sitemap\.xml$/m,
  );
  const { start_url, icons } = JSON.parse(manifest(slot("manifest", "manifest.webmanifest", { site: SITE })));
  assert.is(start_url, ".");
  assert.is(icons[0].src, "icons/icon.svg");
});

test("a browser is told how to search the archive, whatever the newspaper is called", () => {
  const site = { ...SITE, title: 'Báo "Tin & Ảnh" của ba miền đất nước', description: "Tin <cũ> & mới." };
  const xml = openSearch(slot("open-search", "opensearch.xml", { site }));
  assert.match(xml, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9\.com\//);
  assert.ok(xml.includes('template="https://bao.example/tim-kiem.html?q={searchTerms}"'), xml);
  const name = /<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1] ?? "";
  assert.ok(name.length > 0 && name.replaceAll("&amp;", "&").replaceAll("&quot;", '"').length <= 16, name);
  assert.ok(xml.includes("<Description>Tin &lt;cũ> &amp; mới.</Description>"), xml);
});

test.run();
