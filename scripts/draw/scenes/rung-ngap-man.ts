import { egret } from "../animals.ts";
import { pole, sampan } from "../boats.ts";
import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, trunk } from "../plants.ts";
import { reflection, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { fill, n, type Pt } from "../svg.ts";

/** Mangroves on their prop roots at high tide, a boat in the channel. */
export const mangrove = scene((s) => {
  const { rnd, c } = s;
  const horizon = 520;
  const far = [60, 190, 330, 470, 1090, 1220, 1370, 1520];
  return [
    sky(s, horizon, 800, 120),
    land(s, ridge(rnd, horizon, 120, "flat"), c.far, c.mid, 36),
    ...far.map((x) => crown(s, x, horizon - 56, rnd.between(90, 130), 70, c.mid, c.leaf, 16)),
    water(s, horizon, undefined, 800),
    ...far.map((x) => roots(s, x, horizon - 20, horizon + 34, 64, c.mid, 7)),
    ...[130, 1480].map((x) => tree(s, x, 690, 460, c.near)),
    reflection(rnd, 620, 806, 420, c.near, 5),
    pole(930, 640, 990, 850, c.ink, 7),
    person(s, 890, 770, 230, "row", { ...delta(s), top: c.red }, 1),
    person(s, 700, 776, 220, "sit", { ...delta(s), top: c.paper }, 1),
    sampan(s, 810, 808, 460, c.ochre, 1),
    egret(s, 470, 760, 120, 1),
    egret(s, 1160, 740, 110, -1),
    tree(s, 300, 930, 820, c.ink),
    tree(s, 1420, 900, 760, c.ink),
    shoots(s),
    canopy(s),
  ];
});

/** Arching prop roots, each a gouge-like taper from the trunk down into the water. */
function roots(s: Stage, x: number, from: number, to: number, spread: number, colour: string, weight: number): string {
  const { rnd } = s;
  let d = "";
  for (let i = -3; i <= 3; i += 1) {
    const foot: Pt = [x + i * spread * rnd.between(0.4, 0.5), to + rnd.between(-0.12, 0.16) * (to - from)];
    const top: Pt = [x + i * weight * 0.25, from + Math.abs(i) * (to - from) * 0.12];
    const bow: Pt = [foot[0] + Math.sign(i) * spread * 0.1, top[1] + (foot[1] - top[1]) * 0.16];
    const w = weight * rnd.between(0.7, 1.1);
    d += `M${n(top[0])} ${n(top[1] - w / 2)}Q${n(bow[0] + w / 2)} ${n(bow[1] - w / 2)} ${n(foot[0] + w * 0.4)} ${n(foot[1])}L${n(foot[0] - w * 0.4)} ${n(foot[1])}Q${n(bow[0] - w / 2)} ${n(bow[1] + w / 2)} ${n(top[0])} ${n(top[1] + w)}Z`;
  }
  return fill(d, colour);
}

function tree(s: Stage, x: number, y: number, tall: number, colour: string): string {
  const { rnd, c } = s;
  const w = tall * 0.055;
  const wood =
    trunk([x, y - tall * 0.22], [x + rnd.between(-40, 40), y - tall * 0.92], rnd.between(-20, 20), w) +
    trunk([x, y - tall * 0.5], [x - tall * 0.2, y - tall * 0.9], 8, w * 0.55) +
    trunk([x, y - tall * 0.46], [x + tall * 0.22, y - tall * 0.86], -8, w * 0.55);
  const bark = hatch(rnd, [x - w * 0.3, y - tall * 0.8, w * 0.5, tall * 0.55], {
    gap: w * 0.6,
    length: [10, 24],
    weight: 4,
  });
  return [
    reflection(rnd, x - tall * 0.3, y + 6, tall * 0.6, c.near, 6),
    roots(s, x, y - tall * 0.46, y, tall * 0.16, c.near, w * 0.42),
    roots(s, x, y - tall * 0.36, y + tall * 0.03, tall * 0.2, colour, w * 0.5),
    fill(wood, colour),
    fill(bark, c.leaf),
    fill(
      lens([x - tall * 0.1, y - tall * 0.3], [x - tall * 0.2, y - 12], 4) +
        lens([x + tall * 0.1, y - tall * 0.3], [x + tall * 0.22, y - 12], 4),
      c.leaf,
    ),
  ].join("");
}

/** Young plants standing in the shallows of the foreground. */
function shoots(s: Stage): string {
  const { rnd, c } = s;
  let stems = "";
  let leaves = "";
  for (let i = 0; i < 13; i += 1) {
    const [x, y] = [rnd.between(480, 1260), rnd.between(930, 1060)];
    const h = rnd.between(60, 130);
    stems += lens([x, y], [x + rnd.between(-8, 8), y - h], 9);
    for (const [dx, dy] of [
      [-46, -18],
      [46, -18],
      [-30, -48],
      [30, -48],
      [0, -62],
    ] as const) {
      leaves += lens([x, y - h], [x + dx, y - h + dy], 15);
    }
  }
  return fill(stems, c.ink) + fill(leaves, c.green);
}

function canopy(s: Stage): string {
  const { c } = s;
  return (
    crown(s, 250, 70, 360, 150, c.green, c.leaf, 30) +
    crown(s, 1430, 90, 320, 150, c.green, c.leaf, 30) +
    crown(s, 60, 240, 160, 100, c.green, c.leaf, 28) +
    crown(s, 1580, 260, 150, 100, c.green, c.leaf, 28)
  );
}
