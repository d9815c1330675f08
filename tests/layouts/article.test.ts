import { test } from "uvu";
import * as assert from "uvu/assert";
import { render } from "../../layouts/article.11ty.tsx";
import { ARTICLE, HOSTILE, PICTURE, slot } from "./props.ts";

const PATH = "1999/05/01/bai.html";

const jsonOf = (html: string) => JSON.parse(/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "");

test("hostile text stays text, in the page and in its JSON-LD", () => {
  const html = render(slot("article", PATH, ARTICLE, "<p>Thân bài</p>"));
  assert.not.ok(html.includes("</script><b>"));
  assert.not.ok(html.includes("<b>"));
  assert.is(jsonOf(html)["@graph"][0].headline, HOSTILE);
  assert.ok(html.includes("<p>Thân bài</p>"));
});

test("every link inside the site is relative, and the canonical address is whole", () => {
  const html = render(slot("article", PATH, ARTICLE));
  assert.is(/(?:href|src|action)="\//.test(html), false);
  assert.ok(html.includes('href="../../../tinh/ha-tay/index.html"'));
  assert.ok(html.includes('<link rel="canonical" href="https://bao.example/1999/05/01/bai.html"/>'));
});

test("a day without a time is printed as a day, and told to machines at +07:00", () => {
  const html = render(slot("article", PATH, ARTICLE));
  assert.ok(html.includes('<time datetime="1999-05-01">Thứ Bảy, 1/5/1999</time>'));
  assert.is(jsonOf(html)["@graph"][0].datePublished, "1999-05-01T00:00:00+07:00");
});

test("the first picture is waited for, the others are not, and a card shows its largest JPEG", () => {
  const figure = { picture: PICTURE, alt: "Ruộng", caption: "Mùa nước", credit: "Ảnh: TTXVN" };
  const html = render(slot("article", PATH, { ...ARTICLE, figures: [figure, figure] }));
  assert.is(html.match(/fetchpriority="high"/g)?.length, 1);
  assert.is(html.match(/loading="lazy"/g)?.length, 1);
  assert.match(html, /<source type="image\/avif"[^>]*><source type="image\/webp"[^>]*><img src="[^"]*a-1200\.jpeg"/);
  assert.ok(html.includes('<meta property="og:image" content="https://bao.example/anh/a-1200.jpeg"/>'));
});

test("a photograph that is lost leaves its caption, and the card is the newspaper's own", () => {
  const lost = { picture: null, alt: "", caption: "Bộ đội giúp dân", credit: "" };
  const html = render(slot("article", PATH, { ...ARTICLE, figures: [lost] }));
  assert.ok(html.includes("Bộ đội giúp dân"));
  assert.not.ok(html.includes("<img"));
  assert.ok(html.includes('<meta property="og:image" content="https://bao.example/icons/card.jpg"/>'));
});

test("nothing is printed where nothing is known", () => {
  const html = render(slot("article", PATH, ARTICLE));
  for (const name of ["sapo", "signature", "tags", "related"]) assert.not.ok(html.includes(`class="${name}"`), name);
  assert.not.match(html, /undefined|null|\[object/);
});

test.run();
