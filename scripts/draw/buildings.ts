import { comb, hatch, lens } from "./marks.ts";
import type { Stage } from "./stage.ts";
import { at, block, box, clip, cut, fill, n, type Pt, poly, rect, stroke } from "./svg.ts";

/** A tiled roof as a trapezoid with rows of tile gouges. */
export function tiles(s: Stage, points: readonly Pt[], colour: string, gap = 14): string {
  const d = cut(s.rnd, points, 1.5);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const marks = hatch(s.rnd, [left, top, Math.max(...xs) - left, Math.max(...ys) - top], {
    gap,
    length: [gap * 1.6, gap * 4.4],
    weight: gap * 0.34,
    tone: () => 0.75,
  });
  return block(d, s.c.ink, colour) + clip(s.id(), d, fill(marks, s.c.ink));
}

/** A thatched roof: teeth of straw hanging from ridge and rows below. */
function thatch(s: Stage, points: readonly Pt[], colour: string, rows = 4): string {
  const d = cut(s.rnd, points, 2);
  const [a, b, c2, d2] = points;
  if (a === undefined || b === undefined || c2 === undefined || d2 === undefined) {
    return "";
  }
  let straw = "";
  for (let i = 0; i < rows; i += 1) {
    const t = i / rows;
    const from: Pt = [a[0] + (d2[0] - a[0]) * t, a[1] + (d2[1] - a[1]) * t];
    const to: Pt = [b[0] + (c2[0] - b[0]) * t, b[1] + (c2[1] - b[1]) * t];
    const size = (d2[1] - a[1]) / rows;
    straw += comb(s.rnd, [from, to], { gap: 13, length: [size * 0.5, size * 1.1], weight: 6, angle: 90, spread: 7 });
  }
  return block(d, s.c.ink, colour) + clip(s.id(), d, fill(straw, s.c.ink));
}

/** A wall with openings; windows and doors are `[x, y, w, h]` in pixels. */
export function wall(
  s: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  openings: readonly (readonly [number, number, number, number])[] = [],
): string {
  const { rnd, c } = s;
  const face = block(
    cut(
      rnd,
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      1.5,
    ),
    c.ink,
    colour,
  );
  const holes = openings
    .map(([ox, oy, ow, oh]) =>
      fill(
        cut(
          rnd,
          [
            [ox, oy],
            [ox + ow, oy],
            [ox + ow, oy + oh],
            [ox, oy + oh],
          ],
          1,
        ),
        c.lamp,
      ),
    )
    .join("");
  const bars = openings
    .map(
      ([ox, oy, ow, oh]) =>
        stroke(`M${n(ox + ow / 2)} ${n(oy)}V${n(oy + oh)}`, c.ink, 3) + stroke(rect(ox, oy, ow, oh), c.ink, 3.5),
    )
    .join("");
  return face + holes + bars;
}

/** A stilt house, its ground line at the point. */
export function stiltHouse(s: Stage, x: number, y: number, w: number, roof: string): string {
  const { c, rnd } = s;
  const legs = [0.06, 0.3, 0.55, 0.8, 0.94].map((t) => `M${n(x + w * t)} ${n(y)}V${n(y - w * 0.4)}`).join("");
  const floor = y - w * 0.2;
  const body = wall(s, x + w * 0.06, floor - w * 0.24, w * 0.88, w * 0.24, c.clay, [
    [x + w * 0.16, floor - w * 0.18, w * 0.12, w * 0.12],
    [x + w * 0.44, floor - w * 0.2, w * 0.12, w * 0.2],
    [x + w * 0.72, floor - w * 0.18, w * 0.12, w * 0.12],
  ]);
  const top = thatch(
    s,
    [
      [x + w * 0.2, floor - w * 0.56],
      [x + w * 0.8, floor - w * 0.56],
      [x + w * 1.06, floor - w * 0.19],
      [x - w * 0.06, floor - w * 0.19],
    ],
    roof,
    3,
  );
  const deck = fill(lens([x - w * 0.04, floor + 2], [x + w * 1.04, floor + 2], 8), c.ink);
  const ladder = stroke(`M${n(x + w * 0.5)} ${n(floor)}L${n(x + w * 0.42)} ${n(y)}`, c.ink, w * 0.02);
  return (
    stroke(legs, c.ink, w * 0.024) +
    body +
    deck +
    ladder +
    top +
    (rnd.chance(0.5) ? smoke(s, x + w * 0.6, floor - w * 0.56, w * 0.5, c.cloud) : "")
  );
}

