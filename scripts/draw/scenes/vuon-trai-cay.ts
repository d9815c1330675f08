import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { hatch, lens, polar } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { crown, spray, trunk } from "../plants.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { at, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** An orchard in full fruit: the path between two rows of trees, pickers at work. */
export const orchard = scene((s) => {
  const { rnd, c } = s;
  const out = [sky(s, 470, 800, 40), land(s, ridge(rnd, 470, 110, "flat"), c.far, c.mid, 34), lane(s)];
  const ranks = [0.2, 0.27, 0.36, 0.5, 0.7, 1];
  ranks.forEach((k, i) => {
    for (const side of [-1, 1] as const) {
      out.push(fruitTree(s, 800 + side * 640 * k, 440 + 470 * k, 560 * k + 60, 5 + 20 * k, side));
    }
    if (i === 3) {
      out.push(person(s, 760, 735, 210, "carry", delta(s), 1), yoke(s, 760, 735, 210, basket(c.clay, c.ochre), 1));
    }
  });
  out.push(
    ladder(s, 1130, 1010, 470),
    person(s, 1108, 850, 330, "reach", { top: c.red, bottom: c.ink, hat: "cone", hatColour: c.paper }, 1),
    person(s, 520, 1030, 400, "hold", { top: c.indigo, bottom: c.ink, hat: "cone", hatColour: c.paper }, -1),
    ...[700, 900].map((x, i) => crate(s, x, 1020 + i * 24, 92)),
    bough(s),
  );
  return out;
});

function lane(s: Stage): string {
  const { rnd, c } = s;
  const grassy =
    fill(
      poly([
        [-10, 468],
        [1610, 468],
        [1610, 1080],
        [-10, 1080],
      ]),
      c.green,
    ) +
    fill(
      hatch(rnd, [0, 500, 1600, 570], {
        gap: 40,
        length: [30, 90],
        weight: 8,
        tone: (_x, y) => 0.15 + (y - 500) / 2000,
      }),
      c.leaf,
    );
  const path = fill(
    poly([
      [770, 470],
      [830, 470],
      [1280, 1080],
      [320, 1080],
    ]),
    c.earth,
  );
  const shadows = [0.27, 0.36, 0.5, 0.7, 1]
    .map((k) => lens([800 - 560 * k, 446 + 480 * k], [800 + 330 * k, 446 + 480 * k], 46 * k))
    .join("");
  return (
    grassy +
    path +
    fill(shadows, c.near, 0.85) +
    fill(hatch(rnd, [560, 600, 480, 460], { gap: 44, length: [50, 130], weight: 9, tone: () => 0.22 }), c.clay)
  );
}

function fruitTree(s: Stage, x: number, y: number, tall: number, r: number, side: 1 | -1): string {
  const { rnd, c } = s;
  const w = tall * 0.08;
  const wood =
    trunk([x, y], [x - side * tall * 0.04, y - tall * 0.6], 0, w) +
    trunk([x, y - tall * 0.22], [x - side * tall * 0.24, y - tall * 0.6], 0, w * 0.55) +
    trunk([x, y - tall * 0.26], [x + side * tall * 0.24, y - tall * 0.62], 0, w * 0.55);
  const [cx, cy, rx, ry] = [x, y - tall * 0.68, tall * 0.5, tall * 0.34];
  let fruit = "";
  const count = Math.round(12 + tall / 26);
  for (let i = 0; i < count; i += 1) {
    const a = rnd.between(0, 6.283);
    const t = Math.sqrt(rnd.next()) * 0.92;
    fruit += round(
      s,
      cx + Math.cos(a) * t * rx,
      cy + Math.sin(a) * t * ry + ry * 0.1,
      r * rnd.between(0.85, 1.1),
      rnd.chance(0.75) ? c.ochre : c.leaf,
    );
  }
  return (
    fill(wood, c.ink) +
    crown(s, cx, cy, rx, ry, tall > 300 ? c.grove : c.green, c.leaf, Math.max(13, tall * 0.045)) +
    fruit
  );
}

function round(s: Stage, x: number, y: number, r: number, colour: string): string {
  const { c } = s;
  const shine = r > 9 ? fill(lens([x - r * 0.55, y - r * 0.35], [x, y - r * 0.66], r * 0.24), c.paper) : "";
  return disc(x, y, r + Math.max(1.5, r * 0.14), c.ink) + disc(x - r * 0.06, y - r * 0.06, r * 0.94, colour) + shine;
}

function ladder(s: Stage, x: number, y: number, tall: number): string {
  let d = `M${n(x - 70)} ${y}L${n(x - 10)} ${y - tall}M${n(x + 70)} ${y}L${n(x + 26)} ${y - tall}`;
  for (let i = 1; i < 8; i += 1) {
    const t = i / 8;
    d += `M${n(x - 70 + 60 * t)} ${n(y - tall * t)}H${n(x + 70 - 44 * t)}`;
  }
  return stroke(d, s.c.ink, 14) + stroke(d, s.c.clay, 6);
}

function crate(s: Stage, x: number, y: number, w: number): string {
  const { rnd, c } = s;
  let fruit = "";
  for (const [dx, dy] of [
    [-0.6, 0],
    [-0.2, 0],
    [0.2, 0],
    [0.6, 0],
    [-0.4, -0.3],
    [0, -0.32],
    [0.4, -0.3],
    [0, -0.58],
  ] as const) {
    fruit += round(s, x + dx * w, y - w * 0.62 + dy * w, w * 0.22, rnd.chance(0.75) ? c.ochre : c.leaf);
  }
  return (
    fruit +
    at(x, y - w * 0.66, basket(c.clay, c.clay)(s).slice(basket(c.clay, c.clay)(s).indexOf("<path", 1)), w * 0.066)
  );
}

/** A laden bough across the top corner of the picture. */
function bough(s: Stage): string {
  const { c } = s;
  const line: Pt[] = [
    [-40, 60],
    [110, 96],
    [260, 110],
    [410, 150],
    [540, 220],
  ];
  const second: Pt[] = [
    [-40, 210],
    [70, 250],
    [170, 320],
    [230, 410],
  ];
  const leaves = spray(s, line, 170, 0.3) + spray(s, second, 160, 0.3);
  const veins = spray(s, line, 120, 0.03) + spray(s, second, 110, 0.03);
  const wood =
    trunk([-40, 60], [400, 146], 0, 34) + trunk([380, 138], [540, 220], 0, 16) + trunk([-40, 210], [230, 410], 10, 22);
  const fruit = [
    [120, 190],
    [210, 215],
    [300, 190],
    [400, 250],
    [60, 340],
    [150, 420],
    [500, 300],
  ].map(([x = 0, y = 0]) => {
    const stem = polar([x, y], -100, 70);
    return stroke(`M${x} ${y}L${n(stem[0])} ${n(stem[1])}`, c.ink, 5) + round(s, x, y, 46, c.ochre);
  });
  return fill(leaves, c.green) + fill(veins, c.leaf) + fill(wood, c.ink) + fruit.join("");
}
