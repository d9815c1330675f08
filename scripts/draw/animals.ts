import { hatch, lens } from "./marks.ts";
import type { Stage } from "./stage.ts";
import { at, clip, disc, fill, stroke } from "./svg.ts";

/** A water buffalo standing at the point, `long` pixels from tail to muzzle, head to the right. */
export function buffalo(s: Stage, x: number, y: number, long: number, facing: 1 | -1 = 1): string {
  const { c, rnd } = s;
  const body =
    "M-46 -56C-38 -64 -20 -62 -6 -60C8 -60 14 -68 26 -67C34 -66 42 -62 40 -44C38 -36 33 -32 31 -29L31 -16L29.5 -5L34 0H22.5L24 -6L22 -18L18 -26C8 -20 -10 -19 -21 -25C-22 -20 -26 -17 -27 -12L-28 -4L-24 0H-35.5L-35 -6C-36 -12 -34 -16 -37 -20C-40 -26 -48 -32 -49 -42C-49 -48 -48 -52 -46 -56Z";
  const farLegs =
    "M8 -28L12 -14L11 -4L8 0H19L18 -6L20 -26ZM-24 -30C-20 -22 -17 -18 -17 -12L-18 -4L-21 0H-10L-11 -6C-11 -16 -8 -22 -10 -28Z";
  const head =
    "M24 -66C34 -68 44 -66 50 -63C58 -60 62 -48 68 -40C71 -35 70 -29 66 -27C62 -26 59 -29 55 -33C49 -38 44 -40 40 -40C32 -42 26 -52 24 -66Z";
  const hair = hatch(rnd, [-47, -63, 78, 34], {
    gap: 5,
    length: [6, 13],
    weight: 1.5,
    angle: 66,
    tone: (px, py) => (py < -46 ? 0.75 : px < -30 ? 0.5 : 0.22),
  });
  const horn = "M49 -61Q48 -79 27 -80Q41 -76 42 -61Z";
  return at(
    x,
    y,
    [
      stroke("M-46 -54Q-54 -42 -51 -24", c.ink, 1.8),
      fill(lens([-52, -28], [-50, -10], 4), c.ink),
      fill("M44 -61Q51 -76 37 -85Q46 -76 40 -61Z", c.ink),
      fill(farLegs, c.ink),
      fill(body + head, c.ink),
      clip(s.id(), body, fill(hair, c.paper, 0.8)),
      fill(
        lens([30, -62], [37, -42], 2) + lens([36, -62], [43, -42], 2) + lens([53, -56], [62, -40], 1.6),
        c.paper,
        0.8,
      ),
      fill(horn, c.paper) + stroke(horn, c.ink, 1.2),
      fill(lens([45, -57], [30, -53], 6), c.paper) + fill(lens([44, -57], [32, -53.5], 4), c.ink),
      disc(54, -54, 1.4, c.paper, 1) + disc(66, -32, 1, c.paper),
    ].join(""),
    (long / 120) * facing,
  );
}

/** A white egret standing at the point. */
export function egret(s: Stage, x: number, y: number, tall: number, facing: 1 | -1 = 1): string {
  const { c } = s;
  const body = "M-34 -48Q-20 -66 2 -60Q14 -70 8 -84Q4 -98 15 -98Q26 -97 17 -88Q24 -70 12 -54Q0 -38 -34 -48Z";
  return at(
    x,
    y,
    stroke("M-6 -48L-4 0M4 -50L8 0", c.ink, 2.6) +
      stroke(body, c.ink, 3) +
      fill(body, c.paper) +
      fill("M20 -97L40 -92L19 -91Z", c.ochre) +
      fill(lens([-26, -50], [4, -52], 4), c.ink) +
      disc(15, -94, 1.6, c.ink),
    (tall / 100) * facing,
  );
}

/** A fish on its side. */
export function fish(s: Stage, x: number, y: number, long: number, colour: string, turn = 0): string {
  const { c } = s;
  const d = "M-50 0Q-20 -26 22 -6L42 -18Q36 0 42 18L22 6Q-20 26 -50 0Z";
  return at(
    x,
    y,
    stroke(d, c.ink, 5) +
      fill(d, colour) +
      fill(lens([-24, -10], [-20, 10], 4) + lens([-10, 0], [20, 0], 4), c.ink) +
      disc(-36, -3, 3.4, c.ink),
    long / 100,
    turn,
  );
}
