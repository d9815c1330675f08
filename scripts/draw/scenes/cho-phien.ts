import { stiltHouse } from "../buildings.ts";
import { hill } from "../folk.ts";
import { land, ridge } from "../land.ts";
import { hatch, lens } from "../marks.ts";
import { basket, person } from "../people.ts";
import { type Stage, scene, sky } from "../stage.ts";
import { at, block, box, clip, disc, fill, n, type Pt, poly, stroke } from "../svg.ts";

/** A hill market: stalls under cloth awnings, women in pleated skirts. */
export const hillMarket = scene((s) => {
  const { rnd, c } = s;
  const ground = 560;
  const out = [
    sky(s, 430, 1180, 70),
    land(s, ridge(rnd, 420, 240, "peaks"), c.far, c.mid, 74, 66),
    land(s, ridge(rnd, 500, 150, "hills"), c.mid, c.near, 52, 72),
    stiltHouse(s, 170, 520, 190, c.ochre),
    stiltHouse(s, 1220, 500, 150, c.clay),
    box(-5, ground - 30, 1610, 640, c.earth),
    fill(hatch(rnd, [0, ground, 1600, 510], { gap: 44, length: [80, 260], weight: 11, tone: () => 0.22 }), c.clay),
  ];
  for (let x = 20; x < 1560; x += 330) {
    out.push(stall(s, x + rnd.between(-20, 20), 690, 300));
  }
  for (let x = 60; x < 1560; x += rnd.between(110, 190)) {
    out.push(
      person(
        s,
        x,
        770 + rnd.between(-20, 20),
        rnd.between(225, 255),
        rnd.chance(0.6) ? "stand" : "walk",
        hill(s, rnd.chance(0.4)),
        rnd.chance(0.5) ? 1 : -1,
      ),
    );
  }
  out.push(
    fill(
      poly([
        [760, 985],
        [1130, 985],
        [1190, 1075],
        [740, 1075],
      ]),
      c.indigo,
    ),
    fill(lens([750, 1000], [1150, 1000], 6), c.paper),
  );
  out.push(
    box(870, 955, 70, 14, c.clay),
    fill(
      poly([
        [876, 969],
        [890, 969],
        [882, 1010],
        [868, 1010],
      ]) +
        poly([
          [922, 969],
          [936, 969],
          [944, 1010],
          [930, 1010],
        ]),
      c.ink,
    ),
  );
  out.push(person(s, 905, 965, 500, "sit", { ...hill(s), top: c.near, bottom: c.indigo, dress: "trousers" }, -1));
  out.push(goods(s, 960, 1020, 2.4));
  out.push(umbrella(s, 1330, 1060, 560));
  out.push(person(s, 330, 1075, 560, "walk", { ...hill(s), back: c.ochre, top: c.indigo, bottom: c.near }, 1));
  out.push(person(s, 570, 1082, 520, "hold", { ...hill(s), top: c.red, bottom: c.indigo }, -1));
  out.push(person(s, 1330, 1070, 540, "hold", { ...hill(s), top: c.green, bottom: c.near }, -1));
  return out;
});

function stall(s: Stage, x: number, y: number, w: number): string {
  const { rnd, c } = s;
  const colour = rnd.pick([c.red, c.indigo, c.green, c.clay]);
  const top = y - 210;
  const cloth: Pt[] = [
    [x + 30, top],
    [x + w - 20, top - 8],
    [x + w + 12, top + 78],
    [x - 12, top + 84],
  ];
  const d = poly(cloth);
  const stripes = [0.14, 0.38, 0.62, 0.86]
    .map((t) =>
      poly([
        [x + 30 + (w - 50) * t, top - 10],
        [x + 62 + (w - 50) * t, top - 10],
        [x + 34 + w * t * 1.06, top + 100],
        [x - 12 + w * t * 1.06, top + 100],
      ]),
    )
    .join("");
  const scallops = Array.from({ length: 8 }, (_, i) =>
    disc(x - 12 + ((w + 24) / 8) * (i + 0.5), top + 80, w / 17, i % 2 === 0 ? colour : c.paper, 17),
  ).join("");
  const heaps = [0.14, 0.38, 0.62, 0.86].map((t) => heap(s, x + w * t, y - 60)).join("");
  return [
    stroke(`M${n(x + 6)} ${n(y)}V${n(top + 60)}M${n(x + w - 6)} ${n(y)}V${n(top + 60)}`, c.ink, 9),
    person(s, x + w * rnd.between(0.35, 0.65), y, 190, "hold", hill(s), rnd.chance(0.5) ? 1 : -1),
    heaps,
    block(
      poly([
        [x - 4, y - 60],
        [x + w + 4, y - 60],
        [x + w, y],
        [x, y],
      ]),
      c.ink,
      c.clay,
    ),
    fill(lens([x, y - 38], [x + w, y - 40], 6) + lens([x, y - 18], [x + w, y - 20], 6), c.ink),
    scallops,
    block(d, c.ink, colour),
    clip(s.id(), d, fill(stripes, c.paper)),
  ].join("");
}

function heap(s: Stage, x: number, y: number): string {
  const { rnd, c } = s;
  const colour = rnd.pick([c.red, c.ochre, c.leaf, c.paper]);
  return [
    [-22, 0],
    [0, -2],
    [22, 0],
    [-11, -18],
    [11, -18],
    [0, -32],
  ]
    .map(([dx = 0, dy = 0]) => disc(x + dx, y + dy - 8, 14, c.ink) + disc(x + dx + 1, y + dy - 10, 11.5, colour))
    .join("");
}

function goods(s: Stage, x: number, y: number, size: number): string {
  const { rnd, c } = s;
  return [-46, 0, 46]
    .map((dx) =>
      at(
        x + dx * size,
        y - 12 * size + rnd.between(-8, 8),
        basket(c.clay, rnd.pick([c.red, c.leaf, c.ochre, c.paper]))(s),
        size * 1.5,
      ),
    )
    .join("");
}

function umbrella(s: Stage, x: number, y: number, tall: number): string {
  const { c } = s;
  const top = y - tall * 1.12;
  const w = tall * 0.36;
  const d = `M${n(x - w)} ${n(top + w * 0.62)}Q${n(x - w * 0.7)} ${n(top)} ${n(x + 40)} ${n(top - 10)}Q${n(x + w * 0.95)} ${n(top)} ${n(x + w * 1.3)} ${n(top + w * 0.62)}Q${n(x + w * 0.9)} ${n(top + w * 0.48)} ${n(x + w * 0.55)} ${n(top + w * 0.62)}Q${n(x + 40)} ${n(top + w * 0.46)} ${n(x - w * 0.3)} ${n(top + w * 0.62)}Q${n(x - w * 0.7)} ${n(top + w * 0.48)} ${n(x - w)} ${n(top + w * 0.62)}Z`;
  const ribs =
    lens([x + 40, top - 8], [x - w * 0.3, top + w * 0.6], 6) +
    lens([x + 40, top - 8], [x + w * 0.55, top + w * 0.6], 6);
  return (
    stroke(`M${n(x + 40)} ${n(top)}L${n(x - 20)} ${n(y - tall * 0.5)}`, c.ink, 7) +
    block(d, c.ink, c.ochre) +
    fill(ribs, c.ink)
  );
}
