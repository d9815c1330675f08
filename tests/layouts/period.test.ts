import { test } from "uvu";
import * as assert from "uvu/assert";
import { render } from "../../layouts/period.11ty.tsx";
import type { PeriodGroup, PeriodProps, Teaser } from "../../scripts/archive/pages.ts";
import { HOSTILE, PICTURE, SITE, slot } from "./props.ts";

const group = (period: string, path: string): PeriodGroup => ({ title: period, period, count: 2, path, teasers: [] });

const props = (period: string, groups: readonly PeriodGroup[], kind: PeriodProps["list"]["kind"]): PeriodProps => ({
  site: SITE,
  list: { kind, title: "Lưu trữ", description: "", path: "luu-tru/index.html" },
  trail: [],
  title: period,
  period,
  count: 2,
  groups,
  filter: null,
  apart: [],
  older: null,
  newer: null,
});

test("a month of the archive is a calendar that begins on Monday, and a day with articles is a link", () => {
  const html = render(
    slot("period", "2026/11/index.html", props("2026-11", [group("2026-11-23", "2026/11/23/index.html")], null)),
  );
  const weeks = html.split("<tr>").slice(2);
  assert.is(weeks.length, 6);
  assert.match(weeks[0] ?? "", /^(<td><\/td>){6}<td>1<\/td>/);
  assert.match(weeks[4] ?? "", /^<td class="full"><a href="23\/index\.html"/);
});

test("a year whose months have pages is bars, oldest first, the fullest the longest", () => {
  const months = [
    { ...group("2026-02", "2026/02/index.html"), count: 4 },
    { ...group("2026-01", "2026/01/index.html"), count: 1 },
  ];
  const html = render(slot("period", "2026/index.html", props("2026", months, null)));
  assert.match(html, /Th\. 1.*Th\. 2/s);
  assert.equal(
    [...html.matchAll(/<rect [^>]*\bheight="(\d+)"/g)].map(([, height]) => height),
    ["10", "40"],
  );
});

test("an article in two lists is linked from each by its own way, with its picture, and says the same", () => {
  const teaser: Teaser = {
    path: "2026/11/23/bai.html",
    title: HOSTILE,
    summary: "",
    date: { day: "2026-11-23", time: "" },
    place: "Hà Nội",
    category: "Văn hóa",
    byline: "",
    figure: { picture: PICTURE, alt: "", caption: "", credit: "" },
  };
  const day = { ...group("2026-11-23", "2026/11/23/index.html"), teasers: [teaser] };
  const entryOn = (path: string) => {
    const html = render(slot("period", path, props("2026-11-23", [day], null)));
    return /<article.*<\/article>/s.exec(html)?.[0] ?? "";
  };
  const here = entryOn("2026/11/23/index.html");
  const elsewhere = entryOn("tinh/ha-noi/2026-11.html");
  assert.ok(here.includes('<a href="bai.html">&lt;/script>&lt;b>&quot;5 &lt; 6&quot; &amp; ]]></a>'));
  assert.ok(elsewhere.includes('<a href="../../2026/11/23/bai.html">'));
  assert.ok(here.includes('srcset="../../../anh/a-480.jpeg 480w, ../../../anh/a-1200.jpeg 1200w"'));
  const bare = (html: string) => html.replaceAll("../", "").replaceAll(/"(2026\/11\/23\/)?bai\.html"/g, '""');
  assert.is(bare(here), bare(elsewhere));
});

test.run();
