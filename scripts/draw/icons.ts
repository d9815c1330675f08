import { comb, hatch, lens } from "./marks.ts";
import { palettes } from "./palette.ts";
import { seeded } from "./random.ts";
import { coffee } from "./scenes/ca-phe.ts";
import { floatingMarket } from "./scenes/cho-noi.ts";
import { terracedFields } from "./scenes/ruong-bac-thang.ts";
import { svg } from "./stage.ts";
import { box, cut, fill, poly, rect } from "./svg.ts";

const c = palettes.sang;

/** Three sheets of newspaper, one for each region, on a square of 64. */
function sheets(): string {
  const sheet = (x: number, y: number): string =>
    fill(rect(x - 2.5, y - 2.5, 36, 41), c.red) + box(x, y, 31, 36, c.paper);
  const columns = [0, 1, 2, 3].map((i) => rect(26, 33.5 + i * 4.6, 11.5, 2.4)).join("") + rect(13.5, 49, 9.5, 2.4);
  return [
    sheet(23.5, 8.5),
    sheet(17, 14),
    sheet(10.5, 19.5),
    box(13.5, 23, 24.5, 6.5, c.ink),
    box(13.5, 33.5, 9.5, 12.5, c.ochre),
    fill(
      poly([
        [13.5, 46],
        [17.5, 38.5],
        [20, 42],
        [21.3, 40.2],
        [23, 43],
        [23, 46],
      ]),
      c.green,
    ),
    fill(columns, c.ink),
  ].join("");
}

/** The icon of the site: a lacquer seal cut by hand. */
export function seal(): string {
  const edge = cut(
    seeded(2005),
    [
      [2, 2],
      [62, 2],
      [62, 62],
      [2, 62],
    ],
    0.7,
    9,
  );
  return svg(fill(edge, c.red) + sheets(), 64, 64);
}

/** The seal without margin, its mark within the safe zone of a mask (w3.org/TR/appmanifest, "maskable": the inner 80%). */
export function maskable(): string {
  return svg(`${box(0, 0, 64, 64, c.red)}<g transform="translate(6 6.4) scale(.8)">${sheets()}</g>`, 64, 64);
}

/** The seal without margin, for systems that round the corners themselves. */
export function touch(): string {
  return svg(`${box(0, 0, 64, 64, c.red)}${sheets()}`, 64, 64);
}

/** The picture of a page that has none: a front page of three regions without words, 1200 by 630. */
export function card(): string {
  const rnd = seeded(630);
  const panels = [
    terracedFields({ light: "sang", seed: 6 }),
    coffee({ light: "chieu", seed: 12 }),
    floatingMarket({ light: "trua", seed: 9 }),
  ];
  const columns = panels.map((picture, i) => {
    const x = 60 + i * 368;
    const headline = fill(
      cut(
        rnd,
        [
          [x, 470],
          [x + 344, 470],
          [x + 344, 488],
          [x, 488],
        ],
        1.2,
      ) +
        cut(
          rnd,
          [
            [x, 500],
            [x + 230, 500],
            [x + 230, 518],
            [x, 518],
          ],
          1.2,
        ),
      c.ink,
    );
    const lines = [540, 560, 580].map((y) => lens([x, y], [x + (y === 580 ? 210 : 344), y], 7)).join("");
    const frame = rect(x - 3, 157, 350, 290);
    return (
      fill(frame, c.ink) +
      picture
        .replace("<svg ", `<svg x="${x}" y="160" preserveAspectRatio="xMidYMid slice" `)
        .replace('width="1600" height="1067"', 'width="344" height="284"') +
      headline +
      fill(lines, c.ink)
    );
  });
  return svg(
    [
      box(0, 0, 1200, 630, c.paper),
      fill(hatch(rnd, [0, 0, 1200, 630], { gap: 34, length: [120, 300], weight: 3, tone: () => 0.16 }), c.low),
      `<g transform="translate(56 26) scale(1.55)">${fill(
        cut(
          seeded(2005),
          [
            [2, 2],
            [62, 2],
            [62, 62],
            [2, 62],
          ],
          0.7,
          9,
        ),
        c.red,
      )}${sheets()}</g>`,
      fill(
        cut(
          rnd,
          [
            [180, 36],
            [1140, 36],
            [1140, 82],
            [180, 82],
          ],
          1.6,
        ),
        c.ink,
      ),
      fill(
        comb(
          rnd,
          [
            [560, 59],
            [1140, 59],
          ],
          { gap: 12, length: [14, 22], weight: 7, angle: 90 },
        ) +
          comb(
            rnd,
            [
              [560, 59],
              [1140, 59],
            ],
            { gap: 12, length: [14, 22], weight: 7, angle: -90 },
          ),
        c.paper,
      ),
      box(180, 98, 960, 5, c.ink) + box(180, 110, 960, 2, c.ink),
      ...columns,
      box(60, 604, 1080, 6, c.red),
    ].join(""),
    1200,
    630,
  );
}