/** Smoke rising and drifting. */
export function smoke(s: Stage, x: number, y: number, tall: number, colour: string): string {
  let d = "";
  for (let i = 0; i < 4; i += 1) {
    const drift = s.rnd.between(0.15, 0.4) * tall;
    const base = y - (tall * i) / 5;
    const px = x + (drift * i) / 2.2 + s.rnd.between(-8, 8);
    const w = tall * 0.1 * (1 + i * 0.35);
    d += `M${n(px)} ${n(base)}C${n(px - w)} ${n(base - tall * 0.12)} ${n(px + w * 1.7)} ${n(base - tall * 0.2)} ${n(px + w * 0.6)} ${n(base - tall * 0.38)}C${n(px + w * 2.6)} ${n(base - tall * 0.2)} ${n(px + w * 0.3)} ${n(base - tall * 0.1)} ${n(px)} ${n(base)}Z`;
  }
  return fill(d, colour);
}

/** The flag of Vietnam on its pole, foot at the point. */
export function flag(s: Stage, x: number, y: number, tall: number, size: number): string {
  const { c } = s;
  const cloth = "M0 0Q25 -9 50 -1T100 -3L98 64Q74 70 50 63T0 68Z";
  const folds = lens([26, 0], [24, 60], 2.6) + lens([78, 2], [76, 58], 2.6);
  const star = Array.from({ length: 10 }, (_, i): Pt => {
    const r = i % 2 === 0 ? 19 : 7.6;
    const a = ((-90 + i * 36) * Math.PI) / 180;
    return [49 + Math.cos(a) * r, 32 + Math.sin(a) * r];
  });
  return (
    stroke(`M${n(x)} ${n(y)}V${n(y - tall)}`, c.ink, Math.max(5, size * 0.06)) +
    at(x, y - tall + 6, fill(cloth, c.red) + fill(folds, c.ink, 0.5) + fill(poly(star), "#f0c23c"), size / 100)
  );
}

/** A pot-bellied jar standing at the point. */
export function jar(s: Stage, x: number, y: number, tall: number, colour: string): string {
  const { c } = s;
  const d = "M-14 0Q-38 -34 -28 -66Q-22 -84 -15 -88L-17 -97H17L15 -88Q22 -84 28 -66Q38 -34 14 0Z";
  const rings = lens([-28, -64], [27, -64], 3) + lens([-32, -50], [30, -50], 3);
  const shade = "M-14 0Q-38 -34 -28 -66Q-22 -84 -15 -88Q-24 -50 -14 0Z";
  const shine = lens([17, -70], [19, -30], 4);
  return at(
    x,
    y,
    fill(d, c.ink) + at(1, -1, fill(d, colour), 0.96) + fill(shade + rings, c.ink) + fill(shine, c.paper),
    tall / 100,
  );
}

/** A tall block of flats or offices with rows of windows. */
export function tower(s: Stage, x: number, y: number, w: number, h: number, colour: string, glass: string): string {
  const { rnd } = s;
  let windows = "";
  const step = Math.max(20, w / 5);
  for (let wy = y - h + 22; wy < y - 20; wy += step * 1.15) {
    for (let wx = x + step * 0.4; wx < x + w - step * 0.5; wx += step) {
      windows += rnd.chance(0.72) ? rect(wx, wy, step * 0.5, step * 0.6) : "";
    }
  }
  return box(x, y - h, w, h + 5, colour) + fill(windows, glass);
}
