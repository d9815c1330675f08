import { hatch, lens } from "./marks.ts";
import type { Stage } from "./stage.ts";
import { at, box, clip, disc, fill, n, poly, stroke } from "./svg.ts";

/** A plank boat seen from the side, its keel at the point, `long` pixels from stem to stern, bow to the right. */
export function sampan(s: Stage, x: number, y: number, long: number, colour: string, facing: 1 | -1 = 1): string {
  const { c, rnd } = s;
  const d = "M-52 -17Q-30 -8 0 -8Q32 -8 55 -21Q46 -4 34 0H-36Q-48 -6 -52 -17Z";
  const planks = lens([-46, -11], [47, -12], 1.6) + lens([-42, -6], [40, -6], 1.6);
  const teeth = hatch(rnd, [-40, -5, 80, 5], { gap: 2.4, length: [8, 26], weight: 1.2 });
  return at(
    x,
    y,
    fill(d, c.ink) + at(-0.5, -0.8, fill(d, colour), 0.97) + fill(planks, c.ink) + fill(teeth, c.ink),
    (long / 107) * facing,
  );
}

/** A wooden fishing boat with wheelhouse, mast and a painted eye, its waterline at the point. */
export function trawler(s: Stage, x: number, y: number, long: number, hull: string, facing: 1 | -1 = 1): string {
  const { c, rnd } = s;
  const body = "M-50 -16Q-20 -9 10 -12Q36 -16 56 -33Q50 -12 38 3H-44Q-50 -4 -50 -16Z";
  const lines = hatch(rnd, [-48, -6, 96, 10], { gap: 3, length: [10, 40], weight: 1.3 });
  const house = poly([
    [-40, -13],
    [-40, -31],
    [-12, -31],
    [-8, -12],
  ]);
  const rig = stroke("M4 -12V-62M4 -58L-38 -31M4 -60L52 -31M4 -34L30 -50", c.ink, 0.9);
  const windows = [-36, -28, -20].map((wx) => box(wx, -27, 5.5, 6, c.lamp)).join("");
  const flag = fill("M4.5 -62L17 -60L4.5 -54Z", c.red);
  const eye = disc(41, -17, 4.2, c.paper, 2.6) + disc(42, -17, 1.7, c.ink);
  return at(
    x,
    y,
    [
      rig,
      flag,
      fill(house, c.ink),
      at(-0.6, -0.6, fill(house, c.paper), 0.98),
      fill("M-44 -31H-8L-10 -34H-43Z", c.red),
      windows,
      fill(body, c.ink),
      at(-0.6, -1, fill(body, hull), 0.97),
      fill("M-49 -15Q-20 -8 10 -11Q36 -15 55 -31L53.5 -27Q34 -11 10 -7.5Q-20 -5 -48.8 -11Z", c.red),
      clip(s.id(), body, fill(lines, c.ink)),
      eye,
      fill("M12 -12L16 -19H24L27 -15Z", c.ochre),
    ].join(""),
    (long / 108) * facing,
  );
}

/** A round basket boat. */
export function coracle(s: Stage, x: number, y: number, wide: number, colour: string): string {
  const { c } = s;
  const d = "M-50 -14Q-46 14 0 16Q46 14 50 -14Z";
  let weave = "";
  for (let i = -4; i <= 4; i += 1) {
    weave += lens([i * 11 - 3, -8], [i * 9 + 5, 14], 1.7) + lens([i * 11 + 5, -8], [i * 9 - 4, 14], 1.7);
  }
  return at(
    x,
    y,
    fill(d, c.ink) +
      at(-1, -1, fill(d, colour), 0.97) +
      clip(s.id(), d, fill(weave, c.ink)) +
      disc(0, -14, 50, c.ink, 9) +
      disc(0, -13, 45, c.clay, 6.4),
    wide / 100,
  );
}

/** A long pole or oar. */
export function pole(x1: number, y1: number, x2: number, y2: number, colour: string, weight = 6): string {
  return stroke(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, colour, weight);
}
