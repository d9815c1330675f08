import type { Random } from "./random.ts";
import { n, type Pt } from "./svg.ts";

/** A gouge pointed at both ends. */
export function lens(a: Pt, b: Pt, weight: number): string {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [nx, ny] = [(-dy / size) * weight, (dx / size) * weight];
  return `M${n(a[0])} ${n(a[1])}Q${n(mx + nx)} ${n(my + ny)} ${n(b[0])} ${n(b[1])}Q${n(mx - nx)} ${n(my - ny)} ${n(a[0])} ${n(a[1])}Z`;
}

/** A gouge with a broad start and a pointed end. */
export function wedge(a: Pt, b: Pt, weight: number): string {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / size) * weight * 0.5, (dx / size) * weight * 0.5];
  return `M${n(a[0] + nx)} ${n(a[1] + ny)}L${n(b[0])} ${n(b[1])}L${n(a[0] - nx)} ${n(a[1] - ny)}Z`;
}

/** A point at a distance and an angle in degrees (0 to the right, 90 downwards). */
export function polar(from: Pt, angle: number, distance: number): Pt {
  const a = (angle * Math.PI) / 180;
  return [from[0] + Math.cos(a) * distance, from[1] + Math.sin(a) * distance];
}

/** Points along a polyline, about `gap` apart. */
export function along(edge: readonly Pt[], gap: number): Pt[] {
  const out: Pt[] = [];
  let rest = 0;
  edge.forEach((to, index) => {
    const from = edge[index - 1];
    if (from === undefined) {
      return;
    }
    const size = Math.hypot(to[0] - from[0], to[1] - from[1]);
    let d = rest;
    while (d < size) {
      const t = d / size;
      out.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
      d += gap;
    }
    rest = d - size;
  });
  return out;
}

/** How a row of wedges is cut. */
export interface Comb {
  readonly gap: number;
  readonly length: Pt;
  readonly weight: number;
  readonly angle: number;
  /** Degrees by which a tooth may differ. */
  readonly spread?: number;
  /** Share of the teeth that are cut. */
  readonly keep?: number;
}

/** Teeth of shade or light hanging from an edge. */
export function comb(rnd: Random, edge: readonly Pt[], o: Comb): string {
  let d = "";
  for (const point of along(edge, o.gap)) {
    const from: Pt = [point[0] + rnd.between(-o.gap / 4, o.gap / 4), point[1]];
    const angle = o.angle + rnd.between(-1, 1) * (o.spread ?? 6);
    const tip = polar(from, angle, rnd.between(o.length[0], o.length[1]));
    if (rnd.chance(o.keep ?? 1)) {
      d += wedge(from, tip, o.weight * rnd.between(0.75, 1.2));
    }
  }
  return d;
}

/** How an area is hatched. */
export interface Hatch {
  readonly gap: number;
  readonly length: Pt;
  readonly weight: number;
  readonly angle?: number;
  /** From 0 (uncut) to 1 (dense) at a place. */
  readonly tone?: (x: number, y: number) => number;
}

/** Rows of gouges over a rectangle `[x, y, width, height]`. */
export function hatch(rnd: Random, area: readonly [number, number, number, number], o: Hatch): string {
  const [x, y, w, h] = area;
  const angle = o.angle ?? 0;
  const flat = angle === 0;
  const centre: Pt = [x + w / 2, y + h / 2];
  const reach = Math.hypot(w, h) / 2;
  const [halfW, halfH] = flat ? [w / 2, h / 2] : [reach, reach];
  let d = "";
  for (let v = -halfH + o.gap / 2; v < halfH; v += o.gap) {
    let u = -halfW - rnd.between(0, o.length[1] / 2);
    while (u < halfW) {
      const size = rnd.between(o.length[0], o.length[1]);
      const row = v + rnd.between(-o.gap, o.gap) * 0.16;
      const start = polar(polar(centre, angle, u), angle + 90, row);
      const end = polar(start, angle, size);
      const [mx, my] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
      const inside = mx > x - size && mx < x + w + size && my > y - 4 && my < y + h + 4;
      const tone = o.tone === undefined ? 0.8 : o.tone(mx, my);
      if (inside && tone > 0 && rnd.chance(Math.min(1, tone * 1.2))) {
        d += lens(start, end, o.weight * (0.35 + 0.65 * Math.min(1, tone)));
      }
      u += size * rnd.between(0.95, 1.25);
    }
  }
  return d;
}

/** Rays of alternating length round a disc. */
export function rays(rnd: Random, centre: Pt, from: number, to: Pt, count: number): string {
  let d = "";
  for (let i = 0; i < count; i += 1) {
    const angle = (360 / count) * i + rnd.between(-1.2, 1.2);
    const size = i % 2 === 0 ? to[1] : to[0];
    d += lens(
      polar(centre, angle, from * rnd.between(1, 1.1)),
      polar(centre, angle, from + size * rnd.between(0.85, 1.1)),
      i % 2 === 0 ? 11 : 7,
    );
  }
  return d;
}
