import { readFileSync } from "node:fs";
import { join } from "node:path";
import sax from "sax";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { hashOf } from "../../scripts/archive/hash.ts";
import { readContent } from "../../scripts/archive/read.ts";
import { filesBelow } from "../../scripts/edition/files-below.ts";
import { sampleSite } from "../built-site.ts";

const test = suite("the sample newspaper");

const site = await sampleSite();
const files = filesBelow(site.output);
const html = new Map(
  files.filter((file) => file.endsWith(".html")).map((path) => [path, readFileSync(join(site.output, path), "utf8")]),
);

/** Every address in a page: links, pictures in all their widths, scripts and styles. */
function addressesIn(page: string): string[] {
  const single = [...page.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = ""]) => address);
  const sets = [...page.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = ""]) =>
    set.split(", ").map((one) => one.split(" ")[0] ?? ""),
  );
  return [...single, ...sets].map((address) => address.replaceAll("&amp;", "&"));
}

const isOutside = (address: string) => /^[a-z]+:/.test(address);

test("opens anywhere: no page but 404.html links from the root of a server, and every link has its target", () => {
  const known = new Set(files);
  const wrong: string[] = [];
  for (const [path, text] of html) {
    for (const address of addressesIn(text)) {
      if (isOutside(address) || address.startsWith("#")) continue;
      if (path !== "404.html" && (address.startsWith("/") || address === "")) wrong.push(`${path}: ${address}`);
      const target = decodeURI(new URL(address, `http://site/${path}`).pathname.slice(1));
      if (!known.has(target)) wrong.push(`${path}: ${address} leads nowhere`);
    }
  }
  assert.equal(wrong, []);
});

test("has names that every file system can hold", () => {
  const wrong = files.filter(
    (file) => !/^[A-Za-z0-9._/-]{1,200}$/.test(file) || /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(file),
  );
  assert.equal(wrong, []);
  assert.is(new Set(files.map((file) => file.toLowerCase())).size, files.length);
});

test("loses nothing: every article is one page, in each of its lists, in one sitemap and in the search", () => {
  const { archive } = readContent({ content: site.content, drafts: false });
  assert.ok(archive);
  const sitemaps = files
    .filter((file) => /^sitemap-\d{4}/.test(file))
    .map((file) => readFileSync(join(site.output, file), "utf8"));
  const read = (file: string) => html.get(file) ?? "";
  for (const article of archive.articles) {
    const name = article.path.slice(article.path.lastIndexOf("/") + 1);
    assert.match(read(article.path), article.title.replaceAll('"', "&quot;").replaceAll("&", "&amp;").slice(0, 10));
    assert.is(sitemaps.filter((text) => text.includes(`/${article.path}<`)).length, 1, article.path);
    const year = article.date.day.slice(0, 4);
    const lists = [
      ...article.places.map(({ slug }) => `tinh/${slug}/${year}.html`),
      `chuyen-muc/${article.category}/${article.date.day.slice(0, 7)}.html`,
      ...article.bylines.map(({ slug }) => `tac-gia/${slug}/${year}.html`),
      ...article.tags.map(({ slug }) => `the/${slug}/${year}.html`),
      `${article.date.day.replaceAll("-", "/")}/index.html`,
    ];
    for (const list of lists) assert.ok(read(list).includes(name), `${article.path} is not in ${list}`);
  }
  const counted = JSON.parse(readFileSync(join(site.output, "_edition/edition.json"), "utf8")) as { articles: number };
  assert.is(counted.articles, archive.articles.length);
});

test("is all in its manifest, and the manifest is right", () => {
  const lists = files.filter((file) => file.startsWith("_edition/SHA256SUMS-"));
  const sums = new Map(
    lists.flatMap((list) =>
      readFileSync(join(site.output, list), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    ),
  );
  const named = files.filter((file) => !file.startsWith("_edition/"));
  assert.equal([...sums.keys()].sort(), [...named].sort());
  for (const file of named) assert.is(sums.get(file), hashOf(readFileSync(join(site.output, file))), file);
});

test("writes feeds and sitemaps that a strict XML parser takes", () => {
  const xml = files.filter((file) => /\.(atom|rss|xml)$/.test(file));
  assert.ok(xml.length > 50);
  for (const file of xml) {
    const parser = sax.parser(true, { xmlns: true });
    parser.onerror = (error) => assert.unreachable(`${file}: ${error.message}`);
    parser.write(readFileSync(join(site.output, file), "utf8")).close();
  }
});

test("has feeds whose dates are those of their entries", () => {
  const feed = JSON.parse(readFileSync(join(site.output, "tin.json"), "utf8")) as {
    version: string;
    items: { url: string; date_published: string }[];
  };
  assert.is(feed.version, "https://jsonfeed.org/version/1.1");
  assert.is(feed.items.length, 30);
  const atom = readFileSync(join(site.output, "tin.atom"), "utf8");
  const updated = [...atom.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, text = ""]) => Date.parse(text));
  assert.is(updated[0], Math.max(...updated.slice(1)));
});

test("holds no script or style inside a page, and nothing from another host", () => {
  for (const [path, text] of html) {
    assert.not.match(text, /<style|\sstyle="|\son[a-z]+="/, path);
    assert.not.match(text.replaceAll(/<script type="application\/ld\+json">/g, ""), /<script(?![^>]*\ssrc=)/, path);
    assert.not.match(text, /<(?:script|img|source|iframe)[^>]*\s(?:src|srcset)="(?:https?:)?\/\//, path);
  }
});

test.run();
