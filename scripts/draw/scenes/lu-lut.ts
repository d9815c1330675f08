import { pole, sampan } from "../boats.ts";
import { land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, palm, trunk } from "../plants.ts";
import { reflection, wave } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, clip, fill, n, type Pt, poly, rect, stroke } from "../svg.ts";

const vanish: Pt = [800, 470];

/** A point of the street: `side` from the middle, `up` from eye level, at a nearness of 0 to 2. */
function street(side: number, up: number, near: number): Pt {
  return [vanish[0] + side * near, vanish[1] - up * near];
}

/** A street under flood water, a gauge board at its edge, a boat going from house to house. */
export const flood = scene((s) => {
  const { rnd, c } = s;
  const left = [0.24, 0.34, 0.5, 0.74, 1.1, 2.1];
  const right = [0.24, 0.32, 0.46, 0.68, 1.0, 2.1];
  return [
    sky(s, 500, 800, 60),
    land(s, ridge(rnd, 500, 190, "hills"), c.far, c.mid, 52),
    ...[640, 720, 860, 950].map((x) => crown(s, x, 470, 70, 46, c.grove, c.leaf, 14)),
    floodwater(s),
    ...row(s, left, -1),
    ...row(s, right, 1),
    ripples(s),
    lamppost(s, 1130, 640, 420),
    palm(s, 560, 668, 330, c.near, -30, c.leaf),
    reflection(rnd, 500, 668, 120, c.near, 3),
    gauge(s, rnd.between(1230, 1330), 980),
    rescue(s, rnd.between(560, 690)),
    drift(s),
  ];
});

function floodwater(s: Stage): string {
  const { c } = s;
  return fill(
    poly([
      [-10, 496],
      [1610, 496],
      [1610, 1080],
      [-10, 1080],
    ]),
    c.water,
  );
}

/** The houses of one side, from far to near, drowned to the sills, with their reflection. */
function row(s: Stage, stops: readonly number[], side: 1 | -1): string[] {
  const { rnd, c } = s;
  const out: string[] = [];
  stops.forEach((from, i) => {
    const to = stops[i + 1];
    if (to === undefined) {
      return;
    }
    const high = rnd.between(210, 330);
    const x = side * rnd.between(430, 450);
    const tone = rnd.pick([c.ochre, c.paper, c.clay, c.leaf, c.earth]);
    const quad = (a: number, b: number, low: number, top: number): string =>
      poly([street(x, top, a), street(x, top, b), street(x, low, b), street(x, low, a)]);
    const at = (t: number): number => from + (to - from) * t;
    const water = -105;
    out.push(fill(quad(from, to, water - high * 0.8, water), tone, 0.42));
    const wall = quad(from, to, water, high);
    out.push(fill(wall, tone), stroke(wall, c.ink, 3 + to * 2.5));
    for (const [a, b] of [
      [0.12, 0.4],
      [0.58, 0.88],
    ] as const) {
      for (const [low, top] of [
        [high * 0.42, high * 0.8],
        [-70, high * 0.22],
      ] as const) {
        const pane = quad(at(a), at(b), low, top);
        out.push(fill(pane, low < 0 ? c.ink : c.lamp), stroke(pane, c.ink, 2 + to * 2.5));
      }
      out.push(fill(quad(at(a), at(b), water, -70), c.ink));
    }
    const eaves: Pt[] = [
      street(x - side * 40, high - 10, from),
      street(x - side * 40, high - 10, to),
      street(x + side * 30, high + 96, to),
      street(x + side * 30, high + 96, from),
    ];
    const d = poly(eaves);
    const xs = eaves.map(([px]) => px);
    const ys = eaves.map(([, py]) => py);
    const area = [
      Math.min(...xs),
      Math.min(...ys),
      Math.max(...xs) - Math.min(...xs),
      Math.max(...ys) - Math.min(...ys),
    ] as const;
    const tiles = hatch(rnd, area, {
      gap: 12 + 9 * to,
      length: [16 + 12 * to, 40 + 40 * to],
      weight: 4 + 3 * to,
      angle: side * -24,
      tone: () => 0.65,
    });
    out.push(
      fill(d, rnd.chance(0.6) ? c.red : c.clay),
      clip(s.id(), d, fill(tiles, c.ink)),
      stroke(d, c.ink, 3 + to * 3),
    );
    const [ax, ay] = street(x, water, from);
    const [bx, by] = street(x, water, to);
    out.push(stroke(`M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}`, c.glint, 3 + to * 4));
  });
  return out;
}

