import { land, ridge } from "../land.ts";
import { lens } from "../marks.ts";
import { crowd, person } from "../people.ts";
import { sugarPalm } from "../plants.ts";
import { reflection, water, wave } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { box, disc, fill, n, stroke } from "../svg.ts";

/** The Khmer long-boat race, a crowd and a pagoda on the far bank. */
export const longBoatRace = scene((s) => {
  const { rnd, c } = s;
  const horizon = 450;
  return [
    sky(s, horizon, 1180, 60),
    land(s, ridge(rnd, horizon - 20, 60, "flat"), c.far, c.mid, 34),
    ...[70, 200, 860, 1010, 1380, 1520].map((x) =>
      sugarPalm(s, x + rnd.between(-20, 20), horizon, rnd.between(240, 330), c.mid, c.far),
    ),
    pagoda(s, 520, horizon),
    box(-5, horizon - 30, 1610, 60, c.green),
    bunting(s),
    crowd(s, -10, 1620, horizon + 26, 125, ["cone", "hair", "cap", "scarf"]),
    water(s, horizon + 20),
    boat(s, 900, 665, 1180, c.indigo, c.paper, 14),
    boat(s, 790, 935, 1540, c.red, c.ochre, 12),
    splashes(s),
  ];
});

/** One boat: the crescent hull, its painted scales, the crew bending to their paddles. */
function boat(s: Stage, x: number, y: number, long: number, hull: string, shirt: string, crew: number): string {
  const { rnd, c } = s;
  const h = long * 0.036;
  const [a, b] = [x - long / 2, x + long / 2];
  const d = `M${n(a)} ${n(y - h * 2)}Q${n(a + long * 0.1)} ${n(y - h * 0.6)} ${n(a + long * 0.22)} ${n(y - h * 0.62)}H${n(b - long * 0.24)}Q${n(b - long * 0.09)} ${n(y - h * 0.7)} ${n(b)} ${n(y - h * 3.3)}Q${n(b - long * 0.03)} ${n(y)} ${n(b - long * 0.2)} ${n(y + h * 0.5)}H${n(a + long * 0.18)}Q${n(a + long * 0.04)} ${n(y + h * 0.2)} ${n(a)} ${n(y - h * 2)}Z`;
  const out = [reflection(rnd, a + long * 0.06, y + h * 0.8, long * 0.86, c.near, 4)];
  const tall = long * 0.165;
  const step = (long * 0.62) / crew;
  const sway = rnd.between(-0.05, 0.05) * tall;
  for (let i = 0; i < crew; i += 1) {
    const px = a + long * 0.15 + step * (i + 0.5);
    const look = { top: shirt, bottom: c.ink, hat: "scarf", hatColour: c.red } as const;
    out.push(person(s, px, y - h * 0.1 + rnd.between(-2, 2), tall, "paddle", look, 1));
  }
  out.push(
    person(
      s,
      a + long * 0.1,
      y - h * 0.6,
      tall * 1.1,
      "row",
      { top: shirt, bottom: c.ink, hat: "scarf", hatColour: c.red },
      1,
    ),
  );
  out.push(
    person(
      s,
      b - long * 0.2,
      y - h * 0.5,
      tall,
      "reach",
      { top: c.green, bottom: c.red, hat: "scarf", hatColour: c.paper },
      -1,
    ),
  );
  out.push(fill(d, c.ink), `<g transform="translate(0 ${n(-h * 0.1)})">${fill(d, hull)}</g>`);
  let scales = "";
  for (let px = a + long * 0.12; px < b - long * 0.1; px += h * 1.5) {
    scales += `M${n(px)} ${n(y - h * 0.2)}q${n(h * 0.75)} ${n(h * 0.9)} ${n(h * 1.5)} 0`;
  }
  out.push(
    stroke(scales, c.ochre, h * 0.14),
    fill(lens([a + long * 0.06, y - h * 0.5], [b - long * 0.08, y - h * 0.5], h * 0.26), c.paper),
  );
  out.push(
    disc(b - long * 0.042, y - h * 1.15, h * 0.42, c.paper),
    disc(b - long * 0.04, y - h * 1.15, h * 0.2, c.ink),
  );
  for (let i = 0; i < crew; i += 1) {
    const px = a + long * 0.15 + step * (i + 0.5) + tall * 0.25 + sway;
    out.push(stroke(`M${n(px)} ${n(y - tall * 0.24)}L${n(px + tall * 0.1)} ${n(y + h * 0.5)}`, c.ink, tall * 0.035));
    out.push(fill(lens([px + tall * 0.07, y + h * 0.1], [px + tall * 0.16, y + h * 1.5], tall * 0.09), c.ochre));
    out.push(fill(wave(rnd, px - tall * 0.06, y + h * 1.5, tall * 0.32, tall * 0.05), c.glint));
  }
  return out.join("");
}

function pagoda(s: Stage, x: number, y: number): string {
  const { c } = s;
  const tier = (w: number, py: number, h: number, colour: string): string =>
    fill(
      `M${n(x - w)} ${py}Q${n(x - w * 0.5)} ${n(py - h * 0.3)} ${n(x - w * 0.3)} ${n(py - h)}H${n(x + w * 0.3)}Q${n(x + w * 0.5)} ${n(py - h * 0.3)} ${n(x + w)} ${py}Z`,
      colour,
    ) + fill(lens([x - w * 1.02, py - 2], [x + w * 1.02, py - 2], 9), c.ink);
  return (
    box(x - 100, y - 100, 200, 90, c.ochre) +
    [-80, -40, 0, 40, 80].map((dx) => box(x + dx - 5, y - 98, 10, 86, c.paper)).join("") +
    tier(150, y - 96, 60, c.clay) +
    tier(112, y - 146, 60, c.red) +
    tier(74, y - 196, 64, c.clay) +
    fill(lens([x, y - 400], [x, y - 220], 26), c.ochre) +
    stroke(
      `M${x - 150} ${y - 98}q-24 -10 -22 -36M${x + 150} ${y - 98}q24 -10 22 -36M${x - 112} ${y - 148}q-20 -8 -18 -32M${x + 112} ${y - 148}q20 -8 18 -32`,
      c.ink,
      6,
    )
  );
}

function bunting(s: Stage): string {
  const { c } = s;
  let line = "M-20 340";
  let flags = "";
  for (let i = 0; i < 6; i += 1) {
    const x = -20 + i * 290;
    line += `Q${x + 145} 400 ${x + 290} 340`;
    for (let k = 1; k < 7; k += 1) {
      const t = k / 7;
      const [px, py] = [x + 290 * t, 340 + 120 * t * (1 - t)];
      flags += fill(
        `M${n(px - 12)} ${n(py)}H${n(px + 12)}L${n(px)} ${n(py + 28)}Z`,
        [c.red, c.ochre, c.paper][k % 3] ?? c.red,
      );
    }
  }
  return stroke(line, c.ink, 3) + flags;
}

function splashes(s: Stage): string {
  const { rnd, c } = s;
  let d = "";
  for (let i = 0; i < 18; i += 1) {
    const [x, y] = [rnd.between(0, 1600), rnd.between(990, 1060)];
    d += wave(rnd, x, y, rnd.between(60, 150), 11);
  }
  return fill(d, c.glint);
}
