import { ground } from "./land.ts";
import { comb, lens } from "./marks.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";
import { fill, height, n, type Pt, rect, width } from "./svg.ts";

/** Open water from `top` down: a flat tone with gouges that grow towards the viewer. */
export function water(s: Stage, top: number, bottom = height + 5, sunX?: number): string {
  const { rnd, c } = s;
  let light = "";
  let dark = "";
  const depth = bottom - top;
  let y = top + 9;
  while (y < bottom) {
    const t = (y - top) / depth;
    const size = 80 + t * 190;
    let x = rnd.between(-size, 0);
    while (x < width) {
      const wide = size * rnd.between(0.6, 1.3);
      const glitter = sunX !== undefined && Math.abs(x + wide / 2 - sunX) < 70 + t * 150;
      const weight = (4 + t * 9) * rnd.between(0.7, 1.2);
      const mark = wave(rnd, x, y + rnd.between(-4, 4), wide, weight);
      if (glitter || rnd.chance(0.3)) {
        light += mark;
      } else if (rnd.chance(0.5)) {
        dark += mark;
      }
      x += wide * rnd.between(1.15, 1.9);
    }
    y += 17 + t * 36;
  }
  return fill(rect(-5, top, width + 10, depth), c.water) + fill(dark, c.mid) + fill(light, c.glint);
}

/** One ripple: a gouge that sags and lifts. */
export function wave(rnd: Random, x: number, y: number, w: number, weight: number): string {
  const bend = weight * rnd.between(0.4, 1.1) * (rnd.chance(0.5) ? 1 : -1);
  return `M${n(x)} ${n(y)}Q${n(x + w * 0.3)} ${n(y - weight + bend)} ${n(x + w * 0.55)} ${n(y - weight * 0.3)}T${n(x + w)} ${n(y)}Q${n(x + w * 0.6)} ${n(y + weight + bend * 0.6)} ${n(x + w * 0.4)} ${n(y + weight * 0.5)}T${n(x)} ${n(y)}Z`;
}

/** The shadow or reflection that a boat or a bank leaves on the water. */
export function reflection(rnd: Random, x: number, y: number, w: number, colour: string, rows = 5): string {
  let d = "";
  for (let i = 0; i < rows; i += 1) {
    const size = w * (1 - i / (rows + 1)) * rnd.between(0.8, 1.05);
    const left = x + (w - size) / 2 + rnd.between(-w, w) * 0.05;
    d += lens([left, y + i * 15], [left + size, y + i * 15 + rnd.between(-3, 3)], 13 - i);
  }
  return fill(d, colour);
}

/** A line of swell with foam along its crests. */
export function swell(s: Stage, y: number, high: number, colour: string, foam: string): string {
  const { rnd } = s;
  const phase = rnd.between(0, 400);
  const edge: Pt[] = [];
  for (let x = -40; x <= 1640; x += 16) {
    const t = (((x + phase) % 330) + 330) % 330;
    const crest = t < 230 ? (t / 230) ** 2 : 1 - (t - 230) / 100;
    edge.push([x, y - crest * high + Math.sin(x / 210) * 8]);
  }
  let lines = "";
  for (const k of [0.8, 1.7, 2.8]) {
    for (let x = rnd.between(-100, 100); x < 1600; x += rnd.between(190, 330)) {
      lines += wave(rnd, x, y + high * k, rnd.between(70, 150), 6 + high * 0.08);
    }
  }
  const teeth = comb(
    rnd,
    edge.map(([x, py]): Pt => [x, py + 2]),
    { gap: 24, length: [high * 0.4, high * 0.9], weight: 11, angle: 126, spread: 12 },
  );
  return fill(ground(edge), colour) + fill(teeth + lines, foam);
}