function ripples(s: Stage): string {
  const { rnd, c } = s;
  const calm = s.light !== "mua" && s.light !== "dem";
  let light = "";
  let dark = "";
  for (let y = 540; y < 1067; y += 24 + (y - 540) * 0.06) {
    const t = (y - 500) / 560;
    const reach = 90 + 1150 * t;
    for (let x = 800 - reach; x < 800 + reach; x += (calm ? 260 : 170) * (0.4 + t)) {
      const mark = wave(rnd, x + rnd.between(-60, 60), y, (50 + 150 * t) * rnd.between(0.7, 1.3), 4 + 7 * t);
      if (rnd.chance(0.55)) {
        light += mark;
      } else {
        dark += mark;
      }
    }
  }
  return fill(dark, c.mid) + fill(light, c.glint);
}

/** A boat fetching people from their houses. */
function rescue(s: Stage, x: number): string {
  const { rnd, c } = s;
  return [
    reflection(rnd, x - 360, 925, 720, c.near, 6),
    person(s, x - 200, 884, 300, "reach", { top: c.red, bottom: c.near, hat: "helmet", hatColour: c.ochre }, -1),
    person(s, x - 60, 884, 300, "sit", { top: c.ochre, bottom: c.ink, hat: "cone", hatColour: c.paper }, 1),
    rnd.chance(0.6) ? person(s, x + 70, 884, 240, "sit", { top: c.ochre, bottom: c.indigo, hat: "hair" }, -1) : "",
    pole(x + 250, 700, x + 380, 960, c.ink, 9),
    person(s, x + 170, 880, 330, "row", { top: c.red, bottom: c.near, hat: "helmet", hatColour: c.paper }, 1),
    sampan(s, x, 930, 780, rnd.pick([c.green, c.indigo, c.ochre]), 1),
  ].join("");
}

/** The gauge: a post in red and white feet, no figures, the water standing high on it. */
function gauge(s: Stage, x: number, y: number): string {
  const { c, rnd } = s;
  const [w, tall] = [84, 560];
  const out = [
    reflection(rnd, x - 70, y + 6, 220, c.near, 6),
    box(x - 15, y - tall - 15, w + 30, tall + 17, c.paper),
    box(x - 8, y - tall - 8, w + 16, tall + 10, c.ink),
    box(x, y - tall, w, tall, c.paper),
  ];
  for (let i = 0; i < 7; i += 1) {
    const top = y - tall + i * 80;
    out.push(
      box(x, top, w, 40, i % 2 === 0 ? c.red : c.paper),
      box(x + (i % 2) * (w / 2), top, w / 2, 80, i % 2 === 0 ? c.red : c.ink),
    );
    out.push(fill([0, 1, 2, 3].map((k) => rect(x + w * 0.62, top + 8 + k * 20, w * 0.38, 6)).join(""), c.ink));
  }
  out.push(box(x - 22, y - tall - 30, w + 44, 26, c.ink));
  const rings = [0, 1, 2].map((i) => wave(rnd, x - 60 - i * 34, y + 2 + i * 16, w + 120 + i * 68, 9)).join("");
  return out.join("") + fill(rings, c.glint);
}

function lamppost(s: Stage, x: number, y: number, tall: number): string {
  const { c, rnd } = s;
  const wires = `M${x} ${y - tall + 20}Q${x + 200} ${y - tall + 60} 1620 ${y - tall - 120}M${x} ${y - tall + 44}Q${x + 200} ${y - tall + 90} 1620 ${y - tall - 80}`;
  return (
    fill(trunk([x, y], [x - 20, y - tall], 0, 18) + lens([x - 80, y - tall + 22], [x + 50, y - tall + 26], 12), c.ink) +
    stroke(wires, c.ink, 3.5) +
    reflection(rnd, x - 40, y, 80, c.near, 3)
  );
}

/** Branches and planks carried by the current. */
function drift(s: Stage): string {
  const { c, rnd } = s;
  const y = 1010 + rnd.between(-8, 8);
  return (
    fill(lens([930, y], [1150, y + 22], 22) + lens([60, 1000], [250, 986], 22), c.clay) +
    stroke(`M950 ${n(y + 3)}L1130 ${n(y + 19)}M70 1000L240 988`, c.ink, 4)
  );
}
