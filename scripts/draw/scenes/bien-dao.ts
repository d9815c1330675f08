import { pole, sampan, trawler } from "../boats.ts";
import { tiles, wall } from "../buildings.ts";
import { delta } from "../folk.ts";
import { birds, ground, land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, palm } from "../plants.ts";
import { reflection, swell, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { block, box, clip, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** A green island with a lighthouse on its rock, boats in the lee. */
export const island = scene((s) => {
  const { rnd, c } = s;
  const horizon = 560;
  const [near, ferry] = rnd.chance(0.5) ? [480, 1120] : [330, 820];
  return [
    sky(s, horizon, 420, 150),
    land(s, ridge(rnd, horizon + 8, 90, "hills"), c.far, c.mid, 38),
    water(s, horizon, undefined, 420),
    trawler(s, 150, horizon + 46, 180, c.indigo, 1),
    trawler(s, 480, horizon + 26, 120, c.red, -1),
    beam(s, 1130, 190),
    hill(s),
    lighthouse(s, 1130, 470, 330),
    cliffs(s),
    swell(s, 790, 22, c.water, c.glint),
    reflection(rnd, near - 230, 866, 470, c.near, 4),
    trawler(s, near, 860, 540, rnd.pick([c.indigo, c.green, c.clay]), rnd.chance(0.5) ? 1 : -1),
    swell(s, 905, 30, c.mid, c.glint),
    pole(ferry + 130, 840, ferry + 210, 1000, c.ink, 8),
    person(s, ferry + 70, 950, 240, "row", { ...delta(s), top: c.red }, 1),
    sampan(s, ferry, 985, 420, c.ochre, 1),
    swell(s, 1000, 40, c.near, c.glint),
    birds(rnd, 700, 250, 5, 28, c.paper),
    birds(rnd, 420, 400, 3, 20, c.ink),
  ];
});

const skyline: readonly Pt[] = [
  [640, 690],
  [690, 640],
  [760, 610],
  [830, 560],
  [900, 530],
  [980, 490],
  [1060, 462],
  [1200, 460],
  [1290, 500],
  [1370, 470],
  [1470, 410],
  [1560, 380],
  [1650, 390],
];

function hill(s: Stage): string {
  const { rnd, c } = s;
  const edge = skyline.map(([x, y]): Pt => [x, y + rnd.between(-8, 8)]);
  const shade = comb(
    rnd,
    edge.map(([x, y]): Pt => [x, y + 26]),
    { gap: 26, length: [30, 90], weight: 12, angle: 70, spread: 10 },
  );
  const wood = [
    [860, 600],
    [960, 580],
    [1290, 560],
    [1400, 520],
    [1520, 470],
    [1450, 610],
    [1570, 590],
    [1050, 620],
    [760, 640],
  ]
    .map(([x = 0, y = 0]) => crown(s, x + rnd.between(-20, 20), y, rnd.between(70, 100), 52, c.grove, c.leaf, 16))
    .join("");
  return [
    clip(s.id(), ground(edge, 760), fill(ground(edge, 760), c.green) + fill(shade, c.near) + wood),
    wall(s, 1250, 440, 130, 70, c.paper, [
      [1270, 460, 24, 28],
      [1330, 460, 24, 28],
    ]),
    tiles(
      s,
      [
        [1268, 402],
        [1364, 402],
        [1396, 446],
        [1236, 446],
      ],
      c.red,
      13,
    ),
    palm(s, 1430, 480, 190, c.ink, 24, c.leaf),
    palm(s, 940, 560, 170, c.ink, -26, c.leaf),
  ].join("");
}

function lighthouse(s: Stage, x: number, y: number, tall: number): string {
  const { rnd, c } = s;
  const d = poly([
    [x - 52, y],
    [x - 32, y - tall],
    [x + 32, y - tall],
    [x + 52, y],
  ]);
  const tone = rnd.pick([c.red, c.red, c.indigo]);
  const bands = [0, 1, 2].map((i) => box(x - 60, y - tall + 40 + i * 106, 120, 54, tone)).join("");
  const shade = hatch(rnd, [x - 52, y - tall, 38, tall], { gap: 19, length: [20, 36], weight: 8 });
  const top = y - tall;
  const lit = s.light === "dem" || s.light === "mua";
  return [
    block(d, c.ink, c.paper, [-2, -2], 5),
    clip(s.id(), d, bands + fill(shade, c.ink)),
    box(x - 9, y - 60, 24, 60, c.ink) + box(x - 4, y - 190, 14, 28, c.ink) + box(x - 4, y - 280, 14, 26, c.ink),
    box(x - 52, top - 16, 104, 18, c.ink),
    stroke(
      `M${x - 48} ${top - 16}v-26M${x - 24} ${top - 16}v-26M${x} ${top - 16}v-26M${x + 24} ${top - 16}v-26M${x + 48} ${top - 16}v-26M${x - 50} ${top - 42}h100`,
      c.ink,
      4,
    ),
    box(x - 27, top - 84, 54, 68, lit ? c.lamp : c.glint) +
      stroke(`M${x - 27} ${top - 84}h54v68h-54ZM${x} ${top - 84}v68`, c.ink, 6),
    fill(`M${x - 40} ${top - 82}Q${x} ${top - 140} ${x + 40} ${top - 82}Z`, c.red) +
      stroke(`M${x - 40} ${top - 82}Q${x} ${top - 140} ${x + 40} ${top - 82}Z`, c.ink, 6),
    disc(x, top - 118, 8, c.ink) + stroke(`M${x} ${top - 118}v-30`, c.ink, 4),
  ].join("");
}

/** The beam, lit when the light is failing. */
function beam(s: Stage, x: number, y: number): string {
  const { c, light } = s;
  if (light !== "dem" && light !== "mua") {
    return "";
  }
  const top = y - 100;
  return (
    fill(
      poly([
        [x, top + 80],
        [-40, y - 190],
        [-40, y + 40],
      ]),
      c.lamp,
      0.35,
    ) +
    fill(
      poly([
        [x, top + 80],
        [1640, y - 130],
        [1640, y],
      ]),
      c.lamp,
      0.35,
    )
  );
}

/** Faceted rocks at the foot of the island with foam. */
function cliffs(s: Stage): string {
  const { rnd, c } = s;
  let out = "";
  let x = 600;
  while (x < 1640) {
    const w = rnd.between(70, 150);
    const h = rnd.between(50, 120);
    const y = 770;
    const peak: Pt = [x + w * rnd.between(0.3, 0.6), y - h];
    const rock: Pt[] = [[x - 14, y], [x + w * 0.12, y - h * 0.6], peak, [x + w * 0.85, y - h * 0.7], [x + w + 14, y]];
    const facet: Pt[] = [peak, [x + w * 0.85, y - h * 0.7], [x + w + 14, y], [x + w * 0.55, y]];
    out +=
      fill(poly(rock), c.ink) +
      fill(poly(facet.map(([px, py]): Pt => [px - 4, py + 6])), c.clay) +
      fill(
        lens([x + w * 0.12, y - h * 0.45], [peak[0] - 6, peak[1] + 14], 7) +
          lens([x + w * 0.2, y - 12], [peak[0] - 4, peak[1] + h * 0.5], 6),
        c.paper,
      );
    x += w * 0.8;
  }
  const foam = hatch(rnd, [560, 756, 1080, 34], { gap: 15, length: [50, 130], weight: 11, tone: () => 0.7 });
  return out + fill(foam, c.glint) + fill(`M${n(540)} 764H1640V772H540Z`, c.glint);
}
