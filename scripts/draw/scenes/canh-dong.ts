import { buffalo, egret } from "../animals.ts";
import { delta } from "../folk.ts";
import { birds, grass, land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { bamboo, banana, crown, palm } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** The rice plain: a buffalo with a child on its back, planters, the village behind bamboo. */
export const ricePlain = scene((s) => {
  const { rnd, c } = s;
  const horizon = 430;
  const dark = s.light === "dem" || s.light === "mua";
  return [
    sky(s, horizon, 1060),
    land(s, ridge(rnd, horizon - 4, 90, "hills"), c.far, c.mid, 44),
    village(s, horizon + 6),
    fields(s, horizon),
    dark ? birds(rnd, 560, 210, 5, 20, c.ink) : kite(s, rnd.between(330, 460), 170),
    ...[980, 1090, 1200].map((x) =>
      person(s, x, 590 + rnd.between(-8, 8), 120, "bend", delta(s), rnd.chance(0.5) ? 1 : -1),
    ),
    egret(s, 1330, 700, 100, -1),
    egret(s, 1460, 740, 120),
    grass(s, ridge(rnd, 985, 40, "flat"), c.ink, 50, c.leaf),
    buffalo(s, 640, 1000, 800),
    person(s, 590, 648, 300, "sit", { top: c.red, bottom: c.indigo, hat: "cone", hatColour: c.paper }),
    fill(
      comb(
        rnd,
        [
          [-20, 1075],
          [1620, 1075],
        ],
        { gap: 30, length: [50, 120], weight: 15, angle: -84, spread: 22 },
      ),
      c.ink,
    ),
    fill(
      comb(
        rnd,
        [
          [-20, 1080],
          [1620, 1080],
        ],
        { gap: 54, length: [60, 120], weight: 9, angle: -84, spread: 26 },
      ),
      c.leaf,
    ),
  ];
});

function village(s: Stage, y: number): string {
  const { rnd, c } = s;
  const out: string[] = [];
  for (let x = -40; x < 1640; x += rnd.between(110, 170)) {
    const tall = rnd.between(46, 84);
    out.push(crown(s, x, y - tall * 0.4, rnd.between(80, 120), tall, c.mid, c.leaf, 15));
  }
  return (
    out.join("") +
    palm(s, 300, y, 190, c.near, 20) +
    palm(s, 1380, y, 220, c.near, -26) +
    banana(s, 820, y + 4, 130, c.near, c.leaf) +
    bamboo(s, 1240, y + 4, 220, c.near, c.leaf)
  );
}

/** Strips of paddy running to the horizon between dykes. */
function fields(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  const out = [box(-5, horizon, 1610, 640, c.leaf)];
  const rows = [0, 34, 84, 156, 262, 420, 640];
  const vanish: Pt = [rnd.between(760, 900), horizon - 120];
  rows.forEach((from, i) => {
    const to = rows[i + 1];
    if (to === undefined) {
      return;
    }
    const [y0, y1] = [horizon + from, horizon + to];
    const xAt = (x: number, y: number): number => vanish[0] + ((x - vanish[0]) * (y - vanish[1])) / (1067 - vanish[1]);
    for (let x = -2600; x < 4200; x += 900) {
      const left = x + (i % 2) * 420 + rnd.between(-60, 60);
      const cell: Pt[] = [
        [xAt(left, y0), y0],
        [xAt(left + 900, y0), y0],
        [xAt(left + 900, y1), y1],
        [xAt(left, y1), y1],
      ];
      const tone = rnd.pick([c.leaf, c.green, c.straw, c.leaf, c.water]);
      out.push(fill(poly(cell), tone));
      const width = (cell[1]?.[0] ?? 0) - (cell[0]?.[0] ?? 0);
      const gap = 16 + (i + 1) * 7;
      if (tone === c.water) {
        out.push(
          fill(
            hatch(rnd, [xAt(left, y0) + 10, y0 + 4, width - 20, to - from - 8], {
              gap,
              length: [60, 160],
              weight: 5 + i,
            }),
            c.glint,
          ),
        );
      } else {
        for (let y = y0 + gap * 0.9; y < y1; y += gap) {
          out.push(
            fill(
              comb(
                rnd,
                [
                  [xAt(left, y) + 8, y],
                  [xAt(left + 900, y) - 8, y],
                ],
                {
                  gap: 16 + i * 8,
                  length: [5 + i * 4, 9 + i * 6],
                  weight: 4 + i * 2,
                  angle: -84,
                  spread: 20,
                  keep: 0.62,
                },
              ),
              tone === c.green ? c.near : c.green,
            ),
          );
        }
      }
      out.push(stroke(poly(cell), c.ink, 3 + i * 1.6));
    }
  });
  return out.join("");
}

function kite(s: Stage, x: number, y: number): string {
  const { c } = s;
  const sail: Pt[] = [
    [x - 8, y - 88],
    [x + 62, y - 16],
    [x + 26, y + 84],
    [x - 58, y + 2],
  ];
  const tail = `M${n(x + 26)} ${n(y + 84)}q-40 50 6 90t10 86`;
  const bows = [
    [8, 136],
    [34, 186],
    [36, 240],
  ]
    .map(([dx = 0, dy = 0]) => lens([x + dx - 26, y + dy - 8], [x + dx + 26, y + dy + 8], 13))
    .join("");
  return [
    stroke(`M${n(x)} ${n(y)}Q${n(x + 60)} ${n(y + 260)} ${n(x + 150)} ${n(y + 470)}`, c.ink, 2.5),
    stroke(tail, c.ink, 4) + fill(bows, c.red),
    fill(poly(sail), c.red) +
      fill(
        poly([
          [x - 8, y - 88],
          [x + 62, y - 16],
          [x + 2, y - 6],
        ]) +
          poly([
            [x - 58, y + 2],
            [x + 26, y + 84],
            [x + 2, y - 6],
          ]),
        c.ochre,
      ),
    stroke(
      `${poly(sail)}M${n(x - 8)} ${n(y - 88)}L${n(x + 26)} ${n(y + 84)}M${n(x + 62)} ${n(y - 16)}L${n(x - 58)} ${n(y + 2)}`,
      c.ink,
      5,
    ),
  ].join("");
}
