import { lens, polar, wedge } from "./marks.ts";
import type { Stage } from "./stage.ts";
import { disc, fill, n, type Pt, smooth } from "./svg.ts";

/** A tapering trunk from the ground through a bend to the crown, as path data. */
export function trunk(from: Pt, to: Pt, bend: number, weight: number): string {
  const [mx, my] = [(from[0] + to[0]) / 2 + bend, (from[1] + to[1]) / 2];
  const w = weight / 2;
  return `M${n(from[0] - w * 1.3)} ${n(from[1])}Q${n(mx - w)} ${n(my)} ${n(to[0] - w * 0.6)} ${n(to[1])}L${n(to[0] + w * 0.6)} ${n(to[1])}Q${n(mx + w)} ${n(my)} ${n(from[0] + w * 1.3)} ${n(from[1])}Z`;
}

/** One feathered palm leaf as path data. */
function frond(s: Stage, from: Pt, angle: number, size: number, droop: number): string {
  const steps = size < 130 ? 7 : 11;
  let d = "";
  let [x, y] = from;
  let a = angle;
  const right = Math.cos((angle * Math.PI) / 180) >= 0;
  const spine: Pt[] = [from];
  for (let i = 0; i < steps; i += 1) {
    const next = polar([x, y], a, size / steps);
    [x, y] = next;
    spine.push(next);
    a += ((right ? droop : -droop) / steps) * (0.5 + i / steps);
    const leaf = size * 0.3 * Math.sin(Math.PI * (0.18 + (0.75 * i) / steps));
    d += wedge(next, polar(next, a + (right ? 52 : -52) + s.rnd.between(-6, 6), leaf), size * 0.07);
    d += wedge(
      next,
      polar(next, a - (right ? 42 : -42) + s.rnd.between(-6, 6), leaf * 0.72),
      size * (steps === 7 ? 0.1 : 0.07),
    );
  }
  const tip = spine[spine.length - 1] ?? from;
  const middle = spine[Math.ceil(steps / 2)] ?? from;
  return `${d}M${n(from[0])} ${n(from[1])}Q${n(middle[0])} ${n(middle[1] - size * 0.03)} ${n(tip[0])} ${n(tip[1])}Q${n(middle[0])} ${n(middle[1] + size * 0.05)} ${n(from[0])} ${n(from[1] + size * 0.04)}Z`;
}

/** A coconut palm (or, with a short straight trunk and small crown, an areca). */
export function palm(s: Stage, x: number, y: number, tall: number, colour: string, lean = 0, shine?: string): string {
  const { rnd } = s;
  const top: Pt = [x + lean, y - tall];
  const crown = tall * 0.42;
  let back = "";
  let front = "";
  const count = 11;
  for (let i = 0; i < count; i += 1) {
    const angle = -188 + (196 / (count - 1)) * i + rnd.between(-7, 7);
    const leaf = frond(s, top, angle, crown * rnd.between(0.85, 1.1), 95);
    if (i % 3 === 1) {
      front += leaf;
    } else {
      back += leaf;
    }
  }
  let rings = "";
  for (let t = 0.12; t < 0.95; t += 0.06) {
    const bend = -lean * 0.25 * 4 * t * (1 - t) * 0.5;
    const cx = x + lean * t + bend;
    rings += lens([cx - tall * 0.018, y - tall * t], [cx + tall * 0.012, y - tall * t + 2], tall * 0.007);
  }
  const nuts = [-0.5, 0.2, 0.7]
    .map((t) => disc(top[0] + t * tall * 0.03, top[1] + tall * 0.03, tall * 0.016, colour))
    .join("");
  return (
    fill(trunk([x, y], top, -lean * 0.25, tall * 0.036), colour) +
    fill(rings, shine ?? s.c.leaf) +
    fill(back, colour) +
    nuts +
    fill(front, shine ?? colour)
  );
}

/** A sugar palm: straight trunk, round head of fans. */
export function sugarPalm(s: Stage, x: number, y: number, tall: number, colour: string, shine: string): string {
  const { rnd } = s;
  const top: Pt = [x, y - tall];
  const r = tall * 0.2;
  let fans = "";
  let light = "";
  for (let i = 0; i < 13; i += 1) {
    const stem = polar(top, i * 28 + rnd.between(-8, 8), r * rnd.between(0.45, 0.75));
    const out = (Math.atan2(stem[1] - top[1], stem[0] - top[0]) * 180) / Math.PI;
    for (let k = -4; k <= 4; k += 1) {
      const ray = wedge(stem, polar(stem, out + k * 21, r * 0.58), r * 0.17);
      fans += ray;
      light += i % 4 === 1 ? lens(stem, polar(stem, out + k * 21, r * 0.5), r * 0.05) : "";
    }
  }
  return (
    fill(trunk([x, y], top, 0, tall * 0.045), colour) +
    disc(top[0], top[1], r * 0.84, colour) +
    fill(fans, colour) +
    fill(light, shine)
  );
}

/** A broad-leaved crown: a dark mass with leaf gouges on the lit side. */
export function crown(
  s: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  leaf: string,
  size = 16,
): string {
  const { rnd } = s;
  const lobes = Math.max(9, Math.round((rx + ry) / 26));
  let out = disc(x, y, rx * 0.86, colour, ry * 0.84);
  for (let i = 0; i < lobes; i += 1) {
    const a = (i / lobes) * 6.283 + rnd.between(-0.15, 0.15);
    const r = Math.min(rx, ry) * rnd.between(0.26, 0.4);
    out += disc(x + Math.cos(a) * rx * 0.78, y + Math.sin(a) * ry * 0.76, r * 1.1, colour, r);
  }
  let leaves = "";
  const count = Math.round((rx * ry) / (size * size * 1.1));
  for (let i = 0; i < count; i += 1) {
    const a = rnd.between(0, 6.283);
    const t = Math.sqrt(rnd.next());
    const [px, py] = [Math.cos(a) * t, Math.sin(a) * t];
    if (rnd.next() * 1.5 < 0.75 - px * 0.35 - py * 0.6) {
      const from: Pt = [x + px * rx * 0.92, y + py * ry * 0.9];
      leaves += lens(
        from,
        polar(from, rnd.between(-40, 40) + (px < 0 ? 150 : 25), size * rnd.between(0.8, 1.4)),
        size * 0.32,
      );
    }
  }
  return out + fill(leaves, leaf);
}

