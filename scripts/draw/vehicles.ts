import type { Look } from "./clothes.ts";
import { lens } from "./marks.ts";
import { person } from "./people.ts";
import type { Stage } from "./stage.ts";
import { at, box, disc, fill, n, rect, stroke } from "./svg.ts";

function wheel(x: number, y: number, r: number, tyre: string, hub: string): string {
  const spokes = [0, 45, 90, 135].map((a) => {
    const [dx, dy] = [Math.cos((a * Math.PI) / 180) * r, Math.sin((a * Math.PI) / 180) * r];
    return `M${n(x - dx)} ${n(y - dy)}L${n(x + dx)} ${n(y + dy)}`;
  });
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${tyre}" stroke-width="${n(r * 0.16)}"/>${stroke(spokes.join(""), hub, r * 0.045)}`;
}

/** A bicycle with its rider, the wheels on the ground at the point; `long` is its length in pixels. */
export function bicycle(
  s: Stage,
  x: number,
  y: number,
  long: number,
  look: Look,
  frame: string,
  facing: 1 | -1 = 1,
): string {
  const { c } = s;
  const tubes = stroke(
    "M-30 -19L-10 -46L20 -46L-4 -19L-30 -19M-10 -46L-4 -19M20 -46L30 -19M20 -46L18 -56L27 -58",
    frame,
    3.4,
  );
  const body =
    wheel(-30, -19, 19, c.ink, c.ink) +
    wheel(30, -19, 19, c.ink, c.ink) +
    tubes +
    fill(lens([-20, -49], [-1, -49], 6), c.ink);
  return at(x, y, body + at(0, 1, person(s, 0, 0, 112, "ride", look)), (long / 100) * facing);
}

/** A motorbike with its rider. */
export function motorbike(
  s: Stage,
  x: number,
  y: number,
  long: number,
  look: Look,
  colour: string,
  facing: 1 | -1 = 1,
): string {
  const { c } = s;
  const shell = "M-46 -31Q-26 -42 -10 -35L8 -22L20 -46L28 -46L33 -22Q24 -14 10 -12H-14Q-40 -16 -46 -31Z";
  const parts = [
    disc(-30, -13, 13, c.ink) + disc(-30, -13, 6, c.far),
    disc(33, -13, 13, c.ink) + disc(33, -13, 6, c.far),
    fill(shell, c.ink),
    at(0, -0.6, fill(shell, colour), 0.95),
    fill("M-42 -34Q-24 -43 -6 -36L-4 -33L-40 -31Z", c.ink),
    stroke("M24 -46L21 -56L14 -57", c.ink, 2.6),
    disc(29, -44, 4, s.light === "dem" || s.light === "mua" ? c.lamp : c.paper),
    fill(lens([-20, -20], [6, -18], 3), c.paper),
    at(-6, 12, person(s, 0, 0, 108, "ride", look)),
  ];
  return at(x, y, parts.join(""), (long / 100) * facing);
}

/** Railway carriages coupled from left to right, the rail at `y`; the last one carries the driver when `nose`. */
export function train(
  s: Stage,
  x: number,
  y: number,
  car: number,
  tall: number,
  count: number,
  colour: string,
  nose = true,
): string {
  const { c } = s;
  const glass = s.light === "dem" || s.light === "mua" ? c.lamp : c.indigo;
  let out = "";
  for (let i = 0; i < count; i += 1) {
    const left = x + i * (car + tall * 0.09);
    const head = nose && i === count - 1;
    const [top, right] = [y - tall, left + car];
    const d = head
      ? `M${n(left)} ${n(top)}H${n(right - tall * 0.7)}Q${n(right)} ${n(top)} ${n(right + tall * 0.16)} ${n(y - tall * 0.2)}V${n(y - tall * 0.1)}H${n(left)}Z`
      : rect(left, top, car, tall * 0.9);
    out += fill(d, c.paper) + box(left, top, head ? car - tall * 0.66 : car, tall * 0.12, c.near);
    const band = head
      ? `M${n(left)} ${n(y - tall * 0.4)}H${n(right + tall * 0.07)}L${n(right + tall * 0.16)} ${n(y - tall * 0.2)}V${n(y - tall * 0.1)}H${n(left)}Z`
      : rect(left, y - tall * 0.4, car, tall * 0.3);
    out += fill(band, colour) + fill(lens([left, y - tall * 0.25], [right, y - tall * 0.25], tall * 0.06), c.paper);
    const panes = Math.max(2, Math.floor((head ? car - tall : car) / (tall * 0.62)));
    const step = (head ? car - tall * 0.9 : car) / panes;
    for (let k = 0; k < panes; k += 1) {
      out +=
        box(left + step * (k + 0.16), top + tall * 0.2, step * 0.68, tall * 0.34, glass) +
        fill(
          lens([left + step * (k + 0.3), top + tall * 0.5], [left + step * (k + 0.6), top + tall * 0.24], tall * 0.03),
          c.paper,
        );
    }
    if (head) {
      out +=
        fill(
          `M${n(right - tall * 0.66)} ${n(top + tall * 0.16)}Q${n(right - tall * 0.2)} ${n(top + tall * 0.2)} ${n(right - tall * 0.02)} ${n(y - tall * 0.44)}H${n(right - tall * 0.66)}Z`,
          glass,
        ) + disc(right + tall * 0.02, y - tall * 0.28, tall * 0.06, c.ochre);
    }
    out += stroke(d, c.ink, tall * 0.035);
    for (const t of [0.16, 0.28, 0.72, 0.84]) {
      out += disc(left + car * t, y - tall * 0.04, tall * 0.085, c.ink);
    }
    out += box(left + car * 0.1, y - tall * 0.12, car * 0.8, tall * 0.06, c.ink);
  }
  return out;
}
