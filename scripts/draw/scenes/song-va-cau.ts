import { pole, sampan } from "../boats.ts";
import { stiltHouse } from "../buildings.ts";
import { delta } from "../folk.ts";
import { birds, grass, land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { crown, palm } from "../plants.ts";
import { reflection, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, fill, n, type Pt, poly, stroke } from "../svg.ts";
import { bicycle } from "../vehicles.ts";

/** A wide river under a bridge, a ferrywoman in the foreground. */
export const riverAndBridge = scene((s) => {
  const { rnd, c } = s;
  const horizon = 520;
  const sunX = 1020;
  const kind = rnd.int(0, 2);
  return [
    sky(s, horizon, sunX, 110),
    land(s, ridge(rnd, horizon - 30, 230, "hills"), c.far, c.mid, 66, 68),
    land(s, ridge(rnd, horizon, 80, "hills"), c.mid, c.near, 36),
    ...[90, 210, 340, 1250, 1390, 1530].map((x) => crown(s, x, horizon - 22, 90, 50, c.grove, c.leaf, 15)),
    water(s, horizon, undefined, sunX),
    kind === 0 ? cableStayed(s, horizon) : kind === 1 ? steelArches(s, horizon) : truss(s, horizon),
    farBank(s, horizon),
    stiltHouse(s, 1120, horizon + 84, 180, c.clay),
    birds(rnd, 380, 180, 4, 22, c.ink),
    ...(rnd.chance(0.5) ? ferry(s) : dyke(s)),
  ];
});

/** The ferrywoman, close by the near bank. */
function ferry(s: Stage): string[] {
  const { rnd, c } = s;
  return [
    reflection(rnd, 250, 902, 760, c.near, 7),
    pole(880, 660, 1040, 960, c.ink, 10),
    person(s, 780, 860, 350, "row", { ...delta(s), top: c.red }, 1),
    person(s, 480, 868, 330, "sit", { ...delta(s), top: c.indigo }, 1),
    sampan(s, 630, 912, 820, c.ochre, 1),
    bank(s),
    palm(s, 1500, 1110, 720, c.ink, -60, c.green),
    palm(s, 1390, 1110, 430, c.ink, 30, c.green),
  ];
}

/** The near bank as a dyke road, a boat out on the water. */
function dyke(s: Stage): string[] {
  const { rnd, c } = s;
  const crest: Pt[] = [
    [-40, 800],
    [300, 838],
    [700, 862],
    [1100, 858],
    [1640, 820],
  ];
  const verge: Pt[] = [
    [-40, 985],
    [400, 1010],
    [900, 1020],
    [1640, 990],
  ];
  return [
    reflection(rnd, 420, 742, 360, c.near, 4),
    person(s, 690, 716, 180, "row", delta(s), 1),
    person(s, 560, 720, 170, "sit", delta(s), 1),
    sampan(s, 610, 744, 390, c.ochre, 1),
    grass(s, crest, c.green, 46, c.leaf),
    fill(poly([...crest.map(([x, y]): Pt => [x, y + 66]), ...[...verge].reverse()]), c.earth),
    fill(hatch(rnd, [0, 890, 1600, 110], { gap: 30, length: [80, 240], weight: 9, tone: () => 0.25 }), c.clay),
    bicycle(s, 560, 978, 350, { ...delta(s), top: c.paper }, c.red, 1),
    person(s, 1060, 975, 330, "carry", { ...delta(s), top: c.indigo }, -1),
    yoke(s, 1060, 975, 330, basket(c.clay, c.leaf), -1),
    grass(s, verge, c.ink, 50, c.leaf),
    palm(s, 1480, 1110, 680, c.ink, -50, c.green),
  ];
}

function farBank(s: Stage, horizon: number): string {
  const { c, rnd } = s;
  const top: Pt[] = [
    [930, horizon + 112],
    [1060, horizon + 82],
    [1250, horizon + 70],
    [1640, horizon + 60],
  ];
  const blades = comb(rnd, top, { gap: 13, length: [12, 34], weight: 8, angle: -84, spread: 20 });
  return (
    fill(poly([...top, [1640, horizon + 170], [1300, horizon + 150], [1120, horizon + 134]]) + blades, c.green) +
    reflection(rnd, 1000, horizon + 150, 560, c.near, 4)
  );
}

function bank(s: Stage): string {
  const edge: Pt[] = [
    [820, 1090],
    [1000, 1050],
    [1200, 1000],
    [1400, 960],
    [1640, 930],
  ];
  return grass(s, edge, s.c.ink, 52, s.c.green);
}

/** The deck of a bridge rising to the left, with its piers. */
function deck(s: Stage, horizon: number, y: number, piers: readonly number[], wide: number): string {
  const { rnd, c } = s;
  const legs = piers
    .map(
      (x) =>
        fill(
          poly([
            [x - wide / 2, y],
            [x + wide / 2, y],
            [x + wide * 0.72, horizon + 66],
            [x - wide * 0.72, horizon + 66],
          ]),
          c.ink,
        ) +
        fill(lens([x + wide * 0.2, y + 16], [x + wide * 0.34, horizon + 50], 6), c.paper) +
        reflection(rnd, x - wide, horizon + 72, wide * 2, c.near, 5),
    )
    .join("");
  return legs + box(-10, y - 14, 1620, 30, c.ink) + fill(lens([-20, y - 5], [1620, y - 5], 9), c.paper);
}

function cableStayed(s: Stage, horizon: number): string {
  const { c } = s;
  const y = horizon - 96;
  let cables = "";
  let masts = "";
  for (const x of [400, 1080]) {
    masts += poly([
      [x - 22, horizon + 60],
      [x - 10, y - 330],
      [x + 10, y - 330],
      [x + 22, horizon + 60],
    ]);
    for (let i = 1; i <= 8; i += 1) {
      cables += `M${x} ${n(y - 330 + i * 18)}L${n(x - 40 * i)} ${n(y - 10)}M${x} ${n(y - 330 + i * 18)}L${n(x + 40 * i)} ${n(y - 10)}`;
    }
  }
  return (
    stroke(cables, c.paper, 3.5) + deck(s, horizon, y, [400, 1080], 54) + fill(masts, c.red) + stroke(masts, c.ink, 5)
  );
}

function steelArches(s: Stage, horizon: number): string {
  const { c } = s;
  const y = horizon - 70;
  let arches = "";
  let hangers = "";
  for (let i = 0; i < 6; i += 1) {
    const x = -60 + i * 300;
    arches += `M${x} ${y}Q${x + 150} ${y - 230} ${x + 300} ${y}`;
    for (let k = 1; k < 7; k += 1) {
      const t = k / 7;
      hangers += `M${n(x + 300 * t)} ${y}V${n(y - 460 * t * (1 - t))}`;
    }
  }
  return (
    stroke(hangers, c.ink, 4) +
    stroke(arches, c.ink, 22) +
    stroke(arches, c.paper, 9) +
    deck(s, horizon, y, [-60, 240, 540, 840, 1140, 1440], 44)
  );
}

function truss(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  const y = horizon - 84;
  let web = "";
  for (let x = -40; x < 1640; x += 80) {
    web += `M${x} ${y}L${x + 40} ${y - 120}L${x + 80} ${y}M${x + 40} ${y}V${y - 120}`;
  }
  const train = [0, 1, 2, 3]
    .map(
      (i) =>
        box(360 + i * 176, y - 74, 166, 60, i === 3 ? c.red : c.indigo) +
        [0, 1, 2, 3]
          .map((k) => box(378 + i * 176 + k * 38, y - 62, 24, 22, s.light === "dem" ? c.lamp : c.paper))
          .join(""),
    )
    .join("");
  return (
    (rnd.chance(0.6) ? train : "") +
    stroke(web, c.ink, 8) +
    box(-10, y - 130, 1620, 16, c.ink) +
    deck(s, horizon, y, [120, 520, 920, 1320], 60) +
    fill(
      comb(
        rnd,
        [
          [-10, y + 16],
          [1610, y + 16],
        ],
        { gap: 26, length: [8, 14], weight: 9, angle: 90 },
      ),
      c.ink,
    )
  );
}
