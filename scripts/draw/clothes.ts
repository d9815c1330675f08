import { lens, wedge } from "./marks.ts";
import type { Joints } from "./poses.ts";
import type { Stage } from "./stage.ts";
import { at, disc, fill, n, type Pt, poly, stroke } from "./svg.ts";

/** What a person wears on the head. */
export type Hat = "cone" | "scarf" | "cap" | "hair" | "bun" | "helmet" | "bare";
/** The cut of the clothes. */
export type Dress = "trousers" | "skirt" | "pleats" | "long" | "robe" | "coat" | "shorts";

/** Clothes and load of a person. */
export interface Look {
  readonly top: string;
  readonly bottom: string;
  readonly hat?: Hat;
  readonly hatColour?: string;
  readonly dress?: Dress;
  /** A basket on the back. */
  readonly back?: string;
  /** A satchel on the back. */
  readonly satchel?: string;
}

/** The upper body as path data. */
export function torso(j: Joints, dress: Dress): string {
  const [hx, hy] = j.hip;
  const [nx, ny] = j.neck;
  const size = Math.hypot(nx - hx, ny - hy);
  const [ux, uy] = [(nx - hx) / size, (ny - hy) / size];
  const side = (t: number, off: number): Pt => [hx + ux * size * t - uy * off, hy + uy * size * t + ux * off];
  const hem = dress === "coat" ? -0.55 : dress === "long" || dress === "robe" ? -0.1 : -0.12;
  return `${poly([side(hem, 9), side(0.4, 7), side(0.92, 9.5), side(1.03, 4), side(1.03, -4), side(0.92, -9.5), side(0.4, -7.5), side(hem, -9)])}`;
}

/** Folds of the cloth on a figure drawn large. */
export function folds(j: Joints): string {
  const [hx, hy] = j.hip;
  const [nx, ny] = j.neck;
  return [-5, -2.5, 4]
    .map((off) => lens([nx + off * 1.4, ny + 6], [hx + off * 1.5, hy + 2], 1.7))
    .concat(wedge([hx - 8, hy + 3], [nx - 7, ny + 8], 5))
    .join("");
}

/** What hangs from the hip: skirt, tunic, robe or shorts. */
export function garment(s: Stage, j: Joints, look: Look, dress: Dress, big: boolean): string {
  const { c } = s;
  const [hx, hy] = j.hip;
  const foot = Math.max(j.legs[1][1], j.legs[3][1]);
  const reach = foot - hy;
  if (dress === "skirt" || dress === "pleats") {
    const wide = dress === "pleats" ? 19 : 10.5;
    const hem = hy + reach * (dress === "pleats" ? 0.68 : 0.85);
    const d = `M${n(hx - 8)} ${n(hy - 3)}L${n(hx + 8)} ${n(hy - 3)}L${n(hx + wide)} ${n(hem)}Q${n(hx)} ${n(hem + 5)} ${n(hx - wide)} ${n(hem)}Z`;
    const band = (t: number, h: number, colour: string): string => {
      const w = 8 + (wide - 8) * t;
      const y = hy + (hem - hy) * t;
      return fill(
        poly([
          [hx - w, y],
          [hx + w, y],
          [hx + w + 0.5, y + h],
          [hx - w - 0.5, y + h],
        ]),
        colour,
      );
    };
    const pleats = [-0.7, -0.35, 0, 0.35, 0.7].map((t) => lens([hx + 8 * t, hy], [hx + wide * t, hem], 1.4)).join("");
    return fill(d, look.bottom) + band(0.55, 4, c.ochre) + band(0.8, 3, c.red) + fill(big ? pleats : "", c.ink, 0.8);
  }
  if (dress === "long" || dress === "robe") {
    const wide = dress === "robe" ? 13 : 9;
    const hem = foot - (dress === "robe" ? 8 : 12);
    const d = `M${n(hx - 8)} ${n(hy - 4)}L${n(hx + 8)} ${n(hy - 4)}L${n(hx + wide)} ${n(hem)}L${n(hx - wide)} ${n(hem + 2)}Z`;
    const lines = [-0.5, 0.1, 0.6].map((t) => lens([hx + 7 * t, hy], [hx + wide * t, hem], 1.6)).join("");
    return fill(d, look.top) + fill(big ? lines : "", c.ink, 0.7);
  }
  if (dress === "shorts") {
    const leg = (knee: Pt): string =>
      stroke(
        poly(
          [
            [hx, hy + 1],
            [hx + (knee[0] - hx) * 0.7, hy + (knee[1] - hy) * 0.7],
          ],
          false,
        ),
        look.bottom,
        10.5,
      );
    return leg(j.legs[0]) + leg(j.legs[2]);
  }
  return "";
}

