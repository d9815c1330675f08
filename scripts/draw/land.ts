import { comb } from "./marks.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";
import { fill, height, n, type Pt, poly, width } from "./svg.ts";

/** A skyline: rolling hills, steep karst peaks or nearly flat land. */
export function ridge(rnd: Random, y: number, rise: number, shape: "hills" | "peaks" | "flat"): Pt[] {
  const points: Pt[] = [];
  const phase = [0, 1, 2, 3].map(() => rnd.between(0, 6.28));
  const wave = (x: number, i: number, length: number): number => Math.sin((x / length) * 6.28 + (phase[i] ?? 0));
  if (shape === "peaks") {
    let x = -120;
    while (x < width + 120) {
      const w = rnd.between(150, 300);
      const top = y - rise * rnd.between(0.35, 1);
      const lean = rnd.between(0.35, 0.65);
      points.push([x, y - rise * rnd.between(0, 0.12)], [x + w * (lean - 0.24), top + rise * 0.22]);
      points.push([x + w * (lean - 0.07), top + rise * 0.02], [x + w * lean, top]);
      points.push([x + w * (lean + 0.12), top + rise * 0.1], [x + w * (lean + 0.26), top + rise * 0.32]);
      x += w;
    }
    points.push([width + 160, y]);
    return points;
  }
  for (let x = -40; x <= width + 40; x += 40) {
    const hill = wave(x, 0, 1500) * 0.5 + wave(x, 1, 760) * 0.3 + wave(x, 2, 330) * 0.14;
    points.push([x, y - rise * (0.5 + hill * 0.55) + rnd.between(-2, 2)]);
  }
  return points;
}

/** Everything below a skyline, as path data. */
export function ground(edge: readonly Pt[], bottom = height + 10): string {
  const first = edge[0] ?? [0, 0];
  const last = edge[edge.length - 1] ?? first;
  return poly([...edge, [last[0], bottom], [first[0], bottom]]);
}

/** A plane of land with teeth of shade below its skyline. */
export function land(s: Stage, edge: readonly Pt[], colour: string, teeth: string, size = 60, angle = 70): string {
  const shade = comb(
    s.rnd,
    edge.map(([x, y]): Pt => [x, y + 5]),
    {
      gap: Math.max(19, size * 0.42),
      length: [size * 0.5, size * 1.5],
      weight: Math.max(7, size * 0.17),
      angle,
      spread: 8,
      keep: 0.85,
    },
  );
  return fill(ground(edge), colour) + fill(shade, teeth);
}

/** A tuft-covered foreground: an uneven dark band with blades of grass standing on it. */
export function grass(s: Stage, edge: readonly Pt[], colour: string, size = 40, blades?: string): string {
  const d = comb(
    s.rnd,
    edge.map(([x, y]): Pt => [x, y + 6]),
    {
      gap: size * 0.3,
      length: [size * 0.4, size * 1.3],
      weight: size * 0.22,
      angle: -84,
      spread: 22,
    },
  );
  const shine = comb(
    s.rnd,
    edge.map(([x, y]): Pt => [x, y + size * 1.2]),
    {
      gap: size * 0.8,
      length: [size * 0.5, size * 1.4],
      weight: size * 0.13,
      angle: -80,
      spread: 26,
      keep: 0.6,
    },
  );
  return fill(ground(edge), colour) + fill(d, colour) + fill(shine, blades ?? s.c.leaf);
}

/** Birds on the wing. */
export function birds(rnd: Random, x: number, y: number, count: number, size: number, colour: string): string {
  let d = "";
  for (let i = 0; i < count; i += 1) {
    const [bx, by] = [x + rnd.between(-1, 1) * size * count * 1.4, y + rnd.between(-1, 1) * size * 2.2];
    const w = size * rnd.between(0.7, 1.2);
    const up = w * rnd.between(0.3, 0.6);
    d += `M${n(bx - w)} ${n(by - up)}Q${n(bx - w * 0.35)} ${n(by - up)} ${n(bx)} ${n(by)}Q${n(bx + w * 0.35)} ${n(by - up * 1.2)} ${n(bx + w)} ${n(by - up * 1.1)}Q${n(bx + w * 0.4)} ${n(by - up * 0.5)} ${n(bx)} ${n(by + w * 0.16)}Q${n(bx - w * 0.4)} ${n(by - up * 0.3)} ${n(bx - w)} ${n(by - up)}Z`;
  }
  return fill(d, colour);
}
