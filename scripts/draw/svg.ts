import type { Random } from "./random.ts";

/** A point in the picture, whose size is 1600 by 1067. */
export type Pt = readonly [x: number, y: number];

export const width = 1600;
export const height = 1067;

/** A number as short text. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Path data of straight segments, closed unless told otherwise. */
export function poly(points: readonly Pt[], closed = true): string {
  const body = points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L");
  return `M${body}${closed ? "Z" : ""}`;
}

/** Path data of a smooth line through the points (Catmull-Rom). */
export function smooth(points: readonly Pt[], closed = false): string {
  const count = points.length;
  const point = (index: number): Pt => {
    const i = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[i] ?? [0, 0];
  };
  const start = point(0);
  let d = `M${n(start[0])} ${n(start[1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [a, b, c, e] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const tension = 6;
    d += `C${n(b[0] + (c[0] - a[0]) / tension)} ${n(b[1] + (c[1] - a[1]) / tension)} `;
    d += `${n(c[0] - (e[0] - b[0]) / tension)} ${n(c[1] - (e[1] - b[1]) / tension)} `;
    d += `${n(c[0])} ${n(c[1])}`;
  }
  return closed ? `${d}Z` : d;
}

/** A filled path. */
export function fill(d: string, colour: string, opacity = 1): string {
  if (d === "") {
    return "";
  }
  const see = opacity < 1 ? ` fill-opacity="${opacity}"` : "";
  return `<path d="${d}" fill="${colour}"${see}/>`;
}

/** A stroked path with round ends. */
export function stroke(d: string, colour: string, weight: number, dash = ""): string {
  const dashes = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(weight)}" stroke-linecap="round" stroke-linejoin="round"${dashes}/>`;
}

/** A filled circle or ellipse. */
export function disc(x: number, y: number, rx: number, colour: string, ry = rx): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${colour}"/>`;
}

/** Path data of a rectangle. */
export function rect(x: number, y: number, w: number, h: number): string {
  return poly([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);
}

/** A filled rectangle. */
export function box(x: number, y: number, w: number, h: number, colour: string): string {
  return fill(rect(x, y, w, h), colour);
}

/** Content moved, scaled, turned; a negative scale mirrors it left to right. */
export function at(x: number, y: number, content: string, scale = 1, turn = 0): string {
  const sx = n2(scale);
  const sy = n2(Math.abs(scale));
  const rotate = turn === 0 ? "" : ` rotate(${n(turn)})`;
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${sx} ${sy})${rotate}">${content}</g>`;
}

function n2(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A polygon whose edges tremble as if cut by hand. */
export function cut(rnd: Random, points: readonly Pt[], tremble = 2, step = 60): string {
  const out: Pt[] = [];
  points.forEach((from, index) => {
    const to = points[(index + 1) % points.length] ?? from;
    const parts = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    for (let i = 0; i < parts; i += 1) {
      const t = i / parts;
      out.push([
        from[0] + (to[0] - from[0]) * t + rnd.between(-tremble, tremble),
        from[1] + (to[1] - from[1]) * t + rnd.between(-tremble, tremble),
      ]);
    }
  });
  return poly(out);
}

/** The key block and a colour block printed a little off register above it. */
export function block(d: string, ink: string, colour: string, shift: Pt = [-3, -3], edge = 3): string {
  return `<path d="${d}" fill="${ink}" stroke="${ink}" stroke-width="${n(edge)}" stroke-linejoin="round"/><path d="${d}" fill="${colour}" transform="translate(${n(shift[0])} ${n(shift[1])})"/>`;
}

/** Content seen only inside a path; `id` must be new in the picture. */
export function clip(id: string, d: string, content: string): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
}