/** A tree with a forked trunk and a broad crown. */
export function tree(s: Stage, x: number, y: number, tall: number, colour: string, leaf: string): string {
  const w = tall * 0.075;
  const wood =
    trunk([x, y], [x + tall * 0.02, y - tall * 0.6], tall * 0.02, w) +
    trunk([x, y - tall * 0.32], [x - tall * 0.2, y - tall * 0.68], 0, w * 0.6) +
    trunk([x, y - tall * 0.36], [x + tall * 0.22, y - tall * 0.7], 0, w * 0.6);
  return fill(wood, s.c.ink) + crown(s, x, y - tall * 0.7, tall * 0.4, tall * 0.3, colour, leaf, tall * 0.05);
}

/** A clump of bamboo leaning outwards. */
export function bamboo(s: Stage, x: number, y: number, tall: number, colour: string, leaf: string): string {
  const { rnd } = s;
  let stems = "";
  let leaves = "";
  let light = "";
  for (let i = 0; i < 12; i += 1) {
    const lean = (i - 5.5) * tall * 0.085 * rnd.between(0.7, 1.25);
    const h = tall * rnd.between(0.72, 1);
    const top: Pt = [x + lean, y - h];
    stems += trunk([x + (i - 5.5) * tall * 0.017, y], top, -lean * 0.22, tall * 0.017);
    for (let k = 0; k < 17; k += 1) {
      const t = rnd.between(0.34, 1.02);
      const from: Pt = [x + lean * t * t + rnd.between(-8, 8), y - h * t];
      const down = rnd.between(15, 80);
      const tip = polar(from, rnd.chance(0.5) ? down : 180 - down, tall * rnd.between(0.07, 0.13));
      const blade = lens(from, tip, tall * 0.016);
      if (k % 3 === 0) {
        light += blade;
      } else {
        leaves += blade;
      }
    }
  }
  return fill(stems + leaves, colour) + fill(light, leaf);
}

/** A spray of leaves on a branch: path data of the leaves, alternating to both sides of a line. */
export function spray(s: Stage, line: readonly Pt[], size: number, weight = 0.36): string {
  const { rnd } = s;
  let d = "";
  line.forEach((from, i) => {
    const next = line[i + 1] ?? line[i - 1] ?? from;
    const a = (Math.atan2(next[1] - from[1], next[0] - from[0]) * 180) / Math.PI;
    const turn = line[i + 1] === undefined ? 180 : 0;
    for (const side of [-1, 1]) {
      d += lens(from, polar(from, a + turn + side * rnd.between(36, 68), size * rnd.between(0.8, 1.15)), size * weight);
    }
  });
  return d;
}

/** Banana: broad torn leaves from one foot. */
export function banana(s: Stage, x: number, y: number, tall: number, colour: string, rib: string): string {
  const { rnd } = s;
  let out = fill(trunk([x, y], [x, y - tall * 0.5], 0, tall * 0.1), colour);
  for (const angle of [-168, -140, -112, -86, -60, -34, -12]) {
    const from: Pt = [x, y - tall * 0.48];
    const a = angle + rnd.between(-7, 7);
    const size = tall * rnd.between(0.48, 0.6);
    const right = Math.cos((a * Math.PI) / 180) > 0;
    const mid = polar(from, a, size * 0.55);
    const tip = polar(mid, a + (right ? 42 : -42), size * 0.55);
    const up = polar(mid, a + (right ? -70 : 70), size * 0.17);
    const down = polar(mid, a + (right ? 115 : -115), size * 0.17);
    const leaf = `M${n(from[0])} ${n(from[1])}Q${n(up[0])} ${n(up[1])} ${n(tip[0])} ${n(tip[1])}Q${n(down[0])} ${n(down[1])} ${n(from[0])} ${n(from[1])}Z`;
    let slits = "";
    for (const t of [0.4, 0.55, 0.7]) {
      const at: Pt = [
        from[0] + (tip[0] - from[0]) * t + (up[0] - mid[0]) * 0.35,
        from[1] + (tip[1] - from[1]) * t + (up[1] - mid[1]) * 0.35,
      ];
      slits += wedge(polar(at, a + (right ? 110 : -110), size * 0.16), at, size * 0.03);
    }
    out += fill(leaf, colour) + fill(`${lens(from, tip, size * 0.02)}${slits}`, rib);
  }
  return out;
}

/** A rounded bush with a lit top. */
export function bush(s: Stage, x: number, y: number, r: number, colour: string, leaf: string): string {
  const d = smooth([
    [x - r, y],
    [x - r * 0.8, y - r * 0.6],
    [x - r * 0.2, y - r * 0.95],
    [x + r * 0.45, y - r * 0.8],
    [x + r, y],
  ]);
  let lights = "";
  for (let i = 0; i < 9; i += 1) {
    const from: Pt = [x + s.rnd.between(-0.7, 0.5) * r, y - s.rnd.between(0.35, 0.85) * r];
    lights += lens(from, polar(from, s.rnd.between(-60, 0), r * 0.28), r * 0.08);
  }
  return fill(`${d}Z`, colour) + fill(lights, leaf);
}
