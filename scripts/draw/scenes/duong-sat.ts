import { delta, worker } from "../folk.ts";
import { birds, grass, ground, land, ridge } from "../land.ts";
import { comb, hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { bamboo, crown, palm } from "../plants.ts";
import { water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, clip, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** Where the track stands at a nearness from 0 (the vanishing point) to 1 (the engine) and beyond. */
type Track = (near: number) => Pt;

/** A train coming round towards the viewer, through a pass by the sea or over the plain. */
export const railway = scene((s) => {
  const { rnd, c } = s;
  const horizon = 470;
  const plain = rnd.chance(0.4);
  const bend = plain ? 0 : rnd.between(150, 220);
  const track: Track = (near) => [
    420 + 500 * near + bend * Math.sin(Math.PI * Math.min(near, 1.25)) * (near < 1 ? 1 : 0.4),
    horizon + 14 + 400 * near,
  ];
  const livery = rnd.pick([c.red, c.green, c.indigo]);
  const setting = plain ? [fields(s, horizon)] : [water(s, horizon, 760, 1180), pass(s, horizon)];
  return [
    sky(s, horizon, 1180, 60),
    land(s, ridge(rnd, horizon, plain ? 80 : 170, "hills"), c.far, c.mid, 50),
    ...setting,
    bed(s, track),
    train(s, track, livery),
    signal(s, 1530, 985),
    person(s, 1420, 985, 340, "hold", { ...worker(s), hat: "cap", hatColour: c.red, top: c.indigo }, -1),
    fill(lens([1322, 748], [1368, 758], 34), c.red) + stroke("M1368 738V806", c.ink, 5),
    plain ? person(s, 240, 930, 250, "stand", delta(s), 1) : birds(rnd, 900, 240, 4, 22, c.ink),
    grass(
      s,
      [
        [-40, 900],
        [140, 930],
        [330, 1000],
        [520, 1067],
        [560, 1100],
      ],
      c.ink,
      50,
      c.leaf,
    ),
    grass(
      s,
      [
        [1260, 1110],
        [1400, 1040],
        [1640, 1000],
      ],
      c.ink,
      50,
      c.leaf,
    ),
    plain ? palm(s, 90, 930, 520, c.ink, 40, c.green) : bamboo(s, 70, 1000, 640, c.ink, c.green),
  ];
});

/** The wooded slope on the left and the ground that carries the line. */
function pass(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  const slope: Pt[] = [
    [-40, 120],
    [120, 190],
    [230, 300],
    [330, 360],
    [420, horizon],
    [520, horizon + 30],
  ];
  const shelf: Pt[] = [
    [-40, 690],
    [120, 590],
    [300, horizon + 50],
    [520, horizon + 22],
    [760, 560],
    [1100, 640],
    [1400, 760],
    [1640, 900],
  ];
  const trees = [
    [60, 300],
    [190, 390],
    [40, 470],
    [290, 470],
    [150, 560],
  ]
    .map(([x = 0, y = 0]) => crown(s, x, y, rnd.between(80, 110), 64, c.grove, c.leaf, 18))
    .join("");
  return (
    land(s, slope, c.green, c.near, 80, 66) +
    trees +
    fill(ground(shelf), c.leaf) +
    fill(comb(rnd, shelf, { gap: 22, length: [14, 40], weight: 11, angle: -80, spread: 24 }), c.leaf) +
    fill(hatch(rnd, [300, 620, 1300, 440], { gap: 46, length: [40, 110], weight: 11, tone: () => 0.25 }), c.green)
  );
}

function fields(s: Stage, horizon: number): string {
  const { rnd, c } = s;
  const out = [box(-5, horizon, 1610, 610, c.leaf)];
  for (let x = -40; x < 1640; x += rnd.between(90, 140)) {
    out.push(crown(s, x, horizon - 16, rnd.between(60, 90), 36, c.grove, c.leaf, 14));
  }
  for (let i = -9; i < 12; i += 1) {
    const strip: Pt[] = [
      [420 + i * 40, horizon + 14],
      [460 + i * 40, horizon + 14],
      [920 + (i + 1) * 330, 1080],
      [920 + i * 330, 1080],
    ];
    const tone = rnd.pick([c.leaf, c.green, c.straw, c.leaf]);
    out.push(fill(poly(strip), tone), stroke(poly(strip), c.ink, 3));
  }
  const rows = hatch(rnd, [0, horizon + 40, 1600, 560], {
    gap: 34,
    length: [24, 60],
    weight: 8,
    angle: 90,
    tone: (_x, y) => 0.1 + (y - horizon) / 1400,
  });
  return out.join("") + fill(rows, c.near, 0.9);
}

/** Ballast, sleepers and rails. */
function bed(s: Stage, track: Track): string {
  const { rnd, c } = s;
  const stops = Array.from({ length: 40 }, (_, i) => 0.03 + (i / 39) ** 1.6 * 1.65);
  const side = (offset: number): Pt[] => stops.map((k) => [track(k)[0] + offset * k, track(k)[1]]);
  const ballast = poly([...side(-90), ...side(300).reverse()]);
  let sleepers = "";
  for (let z = 0.62; z < 9; z += 0.11 + z * 0.035) {
    const k = 1 / z;
    const [x, y] = track(k);
    sleepers += poly([
      [x - 30 * k, y],
      [x + 240 * k, y],
      [x + 246 * k, y + 20 * k],
      [x - 36 * k, y + 20 * k],
    ]);
  }
  const rail = (offset: number): string =>
    fill(poly([...side(offset - 9), ...side(offset + 9).reverse()]), c.ink) +
    fill(poly([...side(offset - 3), ...side(offset + 5).reverse()]), c.paper);
  const stones = hatch(rnd, [300, 500, 1300, 570], { gap: 30, length: [16, 40], weight: 8, tone: () => 0.3 });
  return (
    fill(ballast, c.earth) +
    clip(s.id(), ballast, fill(stones, c.clay)) +
    stroke(ballast, c.ink, 4) +
    fill(sleepers, c.ink) +
    rail(10) +
    rail(190)
  );
}

/** The side of the carriages drawn as strips along the track, then the face of the engine. */
function train(s: Stage, track: Track, livery: string): string {
  const { c, light } = s;
  const glass = light === "dem" || light === "mua" || light === "chieu" ? c.lamp : c.indigo;
  const tall = 390;
  const strip = (from: number, to: number, low: number, high: number): string => {
    const ks = Array.from({ length: 7 }, (_, i) => from + ((to - from) * i) / 6);
    const line = (up: number): Pt[] => ks.map((k): Pt => [track(k)[0] - 4 * k, track(k)[1] - tall * up * k]);
    return poly([...line(low), ...line(high).reverse()]);
  };
  const out: string[] = [];
  const joints = [0.1, 0.125, 0.16, 0.215, 0.31, 0.5, 1];
  joints.forEach((from, i) => {
    const to = joints[i + 1];
    if (to === undefined) {
      return;
    }
    const gap = 0.012 * to;
    const [a, b] = [from + gap, to];
    const engine = i === joints.length - 2;
    out.push(
      fill(strip(a, b, 0.02, 0.12), c.ink),
      fill(strip(a, b, 0.1, 0.98), engine ? livery : livery === c.indigo ? c.red : c.indigo),
      fill(strip(a, b, 0.44, 0.78), c.paper),
      fill(strip(a, b, 0.3, 0.36), c.ochre),
    );
    const panes = engine ? 4 : 6;
    for (let p = 0; p < panes; p += 1) {
      const at = (t: number): number => 1 / (1 / a + (1 / b - 1 / a) * t);
      const pane = strip(at((p + 0.2) / panes), at((p + 0.8) / panes), 0.5, 0.73);
      out.push(fill(pane, glass), stroke(pane, c.ink, 2 + 2 * b));
    }
    out.push(stroke(strip(a, b, 0.1, 0.98), c.ink, 2 + 3 * b), fill(strip(a, b, 0.94, 1.02), c.ink));
  });
  return out.join("") + face(s, track(1), tall, glass, livery);
}

function face(s: Stage, [x, y]: Pt, tall: number, glass: string, livery: string): string {
  const { c } = s;
  const w = 220;
  const d = `M${n(x - 6)} ${n(y - tall * 0.1)}V${n(y - tall * 0.94)}Q${n(x)} ${n(y - tall * 1.04)} ${n(x + 40)} ${n(y - tall * 1.06)}H${n(x + w - 40)}Q${n(x + w)} ${n(y - tall * 1.04)} ${n(x + w)} ${n(y - tall * 0.94)}V${n(y - tall * 0.1)}Z`;
  const pane = (px: number): string =>
    poly([
      [px, y - tall * 0.9],
      [px + 82, y - tall * 0.9],
      [px + 82, y - tall * 0.62],
      [px, y - tall * 0.62],
    ]);
  const chevron = `M${x} ${y - tall * 0.44}L${x + w / 2} ${y - tall * 0.26}L${x + w - 4} ${y - tall * 0.44}V${y - tall * 0.3}L${x + w / 2} ${y - tall * 0.12}L${x} ${y - tall * 0.3}Z`;
  const lamps = [42, w - 48]
    .map((dx) => disc(x + dx, y - tall * 0.5, 21, c.ink) + disc(x + dx, y - tall * 0.5, 14, "#fbe7a6"))
    .join("");
  return [
    box(x + 4, y - tall * 0.12, w - 12, tall * 0.13, c.ink),
    fill(d, livery) + stroke(d, c.ink, 8),
    fill(chevron, c.paper),
    fill(pane(x + 22) + pane(x + 116), glass) + stroke(pane(x + 22) + pane(x + 116), c.ink, 7),
    fill(
      lens([x + 36, y - tall * 0.64], [x + 80, y - tall * 0.88], 7) +
        lens([x + 130, y - tall * 0.64], [x + 174, y - tall * 0.88], 7),
      c.paper,
    ),
    disc(x + w / 2, y - tall * 0.99, 17, c.ink) + disc(x + w / 2, y - tall * 0.99, 11, "#fbe7a6"),
    lamps,
    fill(
      poly([
        [x - 14, y - tall * 0.1],
        [x + w + 6, y - tall * 0.1],
        [x + w - 14, y + 8],
        [x + 6, y + 8],
      ]),
      c.ink,
    ) + fill(lens([x + 16, y - tall * 0.04], [x + w - 24, y - tall * 0.04], 9), c.ochre),
  ].join("");
}

function signal(s: Stage, x: number, y: number): string {
  const { c } = s;
  return (
    box(x - 9, y - 560, 18, 580, c.ink) +
    box(x - 42, y - 620, 84, 190, c.ink) +
    stroke(`M${x - 42} ${y - 620}h84v190h-84Z`, c.paper, 4) +
    disc(x, y - 576, 24, c.near) +
    disc(x, y - 524, 22, c.near) +
    disc(x, y - 474, 26, c.leaf) +
    box(x - 60, y - 300, 120, 16, c.ink) +
    [0, 1, 2, 3, 4].map((i) => box(x - 34, y - 250 + i * 50, 68, 9, c.ink)).join("")
  );
}
