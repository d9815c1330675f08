import { test } from "uvu";
import * as assert from "uvu/assert";
import { PICTURE_SIZES, plainText, renderMarkdown } from "../../scripts/archive/markdown.ts";
import type { Picture } from "../../scripts/archive/pages.ts";

const PICTURE: Picture = {
  width: 1200,
  height: 800,
  sources: [
    { type: "image/avif", files: [{ path: "anh/h-400.avif", width: 400 }] },
    {
      type: "image/jpeg",
      files: [
        { path: "anh/h-400.jpeg", width: 400 },
        { path: "anh/h-1200.jpeg", width: 1200 },
      ],
    },
  ],
};
const IMAGE = (alt: string) =>
  `<picture><source type="image/avif" srcset="../anh/h-400.avif 400w" sizes="${PICTURE_SIZES}"><img src="../anh/h-1200.jpeg" srcset="../anh/h-400.jpeg 400w, ../anh/h-1200.jpeg 1200w" sizes="${PICTURE_SIZES}" width="1200" height="800" alt="${alt}" loading="lazy" decoding="async"></picture>`;

function html(body: string): string {
  return renderMarkdown(body, {
    href: (written) => (written === "khac.md" ? "../18/khac.html" : written),
    picture: (written) => (written === "cho.jpg" ? PICTURE : null),
    file: (path) => `../${path}`,
  });
}

test("a picture alone in its paragraph is a figure with its caption and its credit", () => {
  assert.is(
    html('![Chợ đông](cho.jpg "Chợ họp sớm. (Ảnh: Quang Cường)")\n'),
    `<figure class="figure">${IMAGE("Chợ đông")}<figcaption>Chợ họp sớm. <span class="credit">Ảnh: Quang Cường</span></figcaption></figure>\n`,
  );
  assert.is(
    html('![Chợ](cho.jpg "Ảnh: TTXVN")\n'),
    `<figure class="figure">${IMAGE("Chợ")}<figcaption> <span class="credit">Ảnh: TTXVN</span></figcaption></figure>\n`,
  );
});

test("pictures on lines of their own are figures, one within a sentence is not", () => {
  const figure = `<figure class="figure">${IMAGE("Chợ")}<figcaption>Chợ. <span class="credit">Ảnh: A</span></figcaption></figure>\n`;
  const written = '![Chợ](cho.jpg "Chợ. (Ảnh: A)")';
  assert.is(html(`${written}\n${written}\n`), `${figure}\n${figure}`);
  assert.is(html(`Xem ${written} này.\n`), `<p>Xem ${IMAGE("Chợ")} này.</p>\n`);
});

test("a picture that is not known is its words", () => {
  assert.is(html("Xem ![chợ & hội](mat.jpg).\n"), "<p>Xem chợ &amp; hội.</p>\n");
});

test("the highest heading of a text is an h2, under the title of the page", () => {
  assert.is(html("# Một\n\n## Hai\n\n# Ba\n"), "<h2>Một</h2>\n<h3>Hai</h3>\n<h2>Ba</h2>\n");
  assert.is(html("## Một\n\n### Hai\n"), "<h2>Một</h2>\n<h3>Hai</h3>\n");
  assert.is(html("### Một\n"), "<h3>Một</h3>\n");
  assert.is(html("# Một\n\n###### Sáu\n"), "<h2>Một</h2>\n<h6>Sáu</h6>\n");
});

test("a table scrolls by itself and a keyboard can reach it", () => {
  assert.is(
    html("| Xã | Hộ |\n| --- | ---: |\n| A | 12 |\n"),
    '<section class="table" aria-label="Bảng" tabindex="0"><table>\n<thead>\n<tr>\n<th>Xã</th>\n<th class="align-right">Hộ</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>A</td>\n<td class="align-right">12</td>\n</tr>\n</tbody>\n</table></section>\n',
  );
});

test("a link leads where the page says", () => {
  assert.is(html("[chữ](khac.md)\n"), '<p><a href="../18/khac.html">chữ</a></p>\n');
  assert.is(html("<https://noi.example/a>\n"), '<p><a href="https://noi.example/a">https://noi.example/a</a></p>\n');
  assert.is(html("noi.example và https://noi.example\n"), "<p>noi.example và https://noi.example</p>\n");
});

test("raw HTML is printed as text", () => {
  assert.is(
    html("<script>alert(1)</script>\n\nMột <b onclick='a()'>hai</b> <!-- ba -->\n"),
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>Một &lt;b onclick='a()'&gt;hai&lt;/b&gt; &lt;!-- ba --&gt;</p>\n",
  );
});

test("nothing that a writer writes becomes a tag, an attribute or a script", () => {
  const attempts = [
    "[chữ](javascript:alert(1))",
    "[chữ](JaVaScRiPt:alert(1))",
    "[chữ](&#106;avascript:alert(1))",
    "[chữ](java&#x09;script:alert(1))",
    "[chữ](data:text/html,<script>alert(1)</script>)",
    "[chữ](vbscript:alert(1))",
    '[chữ](khac.md "\\" onmouseover=\\"alert(1)")',
    '[chữ](https://a.example/"onmouseover="alert(1))',
    "<javascript:alert(1)>",
    '![\\"><script>alert(1)</script>](cho.jpg "Ảnh: A")',
    '![x" onerror="alert(1)](cho.jpg "Ảnh: A")',
    `![x](cho.jpg '"><script>alert(1)</script> Ảnh: <img src=x onerror=alert(1)>')`,
    '![x" onerror="alert(1)](mat.jpg)',
    '```"><script>alert(1)</script>\nchữ\n```',
    '~~~a" onclick="b\nchữ\n~~~',
    "# <img src=x onerror=alert(1)>",
    "| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |",
  ];
  for (const attempt of attempts) {
    const rendered = html(`${attempt}\n`);
    assert.not.match(rendered, /<(?:script|img src=x)/i, attempt);
    assert.not.match(rendered, /(?:href|src)="\s*(?:javascript|vbscript|data):/i, attempt);
    const tags = rendered.match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) assert.not.match(tag.replace(/"[^"]*"/g, '""'), /\son\w+\s*=/i, `${attempt} → ${tag}`);
  }
});

test("the words of a text are those that a reader sees, a line for each block", () => {
  assert.is(
    plainText(
      '# Đầu đề\n\nMột **hai** [ba](khac.md)\nbốn  \nnăm `sáu` &amp; \\<b\\>\n\n- bảy\n- tám\n\n```\nchín\n```\n\n![Chợ](cho.jpg "Chợ. (Ảnh: A)")\n',
    ),
    "Đầu đề\nMột hai ba bốn năm sáu & <b>\nbảy\ntám\nchín\nChợ Chợ. (Ảnh: A)",
  );
});

test.run();
