import { backpack, folds, garment, type Hat, headgear, type Look, satchel, torso } from "./clothes.ts";
import { lens } from "./marks.ts";
import { type Pose, poses } from "./poses.ts";
import type { Stage } from "./stage.ts";
import { at, disc, fill, type Pt, poly, stroke } from "./svg.ts";

/** A person whose feet (or seat) stand at the point, `tall` pixels when upright; `facing` -1 turns it to the left. */
export function person(
  s: Stage,
  x: number,
  y: number,
  tall: number,
  pose: Pose,
  look: Look,
  facing: 1 | -1 = 1,
): string {
  const { c } = s;
  const j = poses[pose];
  const big = tall > 210;
  const limb = (from: Pt, [mid, end]: readonly [Pt, Pt], colour: string, weight: number): string =>
    stroke(poly([from, mid, end], false), colour, weight);
  const dress = look.dress ?? "trousers";
  const [a, b, d, e] = j.arms;
  const [k, l, p, q] = j.legs;
  const side: Pt = [j.neck[0] + 5, j.neck[1] + 4];
  const far: Pt = [j.neck[0] - 5, j.neck[1] + 4];
  const sleeve = look.top;
  const bare = dress === "shorts" || dress === "skirt" || dress === "pleats";
  const legColour = bare ? c.skin : look.bottom;
  const out = [
    limb(far, [a, b], sleeve, 6),
    disc(b[0], b[1], 3, c.skin),
    limb([j.hip[0] - 3, j.hip[1]], [k, l], legColour, bare ? 6 : 8.5),
    limb([j.hip[0] + 3, j.hip[1]], [p, q], legColour, bare ? 6 : 9.5),
    fill(lens([l[0] - 3, l[1]], [l[0] + 7, l[1]], 4) + lens([q[0] - 3, q[1]], [q[0] + 8, q[1]], 4), c.ink),
    look.back === undefined ? "" : backpack(s, j, look.back),
    look.satchel === undefined ? "" : satchel(s, j, look.satchel),
    garment(s, j, look, dress, big),
    fill(torso(j, dress), look.top),
    big ? fill(folds(j), c.ink, 0.75) : "",
    stroke(poly([j.neck, j.head], false), c.skin, 5),
    limb(side, [d, e], sleeve, 6.5),
    big ? stroke(poly([[side[0] - 1, side[1] + 3], [d[0] - 3, d[1]], e], false), c.ink, 1.1) : "",
    disc(e[0], e[1], 3.2, c.skin),
    headgear(s, j, look, big),
  ];
  return at(x, y, out.join(""), (tall / 100) * facing);
}

/** A shoulder pole with its two loads, to lay over a carrier of the same place and height. */
export function yoke(
  s: Stage,
  x: number,
  y: number,
  tall: number,
  load: (s: Stage) => string,
  facing: 1 | -1 = 1,
): string {
  const { c } = s;
  const cords = [-36, 42].map((px) => `M${px} -79L${px - 9} -34M${px} -79L${px + 9} -34`).join("");
  const pole = "M-40 -77Q2 -88 46 -77L46 -79.5Q2 -91 -40 -79.5Z";
  const loads = at(-36, -34, load(s)) + at(42, -34, load(s));
  return at(x, y, stroke(cords, c.ink, 1) + loads + fill(pole, c.ink), (tall / 100) * facing);
}

/** A flat basket heaped with something. */
export function basket(colour: string, heap: string): (s: Stage) => string {
  return ({ c }) =>
    fill("M-11 1Q-8 -11 0 -11Q8 -11 11 1Z", heap) +
    fill("M-14 0H14L10 13H-10Z", c.ink) +
    fill("M-13 0H12L9 11H-9Z", colour) +
    fill(lens([-12, 4], [11, 4], 1.4) + lens([-10, 8], [10, 8], 1.4), c.ink);
}

/** A line of people seen as heads, shoulders and hats, from left to right. */
export function crowd(
  s: Stage,
  from: number,
  to: number,
  y: number,
  tall: number,
  hats: readonly [Hat, ...Hat[]],
): string {
  const { rnd, c } = s;
  const out: string[] = [];
  for (let x = from; x < to; x += tall * rnd.between(0.2, 0.34)) {
    const look: Look = {
      top: rnd.pick([c.red, c.indigo, c.green, c.ochre, c.paper, c.near]),
      bottom: c.ink,
      hat: rnd.pick(hats),
      hatColour: rnd.pick([c.paper, c.ochre, c.paper, c.red]),
    };
    out.push(
      person(
        s,
        x,
        y + rnd.between(-0.04, 0.05) * tall,
        tall * rnd.between(0.9, 1.05),
        "stand",
        look,
        rnd.chance(0.5) ? 1 : -1,
      ),
    );
  }
  return out.join("");
}
