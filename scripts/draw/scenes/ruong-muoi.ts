import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, clip, fill, type Pt, poly, stroke } from "../svg.ts";

/** Salt fields: pans that mirror the sky, cones of salt, carriers on the dykes. */
export const saltFields = scene((s) => {
  const { rnd, c } = s;
  const horizon = 400;
  const salt = basket(c.clay, c.paper);
  const out = [sky(s, horizon, 1080), land(s, ridge(rnd, horizon, 150, "hills"), c.far, c.mid, 52), pans(s, horizon)];
  for (let x = 60; x < 1600; x += 118) {
    out.push(cone(s, x + rnd.between(-12, 12), 478, rnd.between(36, 48)));
  }
  for (let x = 110; x < 1600; x += 230) {
    out.push(cone(s, x + rnd.between(-18, 18), 580, rnd.between(84, 104)));
  }
  out.push(person(s, 540, 600, 150, "bend", delta(s), 1), person(s, 1210, 590, 150, "hold", delta(s), -1));
  out.push(stroke("M1188 502L1110 596", c.ink, 5), fill(lens([1076, 598], [1136, 594], 10), c.ink));
  out.push(...[1010, 1340].map((x) => cone(s, x, 770, 210)), cone(s, 1180, 840, 240), cone(s, 1500, 850, 260));
  out.push(person(s, 420, 985, 470, "carry", { ...delta(s), top: c.red }, 1), yoke(s, 420, 985, 470, salt, 1));
  out.push(person(s, 780, 800, 280, "carry", { ...delta(s), top: c.indigo }, 1), yoke(s, 780, 800, 280, salt, 1));
  out.push(heap(s));
  return out;
});

function pans(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  const vanish: Pt = [rnd.between(700, 980), horizon - 90];
  const rows = [0, 40, 100, 196, 350, 680];
  const out = [box(-5, horizon, 1610, 680, c.earth)];
  const xAt = (x: number, y: number): number => vanish[0] + ((x - vanish[0]) * (y - vanish[1])) / (1067 - vanish[1]);
  rows.forEach((from, i) => {
    const to = rows[i + 1];
    if (to === undefined) {
      return;
    }
    const edge = 5 + i * 3.5;
    const [y0, y1] = [horizon + from + edge, horizon + to - edge];
    for (let x = -3000; x < 4600; x += 700) {
      const shift = (i % 2) * 300;
      const cell: Pt[] = [
        [xAt(x + 26 + shift, y0), y0],
        [xAt(x + 674 + shift, y0), y0],
        [xAt(x + 674 + shift, y1), y1],
        [xAt(x + 26 + shift, y1), y1],
      ];
      const left = Math.min(...cell.map(([px]) => px));
      const right = Math.max(...cell.map(([px]) => px));
      if (right < 0 || left > 1600) {
        continue;
      }
      const tone = rnd.pick([c.water, c.low, c.water, c.paper, c.sky]);
      const marks = hatch(rnd, [left, y0, right - left, y1 - y0], {
        gap: 16 + i * 8,
        length: [50 + i * 30, 130 + i * 60],
        weight: 5 + i * 2,
        tone: (_x, y) => 0.55 - 0.4 * ((y - y0) / (y1 - y0)),
      });
      out.push(
        fill(poly(cell), tone),
        clip(s.id(), poly(cell), fill(marks, tone === c.paper || tone === c.low ? c.far : c.glint)),
        stroke(poly(cell), c.ink, 2.5 + i * 0.9),
      );
    }
  });
  return out.join("");
}

/** A cone of salt, its shaded side hatched. */
function cone(s: Stage, x: number, y: number, tall: number): string {
  const { rnd, c } = s;
  const w = tall * 0.72;
  const d = `M${x - w} ${y}Q${x - w * 0.4} ${y - tall * 0.55} ${x} ${y - tall}Q${x + w * 0.4} ${y - tall * 0.55} ${x + w} ${y}Q${x} ${y + tall * 0.14} ${x - w} ${y}Z`;
  const shade = `M${x} ${y - tall}Q${x - w * 0.4} ${y - tall * 0.55} ${x - w} ${y}Q${x - w * 0.6} ${y + tall * 0.08} ${x - w * 0.34} ${y + tall * 0.06}Q${x - w * 0.2} ${y - tall * 0.5} ${x} ${y - tall}Z`;
  const teeth = comb(
    rnd,
    [
      [x - w * 0.04, y - tall * 0.86],
      [x - w * 0.34, y + tall * 0.02],
    ],
    {
      gap: Math.max(11, tall * 0.11),
      length: [tall * 0.12, tall * 0.34],
      weight: Math.max(4, tall * 0.05),
      angle: 36,
      spread: 8,
    },
  );
  const mirror = hatch(rnd, [x - w * 0.8, y + tall * 0.1, w * 1.6, tall * 0.3], {
    gap: Math.max(10, tall * 0.09),
    length: [w * 0.4, w],
    weight: Math.max(4, tall * 0.05),
  });
  return (
    fill(mirror, c.paper, 0.8) + stroke(d, c.ink, 3 + tall * 0.02) + fill(d, c.paper) + fill(shade + teeth, c.near)
  );
}

/** A bank of salt along the bottom with a rake lying on it. */
function heap(s: Stage): string {
  const { rnd, c } = s;
  const edge: Pt[] = [
    [560, 1090],
    [700, 1030],
    [900, 985],
    [1150, 1000],
    [1400, 960],
    [1640, 990],
    [1640, 1090],
  ];
  const shine = comb(
    rnd,
    edge.slice(0, 6).map(([x, y]): Pt => [x, y + 14]),
    { gap: 30, length: [26, 70], weight: 10, angle: 62, spread: 10 },
  );
  return (
    stroke(poly(edge), c.ink, 9) +
    fill(poly(edge), c.paper) +
    fill(shine, c.far) +
    stroke("M900 1040L1440 940", c.ink, 13) +
    stroke("M1440 940L1420 900M1440 940L1466 990", c.ink, 20)
  );
}
