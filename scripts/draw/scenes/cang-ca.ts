import { fish } from "../animals.ts";
import { trawler } from "../boats.ts";
import { tiles, wall } from "../buildings.ts";
import { delta } from "../folk.ts";
import { birds, land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { reflection, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, disc, fill, type Pt, poly, stroke } from "../svg.ts";

/** A fishing harbour: boats side by side, baskets of fish on the quay. */
export const fishingHarbour = scene((s) => {
  const { rnd, c } = s;
  const horizon = 430;
  const quay = 730;
  const hulls = [c.indigo, c.green, c.indigo, c.clay, c.indigo] as const;
  const load = basket(c.ochre, c.paper);
  const out = [
    sky(s, horizon, 1180),
    land(s, ridge(rnd, horizon, 170, "hills"), c.far, c.mid, 54),
    wall(s, 60, horizon - 70, 200, 74, c.ochre, [
      [90, horizon - 50, 40, 36],
      [160, horizon - 50, 40, 36],
    ]),
    tiles(
      s,
      [
        [70, horizon - 112],
        [250, horizon - 112],
        [276, horizon - 66],
        [44, horizon - 66],
      ],
      c.red,
      13,
    ),
    wall(s, 290, horizon - 56, 150, 60, c.paper, [
      [320, horizon - 40, 30, 26],
      [380, horizon - 40, 30, 26],
    ]),
    tiles(
      s,
      [
        [300, horizon - 92],
        [430, horizon - 92],
        [452, horizon - 52],
        [278, horizon - 52],
      ],
      c.clay,
      13,
    ),
    water(s, horizon + 2, quay + 30, 1180),
    trawler(s, 1360, 545, 300, c.green, -1),
    trawler(s, 760, 530, 260, c.indigo, 1),
  ];
  hulls.forEach((hull, i) => {
    const x = 150 + i * 350 + rnd.between(-20, 20);
    out.push(
      reflection(rnd, x - 210, 692, 420, c.near, 3),
      trawler(s, x, 690 - (i % 2) * 26, 470, hull, i % 2 === 0 ? 1 : -1),
    );
  });
  out.push(
    stoneQuay(s, quay),
    birds(rnd, 700, 170, 5, 26, c.ink),
    person(s, 330, 900, 340, "carry", { ...delta(s), top: c.red }, 1),
    yoke(s, 330, 900, 340, load, 1),
    ...[690, 1480].map((x) => person(s, x, 850, 290, "bend", delta(s), 1)),
    ...[980, 1260].map((x) => person(s, x, 860, 300, "hold", delta(s), x < 1000 ? 1 : -1)),
    scales(s, 1120, 862),
    catchOf(s, 660, 1010, 170),
    catchOf(s, 1020, 1030, 200),
    catchOf(s, 1390, 1000, 160),
    bollard(s, 130, 1010),
  );
  return out;
});

function stoneQuay(s: Stage, y: number): string {
  const { rnd, c } = s;
  const joints = [
    [200, -60],
    [560, 320],
    [930, 760],
    [1300, 1210],
    [1500, 1640],
  ]
    .map(([a = 0, b = 0]) => lens([a, y + 30], [b, 1080], 7))
    .join("");
  return [
    box(-5, y, 1610, 350, c.earth),
    box(-5, y, 1610, 22, c.ink),
    fill(lens([-20, y + 8], [1620, y + 8], 7), c.paper),
    fill(
      hatch(rnd, [0, y + 40, 1600, 310], { gap: 40, length: [70, 220], weight: 11, tone: () => 0.25 }) + joints,
      c.clay,
      0.75,
    ),
    [90, 520, 880, 1240, 1560].map((x) => box(x, y + 10, 46, 26, c.ink)).join(""),
  ].join("");
}

/** A wide basket heaped with fish. */
function catchOf(s: Stage, x: number, y: number, w: number): string {
  const { rnd, c } = s;
  let heap = fill(`M${x - w * 0.86} ${y - w * 0.3}Q${x} ${y - w * 0.86} ${x + w * 0.86} ${y - w * 0.3}Z`, c.ink);
  const tones: readonly [string, ...string[]] = [c.paper, c.glint, c.far];
  for (let i = 0; i < 13; i += 1) {
    const t = rnd.between(-0.74, 0.74);
    heap += fish(
      s,
      x + t * w * 0.8,
      y - w * (0.34 + (1 - Math.abs(t)) * rnd.between(0, 0.28)),
      w * 0.62,
      rnd.pick(tones),
      rnd.between(-30, 30),
    );
  }
  const d: Pt[] = [
    [x - w, y - w * 0.36],
    [x + w, y - w * 0.36],
    [x + w * 0.74, y + w * 0.2],
    [x - w * 0.74, y + w * 0.2],
  ];
  const weave = [0.12, 0.26, 0.4]
    .map((t) =>
      lens([x - w * (1 - t * 0.46), y - w * 0.36 + w * t], [x + w * (1 - t * 0.46), y - w * 0.36 + w * t], w * 0.05),
    )
    .join("");
  const staves = [-0.6, -0.3, 0, 0.3, 0.6]
    .map((t) => lens([x + w * t * 1.2, y - w * 0.34], [x + w * t, y + w * 0.18], w * 0.04))
    .join("");
  return heap + fill(poly(d), c.ochre) + fill(weave + staves, c.ink) + stroke(poly(d), c.ink, 6);
}

function scales(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    stroke(`M${x - 60} ${y}L${x} ${y - 330}L${x + 60} ${y}M${x} ${y - 330}V${y - 230}`, c.ink, 9) +
    disc(x, y - 210, 36, c.ink) +
    disc(x, y - 210, 28, c.paper) +
    stroke(`M${x} ${y - 210}L${x + 16} ${y - 226}M${x} ${y - 174}V${y - 130}`, c.ink, 5) +
    fill(`M${x - 62} ${y - 130}H${x + 62}L${x + 44} ${y - 84}H${x - 44}Z`, c.clay) +
    stroke(`M${x - 62} ${y - 130}H${x + 62}L${x + 44} ${y - 84}H${x - 44}Z`, c.ink, 6)
  );
}

function bollard(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    fill(`M${x - 60} ${y + 70}L${x - 44} ${y - 60}H${x + 44}L${x + 60} ${y + 70}Z`, c.ink) +
    disc(x, y - 66, 70, c.ink, 28) +
    fill(lens([x - 46, y - 74], [x + 46, y - 74], 10) + lens([x + 24, y - 40], [x + 34, y + 60], 9), c.paper) +
    stroke(
      `M${x - 60} ${y}Q${x} ${y + 40} ${x + 58} ${y - 4}M${x - 60} ${y - 20}Q${x} ${y + 18} ${x + 58} ${y - 24}`,
      c.ochre,
      12,
    )
  );
}