/** A woven basket carried on the back. */
export function backpack(s: Stage, j: Joints, colour: string): string {
  const [x, y] = [(j.neck[0] + j.hip[0]) / 2 - 8, j.neck[1] + 2];
  const d = poly([
    [x - 15, y],
    [x + 3, y - 2],
    [x + 3, y + 26],
    [x - 8, y + 27],
  ]);
  const weave = [6, 13, 20].map((t) => lens([x - 14 + t * 0.25, y + t], [x + 3, y + t], 1.5)).join("");
  return fill(d, colour) + fill(weave, s.c.ink) + fill(lens([x - 18, y], [x + 6, y - 2], 5), s.c.ink);
}

/** A satchel carried on the back. */
export function satchel(s: Stage, j: Joints, colour: string): string {
  const [x, y] = [(j.neck[0] + j.hip[0]) / 2 - 8, j.neck[1] + 3];
  const d = `M${n(x - 13)} ${n(y + 4)}Q${n(x - 13)} ${n(y)} ${n(x - 8)} ${n(y)}H${n(x + 2)}V${n(y + 23)}H${n(x - 10)}Q${n(x - 15)} ${n(y + 23)} ${n(x - 14)} ${n(y + 18)}Z`;
  return fill(d, colour) + stroke(d, s.c.ink, 1.4) + fill(lens([x - 14, y + 12], [x + 2, y + 12], 2), s.c.ink);
}

/** The head with its hair or hat. */
export function headgear(s: Stage, j: Joints, look: Look, big: boolean): string {
  const { c } = s;
  const [x, y] = j.head;
  const lean = j.neck[0] === j.hip[0] ? 0 : (Math.atan2(j.neck[0] - j.hip[0], j.hip[1] - j.neck[1]) * 180) / Math.PI;
  const colour = look.hatColour ?? c.paper;
  const face = disc(0, 0, 5.6, c.skin, 6.8);
  const parts: Record<Hat, string> = {
    bare: "",
    hair: fill("M-6.5 3Q-8 -8 0 -8.5Q7 -8.5 6.5 -1Q2 -4 -1 -4Q-2 0 -3 4Z", c.ink),
    bun: fill("M-6.5 3Q-8 -8 0 -8.5Q7 -8.5 6.5 -1Q2 -4 -1 -4Q-2 0 -3 4Z", c.ink) + disc(-7, -2, 3.6, c.ink),
    cap: fill("M-6.5 -1Q-7 -9 0 -9Q7 -9 6 -2L12 -1L11 0.5L-6 0Z", colour),
    helmet:
      fill("M-8 -1Q-8 -11 0 -11Q8 -11 8 -2L11 -1L10 0.5L-8 0.5Z", colour) + fill(lens([-1, -10], [0, -2], 2), c.ink),
    scarf:
      fill("M-7 6Q-10 -9 0 -9.5Q8 -9 6 -2Q1 -4 -1 -3Q-2 2 -3 9Z", colour) + fill(lens([-6, -3], [5, -5], 1.6), c.ink),
    cone:
      fill("M-19 -1Q0 7 19 -1L1 -18L-1 -18Z", c.ink) +
      fill("M-18 -2Q0 4 18 -2L0.5 -17L-0.5 -17Z", colour) +
      fill(cone(big), c.ink),
  };
  return at(x, y, face + parts[look.hat ?? "hair"], 1, lean * 0.7);
}

function cone(big: boolean): string {
  const side = "M-18 -2Q-12 0.2 -7 0.6L-0.5 -17Z";
  const lines = big ? lens([2, -13], [4, 0], 1) + lens([3.5, -13], [11, -0.6], 1) : "";
  return side + lines;
}
