import { pole, sampan } from "../boats.ts";
import { stiltHouse } from "../buildings.ts";
import { delta } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { lens } from "../marks.ts";
import { person } from "../people.ts";
import { crown, palm } from "../plants.ts";
import { reflection, water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { disc, fill, stroke } from "../svg.ts";

/** Boats heaped with fruit on a delta river, their wares hung from poles. */
export const floatingMarket = scene((s) => {
  const { rnd, c } = s;
  const horizon = 430;
  const sunX = 1080;
  const out = [
    sky(s, horizon, sunX),
    land(s, ridge(rnd, horizon - 6, 50, "flat"), c.far, c.mid, 30),
    ...[60, 180, 330, 460, 1330, 1480].map((x) =>
      palm(s, x + rnd.between(-30, 30), horizon + 6, rnd.between(190, 290), c.mid, rnd.between(-60, 60), c.near),
    ),
    stiltHouse(s, 560, horizon + 30, 190, c.clay),
    stiltHouse(s, 1170, horizon + 26, 170, c.ochre),
    water(s, horizon, undefined, sunX),
    trader(s, 1330, 585, 330, c.green, -1),
    trader(s, 760, 610, 380, c.indigo, 1),
    trader(s, 260, 680, 470, c.clay, 1),
    trader(s, 1180, 830, 640, c.red, -1),
    trader(s, 520, 1010, 860, c.ochre, 1),
  ];
  return out;
});

function trader(s: Stage, x: number, y: number, long: number, colour: string, facing: 1 | -1): string {
  const { rnd, c } = s;
  const tall = long * 0.36;
  const deck = y - long * 0.07;
  const rower = x - facing * long * 0.33;
  const out = [
    reflection(rnd, x - long * 0.5, y + 8, long, c.near, 6),
    pole(x + facing * long * 0.12, deck, x + facing * long * 0.14, y - long * 0.62, c.ink, long * 0.012),
    hung(s, x + facing * long * 0.14, y - long * 0.6, long * 0.05),
    person(s, rower, deck, tall, "row", delta(s), facing),
    pole(
      rower + facing * tall * 0.2,
      deck - tall * 0.66,
      rower + facing * tall * 0.75,
      y + long * 0.05,
      c.ink,
      long * 0.011,
    ),
    heap(s, x + facing * long * 0.06, deck, long * 0.17, long * 0.036),
    long > 400 ? person(s, x + facing * long * 0.3, deck + 4, tall, "sit", delta(s), facing === 1 ? -1 : 1) : "",
    sampan(s, x, y, long, colour, facing),
  ];
  return out.join("");
}

/** A heap of round fruit. */
function heap(s: Stage, x: number, y: number, w: number, r: number): string {
  const { rnd, c } = s;
  const colour = rnd.pick([c.ochre, c.red, c.leaf, c.ochre]);
  let out = "";
  for (let row = 0; row < 4; row += 1) {
    const half = w * (1 - row * 0.24);
    for (let px = -half; px <= half; px += r * 1.6) {
      const [cx, cy] = [x + px + rnd.between(-2, 2), y - row * r * 1.4];
      out +=
        disc(cx, cy, r + 1.5, c.ink) +
        disc(cx + r * 0.12, cy - r * 0.12, r * 0.86, colour) +
        fill(lens([cx + r * 0.2, cy - r * 0.55], [cx + r * 0.6, cy - r * 0.1], r * 0.16), c.paper);
    }
  }
  return out;
}

/** Fruit and vegetables tied to the top of a pole. */
function hung(s: Stage, x: number, y: number, r: number): string {
  const { rnd, c } = s;
  let out = "";
  for (let i = 0; i < 4; i += 1) {
    const [cx, cy] = [x + (i % 2 === 0 ? -0.8 : 0.8) * r, y + i * r * 1.05 + r];
    out +=
      stroke(`M${x} ${y + i * r * 0.6}L${cx} ${cy}`, c.ink, 3) +
      disc(cx, cy + r * 0.4, r * 0.72, c.ink) +
      disc(cx + 1, cy + r * 0.4 - 2, r * 0.6, rnd.pick([c.ochre, c.red, c.leaf]));
  }
  return out + (rnd.chance(0.5) ? crown(s, x, y, r * 1.3, r * 0.7, c.green, c.leaf, r * 0.4) : "");
}
