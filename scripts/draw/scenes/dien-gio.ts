import { trawler } from "../boats.ts";
import { delta } from "../folk.ts";
import { birds, grass, land, ridge } from "../land.ts";
import { comb, hatch, lens, polar } from "../marks.ts";
import { basket, person, yoke } from "../people.ts";
import { water } from "../sea.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { clip, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** Wind turbines along a coast, a carrier on the dune path. */
export const windFarm = scene((s) => {
  const { rnd, c } = s;
  const horizon = 600;
  return [
    sky(s, horizon, 520, 160),
    land(s, ridge(rnd, horizon + 6, 110, "hills"), c.far, c.mid, 46),
    water(s, horizon, 880, 520),
    ...[110, 300, 480, 690, 880].map((x, i) => turbine(s, x, horizon + 44 + (i % 2) * 22, 260 + (i % 2) * 40, c.paper)),
    trawler(s, 800, 712, 210, c.indigo, 1),
    land(s, ridge(rnd, 860, 130, "hills"), c.leaf, c.green, 50),
    turbine(s, 560, 830, 520, c.paper),
    land(s, ridge(rnd, 950, 130, "hills"), c.green, c.near, 60),
    turbine(s, 1190, 970, 850, c.paper),
    birds(rnd, 820, 300, 4, 20, c.ink),
    dunePath(s),
    person(s, 460, 1030, 340, "carry", { ...delta(s), top: c.red }, 1),
    yoke(s, 460, 1030, 340, basket(c.ochre, c.leaf), 1),
    grass(s, ridge(rnd, 1062, 50, "hills"), c.ink, 52, c.leaf),
  ];
});

/** A turbine with its foot at the point. */
function turbine(s: Stage, x: number, y: number, tall: number, colour: string): string {
  const { rnd, c } = s;
  const hub: Pt = [x, y - tall];
  const w = tall * 0.032;
  const edge = Math.max(2, tall * 0.006);
  const tower: Pt[] = [
    [x - w * 0.42, y - tall],
    [x + w * 0.42, y - tall],
    [x + w, y],
    [x - w, y],
  ];
  const d = poly(tower);
  const shade = hatch(rnd, [x - w, y - tall, w * 0.9, tall], {
    gap: Math.max(12, tall * 0.03),
    length: [w * 0.8, w * 1.2],
    weight: Math.max(3, tall * 0.008),
  });
  const start = rnd.between(0, 120);
  const blades = [0, 120, 240].map((a) => blade(hub, start + a, tall * 0.52)).join("");
  return [
    stroke(d, c.ink, edge * 2),
    fill(d, colour),
    clip(
      s.id(),
      d,
      fill(shade, c.near) +
        fill(
          poly([
            [x - w * 0.42, y - tall],
            [x - w * 0.1, y - tall],
            [x - w * 0.3, y],
            [x - w, y],
          ]),
          c.far,
        ),
    ),
    stroke(blades, c.ink, edge * 2),
    fill(blades, colour),
    fill(
      [0, 120, 240]
        .map((a) => lens(polar(hub, start + a, tall * 0.42), polar(hub, start + a, tall * 0.5), w * 0.3))
        .join(""),
      c.red,
    ),
    disc(hub[0], hub[1], w * 0.95, c.ink) + disc(hub[0] - 1, hub[1] - 1, w * 0.66, colour),
  ].join("");
}

function blade(hub: Pt, angle: number, size: number): string {
  const root = polar(hub, angle, size * 0.05);
  const belly = polar(polar(hub, angle, size * 0.24), angle + 90, size * 0.085);
  const back = polar(polar(hub, angle, size * 0.2), angle - 90, size * 0.03);
  const tip = polar(hub, angle, size);
  return `M${n(root[0])} ${n(root[1])}Q${n(belly[0])} ${n(belly[1])} ${n(tip[0])} ${n(tip[1])}Q${n(back[0])} ${n(back[1])} ${n(root[0])} ${n(root[1])}Z`;
}

function dunePath(s: Stage): string {
  const { rnd, c } = s;
  const d = "M1080 930Q860 960 700 1000T180 1080H760Q860 1000 1080 930Z";
  return (
    fill(d, c.earth) +
    fill(
      comb(
        rnd,
        [
          [1060, 934],
          [700, 1002],
          [180, 1080],
        ],
        { gap: 30, length: [16, 36], weight: 11, angle: -96, spread: 20 },
      ),
      c.near,
    )
  );
}
